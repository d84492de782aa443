import type { Element } from '@xmldom/xmldom';
import { childrenBy } from './names.ts';
import type { OpenedFile } from './opened-file.ts';
import type { BlockWriter } from './block-writer.ts';

interface Needs {
  /** A number that no footnote of the letter has. */
  readonly free: () => number;
  readonly writer: (file: string) => BlockWriter;
}

/** Footnotes of an attached file that its text refers to, under numbers of their own. */
export class CarriedNotes {
  readonly #part: ReturnType<OpenedFile['related']>;
  readonly #there: ReadonlyMap<string, Element>;
  readonly #needs: Needs;
  readonly #ids = new Map<string, number>();
  readonly notes: string[] = [];

  constructor(opened: OpenedFile, needs: Needs) {
    this.#part = opened.related('footnotes');
    this.#there = childrenBy(this.#part?.root, 'w:footnote', 'w:id');
    this.#needs = needs;
  }

  note(id: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return String(known);
    const given = this.#needs.free();
    this.#ids.set(id, given);
    const note = this.#there.get(id);
    const blocks = this.#part && note ? this.#needs.writer(this.#part.name).blocks(note) : [];
    const inside = blocks.length > 0 ? blocks.join('') : '<w:p/>';
    this.notes.push(`<w:footnote w:id="${given}">${inside}</w:footnote>`);
    return String(given);
  }
}
