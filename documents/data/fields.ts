import type { Block, ContentFields, FieldValue } from '../../domain/document/content.ts';
import { chartProblems, type Chart } from '../../domain/document/chart.ts';
import { isBody, isChart, isCitedDocument } from '../../domain/document/content-shape.ts';
import type { Problem } from '../../domain/failure/catalogue.ts';
import { isDay } from '../../domain/time/day.ts';
import { blocksXml } from '../blocks/blocks.ts';
import { withEndMark } from '../blocks/end-mark.ts';
import { ruleXml } from '../blocks/rule.ts';
import type { DrawnCharts } from '../charts/drawn-charts.ts';
import type { TemplateData } from '../render/check-data.ts';
import type { FieldSpec, FieldSpecs } from '../template/fields.ts';
import { HEAD_LEFT, ISSUER_SIZE, SUBJECT, TEXT_WIDTH } from './measures.ts';
import { issuerLines, titleLines } from './title-lines.ts';

/** Data of a form's own fields. They have passed `fieldProblems`. */
export function fieldsData(specs: FieldSpecs, values: ContentFields, charts: DrawnCharts): TemplateData {
  return Object.fromEntries(
    Object.entries(specs).flatMap(([name, spec]) => entriesOf(name, spec, { value: values[name], charts })),
  ) as TemplateData;
}

/** Every field that is missing or of another kind than the manifest says, every value no field asks for. */
export function fieldProblems(specs: FieldSpecs, values: ContentFields, where: string): Problem[] {
  const surplus = Object.keys(values)
    .filter((name) => !Object.hasOwn(specs, name))
    .map((name) => problem(where, `mẫu không có mục “${name}” để in dữ liệu này`, 'Bỏ mục này'));
  return [
    ...Object.entries(specs).flatMap(([name, spec]) =>
      valueProblems(spec, Object.hasOwn(values, name) ? values[name] : undefined, where),
    ),
    ...surplus,
  ];
}

function valueProblems(spec: FieldSpec, value: FieldValue | undefined, where: string): Problem[] {
  const { label, kind, columns = {} } = spec;
  if (value === undefined)
    return kind === 'optional' ? [] : [problem(where, `thiếu mục “${label}”`, 'Ghi mục này')];
  if (!KINDS[kind].holds(value))
    return [problem(where, `mục “${label}” cần ${KINDS[kind].needs}`, 'Ghi lại mục này')];
  if (kind === 'chart') return chartProblems(value as Chart, `${where}, mục “${label}”`);
  if (kind !== 'rows') return [];
  return (value as readonly ContentFields[]).flatMap((row, index) =>
    fieldProblems(columns, row, `${where}, ${label}, dòng ${index + 1}`),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isSaid = (value: unknown): boolean => isText(value) && value.trim() !== '';
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
  (isItem: (item: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(isItem);

const KINDS: Readonly<
  Record<FieldSpec['kind'], { readonly holds: (value: unknown) => boolean; readonly needs: string }>
> = {
  text: { holds: isSaid, needs: 'một đoạn chữ' },
  ruled: { holds: isSaid, needs: 'một đoạn chữ' },
  issuer: { holds: isSaid, needs: 'tên cơ quan, tổ chức' },
  optional: { holds: isText, needs: 'một đoạn chữ' },
  day: { holds: (value) => isText(value) && isDay(value), needs: 'một ngày có thật, ghi dạng 2026-11-24' },
  number: { holds: (value) => isText(value) && /^-?\d+(\.\d+)?$/.test(value), needs: 'một số' },
  lines: { holds: listOf(isText), needs: 'danh sách các dòng chữ' },
  rows: { holds: listOf(isRecord), needs: 'danh sách các dòng của bảng' },
  body: { holds: isBody, needs: 'nội dung gồm các đoạn' },
  chart: { holds: isChart, needs: 'một biểu đồ gồm tên, dạng, các nhãn và các dãy số' },
  cited: { holds: isCitedDocument, needs: 'một văn bản có tên loại, ngày, cơ quan ban hành, trích yếu' },
};

const problem = (where: string, what: string, remedy: string): Problem => ({ where, what, remedy });

function entriesOf(
  name: string,
  { kind, columns = {} }: FieldSpec,
  { value, charts }: { readonly value: FieldValue | undefined; readonly charts: DrawnCharts },
): [string, unknown][] {
  switch (kind) {
    case 'optional':
      return [[name, value === undefined || value === '' ? [] : [{ text: value }]]];
    case 'lines':
      return [[name, (value as readonly string[]).map((text) => ({ text }))]];
    case 'rows':
      return [[name, (value as readonly ContentFields[]).map((row) => fieldsData(columns, row, charts))]];
    case 'body':
      return [[name, bodyXml(value as readonly Block[], charts)]];
    case 'chart':
      return [[name, charts.picture(value as Chart)]];
    case 'ruled': {
      const lines = titleLines(value as string);
      return [
        [name, lines],
        [`${name}Rule`, ruleXml({ text: lines, ...SUBJECT })],
      ];
    }
    case 'issuer': {
      const lines = issuerLines(value as string);
      return [
        [name, lines],
        [`${name}Rule`, ruleXml({ text: lines, size: ISSUER_SIZE, column: HEAD_LEFT })],
      ];
    }
    case 'text':
    case 'day':
    case 'number':
    case 'cited':
      return [[name, value]];
  }
}

const bodyXml = (body: readonly Block[], charts: DrawnCharts): string =>
  blocksXml(withEndMark(body), { width: TEXT_WIDTH, keepWithNext: true, charts });
