/**
 * Generations of the office. A restored database knows nothing of what happened after its backup: stories of before are
 * over, letters under way are uncertain, and numbers may have been given that it does not know.
 */
import { sql } from 'kysely';
import type { Queryable, Trx } from '../database.ts';
import { wakeEveryone } from '../process.ts';

export interface Generation {
  readonly id: string;
  /** Never restored: stories that name no generation are of this one. */
  readonly first: boolean;
}

export async function readGeneration(db: Queryable): Promise<Generation> {
  const row = await db.selectFrom('office').select(['generation', 'restored_at']).executeTakeFirstOrThrow();
  return { id: row.generation, first: row.restored_at === null };
}

/** Whether a story that names this generation, or none, may still act. */
export const isCurrent = (current: Generation, named: string | undefined): boolean =>
  named === undefined ? current.first : named === current.id;

const UNCERTAIN = 'Cơ sở dữ liệu được phục hồi từ bản sao lưu khi thư đang gửi: chưa rõ đã đến hay chưa';

/** Begins a new generation. @returns its id */
export async function beginGeneration(trx: Trx): Promise<string> {
  const { generation } = await trx
    .updateTable('office')
    .set({ generation: sql<string>`gen_random_uuid()`, restored_at: sql<Date>`clock_timestamp()` })
    .returning('generation')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('send')
    .set({ state: 'unknown', error: UNCERTAIN, claim: null, lease_until: null })
    .where('state', '=', 'sending')
    .execute();
  await trx
    .updateTable('series_year')
    .set({ held_since: sql<Date>`clock_timestamp()` })
    .execute();
  await wakeEveryone(trx);
  return generation;
}
