/** What was or is being done about an issued document, and who got it. */
import { sql } from 'kysely';
import { AMENDMENTS, isAmendment, type AmendFacts, type Amendment } from '../../domain/document/amend.ts';
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Queryable, Trx } from '../database.ts';
import type { CurrentDocument } from './document-facts.ts';

type Row = CurrentDocument['row'];

export async function readAmendFacts(db: Queryable, row: Row): Promise<AmendFacts> {
  const underWay = await db
    .selectFrom('document')
    .select('id')
    .where(sql<boolean>`mandate ->> 'aboutDocumentId' = ${row.id}`)
    .where('role', 'in', Object.keys(AMENDMENTS))
    .where('dispatched_at', 'is', null)
    .where('state', '<>', 'void')
    .executeTakeFirst();
  return {
    role: row.role,
    dispatched: row.dispatched_at !== null,
    recalledBy: row.recalled_by,
    replacedBy: row.replaced_by,
    underWay: underWay?.id ?? null,
    carriesCampaign: await carriesCampaign(db, row),
  };
}

/** The letter of the campaign, or what took its place. */
async function carriesCampaign(db: Queryable, { id, campaign_id: campaignId }: Row): Promise<boolean> {
  if (campaignId === null) return false;
  const campaign = await db
    .selectFrom('campaign')
    .select('state')
    .where('id', '=', campaignId)
    .executeTakeFirst();
  if (campaign?.state === 'closed' || campaign?.state === 'stopped') return false;
  return id === (await newestLetter(db, letterIdOf(campaignId)));
}

/** The document itself, or the last one that replaced it. */
export async function newestLetter(db: Queryable, documentId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain as (
      select id, replaced_by, 0 as step from document where id = ${documentId}
      union all select d.id, d.replaced_by, step + 1 from chain c join document d on d.id = c.replaced_by)
    select id from chain order by step desc limit 1`.execute(db);
  return rows[0]?.id ?? documentId;
}

/** How many there were of a kind, to number the id of the next. */
export async function countAmendments(db: Queryable, documentId: string, kind: Amendment): Promise<number> {
  const { count } = await db
    .selectFrom('document')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(sql<boolean>`mandate ->> 'aboutDocumentId' = ${documentId}`)
    .where('role', '=', kind)
    .executeTakeFirstOrThrow();
  return count;
}

/** What the first document is told of: "Thu hồi theo Công văn số 05/…"; null: it stands as issued. */
export async function amendedNote(
  db: Queryable,
  row: Pick<Row, 'recalled_by' | 'replaced_by' | 'corrected_by'>,
): Promise<string | null> {
  const by = { recall: row.recalled_by, replacement: row.replaced_by, correction: row.corrected_by };
  const notes: string[] = [];
  for (const kind of Object.keys(AMENDMENTS) as Amendment[]) {
    const id = by[kind];
    const named = id === null ? null : await nameOf(db, id);
    if (named) notes.push(`${AMENDMENTS[kind].mark} ${named}`);
  }
  return notes.length > 0 ? notes.join('; ') : null;
}

/** "Công văn số 05/SKHCN-QLCN"; null while it has no number. */
export async function nameOf(db: Queryable, documentId: string): Promise<string | null> {
  const row = await db
    .selectFrom('issued_number')
    .select(['document_type', 'number', 'notation'])
    .where('document_id', '=', documentId)
    .where('state', '=', 'issued')
    .executeTakeFirst();
  return row?.document_type
    ? `${DOCUMENT_TYPES[row.document_type].label} số ${formatCodeNotation(row)}`
    : null;
}

const COLUMNS = { recall: 'recalled_by', replacement: 'replaced_by', correction: 'corrected_by' } as const;

/** The amendment went out: the first document is marked, also in the register (cột ghi chú). */
export async function markAmended(
  trx: Trx,
  { id, role }: Pick<Row, 'id' | 'role'>,
  firstId: string,
): Promise<void> {
  if (!isAmendment(role)) return;
  await trx
    .updateTable('document')
    .set({ [COLUMNS[role]]: id })
    .where('id', '=', firstId)
    .execute();
  const note = `${AMENDMENTS[role].mark} ${(await nameOf(trx, id)) ?? 'văn bản chưa có số'}`;
  await sql`update issued_number set note = concat_ws('; ', nullif(note, ''), ${note}::text)
    where document_id = ${firstId} and state = 'issued'`.execute(trx);
}
