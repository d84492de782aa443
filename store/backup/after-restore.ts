/** What people have to look at after a restore, because it may have happened in the time that was lost. */
import { sql } from 'kysely';
import type { Alarm } from '../../domain/survey/alarms.ts';
import type { Database } from '../database.ts';
import { troubledDispatches } from '../dispatch/troubled-dispatches.ts';
import { heldSeries, type HeldSeries } from '../document/held-series.ts';
import { readLostTime, type LostTime } from '../office/generation.ts';
import { readAlarms } from '../survey/alarm-log.ts';

export interface AfterRestore {
  readonly lost: LostTime;
  readonly series: readonly HeldSeries[];
  /** Documents with letters of which nobody knows whether they arrived. */
  readonly unknown: readonly {
    readonly documentId: string;
    readonly subject: string;
    readonly count: number;
  }[];
  /** Running campaigns, with what they were to do by themselves in the lost time. */
  readonly campaigns: readonly {
    readonly id: string;
    readonly subject: string;
    readonly alarms: readonly Alarm[];
    /** Personal links that open: one revoked in the lost time is among them. */
    readonly links: number;
  }[];
}

/** @returns null when this database was never restored */
export function readAfterRestore(db: Database): Promise<AfterRestore | null> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const lost = await readLostTime(trx);
      if (!lost) return null;
      const { rows } = await sql<{ id: string; subject: string; links: number }>`
        select c.id, c.definition ->> 'subject' as subject, (
                 select count(*) from personal_link l join recipient r on r.id = l.recipient_id
                   join document d on d.id = r.document_id
                  where d.campaign_id = c.id and l.revoked_at is null and l.expires_at > office_now()) as links
          from campaign c where c.state not in ('closed', 'stopped') order by c.id`.execute(trx);
      const alarms = await readAlarms(trx);
      const within = ({ at }: Alarm): boolean => at >= lost.from && at <= lost.until;
      return {
        lost,
        series: await heldSeries(trx),
        unknown: (await troubledDispatches(trx))
          .filter(({ unknown }) => unknown > 0)
          .map(({ documentId, subject, unknown }) => ({ documentId, subject, count: unknown })),
        campaigns: rows.map((row) => ({ ...row, alarms: (alarms.get(row.id) ?? []).filter(within) })),
      };
    });
}
