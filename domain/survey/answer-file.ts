/**
 * An answer as a clerk types it from paper: a YAML file made from the form, every value a text as it stands on the
 * paper ("1.250" is one thousand two hundred and fifty). Read back into what a recipient would have typed.
 */
import type { Problem } from '../failure/catalogue.ts';
import type { Path } from '../yaml/paths.ts';
import { readSource } from '../yaml/read-source.ts';
import { cellName, type RawAnswer } from './answer.ts';
import type { ColumnField, FormField, TableField } from './form.ts';

export interface AnswerFile {
  readonly kind: 'answer' | 'noNeed';
  readonly raw: RawAnswer;
}

const HEAD = `# Ghi như trên phiếu: số viết theo lối Việt Nam (1.250; 350,5), ngày viết 25/7/2023. Mục nào phiếu bỏ trống thì để trống.
# Nơi trả lời báo không có nhu cầu: ghi kind: noNeed, các mục dưới để trống.
`;

/** The file to be filled in; with what is known already when `raw` is given. */
export function answerTemplate(form: readonly FormField[], title: string, raw: RawAnswer = {}): string {
  const lines = form.flatMap((field) => fieldLines(field, raw));
  return [`# ${title}`, `${HEAD}kind: answer`, 'answers:', ...lines, ''].join('\n');
}

function fieldLines(field: FormField, raw: RawAnswer): string[] {
  const about = `  # ${field.label}${hintOf(field)}`;
  if (field.type === 'file') return [`${about}: kèm bằng --scan`];
  if (field.type !== 'table') return [about, `  ${field.id}:${written(raw[field.id])}`];
  return [about, `  ${field.id}:`, ...rowLines(field, raw)];
}

function rowLines(field: TableField, raw: RawAnswer): string[] {
  const known = field.columns.some(({ id }) => raw[cellName(field.id, 0, id)] !== undefined);
  const rows = known ? knownRows(field, raw) : [0];
  return rows.flatMap((row) =>
    field.columns.map((column, index) => {
      const value = written(raw[cellName(field.id, row, column.id)]);
      const hint = row === 0 ? ` # ${column.label}${hintOf(column)}` : '';
      return `    ${index === 0 ? '- ' : '  '}${column.id}:${value}${hint}`;
    }),
  );
}

function knownRows(field: TableField, raw: RawAnswer): number[] {
  const rows: number[] = [];
  while (field.columns.some(({ id }) => raw[cellName(field.id, rows.length, id)] !== undefined))
    rows.push(rows.length);
  return rows;
}

const written = (value: RawAnswer[string]): string =>
  value === undefined ? '' : ` ${JSON.stringify(value)}`;

function hintOf(field: FormField): string {
  const hints = [
    field.required ? 'bắt buộc' : '',
    field.type === 'number' ? field.unit : '',
    field.type === 'date' ? 'ngày' : '',
    field.type === 'choice'
      ? `${field.multiple ? 'một hoặc nhiều' : 'một'} trong: ${field.options.join('; ')}`
      : '',
    field.type === 'table' ? 'mỗi dòng một gạch đầu dòng' : '',
  ].filter(Boolean);
  return hints.length > 0 ? ` (${hints.join('; ')})` : '';
}

export type AnswerFileReading = AnswerFile | { readonly problems: readonly Problem[] };

/** @param text YAML; whatever is wrong with its shape is told with its line. What values mean is read by `readAnswer`. */
export function readAnswerFile(text: string, form: readonly FormField[]): AnswerFileReading {
  const source = readSource(text, undefined, 'failsafe');
  const found = [...source.findings, ...(source.data === undefined ? [] : shapeFindings(source.data, form))];
  if (found.length > 0 || !isMap(source.data))
    return {
      problems: found.map((finding) => ({
        where: `dòng ${source.lineOf(finding)}`,
        what: finding.what,
        remedy: finding.remedy ?? 'lấy mẫu: survey enter … --template',
      })),
    };
  const { kind, answers = {} } = source.data;
  return { kind: kind === 'noNeed' ? 'noNeed' : 'answer', raw: rawOf(answers as Plain, form) };
}

type Plain = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => isText(value) || (Array.isArray(value) && value.every(isText));
const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

interface Found {
  readonly path: Path;
  readonly what: string;
  readonly remedy?: string;
}

function shapeFindings(data: unknown, form: readonly FormField[]): Found[] {
  if (!isMap(data)) return [{ path: [], what: 'tệp không phải phiếu trả lời' }];
  const strange = Object.keys(data).filter((key) => key !== 'kind' && key !== 'answers');
  const kind = isBlank(data['kind']) || data['kind'] === 'answer' || data['kind'] === 'noNeed';
  const { answers } = data;
  return [
    ...strange.map((key) => ({ path: [key], what: `không có mục “${key}”` })),
    ...(kind ? [] : [{ path: ['kind'], what: 'kind phải là answer hoặc noNeed' }]),
    ...(isBlank(answers)
      ? []
      : isMap(answers)
        ? fieldFindings(answers, form)
        : [{ path: ['answers'], what: 'answers phải gồm các mục của phiếu' }]),
  ];
}

function fieldFindings(answers: Plain, form: readonly FormField[]): Found[] {
  return Object.entries(answers).flatMap(([key, value]): Found[] => {
    const field = form.find(({ id }) => id === key);
    const path = ['answers', key];
    if (!field) return [{ path, what: `phiếu không có mục “${key}”` }];
    if (isBlank(value)) return [];
    if (field.type === 'file')
      return [{ path, what: `“${field.label}” là tệp, không ghi ở đây`, remedy: 'kèm bằng --scan' }];
    if (field.type === 'table') return rowFindings(field, value, path);
    return isTexts(value) ? [] : [{ path, what: `“${field.label}” chỉ ghi một giá trị` }];
  });
}

function rowFindings(field: TableField, value: unknown, path: Path): Found[] {
  if (!Array.isArray(value) || !value.every(isMap))
    return [{ path, what: `“${field.label}” là bảng: mỗi dòng một gạch đầu dòng` }];
  return value.flatMap((row, index) =>
    Object.entries(row).flatMap(([key, cell]) => {
      const column: ColumnField | undefined = field.columns.find(({ id }) => id === key);
      if (!column)
        return [{ path: [...path, index, key], what: `bảng “${field.label}” không có cột “${key}”` }];
      return isBlank(cell) || isTexts(cell)
        ? []
        : [{ path: [...path, index, key], what: `“${column.label}” chỉ ghi một giá trị` }];
    }),
  );
}

function rawOf(answers: Plain, form: readonly FormField[]): RawAnswer {
  const raw: Record<string, string | readonly string[]> = {};
  for (const field of form) {
    const value = answers[field.id];
    if (isBlank(value) || field.type === 'file') continue;
    if (field.type !== 'table') raw[field.id] = value as string | string[];
    else
      (value as Plain[]).forEach((row, index) => {
        for (const [key, cell] of Object.entries(row))
          if (!isBlank(cell)) raw[cellName(field.id, index, key)] = cell as string | string[];
      });
  }
  return raw;
}
