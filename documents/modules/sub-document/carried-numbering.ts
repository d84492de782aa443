import type { Element } from '@xmldom/xmldom';
import { escapeXml } from '../../blocks/xml.ts';
import { attribute, child, children, childrenBy, valueIn } from './names.ts';

interface Needs {
  /** A number that no list of the letter has. */
  readonly free: () => number;
  readonly write: (node: Element) => string;
  /** The list a style belongs to: some lists are kept by a style. */
  readonly listOfStyle: (styleId: string) => string | undefined;
}

/** The lists of an attached file that its text uses, each counted anew. */
export class CarriedNumbering {
  readonly #lists: ReadonlyMap<string, Element>;
  readonly #listShapes: ReadonlyMap<string, Element>;
  readonly #needs: Needs;
  readonly #ids = new Map<string, string>();
  readonly #shapes = new Map<string, number>();
  readonly abstracts: string[] = [];
  readonly nums: string[] = [];

  constructor(root: Element | null, needs: Needs) {
    this.#lists = childrenBy(root, 'w:num', 'w:numId');
    this.#listShapes = childrenBy(root, 'w:abstractNum', 'w:abstractNumId');
    this.#needs = needs;
  }

  /** "0" takes a paragraph out of every list, and so does a list that is not there. */
  num(id: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    const num = this.#lists.get(id);
    const shape = num && this.#shapeOf(num, new Set());
    const given = shape ? String(this.#needs.free()) : '0';
    this.#ids.set(id, given);
    if (num && shape)
      this.nums.push(
        `<w:num w:numId="${given}"><w:abstractNumId w:val="${this.#abstract(shape)}"/>` +
          `${children(num, 'w:lvlOverride').map(this.#needs.write).join('')}</w:num>`,
      );
    return given;
  }

  /** A list without levels of its own names the style whose list has them. */
  #shapeOf(num: Element, seen: Set<Element>): Element | undefined {
    const shape = this.#listShapes.get(valueIn(num, 'w:abstractNumId') ?? '');
    const style = valueIn(shape, 'w:numStyleLink');
    if (!shape || style === undefined || seen.has(shape)) return shape;
    seen.add(shape);
    const other = this.#lists.get(this.#needs.listOfStyle(style) ?? '');
    return other ? this.#shapeOf(other, seen) : shape;
  }

  #abstract(shape: Element): number {
    const id = attribute(shape, 'w:abstractNumId') ?? '';
    const known = this.#shapes.get(id);
    if (known !== undefined) return known;
    const given = this.#needs.free();
    this.#shapes.set(id, given);
    const kind = valueIn(shape, 'w:multiLevelType') ?? 'multilevel';
    this.abstracts.push(
      `<w:abstractNum w:abstractNumId="${given}"><w:nsid w:val="${given.toString(16).padStart(8, '0').toUpperCase()}"/>` +
        `<w:multiLevelType w:val="${escapeXml(kind)}"/>` +
        `${children(shape, 'w:lvl')
          .map((level) => this.#level(level))
          .join('')}</w:abstractNum>`,
    );
    return given;
  }

  /** Without the style it is tied to and the picture of its bullet. */
  #level(level: Element): string {
    for (const name of ['w:pStyle', 'w:lvlPicBulletId']) {
      const found = child(level, name);
      if (found) level.removeChild(found);
    }
    return this.#needs.write(level);
  }
}
