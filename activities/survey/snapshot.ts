/** What the rules of timing look at, read in one go. */
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { reminderRounds, type CollectingSnapshot } from '../../domain/survey/timing.ts';
import { readCalendar } from '../../store/office/calendar.ts';
import type { Campaign } from '../../store/survey/campaigns.ts';
import { readOwing, readReminders, type OwingRecipient } from '../../store/survey/collecting.ts';
import { dueDatesInForce } from '../../store/survey/due-dates.ts';
import type { Queryable } from '../../store/database.ts';

export interface SnapshotWithNames {
  readonly snapshot: Omit<CollectingSnapshot, 'recipients'> & {
    readonly recipients: readonly OwingRecipient[];
  };
  readonly rounds: readonly { readonly round: number; readonly at: Date }[];
}

export async function readSnapshot(db: Queryable, campaign: Campaign): Promise<SnapshotWithNames> {
  const calendar = workingCalendar(await readCalendar(db));
  const { general } = await dueDatesInForce(db, campaign.id);
  const recorded = new Map((await readReminders(db, campaign.id)).map((row) => [row.round, row.state]));
  const rounds = reminderRounds(general.dueAt, campaign.definition.reminders, calendar);
  const snapshot = {
    calendar,
    dueAt: general.dueAt,
    workingDaysAfter: campaign.definition.cutOff.workingDaysAfter,
    recipients: await readOwing(db, campaign.id),
    paused: campaign.pause,
    reminders: rounds.map((one) => ({ ...one, state: recorded.get(one.round) ?? ('planned' as const) })),
  };
  return { snapshot, rounds };
}
