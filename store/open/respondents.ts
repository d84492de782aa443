/** Taking the file of an intermediary: one official answer with one số đến, many respondents with an answer each. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { letterIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import {
  planRespondents,
  type KnownRespondent,
  type PlannedRow,
} from '../../domain/survey/plan-respondents.ts';
import type { Respondent, RespondentRow } from '../../domain/survey/respondents.ts';
import { createMatcher, type Matcher } from '../../domain/survey/sameness.ts';
import { standingOf } from '../../domain/survey/standing.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { fileInDossier } from '../dossier/file-in-dossier.ts';
import { requestWake } from '../process.ts';
import { onceOnly } from '../request.ts';
import { readCampaign } from '../survey/campaigns.ts';
import { answerHistory, answersThrough } from '../survey/answer-versions.ts';
import { submitAnswer } from '../survey/answers.ts';
import { refuseOtherUnits } from './allowed.ts';
import { knownBodies, type KnownBody } from './registrations.ts';
import { markTaken, takenFiles } from './respondent-files.ts';

export interface Intermediary {
  readonly recipientId: number;
  readonly name: string;
}

/** @throws Refusal `notFound` when this recipient answers for nobody else */
export async function readIntermediary(
  db: Queryable,
  campaignId: string,
  recipientId: number,
): Promise<Intermediary> {
  const row = await db
    .selectFrom('recipient')
    .select(['id', 'name'])
    .where('document_id', '=', letterIdOf(campaignId))
    .where('id', '=', recipientId)
    .where('intermediary', '=', true)
    .executeTakeFirst();
  if (row) return { recipientId: row.id, name: row.name };
  throw new Refusal('notFound', [
    {
      where: 'recipientId',
      what: `nơi nhận dòng ${recipientId} không phải đầu mối gửi thay`,
      remedy: 'ghi intermediary: true ở nơi nhận trong định nghĩa trước khi phát động',
    },
  ]);
}

/** Those who answered through this intermediary before, with the answer that stands. */
export async function knownRespondents(db: Queryable, viaRecipientId: number): Promise<KnownRespondent[]> {
  const rows = await db
    .selectFrom('recipient')
    .select(['id', 'name', 'tax_number', 'postal_address', 'note', 'phone', 'email'])
    .where('via_recipient_id', '=', viaRecipientId)
    .orderBy('id')
    .execute();
  const histories = await answersThrough(db, viaRecipientId);
  return rows.map((row) => {
    const history = histories.get(row.id) ?? [];
    return {
      recipientId: row.id,
      name: row.name,
      taxNumber: row.tax_number,
      postalAddress: row.postal_address ?? '',
      contactPerson: row.note ?? '',
      phone: row.phone ?? '',
      email: row.email ?? '',
      values: (standingOf(history) ?? history[0])?.values ?? {},
    };
  });
}

export interface RespondentFile {
  readonly campaignId: string;
  /** The intermediary. */
  readonly recipientId: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly rows: readonly RespondentRow[];
  /** null: the intermediary itself, by its personal link. */
  readonly actor: Actor | null;
  readonly requestId: string;
}

export interface TakenFile {
  readonly version: number;
  /** Số đến; null while the year's series is not open. */
  readonly arrivalNumber: number | null;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Names of earlier files that are not in this one; they stay as they were. */
  readonly vanished: readonly string[];
}

/**
 * Takes rows that were checked. The same request again gives the same result.
 * @throws Refusal `forbidden` to other units; of `submitAnswer`: the campaign was stopped; `wrongState` when these very bytes were taken before and
 * nothing in them is new
 */
export function takeRespondents(trx: Trx, file: RespondentFile): Promise<TakenFile> {
  const { actor, requestId, recipientId, campaignId, sha256 } = file;
  const request = {
    id: requestId,
    accountId: actor?.accountId ?? null,
    postId: actor?.postId ?? null,
    action: 'takeRespondents',
    objectId: String(recipientId),
    payload: { campaignId, sha256, rows: file.rows.map(({ row }) => row) },
  };
  return onceOnly(trx, request, async () => {
    if (actor) refuseOtherUnits(actor, await readCampaign(trx, campaignId));
    // The intermediary's own answer by the form, if there is one, stands on in the version of the file.
    const own = standingOf(await answerHistory(trx, recipientId));
    const kept = await submitAnswer(trx, {
      recipientId,
      kind: 'answer',
      values: own?.values ?? {},
      requestId,
      road: 'intermediary',
      ...(actor && { actor }),
    });
    const arrival = { id: kept.arrivalId ?? 0, number: kept.arrivalNumber };
    const { planned, vanished } = planRespondents(file.rows, await knownRespondents(trx, recipientId));
    const count = (what: PlannedRow['what']): number => planned.filter((one) => one.what === what).length;
    const counts = { added: count('new'), changed: count('changed'), same: count('same') };
    if (counts.added + counts.changed === 0) await refuseTakenBefore(trx, file);
    const bodies = createMatcher(counts.added > 0 ? await knownBodies(trx, campaignId) : []);
    for (const one of planned) await takeRow(trx, file, { planned: one, arrival, bodies });
    const enteredBy = actor?.personId ?? null;
    const version = await markTaken(trx, { ...file, enteredBy, arrivalId: arrival.id, counts });
    const taken = {
      version,
      arrivalNumber: kept.arrivalNumber,
      ...counts,
      vanished: vanished.map(({ name }) => name),
    };
    await record(trx, file, taken);
    return taken;
  });
}

