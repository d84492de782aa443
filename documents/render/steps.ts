import type { DXT } from 'docxtemplater';
import type { DrawModule } from '../modules/draw-module.ts';
import { DRAW_MODULES } from '../modules/modules.ts';
import type { ParsedFile } from '../template/parse.ts';
import { readTag, type TagRead } from '../template/tag-name.ts';

/** What filling a file is: fixed pieces, and places that take their value from the data. */
export type Step =
  | { readonly kind: 'fixed'; readonly xml: string; readonly run: RunChange | null }
  | (TagRead & { readonly kind: 'text'; readonly breaks: boolean })
  | (TagRead & { readonly kind: 'raw' })
  | (TagRead & { readonly kind: 'drawn'; readonly draw: DrawModule['draw'] })
  | (TagRead & { readonly kind: 'section'; readonly inverted: boolean; readonly steps: readonly Step[] });

/** What a fixed piece does to the run properties a line break repeats: begins anew, then adds. */
export interface RunChange {
  readonly anew: boolean;
  readonly add: string;
}

/** The steps of a file; null when it holds something only docxtemplater itself can fill. */
export function stepsOf(file: ParsedFile): readonly Step[] | null {
  const breaks = !NO_BREAKS.test(file.contentType);
  const recorder = new RunRecorder();
  const read = (parts: readonly DXT.Part[]): readonly Step[] => parts.map((part) => stepOf(part));
  const stepOf = (part: DXT.Part): Step => {
    if (part.type !== 'placeholder') return { kind: 'fixed', xml: part.value, run: recorder.change(part) };
    const tag = readTag(part.value);
    if (part.module === 'rawxml') return { kind: 'raw', ...tag };
    const drawn = DRAW_MODULES.find((each) => each.name === part.module);
    if (drawn) return { kind: 'drawn', ...tag, draw: drawn.draw };
    if (part.subparsed)
      return { kind: 'section', ...tag, inverted: part.inverted === true, steps: read(part.subparsed) };
    return { kind: 'text', ...tag, breaks };
  };
  return file.parts.some(isUnusual) ? null : read(file.parts);
}

/** Content types whose texts have no line breaks in docxtemplater. */
const NO_BREAKS = /settings\+xml$|core-properties\+xml$|extended-properties\+xml$|custom-properties\+xml$/;

/** Sections that repeat page breaks or section properties have rules of their own in docxtemplater. */
const PAGE_MARKS = [
  'hasPageBreak',
  'hasPageBreakBeginning',
  'addNextPage',
  'addContinuousType',
  'sectPrCount',
  'lastParagrapSectPr',
];
const KNOWN = new Set<string | undefined>([
  'loop',
  'rawxml',
  undefined,
  ...DRAW_MODULES.map(({ name }) => name),
]);

function isUnusual(part: DXT.Part): boolean {
  const marks = part as unknown as Readonly<Record<string, unknown>>;
  return (
    part.type === 'placeholder' &&
    (!KNOWN.has(part.module) ||
      PAGE_MARKS.some((mark) => Boolean(marks[mark])) ||
      (part.subparsed ?? []).some(isUnusual))
  );
}

/** Follows `w:r` and `w:rPr` as docxtemplater does, to know what a line break must repeat. */
class RunRecorder {
  #inside = false;

  change({ tag, position, value }: DXT.Part): RunChange | null {
    if (tag === 'w:r') return { anew: true, add: '' };
    if (tag === 'w:rPr') {
      if (position === 'start') this.#inside = true;
      else this.#inside = false;
      return { anew: false, add: value };
    }
    return this.#inside ? { anew: false, add: value } : null;
  }
}
