/** Part I of the report: sent, answered, late, missing. */
import type { Block } from '../document/content.ts';
import { formatCount, percent } from '../vietnamese/number.ts';
import { joined, lowerFirst } from '../vietnamese/list.ts';
import type { ConsolidatedRow, Consolidation, Counts } from './consolidate.ts';
import type { SurveyDefinition } from './definition.ts';
import { bare } from './letter.ts';
import type { ReportFacts } from './report-facts.ts';
import { figure, ORDINAL, paragraph, table, units, words } from './report-blocks.ts';

export function progressBlocks(
  definition: SurveyDefinition,
  consolidation: Consolidation,
  facts: ReportFacts,
): Block[] {
  const { rows, totals } = consolidation;
  if (!totals.sent) return [paragraph('Không có đơn vị nào thuộc diện phải trả lời.')];
  return [
    paragraph(sentence(definition, consolidation, facts)),
    groupTable(consolidation),
    ...[...lateWords(rows), ...noNeedWords(rows), ...missingWords(rows, totals.missing)].map(paragraph),
    ...missingTable(rows),
  ];
}

function sentence(definition: SurveyDefinition, { rows }: Consolidation, facts: ReportFacts): string {
  const owing = rows.filter(({ owes }) => owes);
  const asked = owing.length;
  // Those who answered through an intermediary are a group of the table, but nobody asked them.
  const groups = new Set(owing.map(({ group }) => group)).size;
  const sent =
    `${facts.issuer} đã đề nghị ${units(asked)} thuộc ${formatCount(groups)} nhóm trả lời ` +
    `${lowerFirst(bare(definition.deadline.phrase))}`;
  const { moreTime, chases = [] } = facts;
  const prolonged = moreTime ? ` (đã gia hạn đến ${moreTime.until} tại ${moreTime.letter})` : '';
  const reminded = facts.reminders
    ? `, đã nhắc ${formatCount(facts.reminders)} lần các đơn vị chưa trả lời`
    : '';
  const extended = facts.extended ? `, đồng ý lùi thời hạn cho ${units(facts.extended)}` : '';
  const chased = chases.length ? `, đã đôn đốc tại ${joined(chases)}` : '';
  const unasked = rows.length - asked;
  const others = unasked ? `; ngoài ra nhận được phiếu của ${units(unasked)} khác qua các đầu mối` : '';
  return `${sent}${prolonged}${reminded}${chased}${extended}${others}. Kết quả trả lời theo từng nhóm như sau:`;
}

function groupTable({ groups, totals }: Consolidation): Block {
  const row = (label: string, counts: Counts): string[] => [
    label,
    ...[counts.sent, counts.answered, counts.noNeed, counts.missing, counts.late].map(String),
    percent(counts.answered + counts.noNeed, counts.sent),
  ];
  const columns = [
    ORDINAL,
    words('Nhóm', 33),
    figure('Số đơn vị', 10),
    figure('Có số liệu', 10),
    figure('Không có nhu cầu', 11),
    figure('Chưa trả lời', 10),
    figure('Trả lời sau hạn', 10),
    figure('Tỷ lệ trả lời', 11),
  ];
  const numbered = groups.map(({ label, counts }, index) => [String(index + 1), ...row(label, counts)]);
  return table(columns, [...numbered, ['', ...row('Tổng cộng', totals)]]);
}

/** Names in prose up to this many; more go into a table. */
const NAMED_IN_PROSE = 5;

function lateWords(rows: readonly ConsolidatedRow[]): string[] {
  const late = rows.filter((row) => row.late);
  if (!late.length && rows.every(({ status }) => status === 'missing')) return [];
  if (!late.length) return ['Không có đơn vị nào trả lời sau thời hạn.'];
  return [
    `Có ${units(late.length)} trả lời sau thời hạn nhưng trước thời điểm chốt số liệu, được tổng hợp chung${named(late)}.`,
  ];
}

function noNeedWords(rows: readonly ConsolidatedRow[]): string[] {
  const none = rows.filter(({ status }) => status === 'noNeed');
  return none.length ? [`Có ${units(none.length)} trả lời không có nhu cầu${named(none)}.`] : [];
}

const named = (rows: readonly ConsolidatedRow[]): string =>
  rows.length <= NAMED_IN_PROSE ? `: ${rows.map(({ name }) => name).join('; ')}` : '';

function missingWords(rows: readonly ConsolidatedRow[], missing: number): string[] {
  if (!missing) return ['Tất cả các đơn vị được đề nghị đều đã trả lời.'];
  const after = rows.filter(({ afterCutOff }) => afterCutOff);
  const late = after.length
    ? [
        `Có ${units(after.length)} gửi sau thời điểm chốt số liệu, chưa tổng hợp vào Báo cáo này${named(after)}.`,
      ]
    : [];
  return [...late, `Đến thời điểm chốt số liệu còn ${units(missing)} chưa trả lời, gồm:`];
}

/** Names of groups are the longest: so wide that most rows take two lines. Notes only when there are some. */
function missingTable(rows: readonly ConsolidatedRow[]): Block[] {
  const missing = rows.filter(({ status }) => status === 'missing');
  if (!missing.length) return [];
  const notes = missing.map(noteOf);
  const columns = [ORDINAL, words('Đơn vị', 34), words('Nhóm', 39.5)];
  const lines = missing.map((row, index) => [String(index + 1), row.name, row.group]);
  if (notes.every((note) => note === '')) return [table(columns, lines)];
  return [
    table(
      [...columns, words('Ghi chú', 20)],
      lines.map((line, index) => [...line, notes[index] ?? '']),
    ),
  ];
}

function noteOf({ afterCutOff, unreachable }: ConsolidatedRow): string {
  if (afterCutOff) return 'Gửi sau thời điểm chốt số liệu';
  return unreachable === null ? '' : `Chưa gửi được văn bản: ${lowerFirst(unreachable)}`;
}
