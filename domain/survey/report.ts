/** The báo cáo that goes up: how the survey went, what came of it, what is missing (mẫu 1.4, Phụ lục III). */
import type { Annex, Block, DocumentContent } from '../document/content.ts';
import { addDays, atOffice, dayOf, formatDay, formatInstant } from '../time/day.ts';
import { upperFirst } from '../vietnamese/list.ts';
import { percent } from '../vietnamese/number.ts';
import type { Consolidation } from './consolidate.ts';
import type { SurveyDefinition } from './definition.ts';
import { bare, following } from './letter.ts';
import { heading, paragraph, units } from './report-blocks.ts';
import { progressBlocks } from './report-progress.ts';
import { resultBlocks } from './report-results.ts';
import type { ReportFacts } from './report-facts.ts';
import { rowAnnexes } from './report-annexes.ts';

export function reportContent(
  definition: SurveyDefinition,
  consolidation: Consolidation,
  facts: ReportFacts,
): DocumentContent {
  const annexes = rowAnnexes(consolidation);
  return {
    subject: upperFirst(`kết quả ${activityOf(definition)}`),
    addressees: facts.superiors,
    body: [
      paragraph(opening(definition, facts)),
      heading(1, 'I. TÌNH HÌNH TRIỂN KHAI'),
      ...progressBlocks(definition, consolidation, facts),
      heading(1, 'II. KẾT QUẢ TỔNG HỢP'),
      ...resultBlocks(consolidation, annexes, definition),
      heading(1, 'III. NHẬN XÉT, KIẾN NGHỊ'),
      ...conclusion(consolidation, facts),
    ],
    toPlaces: ['Như trên', ...facts.copies],
    filing: `VT, ${facts.unitAbbreviation}`,
    ...(facts.initials ? { initials: facts.initials } : {}),
    ...(annexes.length ? { annexes: annexes.map(({ title, body }): Annex => ({ title, body })) } : {}),
  };
}

/** "phối hợp khảo sát …" is asked of others; what is reported on is the "khảo sát …". */
export const activityOf = ({ subject }: SurveyDefinition): string =>
  bare(subject).replace(/^(?:đề nghị |v\/v |về việc )*(?:phối hợp )?(?:triển khai |thực hiện )?/iu, '');

function opening(definition: SurveyDefinition, { issuer, letter, cutOffAt }: ReportFacts): string {
  const why = definition.assignment?.reference ? `${following(definition.assignment.reference)}, ` : '';
  const who = `${issuer} đã có ${letter} gửi các cơ quan, đơn vị liên quan để ${activityOf(definition)}`;
  return `${upperFirst(why + who)}. ${untilWords(cutOffAt)} (thời điểm chốt số liệu), kết quả như sau:`;
}

/** A cut-off at midnight is the end of the day before. */
export function untilWords(cutOffAt: Date): string {
  const day = dayOf(cutOffAt);
  const midnight = atOffice(day).getTime() === cutOffAt.getTime();
  return midnight ? `Đến hết ngày ${formatDay(addDays(day, -1))}` : `Đến ${formatInstant(cutOffAt)}`;
}

function conclusion({ totals }: Consolidation, { issuer, superiors }: ReportFacts): Block[] {
  const replied = totals.answered + totals.noNeed;
  const share = `Tỷ lệ trả lời đạt ${percent(replied, totals.sent)} (${replied}/${totals.sent} đơn vị).`;
  const whole = 'Số liệu trong Báo cáo bao gồm toàn bộ các đơn vị được đề nghị cung cấp thông tin.';
  const holed =
    `Số liệu trong Báo cáo chưa bao gồm ${units(totals.missing)} chưa trả lời nêu tại mục I; ` +
    `${issuer} tiếp tục đôn đốc và báo cáo bổ sung khi có kết quả.`;
  const close = `${issuer} kính báo cáo ${superiors.join(', ')} xem xét, chỉ đạo`;
  if (!totals.sent) return [paragraph(close)];
  return [paragraph(`${share} ${totals.missing ? holed : whole}`), paragraph(close)];
}
