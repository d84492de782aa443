/** Rows of tables: written twice, wrongly numbered. */
import type { OfficialForm } from '../official-form.ts';
import { CONTENT_CHECK, EVERY_FAMILY, type Fault, type FormRule } from '../rule.ts';
import { isCounted, isNumberHead, tablesOf, type Row } from '../text/rows.ts';
import { textLines } from '../text/sentences.ts';
import { hasTag } from '../text/tags.ts';
import { wordsOf } from '../text/words.ts';

function repeatedRows(form: OfficialForm): Fault[] {
  if (form.view.kind === 'pdf') return repeatedPdfRows(form);
  return uniqueTables(form).flatMap((rows) => {
    const numbered = isNumberHead(rows[0]?.cells[0]);
    const counted = rows.some(isCounted);
    const seen = new Map<string, number>();
    const runs = runsOf(rows);
    const faults = rows.slice(1).flatMap((row, i) => {
      const cells = (numbered ? row.cells.slice(1) : row.cells).map((cell) => wordsOf(cell ?? ''));
      const key = cells.join('|');
      const filled = cells.filter((cell) => /[a-z]{2}/.test(cell));
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, i + 1);
      // "3.2.2." and "3.1.2." stand under different headings, and so do rows that nobody numbered between numbered ones.
      const same = earlier !== undefined && (rows[earlier]?.cells[0] ?? '') === (row.cells[0] ?? '');
      const dotted = /^\d+\.\d/.test(row.cells[0] ?? '');
      const own = dotted ? same : !counted || isCounted(row);
      const toFill =
        /…|\.{3}|_{2}|[□☐]/u.test(row.cells.join(' ')) || hasTag(row.cells.join(' ')) || namesNobody(row);
      // "3 | 1. Cá nhân | …", "7 | 1. Cá nhân | …": parts of what stands above each.
      const isPart =
        filled.length === 1 &&
        row.cells.slice(1).some((cell) => /^(?:\d{1,2}\.|[a-zđ]\)|[-–+•])/.test(cell ?? ''));
      const sameRun = earlier !== undefined && runs[earlier] === runs[i + 1];
      return earlier !== undefined &&
        numbered &&
        sameRun &&
        own &&
        !isPart &&
        !toFill &&
        filled.join('').length >= 6
        ? [
            {
              at: row.first,
              quote: row.cells.join(' | '),
              what: `dòng ${i + 1} của bảng trùng với dòng ${earlier}`,
              remedy: 'Bỏ dòng trùng',
            },
          ]
        : [];
    });
    return faults.length > MOST_REPEATED ? [] : faults;
  });
}

/** Which run of numbers each row belongs to: under another heading they begin anew, and the rows may say the same. */
function runsOf(rows: readonly Row[]): number[] {
  let [run, last] = [0, 0];
  return rows.map(({ cells }) => {
    const number = Number(/^(\d{1,4})(?=[\s.)]|$)/.exec((cells[0] ?? '').trim())?.[1] ?? NaN);
    if (number < last) run += 1;
    if (!Number.isNaN(number)) last = number;
    return run;
  });
}

/** "4 |  | Ủy viên", "5 | Bà | Cán bộ": who it is or what it says is still to come. */
function namesNobody({ cells }: Row): boolean {
  const inner = Array.from(cells, (cell) => (cell ?? '').trim()).slice(1, -1);
  const empty = inner.filter((cell) => cell === '').length;
  return (
    inner.some((cell) => /^(?:ông|bà|ông\s?[/,(]\s?bà\)?)\s*:?$/iu.test(cell)) ||
    (empty > 0 && empty >= inner.length - empty)
  );
}

/** A row or two are copied by mistake; more of them are how the table is built. */
const MOST_REPEATED = 3;

/** A footnote of a consolidated text: "12 Khoản này được sửa đổi, bổ sung theo quy định tại …". */
const AMENDED = /^\d{1,3} .{0,60}được (?:sửa đổi|bổ sung|bãi bỏ|thay thế)/u;

/** Columns of a PDF may have grown together, and rows stand outside any table that was told: whole rows are compared. */
function repeatedPdfRows(form: OfficialForm): Fault[] {
  const free = textLines(form)
    .filter(({ paragraph, text }) => !paragraph.cell && /^\d{1,3} \p{L}/u.test(text) && !AMENDED.test(text))
    // A row that goes on below may say something else there.
    .filter((line) => !/^\p{Ll}/u.test(form.lines[form.lines.indexOf(line) + 1]?.text ?? ''))
    .map((first) => ({ first, cells: [first.text], width: 1 }));
  return [...uniqueTables(form), free].flatMap((rows) => {
    const seen = new Map<string, number>();
    const runs = runsOf(rows);
    return rows.flatMap(({ first, cells }, i) => {
      const text = cells.join(' ').trim();
      const number = /^(\d{1,3})[.\s]/.exec(text)?.[1];
      const words = wordsOf(text.replace(/^\d{1,3}/, ''));
      const key = `${runs[i]} ${words}`;
      if (!number || words.replace(/[^a-z]/g, '').length < 12) return [];
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, Number(number));
      return earlier === undefined
        ? []
        : [
            {
              at: first,
              quote: text,
              what: `dòng ${number} của bảng trùng với dòng ${earlier}`,
              remedy: 'Bỏ dòng trùng',
            },
          ];
    });
  });
}

const uniqueTables = (form: OfficialForm): Row[][] => tablesOf(form).filter((rows) => rows.length > 1);

