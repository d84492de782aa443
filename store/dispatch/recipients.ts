/**
 * Who gets a document: planned from the addressees as of a day, confirmed (frozen) by a person, compared with the
 * directory again before numbering.
 */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { compareRecipients, type Difference } from '../../domain/directory/recipient-difference.ts';
import type { RecipientOrigin } from '../../domain/directory/recipients/origin.ts';
import type { DirectoryFacts } from '../../domain/directory/facts.ts';
import { applyMends, type RecipientMend } from '../../domain/directory/recipients/mend.ts';
import { resolveRecipients, type ResolvedRecipient } from '../../domain/directory/resolve-recipients.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Addressee } from '../../domain/survey/definition.ts';
import type { Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { grouped } from '../../domain/grouped.ts';
import { readDirectory } from '../directory/directory.ts';
import { fileRecipientList } from '../dossier/lists.ts';
import { requestWake } from '../process.ts';
import { insertRecipients, recipientOf, syncRecipients } from './recipient-rows.ts';

export interface PlannedRecipients {
  readonly reachable: number;
  readonly unreachable: number;
}

/**
 * Resolves the addressees as of a day and writes the list; planning again replaces it as long as nobody confirmed it.
 * The unreachable are kept in the list, with their reason.
 * @throws Refusal `invalidInput` for lines that stand for nobody, `wrongState` when the list is confirmed
 */
export async function planRecipients(
  trx: Trx,
  documentId: string,
  addressees: readonly Addressee[],
  on: Day,
): Promise<PlannedRecipients> {
  const document = await lockDocument(trx, documentId);
  if (document.recipients_confirmed_at !== null) throw refusal('danh sách nơi nhận đã được chốt');
  const resolution = await resolvePlan(trx, { addressees, mends: [] }, on);
  await trx
    .insertInto('recipient_plan')
    .values({ document_id: documentId, addressees: JSON.stringify(addressees) })
    .onConflict((conflict) =>
      conflict
        .column('document_id')
        .doUpdateSet((eb) => ({ addressees: eb.ref('excluded.addressees'), mends: '[]' })),
    )
    .execute();
  await trx.deleteFrom('recipient').where('document_id', '=', documentId).execute();
  await insertRecipients(trx, documentId, resolution.all);
  await trx.updateTable('document').set({ recipients_as_of: on }).where('id', '=', documentId).execute();
  return { reachable: resolution.reachable, unreachable: resolution.all.length - resolution.reachable };
}

export interface Confirmation {
  readonly documentId: string;
  readonly actor: Actor;
  readonly requestId?: string | undefined;
}

/**
 * A person confirms the list: it is frozen from now on.
 * @throws Refusal `wrongState` when confirmed before, or when nobody in the list can be reached
 */
export async function confirmRecipients(
  trx: Trx,
  { documentId, actor, requestId }: Confirmation,
): Promise<void> {
  const document = await lockDocument(trx, documentId);
  if (document.recipients_confirmed_at !== null) throw refusal('danh sách nơi nhận đã được chốt trước đó');
  const recipients = await listRecipients(trx, documentId);
  const unreachable = recipients.filter(({ unreachableReason }) => unreachableReason !== null);
  if (recipients.length === unreachable.length) throw refusal('chưa có nơi nhận nào gửi được');
  await freeze(trx, documentId);
  await writeAudit(trx, {
    actor,
    action: 'confirmRecipients',
    objectKind: 'document',
    objectId: documentId,
    details: {
      asOf: document.recipients_as_of,
      recipients: recipients.length - unreachable.length,
      unreachable: unreachable.map(({ name, unreachableReason }) => `${name}: ${unreachableReason}`),
    },
    requestId,
  });
}

/** The engine freezes a list that a person had fixed before, such as the superiors named at launch. */
export async function freezeByEngine(trx: Trx, documentId: string, basis: string): Promise<void> {
  await freeze(trx, documentId);
  await writeAudit(trx, {
    actor: null,
    action: 'confirmRecipients',
    objectKind: 'document',
    objectId: documentId,
    comment: basis,
  });
}

/**
 * The list as the directory has it on that day against the frozen one; empty when nothing changed, or when the document
 * was never planned from addressees.
 */
export const recipientsDifference = async (
  db: Queryable,
  documentId: string,
  on: Day,
): Promise<Difference[]> => (await recipientsDifferences(db, [documentId], on)).get(documentId) ?? [];

/** Of many documents: the directory is read once, and a fixed number of queries. */
export async function recipientsDifferences(
  db: Queryable,
  documentIds: readonly string[],
  on: Day,
): Promise<ReadonlyMap<string, Difference[]>> {
  const plans = await db
    .selectFrom('recipient_plan')
    .select(['document_id as documentId', 'addressees', 'mends'])
    .where('document_id', '=', sql<string>`any(${[...documentIds]}::text[])`)
    .execute();
  if (plans.length === 0) return new Map();
  const rows = await db
    .selectFrom('recipient')
    .selectAll()
    .where('document_id', '=', sql<string>`any(${plans.map(({ documentId }) => documentId)}::text[])`)
    .where('origin', '=', 'addressee')
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  const frozen = grouped(rows, (row) => row.document_id);
  const directory = await readDirectory(db);
  return new Map(
    plans.map(({ documentId, ...plan }) => [
      documentId,
      compareRecipients((frozen.get(documentId) ?? []).map(recipientOf), resolveIn(directory, plan, on).all),
    ]),
  );
}

export interface Refreezing extends Confirmation {
  readonly on: Day;
}

/**
 * A person accepts the differences: the frozen list becomes what the directory says on that day. Recipients that stay
 * keep their ids, and with them their links.
 * @returns what was changed
 * @throws Refusal `wrongState` once the document was sent to anybody
 */
export async function refreezeRecipients(
  trx: Trx,
  { documentId, on, actor, requestId }: Refreezing,
): Promise<Difference[]> {
  await lockDocument(trx, documentId);
  await refuseWhenSent(trx, documentId);
  const plan = await readPlan(trx, documentId);
  if (!plan) throw refusal('văn bản này không có danh sách nơi nhận lấy từ danh bạ');
  const frozen = await listRecipients(trx, documentId);
  const { all } = await resolvePlan(trx, plan, on, 'withEmptyLines');
  const differences = compareRecipients(frozen, all);
  await syncRecipients(trx, documentId, frozen, all);
  await trx.updateTable('document').set({ recipients_as_of: on }).where('id', '=', documentId).execute();
  await freeze(trx, documentId);
  await writeAudit(trx, {
    actor,
    action: 'refreezeRecipients',
    objectKind: 'document',
    objectId: documentId,
    details: { asOf: on, differences: differences.map(({ what }) => what) },
    requestId,
  });
  return differences;
}

export interface StoredRecipient extends ResolvedRecipient {
  readonly id: number;
  readonly origin: RecipientOrigin;
}

/** Everybody in the list, the unreachable too, in the order of the addressees. */
export async function listRecipients(db: Queryable, documentId: string): Promise<StoredRecipient[]> {
  const rows = await db
    .selectFrom('recipient')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...recipientOf(row), origin: row.origin }));
}

