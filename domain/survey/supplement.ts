/** Báo cáo bổ sung: what came in after the figures of the issued report were fixed. The report itself stays as it is. */
import type { Annex, DocumentContent } from '../document/content.ts';
import { formatInstant } from '../time/day.ts';
import { lowerFirst, upperFirst } from '../vietnamese/list.ts';
import type { Consolidation, ConsolidatedRow } from './consolidate.ts';
import type { SurveyDefinition } from './definition.ts';
import { rowAnnexes } from './report-annexes.ts';
import { heading, ORDINAL, paragraph, table, units, words } from './report-blocks.ts';
import type { ReportFacts } from './report-facts.ts';
import { resultBlocks } from './report-results.ts';
import { activityOf, untilWords } from './report.ts';

export interface SupplementFacts extends Omit<ReportFacts, 'letter' | 'reminders' | 'extended'> {
  /** "Báo cáo số 61/BC-SKHCN ngày 02/8/2023" */
  readonly report: string;
  /** Up to which moment answers were looked at. */
  readonly upTo: Date;
}

export function supplementContent(
  definition: SurveyDefinition,
  consolidation: Consolidation,
  facts: SupplementFacts,
): DocumentContent {
  const { totals, rows } = consolidation;
  const annexes = rowAnnexes(consolidation);
  const activity = activityOf(definition);
  const opening =
    `Tiếp theo ${facts.report} về kết quả ${activity} (số liệu chốt ${lowerFirst(untilWords(facts.cutOffAt))}), ` +
    `${facts.issuer} báo cáo bổ sung kết quả từ phiếu trả lời nhận sau thời điểm chốt số liệu, ` +
    `đến ${formatInstant(facts.upTo)} như sau:`;
  return {
    subject: upperFirst(`bổ sung kết quả ${activity}`),
    addressees: facts.superiors,
    body: [
      paragraph(opening),
      heading(1, 'I. PHIẾU TRẢ LỜI NHẬN BỔ SUNG'),
      paragraph(
        `Nhận bổ sung phiếu của ${units(totals.answered + totals.noNeed)}` +
          `${totals.noNeed ? `, trong đó ${units(totals.noNeed)} không có nhu cầu` : ''}, gồm:`,
      ),
      listOf(rows),
      heading(1, 'II. KẾT QUẢ TỔNG HỢP BỔ SUNG'),
      ...resultBlocks(consolidation, annexes, definition),
      heading(1, 'III. KIẾN NGHỊ'),
      paragraph(
        `Số liệu nêu trên bổ sung và không thay thế ${facts.report}; đơn vị đã có trong Báo cáo đó mà gửi lại phiếu ` +
          'sau thời điểm chốt số liệu thì số liệu tại Báo cáo này là bản mới của đơn vị đó.',
      ),
      paragraph(`${facts.issuer} kính báo cáo ${facts.superiors.join(', ')} xem xét, chỉ đạo`),
    ],
    toPlaces: ['Như trên', ...facts.copies],
    filing: `VT, ${facts.unitAbbreviation}`,
    ...(facts.initials ? { initials: facts.initials } : {}),
    ...(annexes.length ? { annexes: annexes.map(({ title, body }): Annex => ({ title, body })) } : {}),
  };
}

const listOf = (rows: readonly ConsolidatedRow[]) =>
  table(
    [ORDINAL, words('Đơn vị', 38), words('Nhóm', 30), words('Thời điểm nhận', 25.5)],
    rows
      .filter(({ status }) => status !== 'missing')
      .map(({ name, group, receivedAt }, index) => [
        String(index + 1),
        name,
        group,
        receivedAt ? formatInstant(receivedAt) : '',
      ]),
  );
