import type { Element } from '@xmldom/xmldom';
import { escapeXml } from '../../blocks/xml.ts';
import { attribute, child, children, valueIn, within } from './names.ts';
import { layered, readProperties, written, type Properties } from './properties.ts';

/** Word stops following a chain of styles that bites its own tail; so do we. */
const DEEPEST = 20;

/** What an application takes where a file says nothing, said: the letter's own defaults are others. */
const PARAGRAPH: Properties = new Map([
  ['w:spacing', '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'],
]);
const LETTERS: Properties = new Map([
  [
    'w:rFonts',
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>',
  ],
  ['w:color', '<w:color w:val="auto"/>'],
  ['w:sz', '<w:sz w:val="20"/>'],
  ['w:szCs', '<w:szCs w:val="20"/>'],
]);
const CELL_MARGINS =
  '<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>';

/**
 * The styles of an attached file that its text uses, under names of their own. Document defaults go into the roots of
 * the chains. In a table its style stands between defaults and paragraph style: a paragraph there gets a variant.
 */
export class CarriedStyles {
  readonly #defaults: Element | undefined;
  readonly #kinds: ReadonlyMap<string, StylesOfKind>;
  readonly #prefix: string;
  readonly #write: (property: Element) => string;
  /** What was asked for → the id here. */
  readonly #ids = new Map<string, string>();
  readonly #asked = new Map<string, string>();
  readonly #styles: string[] = [];

  constructor(
    root: Element | null,
    { prefix, write }: { readonly prefix: string; readonly write: (property: Element) => string },
  ) {
    this.#defaults = child(root, 'w:docDefaults');
    this.#kinds = stylesByKind(children(root, 'w:style'));
    this.#prefix = prefix;
    this.#write = write;
  }

  get xml(): string {
    return this.#styles.join('');
  }

  /** `table`: see Carriers. */
  paragraph(id: string | undefined, table: string | null): string {
    const key = `${id ?? ''}\n${table ?? '-'}`;
    const found = this.#asked.get(key) ?? this.#paragraphOf(id, table);
    this.#asked.set(key, found);
    return found;
  }

