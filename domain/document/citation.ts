/** How a document names another one (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.a–b). */
import { formatLongDay, type Day } from '../time/day.ts';
import { lowerFirst } from '../vietnamese/list.ts';

export interface CitedDocument {
  /** "Nghị định", "Công văn", "Luật". */
  readonly type: string;
  /** "30/2020/NĐ-CP"; a Luật or Pháp lệnh is named without. */
  readonly codeNotation?: string;
  readonly day: Day;
  /** "Chính phủ", "Ủy ban nhân dân tỉnh Hưng Yên". */
  readonly issuer: string;
  /** "công tác văn thư", "về việc …", "Ban hành …"; of a Luật its name: "Lưu trữ". */
  readonly subject: string;
}

/** These go by name, in every mention. */
const BY_NAME: ReadonlySet<string> = new Set(['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh']);

/** The first mention: type, number and notation, day, issuer and subject; a Luật or Pháp lệnh its name. */
export function firstCitation(document: CitedDocument): string {
  if (BY_NAME.has(document.type)) return byName(document);
  return `${numbered(document)} ${formatLongDay(document.day)} của ${document.issuer} ${subjectOf(document)}`.trim();
}

/** Every later one: type, number and notation alone. */
export const laterCitation = (document: CitedDocument): string =>
  BY_NAME.has(document.type) ? byName(document) : numbered(document);

/** A legal basis: a Luật or Pháp lệnh tells its day, too. */
export const basisCitation = (document: CitedDocument): string =>
  BY_NAME.has(document.type)
    ? `Căn cứ ${byName(document)} ${formatLongDay(document.day)}`
    : `Căn cứ ${firstCitation(document)}`;

const byName = ({ type, subject }: CitedDocument): string => `${type} ${subject}`.trim();

const numbered = ({ type, codeNotation }: CitedDocument): string =>
  codeNotation ? `${type} số ${codeNotation}` : type;

/** Words that join a subject to its document without "về". */
const JOINS =
  /^(về|v\/v|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|tăng cường|giao|triển khai|thành lập|công bố)(?=\s)/iu;

function subjectOf({ subject }: CitedDocument): string {
  const text = subject.trim().replace(/^v\/v\s/iu, 'về việc ');
  if (text === '') return '';
  return JOINS.test(text) ? lowerFirst(text) : `về ${lowerFirst(text)}`;
}
