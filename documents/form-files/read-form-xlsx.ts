/** Reads a form that was filled in as a workbook: each answer by the hidden name beside it, rows of tables by their column. */
import type { Problem } from '../../domain/failure/catalogue.ts';
import { cellName } from '../../domain/survey/answer.ts';
import { readFormCode, type FormCode } from '../../domain/survey/form-code.ts';
import {
  CODE_PART,
  formPartName,
  readFormPart,
  readSenderPart,
  type SenderPart,
} from '../../domain/survey/form-parts.ts';
import type { ColumnField, FormField, TableField } from '../../domain/survey/form.ts';
import { formatDay } from '../../domain/time/day.ts';
import { formatNumber } from '../../domain/vietnamese/number.ts';
import { readWorkbook, type CellContent, type ReadSheet } from '../spreadsheet/read-workbook.ts';
import { doubt, type FormReading } from './form-reading.ts';

/** The code of a workbook: undefined when it is none of our forms, null when it does not check. */
export function codeInSheets(sheets: readonly ReadSheet[]): FormCode | null | undefined {
  const row = sheets.flatMap(({ rows }) => rows).find(([name]) => name === CODE_PART);
  return row && readFormCode(textOf(row[2]));
}

export async function readFormXlsx(
  xlsx: Buffer,
  { fields }: { readonly fields: readonly FormField[] },
): Promise<FormReading | null> {
  const { sheets } = await readWorkbook(xlsx, 'tệp');
  if (!sheets) return null;
  const named = sheets
    .flatMap(({ rows }) => rows)
    .flatMap((row) => (typeof row[0] === 'string' ? [[row[0], row] as const] : []));
  const rows = new Map<string, (readonly CellContent[])[]>();
  for (const [name, row] of named) rows.set(name, [...(rows.get(name) ?? []), row]);
  const raw: Record<string, string | readonly string[]> = {};
  const doubts: Problem[] = [...rows.keys()].flatMap((name) =>
    isKnown(name, fields) ? [] : [doubt(name, 'dòng lạ trong cột tên')],
  );
  for (const field of fields) {
    if (field.type === 'file') continue;
    if (field.type === 'table') readTable(field, sheets, raw, doubts);
    else readSingle(field, rows, raw, doubts);
  }
  const sender: Partial<Record<SenderPart, string>> = {};
  for (const [name, [row]] of rows) {
    const part = readSenderPart(name);
    const text = textOf(row?.[2]);
    if (part && text) sender[part] = text;
  }
  return { code: codeInSheets(sheets) ?? null, raw, sender, doubts };
}

const isKnown = (name: string, fields: readonly FormField[]): boolean =>
  name === CODE_PART ||
  readSenderPart(name) !== null ||
  fields.some(({ id }) => id === readFormPart(name)?.field);

type Raw = Record<string, string | readonly string[]>;

function readSingle(
  field: ColumnField,
  rows: ReadonlyMap<string, readonly (readonly CellContent[])[]>,
  raw: Raw,
  doubts: Problem[],
): void {
  const several = field.type === 'choice' && field.multiple === true;
  const names = several
    ? field.options.map((_, i) => formPartName({ field: field.id, option: i + 1 }))
    : [formPartName({ field: field.id })];
  const found = names.map((name) => rows.get(name) ?? []);
  if (found.some((one) => one.length !== 1)) {
    doubts.push(
      doubt(field.label, found.some((one) => one.length === 0) ? 'dòng đã mất' : 'dòng bị lặp lại'),
    );
    return;
  }
  const texts = found.map(([row]) => textOf(row?.[2], field.type));
  if (!several) {
    if (texts[0]) raw[field.id] = texts[0];
    return;
  }
  const strange = texts.find((text) => text !== '' && text.toLowerCase() !== 'x');
  if (strange !== undefined) doubts.push(doubt(field.label, `ghi “${strange.slice(0, 80)}” thay cho x`));
  const chosen = field.options.filter((_, i) => texts[i]?.toLowerCase() === 'x');
  if (chosen.length > 0) raw[field.id] = chosen;
}

function readTable(field: TableField, sheets: readonly ReadSheet[], raw: Raw, doubts: Problem[]): void {
  const name = formPartName({ field: field.id });
  const sheet = sheets.find(({ rows }) => rows[0]?.[0] === name);
  if (!sheet) {
    doubts.push(doubt(field.label, 'trang tính của bảng đã mất'));
    return;
  }
  sheet.rows.slice(1).forEach((row, r) => {
    field.columns.forEach((column, c) => {
      const text = textOf(row[c + 1], column.type);
      if (text === '') return;
      const several = column.type === 'choice' && column.multiple === true;
      const key = cellName(field.id, r, column.id);
      raw[key] = several
        ? text
            .split(';')
            .map((one) => one.trim())
            .filter(Boolean)
        : text;
    });
    const beyond = row
      .slice(field.columns.length + 1)
      .map((content) => textOf(content))
      .find(Boolean);
    if (beyond !== undefined)
      doubts.push(doubt(field.label, `dòng ${r + 1} có ghi ngoài các cột: “${beyond.slice(0, 80)}”`));
  });
}

/** As it would be typed into the page: numbers with their marks, but not those that stand for words (a telephone). */
function textOf(content: CellContent | undefined, type: ColumnField['type'] = 'text'): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'number') return type === 'text' ? String(content) : formatNumber(content);
  if (typeof content === 'object') return formatDay(content.day);
  return String(content);
}
