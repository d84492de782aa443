/**
 * Somebody on the public page asks that a personal link be sent again. It goes to the registered address and nowhere
 * else; whether anything was found is told to nobody.
 */
import { sql } from 'kysely';
import { letterIdOf } from '../../domain/survey/ids.ts';
import { nameKey } from '../../domain/survey/sameness.ts';
import { readTaxNumber } from '../../domain/vietnamese/tax-number.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { queueLetter } from './queue-letter.ts';
import { knownBodies, type KnownBody } from './registrations.ts';

/** A day, machine time: who is sent it more often is being molested. */
export const LINKS_A_DAY = 2;

/** @param typed a tax number or a name */
export async function askLinkAgain(trx: Trx, campaignId: string, typed: string): Promise<void> {
  const bodies = (await knownBodies(trx, campaignId)).filter(({ owesAnswer }) => owesAnswer);
  const found = bodies.filter(isCalled(typed));
  // Of two with one name nobody can say which was meant: the page says whom to call.
  const [one, another] = found;
  if (!one || another) return;
  await trx.selectFrom('recipient').select('id').where('id', '=', one.recipientId).forUpdate().execute();
  if (!(await maySend(trx, one.recipientId))) return;
  if (await queueLetter(trx, { documentId: letterIdOf(campaignId), recipientId: one.recipientId })) return;
  await trx.insertInto('link_request').values({ recipient_id: one.recipientId }).execute();
  await writeAudit(trx, {
    actor: null,
    action: 'askLinkAgain',
    objectKind: 'recipient',
    objectId: String(one.recipientId),
    details: { campaignId },
  });
}

function isCalled(typed: string): (body: KnownBody) => boolean {
  const reading = readTaxNumber(typed);
  if ('taxNumber' in reading) return ({ taxNumber }) => taxNumber === reading.taxNumber;
  const key = nameKey(typed);
  const digits = typed.replace(/\D/g, '');
  return ({ name, taxNumber }) =>
    (key !== '' && nameKey(name) === key) ||
    (digits.length >= 10 && taxNumber?.replace(/\D/g, '') === digits);
}

/**
 * It is reached by e-mail, was not left out of the list, its link was not revoked, its letter (the first, or what took its place) went out and is not on
 * its way, and it was not asked for too often.
 */
async function maySend(db: Queryable, recipientId: number): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select r.link_revoked_at is null and r.channel <> 'paper' and coalesce(r.email, '') <> ''
           and r.unreachable_reason is null
           and (select bool_or(s.state in ('sent', 'failed', 'unknown')) and not bool_or(s.state in ('queued', 'sending'))
                  from send s join recipient x on x.id = s.recipient_id join document d on d.id = s.document_id
                 where (x.id = r.id or (x.letter_recipient_id = r.id and d.role = 'replacement'))
                   and s.kind = 'document' and s.round = 0)
           and (select count(*) from link_request q where q.recipient_id = r.id
                 and q.asked_at > clock_timestamp() - interval '1 day') < ${LINKS_A_DAY} as may
      from recipient r where r.id = ${recipientId}`.execute(db);
  return rows[0]?.may ?? false;
}
