/** Lists as they were at a moment, filed as text: who gets it, who was reminded, who had not answered, all evidence. */
import { sql } from 'kysely';
import { auditActionLabel } from '../../domain/audit/labels.ts';
import { csvText } from '../../domain/dossier/csv.ts';
import { formatInstant } from '../../domain/time/day.ts';
import type { Queryable, Trx } from '../database.ts';
import { fileInDossier } from './file-in-dossier.ts';

const PURPOSES = {
  direct: 'Kính gửi',
  report: 'để báo cáo',
  coordinate: 'để phối hợp',
  implement: 'để thực hiện',
  inform: 'để biết',
} as const;
const CHANNELS = { email: 'thư điện tử', paper: 'bản giấy', internal: 'nội bộ' } as const;

/** The list of recipients as it was just frozen; frozen again, it is filed again. */
export async function fileRecipientList(trx: Trx, documentId: string): Promise<void> {
  const document = await trx
    .selectFrom('document')
    .select(['campaign_id', 'subject'])
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  if (document.campaign_id === null) return;
  const rows = await trx
    .selectFrom('recipient')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  const key = `recipients/${documentId}`;
  const before = await filedUnder(trx, document.campaign_id, key);
  const head = [
    'STT',
    'Nơi nhận',
    'Nhóm',
    'Để làm gì',
    'Phải trả lời',
    'Cách gửi',
    'Thư điện tử',
    'Địa chỉ',
    'Ghi chú',
  ];
  const lines = rows.map((row, index) => [
    index + 1,
    row.name,
    row.group_label,
    PURPOSES[row.purpose],
    row.owes_answer ? 'có' : '',
    CHANNELS[row.channel],
    row.email,
    row.postal_address,
    row.unreachable_reason ?? row.note,
  ]);
  await fileInDossier(trx, [
    {
      campaignId: document.campaign_id,
      key: before === 0 ? key : `${key}/${before + 1}`,
      title: `Danh sách nơi nhận đã ${before === 0 ? 'chốt' : `chốt lại lần ${before + 1}`}: ${document.subject}`,
      fileName: before === 0 ? 'danh-sach-noi-nhan.csv' : `danh-sach-noi-nhan-${before + 1}.csv`,
      content: csvText(head, lines),
    },
  ]);
}

async function filedUnder(trx: Trx, campaignId: string, key: string): Promise<number> {
  const { count } = await trx
    .selectFrom('dossier_entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaign_id', '=', campaignId)
    .where((eb) => eb.or([eb('key', '=', key), eb('key', 'like', `${key}/%`)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

interface Named {
  readonly name: string;
  readonly groupLabel: string;
}

export interface FiledList {
  readonly campaignId: string;
  readonly key: string;
  readonly title: string;
  readonly fileName: string;
  readonly at?: Date | undefined;
  readonly rows: readonly Named[];
}

/** Names with their group: who was reminded, who is missing. */
export const fileNames = (trx: Trx, { rows, ...filing }: FiledList): Promise<void> =>
  fileInDossier(trx, [
    {
      ...filing,
      content: csvText(
        ['STT', 'Cơ quan, tổ chức', 'Nhóm'],
        rows.map(({ name, groupLabel }, index) => [index + 1, name, groupLabel]),
      ),
    },
  ]);

/** Everything the audit holds about the campaign, its documents and their recipients, the oldest first. */
export async function fileAudit(trx: Trx, campaignId: string): Promise<void> {
  const { rows } = await auditOf(trx, campaignId);
  await fileInDossier(trx, [
    {
      campaignId,
      key: 'audit.csv',
      title: 'Nhật ký xử lý của cả đợt',
      fileName: 'nhat-ky-xu-ly.csv',
      content: csvText(
        [
          'Giờ cơ quan',
          'Người làm',
          'Chức vụ',
          'Việc',
          'Đối tượng',
          'Phiên bản',
          'Mã băm',
          'Ý kiến',
          'Chi tiết',
        ],
        rows.map((row) => [
          formatInstant(row.at),
          row.person ?? 'hệ thống hoặc nơi nhận',
          row.post,
          auditActionLabel(row.action),
          row.object,
          row.version,
          row.hash,
          row.comment,
          row.details,
        ]),
      ),
    },
  ]);
}

interface Evidence {
  readonly at: Date;
  readonly person: string | null;
  readonly post: string | null;
  readonly action: string;
  readonly object: string;
  readonly version: number | null;
  readonly hash: string | null;
  readonly comment: string | null;
  readonly details: string;
}

const auditOf = (db: Queryable, campaignId: string) =>
  sql<Evidence>`
    select a.office_at as at, s.full_name as person, p.title as post, a.action,
           coalesce(r.name, a.object_id) as object, a.version, a.hash, a.comment, a.details::text as details
      from audit a
      left join person s on s.id = a.person_id
      left join post p on p.id = a.post_id
      left join recipient r on a.object_kind = 'recipient' and r.id::text = a.object_id
     where a.object_id = ${campaignId} or starts_with(a.object_id, ${campaignId} || '/')
        or r.document_id in (select id from document where campaign_id = ${campaignId})
     order by a.id`.execute(db);
