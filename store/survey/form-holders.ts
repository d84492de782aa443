/** Recipients to whom a form is made out: what is filled in for them. */
import type { FormHolder } from '../../domain/survey/form-holder.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Queryable } from '../database.ts';
import { ownFormCode } from '../dispatch/form-codes.ts';

/**
 * Those of a campaign who owe an answer, in the order of the list.
 * @param which one recipient, or all who get paper
 */
export async function formHolders(
  db: Queryable,
  linkKey: string,
  campaignId: string,
  which: number | 'paper',
): Promise<FormHolder[]> {
  let query = db
    .selectFrom('recipient')
    .select(['id', 'name', 'postal_address', 'phone', 'email'])
    .where('document_id', '=', letterIdOf(campaignId))
    .where('owes_answer', '=', true);
  query = which === 'paper' ? query.where('channel', '=', 'paper') : query.where('id', '=', which);
  const rows = await query.orderBy('ordinal').orderBy('id').execute();
  return rows.map((row) => ({
    code: { campaignId, own: ownFormCode(linkKey, row.id) },
    sender: {
      name: row.name,
      ...(row.postal_address !== null && { address: row.postal_address }),
      ...(row.phone !== null && { phone: row.phone }),
      ...(row.email !== null && { email: row.email }),
    },
  }));
}
