/** Bodies that answered twice, shown side by side; a person merges them, and may undo it while figures are open. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { differencesOf, type Difference } from '../../domain/survey/answer-differences.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import { PAIR_REASONS, samePairs, type Merge, type Side } from '../../domain/survey/merging.ts';
import { standingOf } from '../../domain/survey/standing.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { grouped } from '../../domain/grouped.ts';
import { fileInDossier } from '../dossier/file-in-dossier.ts';
import { actOnce, lockRecipient, refuseState } from './acting.ts';
import { answerHistories, answerHistory, type KeptAnswer } from './answer-versions.ts';
import type { Campaign } from './campaigns.ts';
import { areFiguresOpen } from './figures-open.ts';

export interface Twice {
  readonly one: { readonly id: number; readonly name: string; readonly via: string | null };
  readonly other: { readonly id: number; readonly name: string; readonly via: string | null };
  readonly reason: string;
  /** `left` of the one, `right` of the other. */
  readonly differences: readonly Difference[];
}

/** Pairs of which both answered and neither was merged away. */
export const listDuplicates = async (db: Queryable, campaign: Campaign): Promise<Twice[]> =>
  (await duplicatesOfCampaigns(db, [campaign])).get(campaign.id) ?? [];

/** Of many campaigns, with a fixed number of queries. */
export async function duplicatesOfCampaigns(
  db: Queryable,
  campaigns: readonly Campaign[],
): Promise<ReadonlyMap<string, Twice[]>> {
  const letters = campaigns.map(({ id }) => letterIdOf(id));
  if (letters.length === 0) return new Map();
  const histories = await answerHistories(db, letters);
  const rows = await db
    .selectFrom('recipient as r')
    .leftJoin('recipient as v', 'v.id', 'r.via_recipient_id')
    .select(['r.id', 'r.name', 'r.tax_number as taxNumber', 'r.document_id as documentId', 'v.name as via'])
    .where('r.document_id', '=', sql<string>`any(${letters}::text[])`)
    .where('r.merged_into', 'is', null)
    .orderBy('r.id')
    .execute();
  const answered = rows.flatMap((row) => {
    const stands = standingOf(histories.get(row.id) ?? []);
    return stands ? [{ ...row, recipientId: row.id, stands }] : [];
  });
  const byLetter = grouped(answered, ({ documentId }) => documentId);
  return new Map(campaigns.map((one) => [one.id, pairsOf(one, byLetter.get(letterIdOf(one.id)) ?? [])]));
}

interface Body {
  readonly id: number;
  readonly recipientId: number;
  readonly name: string;
  readonly taxNumber: string | null;
  readonly via: string | null;
  readonly stands: KeptAnswer;
}

function pairsOf({ definition }: Campaign, bodies: readonly Body[]): Twice[] {
  const standing = new Map(bodies.map((body) => [body.id, body]));
  return samePairs(bodies).flatMap((pair): Twice[] => {
    const [one, other] = [standing.get(pair.one), standing.get(pair.other)];
    if (!one || !other) return [];
    return [
      {
        one: { id: one.id, name: one.name, via: one.via },
        other: { id: other.id, name: other.name, via: other.via },
        reason: PAIR_REASONS[pair.reason],
        differences: differencesOf(definition.form.fields, one.stands, other.stands),
      },
    ];
  });
}

