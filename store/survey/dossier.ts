/** What a closed campaign leaves, in time order: issued documents with their files, the workbook, the decisions on time. */
import type { VersionFile } from '../../domain/document/content.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import { reportIdOf } from '../../domain/survey/ids.ts';
import type { Queryable, Trx } from '../database.ts';

export interface DossierEntry {
  readonly at: Date;
  readonly title: string;
  readonly codeNotation: string | null;
  readonly sha256: string | null;
  readonly fileName: string | null;
}

/** Writes the dossier once; again is nothing. */
export async function fileDossier(trx: Trx, campaignId: string): Promise<void> {
  const found = await Promise.all([
    documentEntries(trx, campaignId),
    workbookEntry(trx, campaignId),
    extensionEntries(trx, campaignId),
    reminderEntries(trx, campaignId),
  ]);
  const entries = found.flat().sort((a, b) => a.at.getTime() - b.at.getTime());
  if (entries.length === 0) return;
  await trx
    .insertInto('dossier_entry')
    .values(
      entries.map((entry, index) => ({
        campaign_id: campaignId,
        ordinal: index + 1,
        at: entry.at,
        title: entry.title,
        code_notation: entry.codeNotation,
        sha256: entry.sha256,
        file_name: entry.fileName,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function readDossier(db: Queryable, campaignId: string): Promise<DossierEntry[]> {
  const rows = await db
    .selectFrom('dossier_entry')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    title: row.title,
    codeNotation: row.code_notation,
    sha256: row.sha256,
    fileName: row.file_name,
  }));
}

const FILE_TITLES = { main: '', form: ' – mẫu phiếu kèm theo' } as const;

async function documentEntries(trx: Trx, campaignId: string): Promise<DossierEntry[]> {
  const rows = await trx
    .selectFrom('document as d')
    .innerJoin('document_version as v', (join) =>
      join.onRef('v.document_id', '=', 'd.id').onRef('v.version', '=', 'd.version'),
    )
    .innerJoin('issued_number as n', (join) =>
      join.onRef('n.document_id', '=', 'd.id').on('n.state', '=', 'issued'),
    )
    .select([
      'd.document_type',
      'd.subject',
      'd.dispatched_at',
      'd.created_at',
      'v.files',
      'n.number',
      'n.notation',
    ])
    .where('d.campaign_id', '=', campaignId)
    .execute();
  return rows.flatMap((row) => {
    const codeNotation = `${String(row.number).padStart(2, '0')}/${row.notation}`;
    const title = `${DOCUMENT_TYPES[row.document_type].label} số ${codeNotation}: ${row.subject}`;
    return (row.files ?? []).flatMap((file: VersionFile) =>
      (['docx', 'pdf'] as const).map((kind) => ({
        at: row.dispatched_at ?? row.created_at,
        title: `${title}${FILE_TITLES[file.role]}`,
        codeNotation,
        sha256: file[kind],
        fileName: `${file.name}.${kind}`,
      })),
    );
  });
}

async function workbookEntry(trx: Trx, campaignId: string): Promise<DossierEntry[]> {
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
      at: row.created_at,
      title,
      codeNotation: null,
      sha256: row.answers_sha256,
      fileName: 'phieu-tra-loi.xlsx',
    },
  ];
}

async function extensionEntries(trx: Trx, campaignId: string): Promise<DossierEntry[]> {
  const rows = await trx
    .selectFrom('extension_request as e')
    .innerJoin('recipient as r', 'r.id', 'e.recipient_id')
    .innerJoin('document as d', 'd.id', 'r.document_id')
    .select(['e.asked_at', 'e.decided_at', 'e.state', 'r.name'])
    .where('d.campaign_id', '=', campaignId)
    .execute();
  const words = { asked: 'chưa giải quyết', granted: 'đồng ý', refused: 'không đồng ý' } as const;
  return rows.map((row) => ({
    at: row.decided_at ?? row.asked_at,
    title: `${row.name} xin thêm thời gian: ${words[row.state]}`,
    codeNotation: null,
    sha256: null,
    fileName: null,
  }));
}

async function reminderEntries(trx: Trx, campaignId: string): Promise<DossierEntry[]> {
  const rows = await trx.selectFrom('reminder').selectAll().where('campaign_id', '=', campaignId).execute();
  return rows.map((row) => ({
    at: row.at,
    title:
      row.state === 'skipped'
        ? `Nhắc hạn lần ${row.round}: không gửi (${row.reason ?? ''})`
        : `Nhắc hạn lần ${row.round}`,
    codeNotation: null,
    sha256: null,
    fileName: null,
  }));
}
