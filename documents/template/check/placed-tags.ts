/** Tags in the order a reader meets them, each with where it stands and the sections it stands in. */
import { readTag } from '../tag-name.ts';
import type { Passage } from './passages.ts';

export interface PlacedTag {
  /** As a manifest writes it: `toPlaces.name`, `@body`. */
  readonly path: string;
  /** As typed, with braces, composed. */
  readonly typed: string;
  /** It was typed in decomposed letters. */
  readonly decomposed: boolean;
  readonly name: string;
  readonly filters: readonly string[];
  readonly passage: Passage;
  /** Where in its passage it begins and ends. */
  readonly at: number;
  readonly end: number;
}

/** What is wrong with the way tags open and close, with the passage it is seen in. */
export interface TagFault {
  readonly passage: Passage;
  readonly what: string;
  readonly remedy: string;
}

export interface PlacedTags {
  readonly tags: readonly PlacedTag[];
  readonly faults: readonly TagFault[];
}

export function placeTags(passages: readonly Passage[]): PlacedTags {
  const reader = new TagReader();
  for (const passage of passages) reader.read(passage);
  return reader.end();
}

interface OpenSection {
  readonly name: string;
  readonly typed: string;
  readonly passage: Passage;
}

class TagReader {
  readonly #tags: PlacedTag[] = [];
  readonly #faults: TagFault[] = [];
  readonly #open: OpenSection[] = [];

  read(passage: Passage): void {
    for (const [piece, inner] of passage.text.matchAll(/\{([^{}]*)\}|[{}]/g)) {
      if (inner === undefined) this.#faults.push({ passage, ...LOOSE[piece === '{' ? '{' : '}'] });
    }
    for (const found of passage.text.matchAll(/\{([^{}]*)\}/g)) this.#tag(passage, found);
  }

  end(): PlacedTags {
    for (const { typed, name, passage } of this.#open)
      this.#faults.push({
        passage,
        what: `thẻ mở ${typed} không có thẻ đóng {/${name}}`,
        remedy: `Thêm {/${name}} sau phần được lặp lại`,
      });
    return { tags: this.#tags, faults: this.#faults };
  }

  #tag(passage: Passage, { 0: raw, 1: inner = '', index: at }: RegExpExecArray): void {
    const typed = raw.normalize('NFC');
    const bare = inner.trim();
    const [mark = ''] = MARK.exec(bare) ?? [];
    const { name, filters } = readTag(bare.slice(mark.length));
    if (mark.startsWith('/')) {
      this.#close(passage, typed, name);
      return;
    }
    const prefix = this.#open.map((section) => `${section.name}.`).join('');
    const path = `${prefix}${DRAWN.test(mark) ? mark.charAt(0) : ''}${name}`;
    const decomposed = typed !== raw;
    this.#tags.push({ path, typed, decomposed, name, filters, passage, at, end: at + raw.length });
    if (OPENING.test(mark)) this.#open.push({ name, typed, passage });
  }

  #close(passage: Passage, typed: string, name: string): void {
    const at = name === '' ? this.#open.length - 1 : this.#open.findLastIndex((each) => each.name === name);
    if (at < 0) {
      this.#faults.push({
        passage,
        what: `thẻ đóng ${typed} không có thẻ mở nào trước nó`,
        remedy: name === '' ? 'Xóa thẻ này' : `Thêm {#${name}} trước phần được lặp lại, hoặc xóa thẻ này`,
      });
      return;
    }
    for (const skipped of this.#open.splice(at).slice(1))
      this.#faults.push({
        passage,
        what: `thẻ đóng ${typed} đứng trước khi đóng ${skipped.typed}`,
        remedy: `Đóng {/${skipped.name}} trước, rồi mới đến ${typed}`,
      });
  }
}

/** What a tag may begin with: a section (`-w:tc ` repeats cells), its end, ready-made XML, styled, picture, merged cells. */
const MARK = /^(?:[#^/@~%!]|-w:\w+\s)\s*/;
const OPENING = /^[#^-]/;
/** Of these the data are of another kind; any text may be styled or merged. */
const DRAWN = /^[@%]/;

const LOOSE = {
  '{': {
    what: 'có dấu { mà không có dấu } đi sau trong cùng đoạn',
    remedy: 'Gõ lại thẻ cho đủ { và } trong một đoạn; chữ thường thì không dùng hai dấu này',
  },
  '}': {
    what: 'có dấu } mà không có dấu { đi trước trong cùng đoạn',
    remedy: 'Gõ lại thẻ cho đủ { và } trong một đoạn; chữ thường thì không dùng hai dấu này',
  },
} as const;
