/** Part II of the report: what the answers to each field come to. */
import type { Block } from '../document/content.ts';
import { formatDay } from '../time/day.ts';
import { formatCount, formatNumber, percent } from '../vietnamese/number.ts';
import type { Consolidation } from './consolidate.ts';
import type { SurveyDefinition } from './definition.ts';
import type { ColumnSummary, FieldSummary } from './field-summary.ts';
import { annexName, type RowAnnex } from './report-annexes.ts';
import { chartFor } from './report-charts.ts';
import { figure, heading, ORDINAL, paragraph, table, units, words } from './report-blocks.ts';

export function resultBlocks(
  { totals, fields }: Consolidation,
  annexes: readonly RowAnnex[],
  { reportCharts = false }: Pick<SurveyDefinition, 'reportCharts'>,
): Block[] {
  if (!totals.answered) return [paragraph('Chưa có đơn vị nào gửi số liệu nên không có kết quả tổng hợp.')];
  const reported = fields.filter(isReported);
  const choices = reported.filter(({ kind }) => kind === 'choice');
  return [
    paragraph(`Số liệu dưới đây tổng hợp từ phiếu của ${units(totals.answered)}.`),
    ...reported.flatMap((field, index) => [
      heading(2, `${index + 1}. ${field.label}`),
      ...blocksOf(field, annexName(annexes, field.id)),
      ...(reportCharts && field.kind === 'choice' && field.respondents
        ? chartFor(field, choices.indexOf(field))
        : []),
    ]),
  ];
}

/** One-line texts (who filled it in, a name, an address) identify; they stay in the table of answers. */
const isReported = (field: FieldSummary): boolean => field.kind !== 'text' || field.long;

function blocksOf(field: FieldSummary, annex: string | undefined): Block[] {
  if (!field.respondents) return [paragraph(`Không có đơn vị nào ${FILLED[field.kind][0]}.`)];
  switch (field.kind) {
    case 'number':
      return [paragraph(numberWords(field))];
    case 'choice':
      return [paragraph(`${whoFilled(field)}, cụ thể như sau:`), tallyTable(field)];
    case 'date':
      return [paragraph(dateWords(field))];
    case 'file':
      return [paragraph(`${whoFilled(field)}, được lưu trong hồ sơ của đợt khảo sát.`)];
    case 'text':
      return [paragraph(`${whoFilled(field)}:`), textTable(field)];
    case 'table':
      return tableBlocks(field, annex);
  }
}

/** "Có 38 đơn vị ghi số liệu (03 đơn vị không ghi)" */
const FILLED: Readonly<Record<FieldSummary['kind'], readonly [did: string, didNot: string]>> = {
  number: ['ghi số liệu', 'không ghi'],
  choice: ['lựa chọn', 'không chọn'],
  date: ['ghi ngày', 'không ghi'],
  file: ['gửi kèm tài liệu', 'không gửi'],
  text: ['ghi nội dung này', 'không ghi'],
  table: ['đăng ký', 'không đăng ký'],
};
function whoFilled({ kind, respondents, blank }: FieldSummary): string {
  const [did, didNot] = FILLED[kind];
  return `Có ${units(respondents)} ${did}${blank ? ` (${units(blank)} ${didNot})` : ''}`;
}

type Kind<K extends FieldSummary['kind']> = Extract<FieldSummary, { kind: K }>;

function numberWords(field: Kind<'number'>): string {
  const { respondents, total, average, least, most, unit } = field;
  const start = `${whoFilled(field)}, tổng cộng ${formatNumber(total)} ${unit}`;
  if (respondents === 1 || average === null || least === null || most === null) return `${start}.`;
  return (
    `${start}, bình quân ${formatNumber(average)} ${unit} mỗi đơn vị; ` +
    `thấp nhất ${formatNumber(least)} ${unit}, cao nhất ${formatNumber(most)} ${unit}.`
  );
}

function dateWords(field: Kind<'date'>): string {
  const [first, last] = [field.earliest, field.latest].map((day) => (day ? formatDay(day) : ''));
  return first === last
    ? `${whoFilled(field)}: ngày ${first}.`
    : `${whoFilled(field)}, sớm nhất ngày ${first}, muộn nhất ngày ${last}.`;
}

const tallyTable = ({ tally, respondents }: Kind<'choice'>): Block =>
  table(
    [ORDINAL, words('Nội dung', 60), figure('Số đơn vị', 15), figure('Tỷ lệ', 15)],
    tally.map(({ option, count }, index) => [
      String(index + 1),
      option,
      String(count),
      percent(count, respondents),
    ]),
  );

const textTable = ({ entries }: Kind<'text'>): Block =>
  table(
    [ORDINAL, words('Đơn vị', 35), words('Nội dung', 60)],
    entries.map(({ name, text }, index) => [String(index + 1), name, text]),
  );

function tableBlocks(field: Kind<'table'>, annex: string | undefined): Block[] {
  const list = annex ? ` (danh sách tại ${annex} kèm theo)` : '';
  const start = `${whoFilled(field)}, tổng số ${formatCount(field.rows.length)} nội dung${list}.`;
  const details = field.columns.flatMap(columnWords).join(' ');
  const groups = field.byGroup.map(({ group, respondents, rows }, index) => [
    String(index + 1),
    group,
    String(respondents),
    String(rows),
  ]);
  const columns = [ORDINAL, words('Nhóm', 55), figure('Số đơn vị', 20), figure('Số nội dung', 20)];
  const total = ['', 'Tổng cộng', String(field.respondents), String(field.rows.length)];
  return [paragraph(`${start} ${details}`.trim()), table(columns, [...groups, total])];
}

/** "Kinh phí dự kiến: tổng cộng 1.200 triệu đồng (12 nội dung có số liệu)." */
function columnWords({ label, unit, figures, tally }: ColumnSummary): string[] {
  if (figures?.count)
    return [
      `${label}: tổng cộng ${formatNumber(figures.total)} ${unit} (${formatCount(figures.count)} nội dung có số liệu).`,
    ];
  const chosen = tally?.filter(({ count }) => count > 0) ?? [];
  if (!chosen.length) return [];
  const shares = chosen.map(({ option, count }) => `${option} ${formatCount(count)}`);
  return [`${label}: ${shares.join('; ')}.`];
}
