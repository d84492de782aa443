/** Figures far from the others, as they stand now, and those that a person found right. */
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { FigurePlace } from '../../domain/survey/figure-place.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import { outliersOf, type Outlier } from '../../domain/survey/outliers.ts';
import { standingOf } from '../../domain/survey/standing.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { actOnce } from './acting.ts';
import { answerHistories } from './answer-versions.ts';
import type { Campaign } from './campaigns.ts';
import { listCleanings, withCleanings } from './cleanings.ts';

export interface ListedOutlier extends Outlier {
  /** Why it was found right; null: nobody looked at it yet. */
  readonly confirmed: string | null;
}

export async function listOutliers(
  db: Queryable,
  { id, definition }: Pick<Campaign, 'id' | 'definition'>,
): Promise<ListedOutlier[]> {
  const names = await db
    .selectFrom('recipient')
    .select(['id', 'name'])
    .where('document_id', '=', letterIdOf(id))
    .where('merged_into', 'is', null)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  const histories = await answerHistories(db, letterIdOf(id));
  const standing = names.flatMap(({ id: recipientId, name }) => {
    const stands = standingOf(histories.get(recipientId) ?? []);
    return stands ? [{ recipientId, name, version: stands.version, values: stands.values }] : [];
  });
  const answers = withCleanings(standing, await listCleanings(db, id));
  const confirmed = await confirmations(db, id);
  return outliersOf(definition.form.fields, answers).map((one) => ({
    ...one,
    confirmed: confirmed.get(keyOf(one)) ?? null,
  }));
}

const keyOf = (
  one: FigurePlace & { readonly recipientId: number; readonly version: number; readonly value: number },
) => JSON.stringify([one.recipientId, one.version, one.field, one.row, one.column, one.value]);

async function confirmations(db: Queryable, campaignId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('confirmed_outlier as o')
    .innerJoin('recipient as r', 'r.id', 'o.recipient_id')
    .select(['o.recipient_id as recipientId', 'o.version', 'o.field', 'o.row_index as row'])
    .select(['o.column_id as column', 'o.value', 'o.why'])
    .where('r.document_id', '=', letterIdOf(campaignId))
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
