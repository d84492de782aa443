/** What differs between two versions of a template, as a clerk would tell a colleague. */
import { lineChanges, type ContentChange } from '../document/changes.ts';

/** A template as far as it is compared. */
export interface TemplateFacts {
  /** Paragraphs in reading order; `part` is where: body, header, footer. */
  readonly lines: readonly { readonly part: string; readonly text: string }[];
  readonly tags: readonly string[];
  /** Paper, margins, page number, fonts, the letters of each tag: name → value in words. */
  readonly layout: ReadonlyMap<string, string>;
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

export const diffTemplates = (before: TemplateFacts, after: TemplateFacts): TemplateDiff => ({
  tagsAdded: after.tags.filter((tag) => !before.tags.includes(tag)),
  tagsRemoved: before.tags.filter((tag) => !after.tags.includes(tag)),
  layout: layoutChanges(before.layout, after.layout),
  text: lineChanges(before.lines, after.lines),
});

const layoutChanges = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): LayoutChange[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ what, before: before.get(what) ?? null, after: after.get(what) ?? null }))
    .filter((change) => change.before !== change.after);
