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
    .where(isAbout(row.id))
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

const isAbout = (id: string) =>
  sql<boolean>`(mandate ->> 'aboutDocumentId' = ${id} or mandate -> 'alsoAboutDocumentIds' ? ${id})`;

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
    .where(sql<boolean>`mandate ->> 'aboutDocumentId' = ${documentId}`) // its id is made from the first one's
    .where('role', '=', kind)
    .executeTakeFirstOrThrow();
  return count;
}

/** What first documents are told of: "Thu hồi theo Công văn số 05/…"; those without a note stand as issued. */
export async function amendedNotes(
  db: Queryable,
  rows: readonly Pick<Row, 'id' | 'recalled_by' | 'replaced_by' | 'corrected_by'>[],
): Promise<ReadonlyMap<string, string>> {
  const amended = rows.map((row) => ({
    id: row.id,
    by: KINDS.map((kind) => ({ kind, id: row[COLUMNS[kind]] })),
  }));
  const names = await namesOf(
    db,
    amended.flatMap(({ by }) => by.flatMap(({ id }) => id ?? [])),
  );
  return new Map(
    amended.flatMap(({ id, by }) => {
      const notes = by.flatMap(({ kind, id: amendment }) => {
        const name = names.get(amendment ?? '');
        return name ? [`${AMENDMENTS[kind].mark} ${name}`] : [];
      });
      return notes.length > 0 ? [[id, notes.join('; ')] as const] : [];
    }),
  );
}

/** "Công văn số 05/SKHCN-QLCN"; null while it has no number. */
export const nameOf = async (db: Queryable, documentId: string): Promise<string | null> =>
  (await namesOf(db, [documentId])).get(documentId) ?? null;

async function namesOf(db: Queryable, documentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('issued_number')
    .select(['document_id', 'document_type', 'number', 'notation'])
    .where('document_id', '=', sql<string>`any(${[...documentIds]}::text[])`)
    .where('state', '=', 'issued')
    .execute();
  return new Map(
    rows.flatMap(({ document_id: id, document_type: type, ...code }) =>
      id && type ? [[id, `${DOCUMENT_TYPES[type].label} số ${formatCodeNotation(code)}`] as const] : [],
    ),
  );
}

const KINDS = Object.keys(AMENDMENTS) as Amendment[];
const COLUMNS = { recall: 'recalled_by', replacement: 'replaced_by', correction: 'corrected_by' } as const;

/** The amendment went out: a document it is about is marked, also in the register (cột ghi chú). */
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
