import type { Attr, Element, Node } from '@xmldom/xmldom';
import { escapeXml } from '../../blocks/xml.ts';
import { childrenOf } from '../../form-files/docx-view.ts';
import { fetchingField, OpenFields } from './fields.ts';
import { holdsProperties, inOrder, type Property } from '../schema-order.ts';
import { CHANGES, DROPPED_ATTRIBUTES, isForeign, LEFT_BEHIND, REFUSED } from './left-behind.ts';
import { attribute, child, children, NAMESPACES, nameOf, valueIn } from './names.ts';
import type { Relation } from './opened-file.ts';
import { topLevel, type Piece } from './pieces.ts';
import { cellXml, rowXml, tableXml } from './tables.ts';
import type { Place, Writing } from './writing.ts';
import { completed, valueOf } from './values.ts';

/** What becomes of everything a block refers to. Each answers with the name it has in the letter. */
export interface Carriers {
  /** `table`: id of the style of the table around, '' for the usual one; null outside of tables. */
  paragraphStyle(id: string | undefined, table: string | null): string;
  characterStyle(id: string | undefined): string | null;
  tableStyle(id: string | undefined): string;
  themeFont(name: string): string | undefined;
  numbering(id: string): string;
  footnote(id: string): string;
  /** Null: it is no picture, and has been complained about. */
  picture(file: string, relation: Relation | undefined): string | null;
  /** A number no other drawing of the letter has. */
  drawing(): number;
  /** Section properties in place of those that end a section within the file. */
  section(properties: Element): string;
  refuse(what: string, remedy?: string): void;
  count(what: 'link' | 'change'): void;
}

const OUTSIDE: Place = { table: null, link: false, tables: 0 };

/**
 * Writes blocks of an attached file as blocks of the letter: nothing written refers to a part of the file, only to what
 * the carriers named. What has no place in an annex (bookmarks, controls, links, fields) is left behind and its words
 * stay; what may not be there at all is refused.
 */
export class BlockWriter implements Writing {
  readonly #carriers: Carriers;
  readonly #part: { readonly file: string; readonly relations: ReadonlyMap<string, Relation> };
  readonly #fields = new OpenFields();

  constructor(
    carriers: Carriers,
    part: { readonly file: string; readonly relations: ReadonlyMap<string, Relation> },
  ) {
    this.#carriers = carriers;
    this.#part = part;
  }

  /** Of the children of a body, a footnote, …; each a piece of XML, also of several that stood in one control. */
  blocks(parent: Node): string[] {
    return [...childrenOf(parent)].flatMap((each) =>
      this.asBlocks(this.element(each, OUTSIDE), OUTSIDE).map(({ xml }) => xml),
    );
  }

  /** What stands side by side as paragraphs and tables: loose words get a paragraph. */
  asBlocks(written: string, place: Place): Piece[] {
    return topLevel(written).map((piece) =>
      piece.name === 'w:r' ? { name: 'w:p', xml: this.plainParagraph(place, piece.xml) } : piece,
    );
  }

  plainParagraph({ table }: Place, inside = ''): string {
    const style = this.#carriers.paragraphStyle(undefined, table);
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;
  }

  element(node: Element, place: Place = OUTSIDE): string {
    const name = nameOf(node);
    if (name === null || LEFT_BEHIND.has(name)) return '';
    if (CHANGES.test(name)) {
      this.#carriers.count('change');
      return '';
    }
    const refused = REFUSED[name];
    if (refused) {
      this.#carriers.refuse(...refused);
      return '';
    }
    if (isForeign(name)) return this.inside(node, place);
    const special = SPECIAL[name];
    return special ? special(this, node, place) : this.plain(node, name, place);
  }

