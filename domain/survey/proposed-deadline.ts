/** The campaign's own last day, counted back from the superior's. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Day } from '../time/day.ts';
import type { SurveyDefinition } from './definition.ts';

/** From the cut-off to the superior's last day: consolidating, checking, signing, issuing. */
export const CONSOLIDATE_WORKING_DAYS = 5;

export interface ProposedLastDay {
  readonly day: Day;
  /** Last day of the superior. */
  readonly dueOn: Day;
  /** Working days between both: until the cut-off, then to consolidate. */
  readonly workingDays: number;
}

/** null: the superior set no day. @throws Refusal `calendarMissing` */
export function proposedLastDay(
  { assignment, cutOff }: Pick<SurveyDefinition, 'assignment' | 'cutOff'>,
  calendar: WorkingCalendar,
): ProposedLastDay | null {
  const dueOn = assignment?.dueOn;
  if (!dueOn) return null;
  const workingDays =
    cutOff.workingDaysAfter + (assignment.consolidateWorkingDays ?? CONSOLIDATE_WORKING_DAYS);
  return { day: calendar.addWorkingDays(dueOn, -workingDays), dueOn, workingDays };
}