  #paragraphOf(id: string | undefined, table: string | null): string {
    const style = this.#find('paragraph', id);
    const shaping = table === null ? [] : this.#chain('table', this.#find('table', table || undefined));
    const around = shaping.some((each) => child(each, 'w:pPr') ?? child(each, 'w:rPr')) ? shaping : [];
    return this.#paragraph(style, around, DEEPEST);
  }

  #paragraph(style: Element | undefined, around: readonly Element[], room: number): string {
    const key = `p ${idOf(style)} ${around.map(idOf).join(' ')}`;
    return this.#once(key, (id) => {
      const base = room > 0 ? this.#find('paragraph', valueIn(style, 'w:basedOn'), false) : undefined;
      const below = base
        ? { basedOn: this.#paragraph(base, around, room - 1), paragraph: [], letters: [] }
        : { basedOn: null, ...this.#ground(around) };
      const own = this.#own(style);
      return this.#styleXml({
        id,
        type: 'paragraph',
        name: valueIn(style, 'w:name') ?? 'Normal',
        basedOn: below.basedOn,
        inside:
          written('w:pPr', layered([...below.paragraph, own.paragraph])) +
          written('w:rPr', layered([...below.letters, own.letters])),
      });
    });
  }

  /** What lies under the root of a chain. */
  #ground(around: readonly Element[]): { paragraph: Properties[]; letters: Properties[] } {
    const defaults = this.#defaults;
    const tables = around.map((each) => this.#own(each));
    return {
      paragraph: [
        PARAGRAPH,
        this.#read(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
        ...tables.map(({ paragraph }) => paragraph),
      ],
      letters: [
        LETTERS,
        this.#read(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
        ...tables.map(({ letters }) => letters),
      ],
    };
  }

  character(id: string | undefined): string | null {
    const style = this.#find('character', id, false);
    return style ? this.#character(style, DEEPEST) : null;
  }

  #character(style: Element, room: number): string {
    return this.#once(`c ${idOf(style)}`, (id) => {
      const base = room > 0 ? this.#find('character', valueIn(style, 'w:basedOn'), false) : undefined;
      return this.#styleXml({
        id,
        type: 'character',
        name: valueIn(style, 'w:name') ?? '',
        basedOn: base ? this.#character(base, room - 1) : null,
        inside: written('w:rPr', this.#own(style).letters),
      });
    });
  }

  table(id: string | undefined): string {
    return this.#table(this.#find('table', id), DEEPEST);
  }

  /** Its paragraphs have what it says of them; what it says of rows, columns and corners stays with it. */
  #table(style: Element | undefined, room: number): string {
    return this.#once(`t ${idOf(style)}`, (id) => {
      const base = room > 0 ? this.#find('table', valueIn(style, 'w:basedOn'), false) : undefined;
      const parts = ['w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr'].flatMap((name) => children(style, name));
      return this.#styleXml({
        id,
        type: 'table',
        name: valueIn(style, 'w:name') ?? 'Normal Table',
        basedOn: base ? this.#table(base, room - 1) : null,
        inside: style ? parts.map(this.#write).join('') : CELL_MARGINS,
      });
    });
  }

  /** The list a style belongs to. */
  numberingOf(styleId: string): string | undefined {
    const style = [...this.#kinds.values()].map(({ byId }) => byId.get(styleId)).find(Boolean);
    return valueIn(child(child(style, 'w:pPr'), 'w:numPr'), 'w:numId');
  }

  #own(style: Element | undefined): { paragraph: Properties; letters: Properties } {
    return { paragraph: this.#read(child(style, 'w:pPr')), letters: this.#read(child(style, 'w:rPr')) };
  }

  /** Word knows no style that highlights. */
  #read(node: Element | undefined): Properties {
    const found = readProperties(node, this.#write);
    return new Map([...found].filter(([name]) => name !== 'w:highlight'));
  }

  /** The style of that id, or the one in use where none is named. */
  #find(type: string, id: string | undefined, orDefault = true): Element | undefined {
    const kind = this.#kinds.get(type);
    const named = id === undefined ? undefined : kind?.byId.get(id);
    return named ?? (orDefault ? kind?.usual : undefined);
  }

  /** From the root down. */
  #chain(type: string, style: Element | undefined): Element[] {
    const chain: Element[] = [];
    for (let each = style; each && chain.length < DEEPEST;) {
      chain.unshift(each);
      each = this.#find(type, valueIn(each, 'w:basedOn'), false);
    }
    return chain;
  }

  #once(key: string, make: (id: string) => string): string {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.#prefix}${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.#styles.push(make(id));
    return id;
  }

  #styleXml({ id, type, name, basedOn, inside }: StyleParts): string {
    // A comma parts the names of a style.
    const named = `${this.#prefix} ${id.slice(this.#prefix.length)} ${name.replaceAll(',', ' ').slice(0, 60)}`;
    return (
      `<w:style w:type="${type}" w:customStyle="1" w:styleId="${id}"><w:name w:val="${escapeXml(named)}"/>` +
      (basedOn === null ? '' : `<w:basedOn w:val="${basedOn}"/>`) +
      `<w:uiPriority w:val="99"/>${inside}</w:style>`
    );
  }
}

interface StylesOfKind {
  readonly byId: Map<string, Element>;
  /** Where none is named. */
  usual?: Element;
}

/** Of two alike the first counts. */
function stylesByKind(styles: readonly Element[]): Map<string, StylesOfKind> {
  const kinds = new Map<string, StylesOfKind>();
  for (const style of styles) {
    const type = attribute(style, 'w:type') ?? 'paragraph';
    const kind: StylesOfKind = kinds.get(type) ?? { byId: new Map() };
    kinds.set(type, kind);
    if (!kind.byId.has(idOf(style))) kind.byId.set(idOf(style), style);
    if (/^(1|true|on)$/.test(attribute(style, 'w:default') ?? '')) kind.usual ??= style;
  }
  return kinds;
}

interface StyleParts {
  readonly id: string;
  readonly type: 'paragraph' | 'character' | 'table';
  readonly name: string;
  readonly basedOn: string | null;
  readonly inside: string;
}

const idOf = (style: Element | undefined): string => (style ? (attribute(style, 'w:styleId') ?? '') : '');

/** The fonts a theme names. */
export function themeFonts(theme: Element | null): (name: string) => string | undefined {
  const latin = (part: 'a:minorFont' | 'a:majorFont'): string | undefined => {
    const found = theme ? (within(theme, part).next().value as Element | undefined) : undefined;
    return child(found, 'a:latin')?.getAttribute('typeface') ?? undefined;
  };
  const [minor, major] = [latin('a:minorFont'), latin('a:majorFont')];
  return (name) => (name.startsWith('major') ? major : minor);
}
