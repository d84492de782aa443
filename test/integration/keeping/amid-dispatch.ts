/** What a backup finds in the middle of a dispatch: a letter under way, one sent with its link, one that waits, one on paper. */
import { sql } from 'kysely';
import type { Database } from '../../../store/database.ts';

export async function amidDispatch(db: Database): Promise<void> {
  const [first, second, third, fourth] = await db
    .selectFrom('recipient')
    .select(['id', 'document_id'])
    .orderBy('id')
    .limit(4)
    .execute();
  for (const [recipient, state, channel] of [
    [first, 'sending', 'email'],
    [second, 'sent', 'email'],
    [third, 'queued', 'email'],
    [fourth, 'queued', 'paper'],
  ] as const)
    await db
      .insertInto('send')
      .values({
        document_id: recipient?.document_id ?? '',
        recipient_id: recipient?.id ?? 0,
        kind: 'document',
        channel,
        state,
        claim: 'lượt 1',
        lease_until: sql<Date>`clock_timestamp()`,
        sent_at: state === 'sent' ? sql<Date>`office_now()` : null,
      })
      .execute();
  await db
    .insertInto('personal_link')
    .values({ token_hash: 'băm', recipient_id: second?.id ?? 0, expires_at: sql<Date>`office_now()` })
    .execute();
}
