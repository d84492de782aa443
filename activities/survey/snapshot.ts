/** What the rules of timing look at, read in one go. */
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { chasePlan, chasesToCome } from '../../domain/survey/chase-plan.ts';
import { promiseRounds } from '../../domain/survey/promise.ts';
import {
  reminderRounds,
  standingRounds,
  stillOwes,
  type CollectingSnapshot,
  type PlannedReminder,
} from '../../domain/survey/timing.ts';
import { readLostTime } from '../../store/office/generation.ts';
import { readCalendar } from '../../store/office/calendar.ts';
import type { Campaign } from '../../store/survey/campaigns.ts';
import { readChaseRounds } from '../../store/survey/chase-rounds.ts';
import { readOwing, readRounds, type OwingRecipient } from '../../store/survey/collecting.ts';
import { dueDatesInForce } from '../../store/survey/due-dates.ts';
import type { Queryable } from '../../store/database.ts';

export interface SnapshotWithNames {
  readonly snapshot: Omit<CollectingSnapshot, 'recipients'> & {
    readonly recipients: readonly OwingRecipient[];
  };
}

export async function readSnapshot(db: Queryable, campaign: Campaign): Promise<SnapshotWithNames> {
  const calendar = workingCalendar(await readCalendar(db));
  const { general } = await dueDatesInForce(db, campaign.id);
  const recorded = await readRounds(db, campaign.id);
  const recipients = await readOwing(db, campaign.id);
  const snapshot = {
    calendar,
    dueAt: general.dueAt,
    workingDaysAfter: campaign.definition.cutOff.workingDaysAfter,
    recipients,
    chases: chasesToCome(
      { dueAt: general.dueAt, plan: chasePlan(campaign.definition), calendar },
      await readChaseRounds(db, campaign.id),
    ),
    paused: campaign.pause,
    lost: await readLostTime(db),
    reminders: [
      ...standingRounds(
        reminderRounds(general.dueAt, campaign.definition.reminders, calendar),
        recorded.filter(({ forPromise }) => !forPromise),
      ),
      ...promisesOf(
        recipients,
        recorded.filter(({ forPromise }) => forPromise),
        calendar,
      ),
    ],
  };
  return { snapshot };
}

/** Mornings on which somebody is reminded of a promise, and such rounds that were begun. */
function promisesOf(
  recipients: readonly OwingRecipient[],
  recorded: readonly PlannedReminder[],
  calendar: CollectingSnapshot['calendar'],
): PlannedReminder[] {
  const begun = new Set(recorded.map(({ round }) => round));
  const owing = recipients.map((one) => ({ promised: one.promised, owes: stillOwes(one) }));
  const coming = promiseRounds(owing, calendar).filter(({ round }) => !begun.has(round));
  return [...recorded, ...coming.map((one) => ({ ...one, state: 'planned' as const, forPromise: true }))];
}
