/** Where the letter in force is sent for a recipient of the campaign's letter: to the same place, in another document once it was replaced. */
import { sql } from 'kysely';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Queryable, Trx } from '../database.ts';
import { addRecipients } from '../dispatch/follow-up.ts';
import { newestLetter } from '../document/amendments.ts';

export interface LetterOf {
  /** The campaign's letter. */
  readonly documentId: string;
  readonly recipientId: number;
}

/**
 * The recipient in the letter in force, reached as it is reached now; put on its list when it came later.
 * @throws Refusal `wrongState` when it is reached nowhere
 */
export async function placeInForce(trx: Trx, { documentId, recipientId }: LetterOf): Promise<LetterOf> {
  const inForce = await newestLetter(trx, documentId);
  if (inForce === documentId) return { documentId, recipientId };
  await addRecipients(trx, inForce, [recipientId]);
  await sql`update recipient r set channel = f.channel, email = f.email, postal_address = f.postal_address,
                   unreachable_reason = f.unreachable_reason
      from recipient f
     where r.document_id = ${inForce} and r.letter_recipient_id = f.id and f.id = ${recipientId}`.execute(
    trx,
  );
  const place = await placeOf(trx, inForce, recipientId);
  if (place !== null) return { documentId: inForce, recipientId: place };
  throw new Refusal('wrongState', [
    {
      where: 'recipientId',
      what: `nơi số ${recipientId} không nằm trong danh sách gửi (không gửi được, hoặc đã bỏ ra)`,
      remedy: 'ghi thêm --email và --comment (ai cho biết địa chỉ)',
    },
  ]);
}

async function placeOf(db: Queryable, documentId: string, letterRecipientId: number): Promise<number | null> {
  const row = await db
    .selectFrom('recipient')
    .select('id')
    .where('document_id', '=', documentId)
    .where('letter_recipient_id', '=', letterRecipientId)
    .executeTakeFirst();
  return row?.id ?? null;
}
