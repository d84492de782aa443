/** What a campaign files in its dossier: issued documents with their files, the workbook, the decisions on time. */
import type { VersionFile } from '../../domain/document/content.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import { reportIdOf } from '../../domain/survey/ids.ts';
import { reminderWords } from '../../domain/survey/promise.ts';
import { formatDay, formatInstant } from '../../domain/time/day.ts';
import type { Trx } from '../database.ts';
import { closeDossier } from '../dossier/dossiers.ts';
import { fileInDossier, type Filing } from '../dossier/file-in-dossier.ts';
import { fileAudit } from '../dossier/lists.ts';

/** At the end: what is not filed yet, the evidence of the whole course, and the order of the entries; again is nothing. */
export async function endDossier(trx: Trx, campaignId: string): Promise<void> {
  const found = await Promise.all([
    documentEntries(trx, { campaignId }),
    workbookEntry(trx, campaignId),
    extensionEntries(trx, { campaignId }),
    reminderEntries(trx, campaignId),
  ]);
  await fileAll(trx, campaignId, found.flat());
  await fileAudit(trx, campaignId);
  await closeDossier(trx, campaignId);
}

/** The issued files of a document that is being kept. */
export async function fileDocument(trx: Trx, documentId: string): Promise<void> {
  const { campaign_id: campaignId } = await trx
    .selectFrom('document')
    .select('campaign_id')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  if (campaignId === null) return;
  await fileAll(trx, campaignId, await documentEntries(trx, { campaignId, documentId }));
}

/** The answer to a request for more time, just given. */
export const fileExtension = async (trx: Trx, campaignId: string, extensionId: number): Promise<void> =>
  fileAll(trx, campaignId, await extensionEntries(trx, { campaignId, extensionId }));

/** The workbook of the answers as consolidated. */
export const fileWorkbook = async (trx: Trx, campaignId: string): Promise<void> =>
  fileAll(trx, campaignId, await workbookEntry(trx, campaignId));

const fileAll = (trx: Trx, campaignId: string, entries: readonly Entry[]): Promise<void> =>
  fileInDossier(
    trx,
    entries.map((entry) => ({ campaignId, ...entry })),
  );

const FILE_TITLES = { main: '', form: ' – mẫu phiếu kèm theo' } as const;

type Entry = Omit<Filing, 'campaignId'>;

async function documentEntries(
  trx: Trx,
  { campaignId, documentId }: { readonly campaignId: string; readonly documentId?: string },
): Promise<Entry[]> {
  const rows = await trx
    .selectFrom('document as d')
    .innerJoin('document_version as v', (join) =>
      join.onRef('v.document_id', '=', 'd.id').onRef('v.version', '=', 'd.version'),
    )
    .innerJoin('issued_number as n', (join) =>
      join.onRef('n.document_id', '=', 'd.id').on('n.state', '=', 'issued'),
    )
    .select([
      'd.id',
      'd.document_type',
      'd.subject',
      'd.dispatched_at',
      'd.created_at',
      'v.files',
      'n.number',
      'n.notation',
    ])
    .where('d.campaign_id', '=', campaignId)
    .$if(documentId !== undefined, (query) => query.where('d.id', '=', documentId ?? ''))
    .execute();
  return rows.flatMap((row) => {
    const codeNotation = `${String(row.number).padStart(2, '0')}/${row.notation}`;
    const title = `${DOCUMENT_TYPES[row.document_type].label} số ${codeNotation}: ${row.subject}`;
    return (row.files ?? []).flatMap((file: VersionFile) =>
      (['docx', 'pdf'] as const).map((kind) => ({
        key: `document/${row.id}/${file.role}.${kind}`,
        at: row.dispatched_at ?? row.created_at,
        title: `${title}${FILE_TITLES[file.role]}`,
        codeNotation,
        sha256: file[kind],
        fileName: `${file.name}.${kind}`,
      })),
    );
  });
}

async function workbookEntry(trx: Trx, campaignId: string): Promise<Entry[]> {
  const row = await trx
    .selectFrom('campaign as c')
    .innerJoin('document as d', (join) => join.on('d.id', '=', reportIdOf(campaignId)))
    .select(['c.answers_sha256', 'd.created_at'])
    .where('c.id', '=', campaignId)
    .executeTakeFirst();
  if (!row?.answers_sha256) return [];
  const title = 'Bảng tổng hợp phiếu trả lời';
  return [
    {
      key: 'answers.xlsx',
      at: row.created_at,
      title,
      codeNotation: null,
      sha256: row.answers_sha256,
      fileName: 'phieu-tra-loi.xlsx',
    },
  ];
}

async function extensionEntries(
  trx: Trx,
  { campaignId, extensionId }: { readonly campaignId: string; readonly extensionId?: number },
): Promise<Entry[]> {
  const rows = await trx
    .selectFrom('extension_request as e')
    .innerJoin('recipient as r', 'r.id', 'e.recipient_id')
    .innerJoin('document as d', 'd.id', 'r.document_id')
    .select([
      'e.id',
      'e.asked_at',
      'e.asked_until',
      'e.reason',
      'e.decided_at',
      'e.decision_comment',
      'e.state',
    ])
    .select('r.name')
    .where('d.campaign_id', '=', campaignId)
    .$if(extensionId !== undefined, (query) => query.where('e.id', '=', extensionId ?? 0))
    .execute();
  const words = { asked: 'chưa giải quyết', granted: 'đồng ý', refused: 'không đồng ý' } as const;
  return rows.map((row) => ({
    key: `extension/${row.id}`,
    at: row.decided_at ?? row.asked_at,
    title: `${row.name} xin thêm thời gian: ${words[row.state]}`,
    author: row.name,
    fileName: `gia-han-${row.id}.txt`,
    content: [
      `${row.name} xin lùi thời hạn đến hết ngày ${formatDay(row.asked_until)}, lúc ${formatInstant(row.asked_at)}.`,
      `Lý do: ${row.reason}`,
      `Trả lời: ${words[row.state]}${row.decided_at ? `, lúc ${formatInstant(row.decided_at)}` : ''}.`,
      ...(row.decision_comment ? [`Ý kiến: ${row.decision_comment}`] : []),
      '',
    ].join('\n'),
  }));
}

async function reminderEntries(trx: Trx, campaignId: string): Promise<Entry[]> {
  const rows = await trx.selectFrom('reminder').selectAll().where('campaign_id', '=', campaignId).execute();
  return rows.map((row) => ({
    key: `reminder/${row.round}`,
    at: row.at,
    title:
      row.state === 'skipped'
        ? `Nhắc hạn ${reminderWords(row.round)}: không gửi (${row.reason ?? ''})`
        : `Nhắc hạn ${reminderWords(row.round)}`,
    codeNotation: null,
    sha256: null,
    fileName: null,
  }));
}