export interface MergeAsk {
  readonly campaignId: string;
  readonly one: number;
  readonly other: number;
  /** Whose answer counts: one of the two. */
  readonly keep: number;
  /** Fields whose figures are taken from one of the two instead. */
  readonly fields: Readonly<Record<string, number>>;
  readonly why: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/**
 * The row of who owes an answer stays (of whom `keep` names when both or neither does); the other counts no more.
 * @throws Refusal with everything that speaks against it
 */
export function mergeAnswers(
  trx: Trx,
  ask: MergeAsk,
): Promise<{ readonly keptId: number; readonly mergedId: number }> {
  const { campaignId, actor, requestId, ...payload } = ask;
  return actOnce(trx, { campaignId, actor, requestId, action: 'mergeAnswers', payload }, async (campaign) => {
    await refuseClosed(trx, campaign);
    // In the order of ids, as everybody who locks several.
    const [low, high] = [Math.min(ask.one, ask.other), Math.max(ask.one, ask.other)];
    const bodies = [
      await lockRecipient(trx, campaignId, low),
      await lockRecipient(trx, campaignId, high),
    ] as const;
    await refuseMerge(trx, ask, campaign);
    for (const { id, mergedInto } of bodies)
      if (mergedInto !== null) return refuseState(`phiếu của dòng ${id} đã gộp vào dòng ${mergedInto}`);
    const owing = bodies.filter(({ owesAnswer }) => owesAnswer);
    const keptId = owing.length === 1 ? (owing[0]?.id ?? ask.keep) : ask.keep;
    const mergedId = keptId === ask.one ? ask.other : ask.one;
    const sideOf = (id: number): Side => (id === keptId ? 'kept' : 'merged');
    const fields = Object.fromEntries(Object.entries(ask.fields).map(([field, id]) => [field, sideOf(id)]));
    await write(trx, ask, { keptId, mergedId, base: sideOf(ask.keep), fields });
    const name = (id: number): string => bodies.find((body) => body.id === id)?.name ?? '';
    await fileInDossier(trx, [
      {
        campaignId,
        key: `merge/${requestId}`,
        title: `Gộp phiếu của ${name(mergedId)} (dòng ${mergedId}) vào ${name(keptId)} (dòng ${keptId}): ${ask.why.trim()}`,
      },
    ]);
    return { keptId, mergedId };
  });
}

async function refuseClosed(trx: Trx, campaign: Campaign): Promise<void> {
  if (!(await areFiguresOpen(trx, campaign)))
    refuseState('số liệu đã vào báo cáo, không gộp hay bỏ gộp được nữa');
}

async function refuseMerge(trx: Trx, ask: MergeAsk, { definition }: Campaign): Promise<void> {
  const { one, other, keep, fields } = ask;
  if (!ask.why.trim())
    throw new Refusal('commentRequired', [{ where: 'why', what: 'gộp phiếu phải nêu lý do' }]);
  const known = new Set(definition.form.fields.map(({ id }) => id));
  const problems: Problem[] = [
    ...(one === other ? [{ where: 'other', what: 'hai dòng là một' }] : []),
    ...(keep === one || keep === other ? [] : [{ where: 'keep', what: 'giữ một trong hai dòng đang gộp' }]),
    ...Object.entries(fields).flatMap(([field, id]) => [
      ...(known.has(field) ? [] : [{ where: `fields.${field}`, what: 'phiếu không có mục này' }]),
      ...(id === one || id === other
        ? []
        : [{ where: `fields.${field}`, what: 'lấy của một trong hai dòng' }]),
    ]),
  ];
  for (const id of new Set([one, other]))
    if (!standingOf(await answerHistory(trx, id)))
      problems.push({ where: `dòng ${id}`, what: 'không có phiếu đang dùng để gộp' });
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
}

async function write(trx: Trx, { actor, why, requestId }: MergeAsk, merge: Merge): Promise<void> {
  const { keptId, mergedId, base, fields } = merge;
  await trx
    .insertInto('answer_merge')
    .values({
      kept_id: keptId,
      merged_id: mergedId,
      base,
      fields: JSON.stringify(fields),
      why: why.trim(),
      merged_by: actor.personId,
    })
    .execute();
  await trx.updateTable('recipient').set({ merged_into: keptId }).where('id', '=', mergedId).execute();
  await writeAudit(trx, {
    actor,
    action: 'mergeAnswers',
    objectKind: 'recipient',
    objectId: String(mergedId),
    comment: why.trim(),
    details: { into: keptId, base, fields },
    requestId,
  });
}

export interface UndoAsk {
  readonly campaignId: string;
  /** The row merged away. */
  readonly mergedId: number;
  readonly why: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/** Both count again, as before. */
export function undoMerge(
  trx: Trx,
  ask: UndoAsk,
): Promise<{ readonly keptId: number; readonly mergedId: number }> {
  const { campaignId, actor, requestId, mergedId } = ask;
  const why = ask.why.trim();
  const acting = { campaignId, actor, requestId, action: 'undoMerge', payload: { mergedId, why } };
  return actOnce(trx, acting, async (campaign) => {
    await refuseClosed(trx, campaign);
    await lockRecipient(trx, campaignId, mergedId);
    if (!why) throw new Refusal('commentRequired', [{ where: 'why', what: 'bỏ gộp phải nêu lý do' }]);
    const undone = await trx
      .updateTable('answer_merge')
      .set({ undone_at: sql<Date>`office_now()`, undone_by: actor.personId, undone_why: why })
      .where('merged_id', '=', mergedId)
      .where('undone_at', 'is', null)
      .returning('kept_id')
      .executeTakeFirst();
    if (!undone) return refuseState('phiếu của nơi này chưa gộp vào đâu');
    await trx.updateTable('recipient').set({ merged_into: null }).where('id', '=', mergedId).execute();
    await writeAudit(trx, {
      actor,
      action: 'undoMerge',
      objectKind: 'recipient',
      objectId: String(mergedId),
      comment: why,
      details: { from: undone.kept_id },
      requestId,
    });
    return { keptId: undone.kept_id, mergedId };
  });
}

/** Oldest first. */
export const activeMerges = (db: Queryable, campaignId: string): Promise<Merge[]> =>
  db
    .selectFrom('answer_merge as m')
    .innerJoin('recipient as r', 'r.id', 'm.kept_id')
    .select(['m.kept_id as keptId', 'm.merged_id as mergedId', 'm.base', 'm.fields'])
    .where('m.undone_at', 'is', null)
    .where('r.document_id', '=', letterIdOf(campaignId))
    .orderBy('m.id')
    .execute();
