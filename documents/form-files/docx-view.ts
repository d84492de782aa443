/** The text of a .docx from outside as this reader needs it: paragraphs, tables, and places to fill in. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { inflateEntry, readZipDirectory } from '../intake/zip-directory.ts';
import { printable } from '../../domain/vietnamese/printable.ts';

/** Bytes of `document.xml`; a form of ten pages has a tenth of it. */
const LARGEST = 16 * 1024 * 1024;

/** The body of a file that has passed `checkDocx`; null when it is broken or larger than any form. */
export function bodyOf(docx: Buffer): Element | null {
  const entry = readZipDirectory(docx)?.find(({ name }) => name === 'word/document.xml');
  const bytes = entry && entry.size <= LARGEST ? inflateEntry(docx, entry) : null;
  if (!bytes) return null;
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    const root = parser.parseFromString(bytes.toString('utf8').normalize('NFC'), 'text/xml').documentElement;
    return (root && [...childrenOf(root)].find((each) => each.tagName === 'w:body')) ?? null;
  } catch {
    return null;
  }
}

export function* childrenOf(node: Node): Generator<Element> {
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === child.ELEMENT_NODE) yield child as Element;
}

/** Every element of that name inside, in order; what older programs see instead of a drawing is left out. */
export function* inside(node: Node, name: string): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (child.tagName === name) yield child;
    if (child.tagName !== 'mc:Fallback') yield* inside(child, name);
  }
}

export interface Control {
  readonly element: Element;
  /** Empty when it carries none: LibreOffice 7.4 drops them. */
  readonly tag: string;
  /** What stands in it; empty while its dots are still there. */
  readonly text: string;
  /** Null: nothing to tick. */
  readonly ticked: boolean | null;
}

/** Places to fill in, innermost ones: some programs wrap them in others. */
export const controlsIn = (node: Node): Control[] =>
  [...inside(node, 'w:sdt')].filter((sdt) => inside(sdt, 'w:sdt').next().done).map(controlOf);

function controlOf(element: Element): Control {
  const parts = [...childrenOf(element)];
  const properties = parts.find((each) => each.tagName === 'w:sdtPr');
  const content = parts.find((each) => each.tagName === 'w:sdtContent');
  const first = (name: string): Element | undefined =>
    properties && (inside(properties, name).next().value as Element | undefined);
  const blank = isOn(first('w:showingPlcHdr'), 'w:val');
  const tick = first('w14:checkbox') ? (first('w14:checked') ?? null) : undefined;
  return {
    element,
    tag: first('w:tag')?.getAttribute('w:val') ?? '',
    text: blank || !content ? '' : filledText(textIn(content)),
    ticked: tick === undefined ? null : isOn(tick ?? undefined, 'w14:val'),
  };
}

const isOn = (element: Element | undefined, attribute: string): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(element.getAttribute(attribute) ?? '1');

/** The words inside, paragraphs and breaks as line ends; of nothing inside `except`. */
export function textIn(node: Node, except: ReadonlySet<Node> = new Set()): string {
  let text = '';
  for (const child of childrenOf(node)) {
    if (except.has(child) || child.tagName === 'mc:Fallback' || child.tagName === 'w:drawing') continue;
    if (child.tagName === 'w:t') text += printable(child.textContent ?? '');
    else if (child.tagName === 'w:tab') text += '\t';
    else if (child.tagName === 'w:noBreakHyphen') text += '-';
    else if (child.tagName === 'w:br' || child.tagName === 'w:cr') text += '\n';
    else if (child.tagName !== 'w:instrText') text += textIn(child, except);
    if (child.tagName === 'w:p') text += '\n';
  }
  return text;
}

/** Without the dots and blanks that were there to write on; nothing when there is nothing else. */
export function filledText(text: string): string {
  const bare = text.replace(/[\t\u2007\u00a0]+/g, ' ').replace(/[….]{3,}|…|_{2,}/g, ' ');
  const lines = bare.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
  const words = lines.join('\n').trim();
  return /^(?:ngày tháng năm)?[.\s]*$/.test(words.replace(/\s+/g, ' ')) ? '' : words;
}