  /** The element as it is, with its attributes and what is inside. */
  plain(node: Element, name: string, place: Place): string {
    const attributes = completed(name, this.attributes(node, name));
    if (attributes === null) return '';
    const inside = holdsProperties(name)
      ? inOrder(name, this.#propertiesIn(node, place))
      : this.inside(node, place);
    return `<${name}${attributes}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
  }

  /** An element that holds properties, with more of them; '' when it has none. */
  properties(name: string, node: Element | undefined, own: readonly Property[] = []): string {
    const inside = inOrder(name, [...(node ? this.#propertiesIn(node, OUTSIDE) : []), ...own]);
    return inside === '' ? '' : `<${name}>${inside}</${name}>`;
  }

  #propertiesIn(node: Element, place: Place): Property[] {
    return [...childrenOf(node)].flatMap((each) => {
      const [name, xml] = [nameOf(each), this.element(each, place)];
      return name === null || xml === '' ? [] : [{ name, xml }];
    });
  }

  inside(node: Node, place: Place, except: readonly string[] = []): string {
    let xml = '';
    for (let each = node.firstChild; each; each = each.nextSibling) {
      if (each.nodeType === each.ELEMENT_NODE) {
        if (!except.includes(nameOf(each as Element) ?? '')) xml += this.element(each as Element, place);
      } else if (each.nodeType === each.TEXT_NODE && (each.nodeValue ?? '').trim() !== '')
        xml += text(each.nodeValue ?? '');
    }
    return xml;
  }

  attributes(node: Element, element: string): string {
    return [...node.attributes].map((each) => this.#attribute(each, element)).join('');
  }

  #attribute(attr: Attr, element: string): string {
    const name = nameOf(attr);
    if (name === null || DROPPED_ATTRIBUTES.test(name)) return '';
    if (name.startsWith('r:')) {
      const relation = this.#carriers.picture(this.#part.file, this.#part.relations.get(attr.value));
      return relation === null ? '' : ` ${name}="${relation}"`;
    }
    if (name === 'id' && element === 'wp:docPr') return ` id="${this.#carriers.drawing()}"`;
    if (name === 'id' && element.startsWith('v:') && element !== 'v:shapetype')
      return ` id="VT${this.#carriers.drawing()}"`;
    return ` ${name}="${text(valueOf(element, name, attr.value))}"`;
  }

  paragraph(node: Element, place: Place): string {
    const properties = child(node, 'w:pPr');
    const style = this.#carriers.paragraphStyle(valueIn(properties, 'w:pStyle'), place.table);
    const section = child(properties, 'w:sectPr');
    const own = [
      { name: 'w:pStyle', xml: `<w:pStyle w:val="${style}"/>` },
      ...(section ? [{ name: 'w:sectPr', xml: this.#carriers.section(section) }] : []),
    ];
    const content = this.inside(node, place, ['w:pPr']);
    return `<w:p>${this.properties('w:pPr', properties, own)}${content}</w:p>`;
  }

  /** Of a field only the result is written; its instruction may be spread over many runs. */
  run(node: Element, place: Place): string {
    let content = '';
    for (const each of childrenOf(node)) {
      const name = nameOf(each);
      if (name === 'w:fldChar') this.#fieldMark(attribute(each, 'w:fldCharType'));
      else if (name === 'w:instrText') this.#fields.instruction(each.textContent ?? '');
      else if (name !== 'w:rPr' && this.#fields.shown) content += this.element(each, place);
    }
    const properties = child(node, 'w:rPr');
    return content === '' ? '' : `<w:r>${properties ? this.element(properties, place) : ''}${content}</w:r>`;
  }

  #fieldMark(type: string | undefined): void {
    if (type === 'begin') this.#fields.begin();
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') this.field(this.#fields.end());
  }

  field(code: string): void {
    const fetching = fetchingField(code);
    if (fetching !== null)
      this.#carriers.refuse(
        `có trường ${fetching} tự lấy nội dung từ nơi khác hoặc tự chạy`,
        'Trong Word chọn trường đó, bấm Ctrl+Shift+F9 để chỉ còn chữ, lưu lại',
      );
  }

  /** What is left open at the end of the file is a field, too. */
  close(): void {
    while (!this.#fields.shown) this.field(this.#fields.end());
  }

  get carriers(): Carriers {
    return this.#carriers;
  }

  /** The drawing today's Word shows when we know its namespaces, else what older ones show. */
  alternatives(node: Element, place: Place): string {
    const choice = children(node, 'mc:Choice').find((each) => knownOf(each) !== null);
    if (!choice)
      return children(node, 'mc:Fallback')
        .map((each) => this.inside(each, place))
        .join('');
    return `<mc:AlternateContent><mc:Choice Requires="${knownOf(choice) ?? ''}">${this.inside(choice, place)}</mc:Choice></mc:AlternateContent>`;
  }
}

/** The prefixes a choice requires, as we write them; null when one of them is not carried over. */
function knownOf(choice: Element): string | null {
  const uris = (choice.getAttribute('Requires') ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((prefix) => choice.lookupNamespaceURI(prefix));
  const ours = uris.map((uri) => Object.keys(NAMESPACES).find((prefix) => NAMESPACES[prefix] === uri));
  return ours.length === 0 || ours.includes(undefined) ? null : ours.join(' ');
}

/** A blank for number and day is ours alone: whoever looks for one must not find it here. */
const text = (words: string): string => escapeXml(words.replaceAll('\u2007', '\u00a0'));

type Special = (writer: BlockWriter, node: Element, place: Place) => string;
const unwrapped: Special = (writer, node, place) => writer.inside(node, place);

const SPECIAL: Readonly<Record<string, Special>> = {
  'w:p': (writer, node, place) => writer.paragraph(node, place),
  'w:tbl': tableXml,
  'w:tr': rowXml,
  'w:tc': cellXml,
  'w:r': (writer, node, place) => writer.run(node, place),
  'w:smartTag': unwrapped,
  'w:customXml': unwrapped,
  'w:sdt': (writer, node, place) =>
    children(node, 'w:sdtContent')
      .map((each) => writer.inside(each, place))
      .join(''),
  'w:fldSimple': (writer, node, place) => {
    writer.field(attribute(node, 'w:instr') ?? '');
    return writer.inside(node, place);
  },
  'w:hyperlink': (writer, node, place) => {
    writer.carriers.count('link');
    return writer.inside(node, { ...place, link: true });
  },
  'w:t': (_writer, node) => `<w:t xml:space="preserve">${text(node.textContent ?? '')}</w:t>`,
  'w:rStyle': (writer, node, { link }) => {
    const style = link ? null : writer.carriers.characterStyle(attribute(node, 'w:val'));
    return style === null ? '' : `<w:rStyle w:val="${style}"/>`;
  },
  'w:rFonts': (writer, node) => fontsXml(writer.carriers, node),
  'w:numId': (writer, node) =>
    `<w:numId w:val="${writer.carriers.numbering(attribute(node, 'w:val') ?? '0')}"/>`,
  'w:footnoteReference': (writer, node) =>
    `<w:footnoteReference w:id="${writer.carriers.footnote(attribute(node, 'w:id') ?? '')}"/>`,
  // Paragraphs in a box do not take after the table around it.
  'w:txbxContent': (writer, node, place) => writer.plain(node, 'w:txbxContent', { ...place, table: null }),
  'mc:AlternateContent': (writer, node, place) => writer.alternatives(node, place),
};

const LETTERS = {
  ascii: 'asciiTheme',
  hAnsi: 'hAnsiTheme',
  eastAsia: 'eastAsiaTheme',
  cs: 'cstheme',
} as const;

/** Fonts of the file's theme by their names: the letter has another theme, or none. */
function fontsXml(carriers: Carriers, node: Element): string {
  const fonts = Object.entries(LETTERS).flatMap(([letters, byTheme]) => {
    const theme = attribute(node, `w:${byTheme}`);
    const font =
      (theme === undefined ? undefined : carriers.themeFont(theme)) ?? attribute(node, `w:${letters}`);
    return font === undefined ? [] : [` w:${letters}="${text(font)}"`];
  });
  return fonts.length === 0 ? '' : `<w:rFonts${fonts.join('')}/>`;
}
