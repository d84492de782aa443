/** Own codes on forms: derived from the office's key and kept nowhere, so that making one out changes nothing. */
import { createHmac } from 'node:crypto';
import { ownCodeFrom, type FormCode } from '../../domain/survey/form-code.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Queryable } from '../database.ts';

/** Twelve signs. */
export const ownFormCode = (key: string, recipientId: number): string =>
  ownCodeFrom(createHmac('sha256', key).update(`form.${recipientId}`).digest());

/** Whose form it is among the recipients of its campaign; null when nobody has that code. */
export async function recipientOfFormCode(
  db: Queryable,
  key: string,
  { campaignId, own }: FormCode,
): Promise<number | null> {
  const rows = await db
    .selectFrom('recipient')
    .select('id')
    .where('document_id', '=', letterIdOf(campaignId))
    .execute();
  return rows.find(({ id }) => ownFormCode(key, id) === own)?.id ?? null;
}
