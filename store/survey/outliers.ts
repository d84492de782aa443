/** Figures far from the others, as they stand now, and those that a person found right. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { FigurePlace } from '../../domain/survey/figure-place.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import { outliersOf, type Outlier } from '../../domain/survey/outliers.ts';
import { standingOf } from '../../domain/survey/standing.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { grouped } from '../../domain/grouped.ts';
import { actOnce } from './acting.ts';
import { answerHistories } from './answer-versions.ts';
import type { Campaign } from './campaigns.ts';
import { cleaningsOfCampaigns, withCleanings } from './cleanings.ts';

export interface ListedOutlier extends Outlier {
  /** Why it was found right; null: nobody looked at it yet. */
  readonly confirmed: string | null;
}

type Asked = Pick<Campaign, 'id' | 'definition'>;

export const listOutliers = async (db: Queryable, campaign: Asked): Promise<ListedOutlier[]> =>
  (await outliersOfCampaigns(db, [campaign])).get(campaign.id) ?? [];

/** Of many campaigns, with a fixed number of queries. */
export async function outliersOfCampaigns(
  db: Queryable,
  campaigns: readonly Asked[],
): Promise<ReadonlyMap<string, ListedOutlier[]>> {
  const ids = campaigns.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const names = await db
    .selectFrom('recipient')
    .select(['id', 'name', 'document_id as documentId'])
    .where('document_id', '=', sql<string>`any(${ids.map(letterIdOf)}::text[])`)
    .where('merged_into', 'is', null)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  const histories = await answerHistories(db, ids.map(letterIdOf));
  const standing = names.flatMap(({ id: recipientId, name, documentId }) => {
    const stands = standingOf(histories.get(recipientId) ?? []);
    return stands ? [{ recipientId, name, documentId, version: stands.version, values: stands.values }] : [];
  });
  const answers = grouped(
    withCleanings(standing, await cleaningsOfCampaigns(db, ids)),
    ({ documentId }) => documentId,
  );
  const confirmed = await confirmations(db, ids);
  return new Map(
    campaigns.map(({ id, definition }) => [
      id,
      outliersOf(definition.form.fields, answers.get(letterIdOf(id)) ?? []).map((one) => ({
        ...one,
        confirmed: confirmed.get(keyOf(one)) ?? null,
      })),
    ]),
  );
}

const keyOf = (
  one: FigurePlace & { readonly recipientId: number; readonly version: number; readonly value: number },
) => JSON.stringify([one.recipientId, one.version, one.field, one.row, one.column, one.value]);

async function confirmations(db: Queryable, campaignIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('confirmed_outlier as o')
    .innerJoin('recipient as r', 'r.id', 'o.recipient_id')
    .select(['o.recipient_id as recipientId', 'o.version', 'o.field', 'o.row_index as row'])
    .select(['o.column_id as column', 'o.value', 'o.why'])
    .where('r.document_id', '=', sql<string>`any(${campaignIds.map(letterIdOf)}::text[])`)
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.why]));
}

export interface Confirmation extends FigurePlace {
  readonly campaignId: string;
  readonly recipientId: number;
  readonly why: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/** @throws Refusal `notFound` when no such figure stands out now; `commentRequired` */
export function confirmOutlier(trx: Trx, ask: Confirmation): Promise<{ readonly value: number }> {
  const { campaignId, actor, requestId, ...payload } = ask;
  return actOnce(
    trx,
    { campaignId, actor, requestId, action: 'confirmOutlier', payload },
    async (campaign) => {
      const why = ask.why.trim();
      if (!why) throw new Refusal('commentRequired', [{ where: 'why', what: 'xác nhận phải nêu căn cứ' }]);
      const found = (await listOutliers(trx, campaign)).find(
        (one) =>
          one.recipientId === ask.recipientId &&
          one.field === ask.field &&
          one.row === ask.row &&
          one.column === ask.column,
      );
      if (!found)
        throw new Refusal('notFound', [{ where: 'field', what: 'chỗ này không có số liệu bất thường' }]);
      await trx
        .insertInto('confirmed_outlier')
        .values({
          recipient_id: found.recipientId,
          version: found.version,
          field: found.field,
          row_index: found.row,
          column_id: found.column,
          value: found.value,
          why,
          confirmed_by: actor.personId,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await writeAudit(trx, {
        actor,
        action: 'confirmOutlier',
        objectKind: 'recipient',
        objectId: String(found.recipientId),
        version: found.version,
        comment: why,
        details: { field: found.field, value: found.value },
        requestId,
      });
      return { value: found.value };
    },
  );
}
