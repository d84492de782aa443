/** Phrases that mails are made of. */
import { DOCUMENT_TYPES, type DocumentType } from '../domain/document/types.ts';
import type { Purpose } from '../domain/survey/definition.ts';
import { dayOf, formatDay, formatLongDay, weekdayName, type Day } from '../domain/time/day.ts';
import { lowerFirst, upperFirst } from '../domain/vietnamese/list.ts';

/** How the matter of a document is named in a sentence and on the subject line. */
const aboutOf = (documentType: DocumentType): { readonly sentence: string; readonly line: string } =>
  documentType === 'congVan' ? { sentence: 'về việc', line: 'V/v' } : { sentence: 'về', line: '' };

/** What a recipient gets the document for (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9). */
export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  direct: 'để biết, thực hiện',
  report: 'để báo cáo',
  coordinate: 'để phối hợp',
  implement: 'để thực hiện',
  inform: 'để biết',
};

interface Cited {
  readonly documentType: DocumentType;
  readonly codeNotation: string;
  readonly promulgatedOn: Day;
  readonly subject: string;
}

/** "Công văn số 352/SKHCN-QLCN ngày 14 tháng 7 năm 2023 về việc …". */
export function citationOf({ documentType, codeNotation, promulgatedOn, subject }: Cited): string {
  const about = aboutOf(documentType).sentence;
  const matter = inSentence(withoutLead(subject));
  return `${nameOf(documentType, codeNotation)} ${formatLongDay(promulgatedOn)} ${about} ${matter}`;
}

/** "Công văn số 352/SKHCN-QLCN: V/v …". */
export function titleOf({ documentType, codeNotation, subject }: Cited): string {
  const { line } = aboutOf(documentType);
  const matter = withoutLead(subject);
  return `${nameOf(documentType, codeNotation)}: ${line ? `${line} ${matter}` : upperFirst(matter)}`;
}

export const nameOf = (documentType: DocumentType, codeNotation: string): string =>
  `${DOCUMENT_TYPES[documentType].label} số ${codeNotation}`;

/**
 * The last moment in which an answer is in time, in words: "hết thứ Hai, ngày 24/7/2023".
 * @param dueAt the first instant that is too late
 */
export function deadlineWords(dueAt: Date): string {
  const last = dayOf(new Date(dueAt.getTime() - 1));
  const dayWords = (day: Day): string => `${weekdayName(day)}, ngày ${formatDay(day)}`;
  if (dayOf(dueAt) !== last) return `hết ${dayWords(last)}`;
  const [hours, minutes] = new Date(dueAt.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).split(':');
  return `trước ${hours}h${minutes} ${dayWords(last)}`;
}

/** Some type the lead that we write ourselves into the subject. */
const withoutLead = (subject: string): string => subject.replace(/^(?:v\/v|về việc|về)\s+/iu, '');

/** The first letter becomes small unless it begins an abbreviation ("UBND", "KH&CN"). */
const inSentence = (matter: string): string =>
  /^\p{Lu}[\p{Lu}&\d-]/u.test(matter) ? matter : lowerFirst(matter);
