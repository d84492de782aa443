import { formatCodeNumber } from '../domain/document/code-number.ts';
import { Refusal } from '../domain/failure/catalogue.ts';
import type { ReservedTag } from '../domain/document/frame.ts';
import { changedArchive } from './archive/changed-archive.ts';
import { CONTROL } from './blocks/patterns.ts';
import { filledText, isReserved } from './blocks/reserved.ts';
import { dayText, monthText } from './data/letterhead.ts';

/** What văn thư writes on a signed document: its number and the day it is issued. */
export interface Stamp {
  readonly codeNumber: number;
  readonly day: number;
  /** 1…12. */
  readonly month: number;
  readonly year: number;
}

/**
 * Fills the reserved places of a signed .docx, main document or form alike. Every other part of the file and every
 * other word of the document stay as signed. `unprinted` are places that its form does without. Refusal `templateProblem` names every place that is not there.
 */
export const fillReserved = (docx: Buffer, stamp: Stamp, unprinted: readonly ReservedTag[] = []): Buffer =>
  changedArchive(docx, (read) => [[DOCUMENT, filledXml(read(DOCUMENT), stamp, unprinted)]]);

function filledXml(document: string, stamp: Stamp, unprinted: readonly ReservedTag[]): string {
  const values = stampTexts(stamp);
  const missing = new Set(Object.keys(values));
  for (const tag of unprinted) missing.delete(tag);
  const filled = document.replace(CONTROL, (control) => {
    const tag = /<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? '';
    if (!isReserved(tag)) return control;
    const written = withText(control, (content) => filledText(content, values[tag]));
    if (written !== null) missing.delete(tag);
    return written ?? control;
  });
  if (DATE.every((tag) => missing.has(tag))) for (const tag of DATE) missing.delete(tag);
  if (missing.size > 0) throw new Refusal('templateProblem', [...missing].map(lost));
  return filled;
}

const DOCUMENT = 'word/document.xml';
/** All three or none: a biên bản has no line of place and day (mẫu 1.9). */
const DATE = ['promulgationDay', 'promulgationMonth', 'promulgationYear'] as const;

/** What is written into each place (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3.c, II.4.b). */
export const stampTexts = (stamp: Stamp): Record<ReservedTag, string> => ({
  codeNumber: formatCodeNumber(stamp.codeNumber),
  promulgationDay: dayText(stamp.day),
  promulgationMonth: monthText(stamp.month),
  promulgationYear: String(stamp.year),
});

/** The text goes into the first run; Word may have split the content into several, which are emptied. Null: no run. */
function withText(control: string, textFor: (content: string) => string): string | null {
  const pieces = [...control.matchAll(TEXT)].map(([, piece = '']) => piece);
  if (pieces.length === 0) return null;
  let next = textFor(pieces.join(''));
  return control.replace(TEXT, () => {
    const written = `<w:t xml:space="preserve">${next}</w:t>`;
    next = '';
    return written;
  });
}

const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:t(?: [^>]*)?\/>/g;

const lost = (tag: string) => ({
  where: 'văn bản đã ký',
  what: `không còn ô để trống “${tag}” để ghi số, ngày`,
  remedy: 'Tạo lại văn bản từ mẫu có đủ ô rồi trình ký lại',
});
