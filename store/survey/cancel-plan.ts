/** What would happen if a campaign were stopped now. */
import {
  FATES,
  fateOf,
  recallsApart,
  reportWentUp,
  type DocumentOfCampaign,
  type Fate,
} from '../../domain/survey/cancel.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../domain/document/types.ts';
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import type { Queryable } from '../database.ts';

export interface CancelLine extends DocumentOfCampaign {
  readonly documentId: string;
  readonly documentType: DocumentType;
  readonly subject: string;
  readonly codeNotation: string | null;
  readonly fate: Fate;
}

/** In the order in which they went out; what did not, after that, a document before what was made about it. */
export async function cancelPlan(db: Queryable, campaignId: string): Promise<CancelLine[]> {
  const rows = await db
    .selectFrom('document as d')
    .leftJoin('issued_number as n', (join) =>
      join.onRef('n.document_id', '=', 'd.id').on('n.state', '=', 'issued'),
    )
    .select(['d.id', 'd.document_type', 'd.role', 'd.state', 'd.version', 'd.subject', 'd.dispatched_at'])
    .select(['d.recalled_by', 'd.replaced_by', 'n.number', 'n.notation'])
    .where('d.campaign_id', '=', campaignId)
    .orderBy('d.dispatched_at', (order) => order.asc().nullsLast())
    .orderBy('d.id')
    .execute();
  return rows.map((row) => {
    const codeNotation =
      row.number === null || row.notation === null
        ? null
        : formatCodeNotation({ number: row.number, notation: row.notation });
    const document = {
      role: row.role,
      state: row.state,
      version: row.version,
      numbered: codeNotation !== null,
      dispatched: row.dispatched_at !== null,
      setAside: row.recalled_by !== null || row.replaced_by !== null,
    };
    return {
      ...document,
      documentId: row.id,
      documentType: row.document_type,
      subject: row.subject,
      codeNotation,
      fate: fateOf(document),
    };
  });
}

function recalledTogether(plan: readonly CancelLine[]): string[] {
  const count = plan.filter(({ fate, role }) => fate === 'recall' && !recallsApart(role)).length;
  if (count < 2) return [];
  return [
    `Chung một công văn thu hồi cho ${count} văn bản, gửi đúng những nơi đã nhận ít nhất một văn bản trong số đó`,
  ];
}

export interface CancelOutlook {
  readonly possible: boolean;
  readonly lines: readonly string[];
}

/** For people, before a leader says yes. */
export async function cancelOutlook(db: Queryable, campaignId: string): Promise<CancelOutlook> {
  const plan = await cancelPlan(db, campaignId);
  if (reportWentUp(plan))
    return { possible: false, lines: ['Báo cáo đã phát hành, đợt khảo sát không dừng được nữa.'] };
  return {
    possible: true,
    lines: [
      ...plan
        .filter(({ fate, version }) => fate !== 'leave' && version > 0)
        .map(
          ({ documentType, codeNotation, subject, fate }) =>
            `${DOCUMENT_TYPES[documentType].label} ${codeNotation ? `số ${codeNotation}` : `“${subject}”`}: ${FATES[fate]}`,
        ),
      ...recalledTogether(plan),
      'Thư, nhắc hạn chưa gửi: không gửi nữa',
      'Phiếu đã nhận, hồ sơ: giữ nguyên; trang của nơi nhận ghi đợt khảo sát đã dừng và lý do',
      'Đề nghị lùi hạn, đăng ký đang chờ: trả lời là đợt khảo sát đã dừng',
    ],
  };
}
