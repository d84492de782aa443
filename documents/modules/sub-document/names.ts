/** Names of WordprocessingML whatever prefixes a file gives them: a file from outside may call `w` anything. */
import type { Attr, Element, Node } from '@xmldom/xmldom';
import { childrenOf } from '../../form-files/docx-view.ts';

/** What may be carried over; elements and attributes of any other namespace are left behind. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
};

const PREFIXES = new Map(Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix]));
const XML = 'http://www.w3.org/XML/1998/namespace';

/** `w:p`; null for a name of a namespace that is not carried over. */
export function nameOf(node: Element | Attr): string | null {
  if (node.namespaceURI === XML) return `xml:${node.localName ?? ''}`;
  if (!node.namespaceURI) return node.nodeType === node.ATTRIBUTE_NODE ? node.nodeName : null;
  const prefix = PREFIXES.get(node.namespaceURI);
  return prefix === undefined ? null : `${prefix}:${node.localName ?? ''}`;
}

export const isNamed = (node: Element, name: string): boolean => nameOf(node) === name;

export const child = (node: Node | null | undefined, name: string): Element | undefined =>
  node ? [...childrenOf(node)].find((each) => isNamed(each, name)) : undefined;

export const children = (node: Node | null | undefined, name: string): Element[] =>
  node ? [...childrenOf(node)].filter((each) => isNamed(each, name)) : [];

/** Every element of that name inside, in order. */
export function* within(node: Node, name: string): Generator<Element> {
  for (const each of childrenOf(node)) {
    if (isNamed(each, name)) yield each;
    yield* within(each, name);
  }
}

/** `attribute(el, 'w:val')`. */
export function attribute(node: Element | undefined, name: string): string | undefined {
  const [prefix = '', local = ''] = name.split(':');
  return node?.getAttributeNS(NAMESPACES[prefix] ?? null, local) ?? undefined;
}

/** `w:val` of the child of that name. */
export const valueIn = (node: Element | undefined, name: string): string | undefined =>
  attribute(child(node, name), 'w:val');

/** Declarations for the prefixes in use, put into the outermost element of a piece of XML; all files declare `w`. */
export function declared(xml: string): string {
  const used = Object.keys(NAMESPACES).filter(
    (prefix) => prefix !== 'w' && new RegExp(`[<\\s"]${prefix}[:\\s"]`).test(xml),
  );
  const declarations = used.map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix] ?? ''}"`).join('');
  return xml.replace(/^<[\w:]+/, (open) => open + declarations);
}

/** Children of that name by one of their attributes; of two alike the first counts. */
export function childrenBy(
  node: Node | null | undefined,
  name: string,
  key: string,
): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const each of children(node, name)) {
    const at = attribute(each, key) ?? '';
    if (!found.has(at)) found.set(at, each);
  }
  return found;
}
