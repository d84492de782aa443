/** What is told of a document where it is cited first (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.b). */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';
import { CITED_TYPES, citationsIn, type Citation } from '../text/citations.ts';
import { EVERY_GROUP } from './citations.ts';

/** "Ngày 09/01/2025, Hiệp hội Doanh nghiệp tỉnh có": the day was told with the one who issued. */
const ISSUED_ON =
  /ngày \d{1,2}(?:\/\d{1,2}\/\d{4}| tháng \d{1,2} năm \d{4})(?:,|\s)[^.;]{0,110}(?:ban hành|có|ký|gửi|phát hành|tại)\s*$/iu;

/** A day that may be its own, not one by or from which something is to be done. */
const OWN_DAY = /(?<!(?:trước|đến|hết|nhất|nhất là|từ|vào|trong|sau) )ngày\s*[\d….]*\s*(?:\/|tháng|\d)/u;

/** Where each document is cited first, in running text; a law names itself, so that nothing more need be told of it. */
function firstCitations({ body }: OfficialForm): { readonly line: Line; readonly cited: Citation }[] {
  const seen = new Set<string>();
  return body
    .filter(({ paragraph }) => !paragraph.cell?.ruled)
    .flatMap((line) => citationsIn(line.text).map((cited) => ({ line, cited })))
    .filter(({ cited }) => {
      const code = cited.code.toUpperCase();
      return !seen.has(code) && seen.add(code);
    })
    .filter(({ cited }) => !/luật|pháp lệnh/iu.test(cited.type) && !cited.code.startsWith('/'));
}

/** The first citation tells the day. The subject may be short. */
const undated = (form: OfficialForm): Fault[] =>
  firstCitations(form)
    .filter(({ cited }) => !cited.dated)
    .filter(({ line: { text }, cited: { from } }) => !WORDS_OF_OTHERS.test(text.slice(0, from)))
    .filter(({ line: { text }, cited: { from } }) => !OWN_DAY.test(text.slice(from, from + 220)))
    .filter(
      ({ line: { text }, cited: { from } }) => !ISSUED_ON.test(text.slice(Math.max(0, from - 160), from)),
    )
    .map(({ line, cited }) => ({
      at: line,
      quote: cited.text,
      what: 'viện dẫn lần đầu mà không ghi ngày ban hành',
      remedy: 'Ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu',
    }));

/** Words of others: a quotation, or the subject of the document cited before ("số … ngày … về việc … thực hiện Quyết định …"). */
const WORDS_OF_OTHERS =
  /“[^”]*$|số \d[^;.]* ngày \d[^;.]*(?<!\p{L})về (?:việc |\p{Ll})[^;.,]*(?:thực hiện|thi hành|hướng dẫn)\s*$/u;

/** The subject follows the day at once: nobody said whose it is. */
const SUBJECT_AT_ONCE =
  /^,? ?(?:về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|v\/v|thông qua|triển khai|tổ chức)(?!\p{L})/iu;

/** "Sở đã ban hành Kế hoạch số …; Công văn số …": told before, by whoever did it. */
const DONE_BEFORE = /(?<!\p{L})(?:ban hành|có|ký|gửi|phát hành|tham mưu|trình|cấp)(?!\p{L})[^.]*$/iu;

/** What stands before a place in its sentence. */
const sentenceUpTo = (text: string, at: number): string =>
  text.slice(0, at).replace(/^.*[\p{L}\d”)][.!?]\s+(?=\p{Lu})/su, '');

/** "chỉ đạo của Ủy ban nhân dân tỉnh tại Công văn số …": with a name before it; "theo quy định tại Nghị định số …" has none. */
function isToldBefore(before: string): boolean {
  // "Tại Công văn số … về việc …, Sở Tư pháp có ý kiến": named behind it.
  if (DONE_BEFORE.test(before) || /^\W*Tại\s*$/u.test(before)) return true;
  const clause = before
    .slice(before.lastIndexOf(';') + 1)
    .replace(/^\W*\p{Lu}/u, '')
    .replace(new RegExp(`(?:${CITED_TYPES}|Điều|Chương|Mục|Phần)(?!\\p{L})`, 'giu'), '');
  return /(?<!\p{L})(?:tại|của)(?!\p{L})/iu.test(clause) && /\p{Lu}/u.test(clause);
}

/** Whose the first citation is, unless it comes from the office itself. */
function issuerMissing(form: OfficialForm): Fault[] {
  const own = new Set((form.code?.notation ?? '').split(/[-/]/u).filter((group) => group.length > 1));
  return firstCitations(form)
    .filter(
      ({ cited }) => !cited.code.split(/[-/]/u).some((group) => own.has(group) && !EVERY_GROUP.has(group)),
    )
    .filter(({ line, cited: { date } }) => date && SUBJECT_AT_ONCE.test(line.text.slice(date.to)))
    .filter(({ line, cited: { from } }) => !isToldBefore(sentenceUpTo(line.text, from)))
    .map(({ line, cited }) => ({
      at: line,
      quote: cited.text,
      what: 'viện dẫn lần đầu mà không ghi cơ quan ban hành',
      remedy: 'Ghi “của …” sau ngày ban hành',
    }));
}

/** "Nghị định 30/2020/NĐ-CP", told once. */
const numberWord = (form: OfficialForm): Fault[] =>
  firstCitations(form)
    .filter(({ cited }) => /^\p{Lu}/u.test(cited.type) && !/(?<!\p{L})số ?:? ?\d/iu.test(cited.text))
    .slice(0, 1)
    .map(({ line, cited }) => ({
      at: line,
      quote: cited.text,
      what: 'viện dẫn lần đầu mà không ghi chữ “số” trước số, ký hiệu',
      remedy: `Ghi “${cited.type} số …”`,
    }));

const II6 = ND30('phần I, mục II.6.a, b');

export const FIRST_CITATION_RULES: readonly FormRule[] = [
  {
    id: 'citation.undated',
    severity: 'warning',
    source: II6,
    title: 'viện dẫn lần đầu có ngày ban hành',
    check: undated,
  },
  {
    id: 'citation.issuer',
    severity: 'warning',
    source: II6,
    title: 'viện dẫn lần đầu có tên cơ quan ban hành',
    check: issuerMissing,
  },
  {
    id: 'citation.number',
    severity: 'note',
    source: II6,
    title: 'viện dẫn ghi “số” trước số, ký hiệu',
    check: numberWord,
  },
];
