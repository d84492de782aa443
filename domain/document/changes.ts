/** What differs between two contents, line by line, for people to look at before they approve. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { DocumentContent } from './content.ts';
import { contentLines, type ContentLine } from './content-lines.ts';

export type ContentChange =
  | { readonly kind: 'added' | 'removed'; readonly part: string; readonly text: string }
  /** The line was reworded; `pieces` joined without the removed ones is the new line. */
  | { readonly kind: 'changed'; readonly part: string; readonly pieces: readonly ChangePiece[] };

export interface ChangePiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Empty when both read the same. Lines taken out and put in at the same place are paired as rewordings. */
export const contentChanges = (before: DocumentContent, after: DocumentContent): ContentChange[] =>
  lineChanges(contentLines(before), contentLines(after));

/** The same of any text that is read line by line. */
export function lineChanges(before: readonly ContentLine[], after: readonly ContentLine[]): ContentChange[] {
  const hunks =
    diffArrays([...before], [...after], {
      comparator: (a, b) => a.part === b.part && a.text === b.text,
      maxEditLength: MOST_LINES,
    }) ?? allOther([...before], [...after]);
  return hunks.flatMap((hunk, index) => {
    const previous = hunks[index - 1];
    if (hunk.added) return pair(previous?.removed ? previous.value : [], hunk.value);
    if (hunk.removed && !hunks[index + 1]?.added) return pair(hunk.value, []);
    return [];
  });
}

/** Within one hunk, lines of the same part are rewordings of each other in order; the rest came or went. */
function pair(removed: readonly ContentLine[], added: readonly ContentLine[]): ContentChange[] {
  const left = [...removed];
  const changes = added.map((line): ContentChange => {
    const index = left.findIndex(({ part }) => part === line.part);
    const old = index < 0 ? undefined : left.splice(index, 1)[0];
    return old ? reworded(old, line) : { kind: 'added', ...line };
  });
  return [...left.map((line): ContentChange => ({ kind: 'removed', ...line })), ...changes];
}

const reworded = (before: ContentLine, after: ContentLine): ContentChange => ({
  kind: 'changed',
  part: after.part,
  pieces: (
    diffWordsWithSpace(before.text, after.text, { maxEditLength: MOST_WORDS }) ??
    allOther(before.text, after.text)
  ).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  })),
});

/** Lines, words that came or went: with more of them the time to compare grows as their square, and nobody reads it. */
const MOST_LINES = 2_000;
const MOST_WORDS = 1_000;

/** Nothing of the one in the other. */
const allOther = <Value>(before: Value, after: Value) => [
  { value: before, added: false, removed: true },
  { value: after, added: true, removed: false },
];
