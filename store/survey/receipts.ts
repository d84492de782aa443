/** What a recipient does before answering: says that the letter arrived. Said once; later names change nothing. */
import { Refusal } from '../../domain/failure/catalogue.ts';
import { tidy } from '../../domain/vietnamese/fold.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';

export interface Receipt {
  readonly confirmedBy: string;
  /** Office time. */
  readonly confirmedAt: Date;
}

const LONGEST_NAME = 200;

/** @throws Refusal `invalidInput` at `confirmedBy` */
export async function confirmReceipt(trx: Trx, recipientId: number, confirmedBy: string): Promise<Receipt> {
  const name = readName(confirmedBy);
  const added = await trx
    .insertInto('receipt')
    .values({ recipient_id: recipientId, confirmed_by: name })
    .onConflict((conflict) => conflict.doNothing())
    .returning('recipient_id')
    .executeTakeFirst();
  if (added)
    await writeAudit(trx, {
      actor: null,
      action: 'confirmReceipt',
      objectKind: 'recipient',
      objectId: String(recipientId),
      details: { confirmedBy: name },
    });
  const row = await trx
    .selectFrom('receipt')
    .select(['confirmed_by', 'confirmed_at'])
    .where('recipient_id', '=', recipientId)
    .executeTakeFirstOrThrow();
  return { confirmedBy: row.confirmed_by, confirmedAt: row.confirmed_at };
}

function readName(typed: string): string {
  const name = tidy(typed);
  const where = 'confirmedBy';
  if (name === '')
    throw new Refusal('invalidInput', [
      { where, what: 'Chưa ghi họ và tên người nhận', remedy: 'ghi họ và tên, có thể kèm chức vụ' },
    ]);
  if (name.length > LONGEST_NAME)
    throw new Refusal('invalidInput', [
      { where, what: `Họ và tên dài quá ${LONGEST_NAME} ký tự`, remedy: 'chỉ ghi họ, tên và chức vụ' },
    ]);
  return name;
}
