/** What a text says of its own parts: articles, clauses, sections, tables, how many items follow. */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { CONTENT_CHECK, OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { markerOf, romanValue } from '../text/markers.ts';
import { textLines } from '../text/sentences.ts';
import { quotesNumbers } from '../text/steps.ts';

const MANY = 'Quyết định|Quy chế|Quy định|Nghị quyết|Nghị định|Thông tư|Điều lệ|Nội quy|Kế hoạch|Hướng dẫn';
const ARTICLE = new RegExp(`Điều (\\d{1,3}) (?:của )?(?:${MANY}) này`, 'gu');

const told = (at: Line, quote: string, what: string): Fault => ({
  at,
  quote,
  what,
  remedy: 'Kiểm tra lại chỉ dẫn',
});

/** "Điều 19 Quyết định này" where there are nine. */
function articles(form: OfficialForm): Fault[] {
  const lines = form.lines;
  const numbers = lines
    .map(({ text }) => markerOf(text))
    .flatMap((m) => (m?.kind === 'article' ? [m.value] : []));
  const last = Math.max(0, ...numbers);
  // What amends another document, or encloses forms of it, speaks of articles that stand there.
  if (numbers.length < 2 || form.view.readUpTo || quotesNumbers(form)) return [];
  return textLines(form).flatMap((line) =>
    /^[“"]/.test(line.text)
      ? []
      : [...line.text.matchAll(ARTICLE)]
          .filter(([, number]) => Number(number) > last)
          .map(([quote]) => told(line, quote, `chỉ dẫn đến ${quote} mà văn bản chỉ có ${last} điều`)),
  );
}

/** "khoản 5 Điều này" where the article has three. */
function clauses(form: OfficialForm): Fault[] {
  const lines = textLines(form);
  const starts = lines.flatMap(({ text }, i) => (markerOf(text)?.kind === 'article' ? [i] : []));
  return starts.flatMap((start, i) => {
    const own = lines.slice(start, starts[i + 1] ?? lines.length);
    const numbers = own
      .map(({ text }) => markerOf(text))
      .flatMap((marker) => (marker?.kind === 'arabic' ? [marker.value] : []));
    const last = Math.max(0, ...numbers);
    // Quoted articles and what was typed into one paragraph cannot be counted.
    if (numbers.length < 2 || own.some(({ text }) => /[“"]|^Sửa đổi/.test(text.slice(0, 1)))) return [];
    return own.flatMap((line) =>
      [...line.text.matchAll(/khoản (\d{1,2}) Điều này/gu)]
        .filter(([, number]) => Number(number) > last)
        .map(([quote]) => told(line, quote, `chỉ dẫn đến ${quote} mà điều này chỉ có ${last} khoản`)),
    );
  });
}

/** "Mục IX Kế hoạch này" where sections end at IV. */
function sections(form: OfficialForm): Fault[] {
  const values = textLines(form)
    .map(({ text }) => markerOf(text))
    .flatMap((marker) => (marker?.kind === 'roman' ? [marker.value] : []));
  const last = Math.max(0, ...values);
  if (values.length < 2) return [];
  return form.body.flatMap((line) =>
    [
      ...line.text.matchAll(
        /(?:[Mm]ục|[Pp]hần) ([IVX]+) (?:của )?(?:Kế hoạch|Báo cáo|Hướng dẫn|Công văn|Phương án|Đề án|Chương trình|Tờ trình) này/gu,
      ),
    ]
      .filter(([, number = '']) => romanValue(number) > last)
      .map(([quote]) => told(line, quote, `chỉ dẫn đến ${quote} mà các mục chỉ đến ${last}`)),
  );
}

const NAMED =
  /(?<!\p{L})(?:Bảng|Biểu|Hình)(?: số)? (\d{1,2})(?!\d|\.\d|[,;]? (?:của|Phụ lục|Thông tư|Nghị định|QCVN|TCVN|Mục|kèm theo (?:Thông tư|Nghị định|Công văn|Quyết định) số))/gu;

/** "Bảng 7" where the tables are called Bảng 1 to Bảng 3. */
function tables(form: OfficialForm): Fault[] {
  const captions = new Set(
    form.lines.flatMap(({ text }) => /^(?:Bảng|Biểu|Hình)(?: số)? (\d{1,2})(?![\d])/u.exec(text)?.[1] ?? []),
  );
  if (captions.size < 2) return [];
  return textLines(form).flatMap((line) =>
    /^(?:Bảng|Biểu|Hình)/u.test(line.text)
      ? []
      : [...line.text.matchAll(NAMED)]
          .filter(([, number = '']) => !captions.has(number))
          .map(([quote]) => told(line, quote, `chỉ dẫn đến ${quote} mà văn bản không có`)),
  );
}

const COUNTED =
  /(?:gồm|có|thực hiện|theo|sau)(?: đủ)? (?:0?(\d{1,2})) (?:\([\p{L} ]+\) )?(?:nội dung|nhóm|nhiệm vụ|giải pháp|bước|tiêu chí|phần|chương|mục tiêu|chỉ tiêu|vấn đề|ý kiến|thành phần|trường hợp|đối tượng|tài liệu|loại|hình thức|nguyên tắc|điều kiện|yêu cầu|kiến nghị)(?: \p{L}+){0,8}:$/u;

const itemKind = (text: string): string | null =>
  /^[-–+•*]/.exec(text)?.[0] ?? /^Bước \d/u.exec(text)?.[0].slice(0, 4) ?? markerOf(text)?.kind ?? null;

/** "gồm 05 nội dung:" and four items; only where the list is one of plain items, one after another. */
function counted(form: OfficialForm): Fault[] {
  const lines = textLines(form);
  return lines.flatMap((line, i) => {
    const number = COUNTED.exec(line.text)?.[1];
    const kind = itemKind(lines[i + 1]?.text ?? '');
    if (number === undefined || kind === null || kind === itemKind(line.text)) return [];
    const rest = lines.slice(i + 1);
    const end = rest.findIndex(({ text }) => itemKind(text) !== kind);
    const items = end < 0 ? rest : rest.slice(0, end);
    const next = rest[items.length];
    const above = lines.slice(0, i + 1).map(({ text }) => itemKind(text));
    const closed =
      !next || itemKind(next.text) === null
        ? /^\p{Lu}/u.test(next?.text ?? 'A')
        : above.includes(itemKind(next.text));
    // "Bước 3" behind what explains "Bước 2": the list goes on.
    const goesOn = kind.length > 1 && rest.slice(items.length).some(({ text }) => itemKind(text) === kind);
    return closed &&
      !goesOn &&
      items.length > 1 &&
      items.length !== Number(number) &&
      items.every(({ paragraph }) => !paragraph.cell)
      ? [
          {
            at: line,
            what: `nêu ${number} mà bên dưới có ${items.length}`,
            remedy: 'Kiểm tra lại số lượng và danh sách',
          },
        ]
      : [];
  });
}

export const REFERENCE_RULES: readonly FormRule[] = [
  {
    id: 'refer.article',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'điều được chỉ dẫn có trong văn bản',
    check: articles,
  },
  {
    id: 'refer.clause',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'khoản được chỉ dẫn có trong điều',
    families: OFFICIAL,
    check: clauses,
  },
  {
    id: 'refer.section',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'mục được chỉ dẫn có trong văn bản',
    families: OFFICIAL,
    check: sections,
  },
  {
    id: 'refer.table',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'bảng, biểu được chỉ dẫn có trong văn bản',
    families: OFFICIAL,
    check: tables,
  },
  {
    id: 'content.counted',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'số nội dung nêu ra khớp với danh sách',
    families: OFFICIAL,
    check: counted,
  },
];
