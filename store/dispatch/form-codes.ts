/** Own codes on forms. Like links they are derived from the office's key and never stored; their hashes are. */
import { createHash, createHmac } from 'node:crypto';
import { ownCodeFrom } from '../../domain/survey/form-code.ts';
import type { Queryable } from '../database.ts';

const codeOf = (key: string, recipientId: number): string =>
  ownCodeFrom(createHmac('sha256', key).update(`form.${recipientId}`).digest());

const hashOf = (own: string): string => createHash('sha256').update(own).digest('hex');

/** @returns twelve signs by recipient id */
export async function ensureFormCodes(
  db: Queryable,
  key: string,
  recipientIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const codes = recipientIds.map((id) => [id, codeOf(key, id)] as const);
  if (codes.length > 0)
    await db
      .insertInto('form_code')
      .values(codes.map(([id, own]) => ({ recipient_id: id, code_hash: hashOf(own) })))
      // A new key makes new codes; old forms are then told by the other signs.
      .onConflict((conflict) =>
        conflict.column('recipient_id').doUpdateSet((eb) => ({ code_hash: eb.ref('excluded.code_hash') })),
      )
      .execute();
  return new Map(codes);
}

/** Whose form it is; null when nobody has that code. */
export async function recipientOfFormCode(db: Queryable, own: string): Promise<number | null> {
  const row = await db
    .selectFrom('form_code')
    .select('recipient_id')
    .where('code_hash', '=', hashOf(own))
    .executeTakeFirst();
  return row?.recipient_id ?? null;
}