/** Checked under the locks of `submitAnswer`: of two that confirm the same file at once, one is told. */
async function refuseTakenBefore(trx: Trx, { recipientId, sha256 }: RespondentFile): Promise<void> {
  const before = (await takenFiles(trx, recipientId)).find((one) => one.sha256 === sha256);
  if (!before) return;
  const what = `tệp này đã nhận lúc ${formatInstant(before.takenAt)} (lần ${before.version}), không có gì mới`;
  throw new Refusal('wrongState', [{ where: 'tệp', what, remedy: 'có thay đổi thì sửa tệp rồi gửi lại' }]);
}

interface Taking {
  readonly planned: PlannedRow;
  readonly arrival: { readonly id: number; readonly number: number | null };
  /** Whom a new respondent may be. */
  readonly bodies: Matcher<Pick<KnownBody, 'recipientId' | 'name' | 'taxNumber'>>;
}

async function takeRow(trx: Trx, file: RespondentFile, { planned, arrival, bodies }: Taking): Promise<void> {
  if (planned.what === 'same') return;
  const { respondent, values, row } = planned.row;
  const recipientId = planned.recipientId ?? (await newRespondent(trx, file, { respondent, bodies }));
  if (planned.recipientId !== null)
    await trx.updateTable('recipient').set(columnsOf(respondent)).where('id', '=', recipientId).execute();
  await submitAnswer(trx, {
    recipientId,
    kind: 'answer',
    values,
    requestId: `${file.requestId}.${row}`,
    road: 'intermediary',
    arrival,
    ...(file.actor && { actor: file.actor }),
  });
}

const columnsOf = (respondent: Respondent) => ({
  name: respondent.name,
  tax_number: respondent.taxNumber,
  postal_address: respondent.postalAddress || null,
  phone: respondent.phone || null,
  email: respondent.email || null,
  // Whom to ask there: shown beside the name.
  note: respondent.contactPerson || null,
});

/** It owes nothing itself, and nothing is sent to it. */
async function newRespondent(
  trx: Trx,
  file: RespondentFile,
  { respondent, bodies }: Pick<Taking, 'bodies'> & { readonly respondent: Respondent },
): Promise<number> {
  const documentId = letterIdOf(file.campaignId);
  const { id } = await trx
    .insertInto('recipient')
    .values({
      document_id: documentId,
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from recipient where document_id = ${documentId})`,
      group_label: sql<string>`(select 'Đơn vị trả lời qua ' || name from recipient where id = ${file.recipientId})`,
      purpose: 'direct',
      owes_answer: false,
      channel: 'email',
      origin: 'respondent',
      via_recipient_id: file.recipientId,
      ...columnsOf(respondent),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const candidates = bodies.matchesOf(respondent).map(({ known, reason }) => ({
    recipient_id: id,
    other_id: known.recipientId,
    reason,
  }));
  if (candidates.length > 0) await trx.insertInto('same_as_candidate').values(candidates).execute();
  bodies.add({ ...respondent, recipientId: id });
  return id;
}

async function record(trx: Trx, file: RespondentFile, taken: TakenFile): Promise<void> {
  const { campaignId, recipientId, requestId, sha256 } = file;
  const { name } = await readIntermediary(trx, campaignId, recipientId);
  const { version, added, changed, same, vanished } = taken;
  await writeAudit(trx, {
    actor: file.actor,
    action: 'takeRespondents',
    objectKind: 'recipient',
    objectId: String(recipientId),
    version,
    hash: sha256,
    details: { added, changed, same, vanished: vanished.length },
    requestId,
  });
  await fileInDossier(trx, [
    {
      campaignId,
      key: `dau-moi/${recipientId}/${version}`,
      title: `Phiếu trả lời qua ${name}, lần ${version}: ${added + changed + same} đơn vị`,
      sha256,
      fileName: `dau-moi-${recipientId}-lan-${version}.xlsx`,
    },
  ]);
  await requestWake(trx, surveyProcessId(campaignId));
}
