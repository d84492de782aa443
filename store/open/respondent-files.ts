/** Files of intermediaries: kept when uploaded, a version once their rows were taken. */
import { sql } from 'kysely';
import type { Queryable, Trx } from '../database.ts';

export interface FileOfMany {
  readonly recipientId: number;
  readonly sha256: string;
  readonly fileName: string;
}

/** Remembers that this recipient sent these bytes: nothing of them counts yet. */
export async function keepUploaded(
  db: Queryable,
  { recipientId, sha256, fileName }: FileOfMany,
): Promise<void> {
  await db
    .insertInto('respondent_file')
    .values({ recipient_id: recipientId, sha256, file_name: fileName })
    .onConflict((conflict) =>
      conflict
        .columns(['recipient_id', 'sha256'])
        .where('version', 'is', null)
        .doUpdateSet({ file_name: fileName }),
    )
    .execute();
}

/** The name under which this recipient sent these bytes last; null: it never sent them. */
export async function uploadedName(
  db: Queryable,
  recipientId: number,
  sha256: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('respondent_file')
    .select('file_name')
    .where('recipient_id', '=', recipientId)
    .where('sha256', '=', sha256)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.file_name ?? null;
}

export interface Taking extends FileOfMany {
  /** Person who entered it; null: the intermediary itself. */
  readonly enteredBy: string | null;
  readonly arrivalId: number;
  readonly requestId: string;
  readonly counts: { readonly added: number; readonly changed: number; readonly same: number };
}

/** @returns its version: 1 for the first file of this intermediary */
export async function markTaken(trx: Trx, file: Taking): Promise<number> {
  await keepUploaded(trx, file);
  const { version } = await trx
    .updateTable('respondent_file')
    .set({
      version: sql<number>`(select coalesce(max(version), 0) + 1 from respondent_file where recipient_id = ${file.recipientId})`,
      taken_at: sql<Date>`office_now()`,
      entered_by: file.enteredBy,
      arrival_id: file.arrivalId,
      request_id: file.requestId,
      result: JSON.stringify(file.counts),
    })
    .where('recipient_id', '=', file.recipientId)
    .where('sha256', '=', file.sha256)
    .where('version', 'is', null)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version ?? 0;
}

export interface FileTaken {
  readonly version: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly takenAt: Date;
  readonly counts: Readonly<Record<string, number>>;
}

/** Newest first. */
export async function takenFiles(db: Queryable, recipientId: number): Promise<FileTaken[]> {
  const rows = await db
    .selectFrom('respondent_file')
    .select(['version', 'sha256', 'file_name', 'taken_at', 'result'])
    .where('recipient_id', '=', recipientId)
    .where('version', 'is not', null)
    .orderBy('version', 'desc')
    .execute();
  return rows.flatMap(({ version, sha256, file_name, taken_at, result }) =>
    version === null || taken_at === null
      ? []
      : [{ version, sha256, fileName: file_name, takenAt: taken_at, counts: result ?? {} }],
  );
}

/** What an intermediary's page tells of its files. */
export interface IntermediaryPage {
  /** Newest first. */
  readonly files: readonly FileTaken[];
  /** Those whose answers through this intermediary stand. */
  readonly respondents: number;
}

/** @returns null for recipients that answer for nobody else */
export async function readIntermediaryPage(
  db: Queryable,
  recipientId: number,
): Promise<IntermediaryPage | null> {
  const row = await db
    .selectFrom('recipient')
    .select(
      sql<number>`(select count(distinct s.recipient_id)::int from recipient r join answer_standing s on s.recipient_id = r.id
        where r.via_recipient_id = ${recipientId})`.as('respondents'),
    )
    .where('id', '=', recipientId)
    .where('intermediary', '=', true)
    .executeTakeFirst();
  return row ? { files: await takenFiles(db, recipientId), respondents: row.respondents } : null;
}
