/** What a closed campaign leaves, in time order: issued documents with their files, the workbook, the decisions on time. */
import type { VersionFile } from '../../domain/document/content.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import { reportIdOf } from '../../domain/survey/ids.ts';
import { sql } from 'kysely';
import type { Queryable, Trx } from '../database.ts';
import { fileInDossier, type Filing } from '../dossier/file-in-dossier.ts';

export interface DossierEntry {
  readonly at: Date;
  readonly title: string;
  readonly codeNotation: string | null;
  readonly sha256: string | null;
  readonly fileName: string | null;
}

/** Files what is not filed yet and puts the entries in order; again is nothing. */
export async function fileDossier(trx: Trx, campaignId: string): Promise<void> {
  const found = await Promise.all([
    documentEntries(trx, campaignId),
    workbookEntry(trx, campaignId),
    extensionEntries(trx, campaignId),
    reminderEntries(trx, campaignId),
  ]);
  await fileInDossier(
    trx,
    found.flat().map((entry) => ({ campaignId, ...entry })),
  );
  await sql`
    update dossier_entry e set ordinal = o.ordinal
      from (select key, row_number() over (order by at, key) as ordinal
              from dossier_entry where campaign_id = ${campaignId}) o
     where e.campaign_id = ${campaignId} and e.key = o.key`.execute(trx);
}

export async function readDossier(db: Queryable, campaignId: string): Promise<DossierEntry[]> {
  const rows = await db
    .selectFrom('dossier_entry')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('at')
    .orderBy('key')
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

type Entry = Omit<Filing, 'campaignId'>;

async function documentEntries(trx: Trx, campaignId: string): Promise<Entry[]> {
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

async function extensionEntries(trx: Trx, campaignId: string): Promise<Entry[]> {
  const rows = await trx
    .selectFrom('extension_request as e')
    .innerJoin('recipient as r', 'r.id', 'e.recipient_id')
    .innerJoin('document as d', 'd.id', 'r.document_id')
    .select(['e.id', 'e.asked_at', 'e.decided_at', 'e.state', 'r.name'])
    .where('d.campaign_id', '=', campaignId)
    .execute();
  const words = { asked: 'chưa giải quyết', granted: 'đồng ý', refused: 'không đồng ý' } as const;
  return rows.map((row) => ({
    key: `extension/${row.id}`,
    at: row.decided_at ?? row.asked_at,
    title: `${row.name} xin thêm thời gian: ${words[row.state]}`,
    codeNotation: null,
    sha256: null,
    fileName: null,
  }));
}

async function reminderEntries(trx: Trx, campaignId: string): Promise<Entry[]> {
  const rows = await trx.selectFrom('reminder').selectAll().where('campaign_id', '=', campaignId).execute();
  return rows.map((row) => ({
    key: `reminder/${row.round}`,
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
