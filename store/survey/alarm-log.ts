/** Deadlines and calendar move what campaigns will do by themselves: why, from when to when, is written down. */
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { alarmsOf, movedAlarms, movedWords, type Alarm } from '../../domain/survey/alarms.ts';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { readCalendar } from '../office/calendar.ts';
import { officeNow } from '../office/office-clock.ts';
import { requestWake } from '../process.ts';
import { dueDatesInForce } from './due-dates.ts';

export type Alarms = ReadonlyMap<string, readonly Alarm[]>;

const RUNNING = ['confirming', 'approving', 'collecting'] as const;

/** What running campaigns (or one of them) would do, and when, as things stand. */
export async function readAlarms(trx: Trx, campaignId?: string): Promise<Alarms> {
  let query = trx
    .selectFrom('campaign')
    .select(['id', 'definition'])
    .where('state', 'in', RUNNING)
    .orderBy('id');
  if (campaignId !== undefined) query = query.where('id', '=', campaignId);
  const calendar = workingCalendar(await readCalendar(trx));
  const found: [string, readonly Alarm[]][] = [];
  for (const { id, definition } of await query.execute()) {
    const { general } = await dueDatesInForce(trx, id);
    found.push([id, orNone(() => alarmsOf(definition, general.dueAt, calendar))]);
  }
  return new Map(found);
}

/** A year that is not loaded yet: nothing can be said of its days. */
function orNone(work: () => readonly Alarm[]): readonly Alarm[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal && error.type === 'calendarMissing') return [];
    throw error;
  }
}

export interface Why {
  /** "Công văn số 360/SKHCN-QLCN&TTCN ngày 26/7/2023 gia hạn"; Vietnamese. */
  readonly reason: string;
  readonly actor: Actor | null;
  readonly requestId?: string | undefined;
}

/** Compares with how it was before: one row for each campaign that moved, which looks again at once. @returns their ids */
export async function logMovedAlarms(trx: Trx, before: Alarms, why: Why): Promise<string[]> {
  const now = await officeNow(trx);
  const moved: string[] = [];
  for (const [id, alarms] of before) {
    const after = (await readAlarms(trx, id)).get(id) ?? [];
    const changes = movedAlarms(alarms, after, now);
    if (changes.length === 0) continue;
    moved.push(id);
    await writeAudit(trx, {
      actor: why.actor,
      action: 'moveAlarms',
      objectKind: 'campaign',
      objectId: id,
      comment: `${why.reason}: ${changes.map(movedWords).join('; ')}`,
      details: { moved: changes },
      requestId: why.requestId,
    });
    await requestWake(trx, surveyProcessId(id));
  }
  return moved;
}