export interface RecipientPlan {
  readonly addressees: readonly Addressee[];
  readonly mends: readonly RecipientMend[];
}

/** The list as the directory has it on that day, with what a person mended. */
export async function resolvePlan(
  db: Queryable,
  { addressees, mends }: RecipientPlan,
  on: Day,
  emptyLines: 'refuse' | 'withEmptyLines' = 'refuse',
): Promise<{ readonly all: readonly ResolvedRecipient[]; readonly reachable: number }> {
  const { problems, ...resolution } = resolveIn(await readDirectory(db), { addressees, mends }, on);
  if (problems.length > 0 && emptyLines === 'refuse') throw new Refusal('invalidInput', problems);
  return resolution;
}

function resolveIn(directory: DirectoryFacts, { addressees, mends }: RecipientPlan, on: Day) {
  const { recipients, unreachable, problems } = resolveRecipients(directory, addressees, on);
  const all = applyMends([...recipients, ...unreachable], mends);
  const reachable = all.filter(({ unreachableReason }) => unreachableReason === null).length;
  return { all, reachable, problems };
}

/** Undefined for a document whose recipients do not come from addressees. */
export const readPlan = (db: Queryable, documentId: string): Promise<RecipientPlan | undefined> =>
  db
    .selectFrom('recipient_plan')
    .select(['addressees', 'mends'])
    .where('document_id', '=', documentId)
    .executeTakeFirst();

export async function lockDocument(trx: Trx, documentId: string) {
  const document = await trx
    .selectFrom('document')
    .select(['id', 'unit_id', 'recipients_as_of', 'recipients_confirmed_at'])
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst();
  if (!document)
    throw new Refusal('notFound', [{ where: 'documentId', what: `không có văn bản ${documentId}` }]);
  return document;
}

async function freeze(trx: Trx, documentId: string): Promise<void> {
  const { campaign_id: campaignId } = await trx
    .updateTable('document')
    .set({ recipients_confirmed_at: sql`office_now()` })
    .where('id', '=', documentId)
    .returning('campaign_id')
    .executeTakeFirstOrThrow();
  await requestWake(trx, `document/${documentId}`);
  if (campaignId) await requestWake(trx, `survey/${campaignId}`);
  await fileRecipientList(trx, documentId);
}

async function refuseWhenSent(trx: Trx, documentId: string): Promise<void> {
  const sent = await trx
    .selectFrom('send')
    .select('id')
    .where('document_id', '=', documentId)
    .limit(1)
    .executeTakeFirst();
  if (sent) throw refusal('văn bản đã được gửi đi, danh sách nơi nhận không đổi được nữa');
}

const refusal = (what: string): Refusal => new Refusal('wrongState', [{ where: 'nơi nhận', what }]);
