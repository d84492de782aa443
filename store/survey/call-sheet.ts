/** Everybody who owes an answer now, with what helps to reach them, read in one go. */
import { sql } from 'kysely';
import { inOrderOfCalling, isPromiseBroken, type CallLine } from '../../domain/survey/call-sheet.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';
import { officeNow } from '../office/office-clock.ts';
import { readOwing } from './collecting.ts';

interface Row {
  readonly id: number;
  readonly phone: string | null;
  readonly contact: string | null;
  readonly reminded: Date | null;
  readonly confirmed: Date | null;
  readonly drafted: Date | null;
  readonly callAt: Date | null;
  readonly callBy: string | null;
  readonly said: string | null;
  readonly calls: number;
}

export async function readCallSheet(db: Queryable, campaignId: string): Promise<CallLine[]> {
  const now = await officeNow(db);
  const owing = await readOwing(db, campaignId, 'withUnreachable');
  const more = new Map((await rowsOf(db, campaignId)).map((row) => [row.id, row]));
  const missing = owing.filter((one) => one.owesAnswer && one.answeredAt === null);
  return inOrderOfCalling(
    missing.map((one) => {
      const row = more.get(one.recipientId);
      const promisedOn: Day | null = one.promised?.on ?? null;
      return {
        recipientId: one.recipientId,
        name: one.name,
        groupLabel: one.groupLabel,
        phone: row?.phone ?? null,
        contactPerson: row?.contact ?? null,
        unreachableReason: one.unreachableReason,
        lastReminderAt: row?.reminded ?? null,
        confirmedAt: row?.confirmed ?? null,
        draftSavedAt: row?.drafted ?? null,
        returned: one.heldAt !== null,
        lastCall: row?.callAt ? { at: row.callAt, by: row.callBy ?? '', said: row.said ?? '' } : null,
        calls: row?.calls ?? 0,
        promisedOn,
        broken: isPromiseBroken(promisedOn, now),
      };
    }),
  );
}

async function rowsOf(db: Queryable, campaignId: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select r.id, coalesce(nullif(btrim(r.phone), ''), k.phone) as phone, k.contact_person as contact,
           (select max(s.sent_at) from send s where s.recipient_id = r.id and s.kind = 'reminder'
               and s.state = 'sent') as reminded,
           t.confirmed_at as confirmed, d.saved_at as drafted, c.called_at as "callAt", p.full_name as "callBy", c.said,
           (select count(*) from call n where n.recipient_id = r.id) as calls
      from recipient r
      left join lateral (select o.phone, o.contact_person from organisation_contact o
                          where o.organisation_id = r.organisation_id and o.valid_from <= office_today()
                            and coalesce(o.valid_to >= office_today(), true)
                          order by o.valid_from desc limit 1) k on true
      left join receipt t on t.recipient_id = r.id
      left join answer_draft d on d.recipient_id = r.id
      left join lateral (select * from call c where c.recipient_id = r.id order by c.id desc limit 1) c on true
      left join person p on p.id = c.called_by
     where r.document_id = ${letterIdOf(campaignId)} and r.owes_answer`.execute(db);
  return rows;
}