/** Numbers by which a miscounted row is off at most. */
const SLIP = 3;

/** Rows that make the run of numbers of a PDF's table sure. */
const SURE_RUN = 4;

/** Words that went over to the next line may begin with a figure: told only when all other numbers follow one another. */
function pdfRowNumbers(form: OfficialForm): Fault[] {
  return uniqueTables(form).flatMap((rows) => {
    const numbers = rows.flatMap(({ first, cells }) => {
      const value = /^(\d{1,3})(?:\.|\s|$)/.exec((cells[0] ?? '').trim())?.[1];
      return value ? [{ first, value: Number(value) }] : [];
    });
    const steps = numbers.slice(1).map(({ value }, i) => value - (numbers[i]?.value ?? 0));
    const [odd, ...others] = steps.flatMap((step, i) => (step === 1 ? [] : [{ step, i }]));
    const before = numbers[odd?.i ?? -1];
    const after = numbers[(odd?.i ?? 0) + 1];
    // 1, 2, 2, 4: one slip makes two odd steps.
    const twice =
      odd?.step === 0 && others.length === 1 && others[0]?.i === odd.i + 1 && others[0].step === 2;
    // The figure above the first number ends the words of the head.
    const once = others.length === 0 && ((odd?.step === 0 && odd.i > 0) || odd?.step === 2);
    return before && after && numbers[0]?.value === 1 && numbers.length >= SURE_RUN && (once || twice)
      ? [
          {
            at: after.first,
            what: `số thứ tự trong bảng: sau ${before.value} là ${after.value}`,
            remedy: 'Đánh lại số thứ tự',
          },
        ]
      : [];
  });
}

function rowNumbers(form: OfficialForm): Fault[] {
  if (form.view.kind === 'pdf') return pdfRowNumbers(form);
  return uniqueTables(form).flatMap((rows) => {
    if (!isNumberHead(rows[0]?.cells[0])) return [];
    const numbers = rows
      .slice(1)
      .map((row) => ({ row, value: /^(\d{1,4})\.?$/.exec((row.cells[0] ?? '').trim())?.[1] }));
    const faults: Fault[] = [];
    let before: number | null = null;
    for (const { row, value } of numbers) {
      if (value === undefined) {
        if ((row.cells[0] ?? '').trim() !== '') before = null;
        continue;
      }
      const now = Number(value);
      // Rows picked out of a longer table keep their numbers: only what is close to the next number is a slip.
      if (before !== null && now !== before + 1 && now !== 1 && now - before <= SLIP)
        faults.push({
          at: row.first,
          quote: row.cells.join(' | '),
          what: `số thứ tự trong bảng: sau ${before} là ${now}`,
          remedy: 'Đánh lại số thứ tự',
        });
      before = now;
    }
    return faults.slice(0, 2);
  });
}

/** Days and years of birth, telephone and identity numbers: what tells namesakes from one another. */
const personalIn = ({ cells }: Row): readonly string[] =>
  cells.join(' | ').match(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?<!\d)(?:19|20)\d{2}(?!\d)|\d{6,}/gu) ?? [];

function namesakes(one: Row, other: Row): boolean {
  const [mine, others] = [personalIn(one), personalIn(other)];
  return mine.length > 0 && others.length > 0 && !mine.some((value) => others.includes(value));
}

/** The head of another table that was set as a row of this one. */
const isHead = (name: string): boolean =>
  /^(?:ngay|thang|nam|thoi gian|ho va ten|ho ten)(?![a-z])/.test(name);

/** A person twice in a table, everything else alike but the number and one cell. */
function rowPersons(form: OfficialForm): Fault[] {
  if (form.view.kind === 'pdf') return [];
  return uniqueTables(form).flatMap((rows) => {
    const at =
      rows[0]?.cells.findIndex((cell) => /^họ (?:và|,)? ?tên|^họ, tên|^họ tên/iu.test((cell ?? '').trim())) ??
      -1;
    if (at < 0) return [];
    const seen = new Map<string, Row>();
    return rows.slice(1).flatMap((row) => {
      const name = wordsOf(row.cells[at] ?? '').replace(/^(?:ong|ba) /, '');
      const earlier = seen.get(name);
      if (name.length > 5) seen.set(name, row);
      if (!earlier || name.length <= 5 || isHead(name) || namesakes(row, earlier)) return [];
      const others = row.cells.filter((_, i) => i !== at && i !== 0).map((cell) => wordsOf(cell ?? ''));
      const before = earlier.cells.filter((_, i) => i !== at && i !== 0).map((cell) => wordsOf(cell ?? ''));
      const alike = others.filter((cell, i) => cell.length > 2 && cell === before[i]).length;
      return alike >= 1 && others.join('|') !== before.join('|')
        ? [
            {
              at: row.first,
              quote: row.cells.join(' | '),
              what: `${row.cells[at] ?? ''} có trong bảng hai lần`,
              remedy: 'Kiểm tra lại, bỏ dòng trùng',
            },
          ]
        : [];
    });
  });
}

export const TABLE_RULES: readonly FormRule[] = [
  {
    id: 'content.repeatedRows',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'bảng không có dòng trùng',
    families: EVERY_FAMILY,
    check: repeatedRows,
  },
  {
    id: 'content.rowPersons',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'một người ghi một lần trong bảng',
    families: EVERY_FAMILY,
    check: rowPersons,
  },
  {
    id: 'content.rowNumbers',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'số thứ tự trong bảng liên tục',
    families: EVERY_FAMILY,
    check: rowNumbers,
  },
];
