/** Properties of paragraphs and letters laid over each other, as an application does with defaults and styles. */
import type { Element } from '@xmldom/xmldom';
import { childrenOf } from '../../form-files/docx-view.ts';
import { inOrder } from '../schema-order.ts';
import { nameOf } from './names.ts';

/** Written properties by name, `w:jc` → `<w:jc w:val="center"/>`. */
export type Properties = ReadonlyMap<string, string>;

/** Of these an upper layer changes only the attributes it states. */
const BY_ATTRIBUTE = new Set(['w:spacing', 'w:ind', 'w:rFonts', 'w:lang']);

export const readProperties = (
  node: Element | undefined,
  write: (property: Element) => string,
): Properties => {
  const found = new Map<string, string>();
  for (const each of node ? childrenOf(node) : []) {
    const [name, xml] = [nameOf(each), write(each)];
    if (name !== null && xml !== '') found.set(name, xml);
  }
  return found;
};

/** Later layers over earlier ones. */
export function layered(layers: readonly Properties[]): Properties {
  const whole = new Map<string, string>();
  for (const layer of layers)
    for (const [name, xml] of layer) {
      const below = whole.get(name);
      whole.set(name, below !== undefined && BY_ATTRIBUTE.has(name) ? merged(name, below, xml) : xml);
    }
  return whole;
}

const attributes = (xml: string): Map<string, string> =>
  new Map([...xml.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

function merged(name: string, below: string, above: string): string {
  const all = new Map([...attributes(below), ...attributes(above)]);
  return `<${name}${[...all].map(([key, value]) => ` ${key}="${value}"`).join('')}/>`;
}

export const written = (tag: 'w:pPr' | 'w:rPr', properties: Properties): string => {
  const inside = inOrder(
    tag,
    [...properties].map(([name, xml]) => ({ name, xml })),
  );
  return inside === '' ? '' : `<${tag}>${inside}</${tag}>`;
};
