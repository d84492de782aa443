/** What differs between two versions of a template, as a clerk would tell a colleague. */
import { lineChanges, type ContentChange } from '../document/changes.ts';

/** A template as far as it is compared. */
export interface TemplateFacts {
  /** Paragraphs in reading order; `part` is where: body, header, footer. */
  readonly lines: readonly { readonly part: string; readonly text: string }[];
  readonly tags: readonly string[];
  /** Paper, margins, page number, fonts, the letters of each tag: name → value in words. */
  readonly layout: ReadonlyMap<string, string>;
  /** Styles, paragraphs by their words, widths of columns; one that only one version has is told elsewhere. */
  readonly looks: ReadonlyMap<string, string>;
  /** Of everything in the file. */
  readonly rest: string;
}

export interface TemplateDiff {
  readonly tagsAdded: readonly string[];
  readonly tagsRemoved: readonly string[];
  readonly layout: readonly LayoutChange[];
  readonly text: readonly ContentChange[];
}

export interface LayoutChange {
  readonly what: string;
  /** Null: was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

export function diffTemplates(before: TemplateFacts, after: TemplateFacts): TemplateDiff {
  const told = {
    tagsAdded: after.tags.filter((tag) => !before.tags.includes(tag)),
    tagsRemoved: before.tags.filter((tag) => !after.tags.includes(tag)),
    layout: [
      ...layoutChanges(before.layout, after.layout),
      ...layoutChanges(before.looks, after.looks).filter(
        (each) => each.before !== null && each.after !== null,
      ),
    ],
    text: lineChanges(before.lines, after.lines),
  };
  const nothing = Object.values(told).every((changes) => changes.length === 0);
  return nothing && before.rest !== after.rest ? { ...told, layout: [OTHERWISE] } : told;
}

const OTHERWISE: LayoutChange = {
  what: 'chi tiết khác của tệp (kẻ khung, thẻ bị chia mảnh, thuộc tính tệp)',
  before: 'không kể ra được',
  after: 'xem bản in thử',
};

const layoutChanges = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): LayoutChange[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ what, before: before.get(what) ?? null, after: after.get(what) ?? null }))
    .filter((change) => change.before !== change.after);
