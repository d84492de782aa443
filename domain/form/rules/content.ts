/** Figures against words, the same thing listed twice, words that slipped in. */
import { formatNumber } from '../../vietnamese/number.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { EVERY_FAMILY, ND30, OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { isFiling } from '../parts/patterns.ts';
import { readNumerals } from '../text/numerals.ts';
import { around, textLines } from '../text/sentences.ts';

const IN_WORDS =
  /(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d+)(?![\d/,])\s*(?:\p{Ll}+\s*){0,3}(?:\/\p{L}+\s*){0,2}\((?:(?:số tiền )?(?:viết )?bằng chữ\s*:?\s*)?([^()\d]{2,120})\)/giu;

function numerals(form: OfficialForm): Fault[] {
  return textLines(form).flatMap((line) =>
    [...line.text.matchAll(IN_WORDS)].flatMap((match) => {
      const figure = Number((match[1] ?? '').replaceAll('.', ''));
      const words = readNumerals(match[2] ?? '');
      return words === null || words === figure
        ? []
        : [
            {
              at: line,
              quote: around(line.text, match.index, match.index + match[0].length, 10),
              what: `số bằng chữ là ${formatNumber(words)}, số bằng chữ số là ${formatNumber(figure)}`,
              remedy: 'Thống nhất số bằng chữ và bằng chữ số',
            },
          ];
    }),
  );
}

/** Words of an item without dash, purpose in brackets and marks: two items with the same words are one. */
const wordsOf = (text: string): string =>
  fold(text.replace(/^[-–+•*\s]+|\([^)]*\)|\.\/\.|[;.,:]/gu, ' '))
    .replace(/\s+/g, ' ')
    .trim();

function repeated(lines: readonly Line[], label: string): Fault[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const words = wordsOf(line.text);
    const again = words.length > 3 && seen.has(words);
    seen.add(words);
    return again ? [{ at: line, what: `${label} ghi hai lần`, remedy: 'Bỏ dòng trùng' }] : [];
  });
}

const repeatedPlaces = ({ toPlaces, addressees }: OfficialForm): Fault[] => [
  ...repeated(addressees?.items ?? [], 'nơi nhận ở “Kính gửi”'),
  ...repeated(
    toPlaces?.items.filter(({ text }) => /^[-–+•*]/.test(text) && !isFiling(text)) ?? [],
    'nơi nhận',
  ),
];

/**
 * Consecutive items of one list: "- Ông Nguyễn Văn A, Phó Giám đốc Sở;". Words that lead to a list of their own ("a) Mục
 * tiêu") come again under every heading, and under other headings a list may say the same.
 */
function repeatedItems(form: OfficialForm): Fault[] {
  const groups: Line[][] = [];
  let list = '';
  const lines = textLines(form);
  lines.forEach((line, i) => {
    const kind = line.paragraph.cell?.ruled ? '' : kindOfItem(line.text);
    const next = kindOfItem(lines[i + 1]?.text ?? '');
    if (kind !== '' && kind === list) groups.at(-1)?.push(line);
    else if (kind !== '') groups.push([line]);
    // What leads to items of another kind heads them; it is no item that could be named twice.
    if (kind !== '' && next !== '' && next !== kind && !/[;.,]$/.test(line.text)) groups.at(-1)?.pop();
    list = kind;
  });
  const bare = (line: Line): Line => ({
    ...line,
    text: line.text.replace(/^(?:\d{1,3}[.)]|[a-zđ]\))\s*/u, ''),
  });
  return groups.flatMap((group) => {
    const faults = repeated(group.map(bare), 'mục của danh sách');
    return faults.map((each) => ({
      ...each,
      at: group.find(({ paragraph }) => paragraph === each.at?.paragraph) ?? each.at,
    }));
  });
}

/** What an item begins with: a dash, a plus, a figure, a letter; empty for no item. */
function kindOfItem(text: string): string {
  const mark = /^(?:([-–•*])|(\+)|(\d{1,3}[.)](?!\d))|([a-zđ]\)))\s*\S/u.exec(text);
  return mark ? String(mark.slice(1).findIndex(Boolean)) : '';
}

/** "Ông Nguyễn Văn A, …" named twice in one list of members. */
const PERSON =
  /^(?:[-–+•*]|\d{1,3}[.)])?\s*(?:Ông|Bà|ông|bà|Đ\/c|Đồng chí|Các ông, bà:)?\s*((?:\p{Lu}[\p{Ll}\p{M}]*\s){2,4}\p{Lu}[\p{Ll}\p{M}]*)\s*(?:,|-|–|:|\()/u;

function repeatedPersons(form: OfficialForm): Fault[] {
  const seen = new Map<string, Line>();
  return textLines(form)
    .filter(
      ({ paragraph, text }) =>
        !paragraph.cell?.ruled &&
        /^(?:[-–+•*]|\d{1,3}[.)])/u.test(text) &&
        /(?:Ông|Bà|ông|bà|Đ\/c|Đồng chí)\s/u.test(text),
    )
    .flatMap((line) => {
      const name = PERSON.exec(line.text)?.[1]?.trim();
      if (!name) return [];
      const earlier = seen.get(name);
      seen.set(name, line);
      const near = earlier && line.paragraph.number - earlier.paragraph.number < 40;
      return near &&
        wordsOf(earlier.text.replace(/^\W*\d+\W*/, '')) !== wordsOf(line.text.replace(/^\W*\d+\W*/, ''))
        ? [{ at: line, what: `${name} có trong danh sách hai lần`, remedy: 'Kiểm tra lại, bỏ dòng trùng' }]
        : [];
    });
}

interface Row {
  readonly first: Line;
  readonly cells: readonly string[];
}

function tablesOf(form: OfficialForm): Row[][] {
  const tables = new Map<number, Map<number, { first: Line; cells: string[] }>>();
  for (const line of new Set([...form.body, ...form.annexes.flatMap(({ lines }) => lines), ...tail(form)])) {
    const { cell } = line.paragraph;
    if (!cell?.ruled) continue;
    const rows = tables.get(cell.table) ?? new Map<number, { first: Line; cells: string[] }>();
    tables.set(cell.table, rows);
    const row = rows.get(cell.row) ?? { first: line, cells: [] };
    rows.set(cell.row, row);
    row.cells[cell.column - 1] = `${row.cells[cell.column - 1] ?? ''} ${line.text}`.trim();
  }
  return [...tables.values()].map((rows) => [...rows.values()]);
}

/** Tables behind the signature that no annex was recognised for. */
const tail = ({ lines, annexes }: OfficialForm): readonly Line[] =>
  annexes.length > 0 ? [] : lines.filter(({ paragraph }) => paragraph.cell?.ruled);

const isNumberHead = (text: string | undefined): boolean =>
  /^(?:stt|tt|số tt|s tt|số thứ tự)\.?$/iu.test((text ?? '').trim());

function repeatedRows(form: OfficialForm): Fault[] {
  if (form.view.kind === 'pdf') return repeatedPdfRows(form);
  return uniqueTables(form).flatMap((rows) => {
    const numbered = isNumberHead(rows[0]?.cells[0]);
    const seen = new Map<string, number>();
    return rows.slice(1).flatMap((row, i) => {
      const cells = (numbered ? row.cells.slice(1) : row.cells).map((cell) => wordsOf(cell ?? ''));
      const key = cells.join('|');
      const filled = cells.filter((cell) => /[a-z]{2}/.test(cell));
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, i + 1);
      return earlier !== undefined && numbered && filled.length >= 1 && filled.join('').length >= 6
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
  });
}

/** Columns of a PDF may have grown together: whole rows that begin with a number are compared. */
function repeatedPdfRows(form: OfficialForm): Fault[] {
  return uniqueTables(form).flatMap((rows) => {
    const seen = new Map<string, number>();
    return rows.flatMap(({ first, cells }) => {
      const text = cells.join(' ').trim();
      const number = /^(\d{1,3})[.\s]/.exec(text)?.[1];
      const key = wordsOf(text.replace(/^\d{1,3}/, ''));
      if (!number || key.replace(/[^a-z]/g, '').length < 12) return [];
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

function rowNumbers(form: OfficialForm): Fault[] {
  if (form.view.kind === 'pdf') return [];
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
      if (!earlier || name.length <= 5) return [];
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

const CONTENT = 'Kiểm tra nội dung (Nghị định 30/2020/NĐ-CP, Điều 12 khoản 1)';

export const CONTENT_RULES: readonly FormRule[] = [
  {
    id: 'content.numerals',
    severity: 'error',
    source: CONTENT,
    title: 'số bằng chữ khớp số bằng chữ số',
    families: EVERY_FAMILY,
    check: numerals,
  },
  {
    id: 'content.repeatedPlaces',
    severity: 'warning',
    source: ND30('phần I, mục II.9.d'),
    title: 'một nơi nhận ghi một lần',
    families: OFFICIAL,
    check: repeatedPlaces,
  },
  {
    id: 'content.repeatedItems',
    severity: 'warning',
    source: CONTENT,
    title: 'danh sách không có mục trùng',
    families: EVERY_FAMILY,
    check: repeatedItems,
  },
  {
    id: 'content.repeatedPersons',
    severity: 'warning',
    source: CONTENT,
    title: 'một người ghi một lần trong danh sách',
    families: EVERY_FAMILY,
    check: repeatedPersons,
  },
  {
    id: 'content.repeatedRows',
    severity: 'warning',
    source: CONTENT,
    title: 'bảng không có dòng trùng',
    families: EVERY_FAMILY,
    check: repeatedRows,
  },
  {
    id: 'content.rowPersons',
    severity: 'warning',
    source: CONTENT,
    title: 'một người ghi một lần trong bảng',
    families: EVERY_FAMILY,
    check: rowPersons,
  },
  {
    id: 'content.rowNumbers',
    severity: 'warning',
    source: CONTENT,
    title: 'số thứ tự trong bảng liên tục',
    families: EVERY_FAMILY,
    check: rowNumbers,
  },
];
