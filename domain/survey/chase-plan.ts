/** When those who let the deadline pass are chased by letter, and when their superiors are told. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays, atOffice, dayOf, type Day } from '../time/day.ts';
import type { SurveyDefinition } from './definition.ts';

export type ChaseKind = 'chase' | 'escalation';
export interface ChasePlan {
  /** Working days after the last day of the deadline. */
  readonly rounds: readonly number[];
  readonly escalation: number | null;
}

/**
 * When a definition says nothing: two and five working days after the deadline, as offices do, as far as that is before
 * the day of the cut-off. An empty list means only by hand.
 */
export const DEFAULT_CHASE: readonly number[] = [2, 5];

export function chasePlan({
  chase,
  escalate,
  cutOff,
}: Pick<SurveyDefinition, 'chase' | 'escalate' | 'cutOff'>): ChasePlan {
  const days = chase?.map(({ workingDaysAfter }) => workingDaysAfter);
  const rounds = days ?? DEFAULT_CHASE.filter((day) => day < cutOff.workingDaysAfter);
  return {
    rounds: [...new Set(rounds)].sort((a, b) => a - b),
    escalation: escalate?.workingDaysAfter ?? null,
  };
}

/** Hour of the office at which letters of đôn đốc are drafted. */
const CHASE_HOUR = 8;

/** 08:00 of the n-th working day after the last day of the deadline. */
const momentAfter = (lastDay: Day, workingDays: number, calendar: WorkingCalendar): Date =>
  atOffice(calendar.addWorkingDays(lastDay, workingDays), CHASE_HOUR);

export interface RecordedChase {
  readonly kind: ChaseKind;
  readonly round: number;
  readonly at: Date;
  readonly state: 'drafted' | 'skipped';
}
export interface PlannedChase {
  readonly kind: ChaseKind;
  readonly round: number;
  readonly at: Date;
}

/**
 * Rounds still to come, earliest first. What was begun since this deadline passed, by the plan or by hand, takes the
 * place of the first rounds of the plan; after an extension the plan starts anew under the numbers that follow.
 */
export function chasesToCome(
  {
    dueAt,
    plan,
    calendar,
  }: { readonly dueAt: Date; readonly plan: ChasePlan; readonly calendar: WorkingCalendar },
  recorded: readonly RecordedChase[],
): PlannedChase[] {
  const lastDay = dayOf(new Date(dueAt.getTime() - 1));
  const days: Readonly<Record<ChaseKind, readonly number[]>> = {
    chase: plan.rounds,
    escalation: plan.escalation === null ? [] : [plan.escalation],
  };
  return (['chase', 'escalation'] as const)
    .flatMap((kind) => {
      const ofKind = recorded.filter((one) => one.kind === kind);
      const last = Math.max(0, ...ofKind.map(({ round }) => round));
      const begun = ofKind.filter(({ at }) => at >= dueAt).length;
      return days[kind].slice(begun).map((day, index) => ({
        kind,
        round: last + index + 1,
        at: momentAfter(lastDay, day, calendar),
      }));
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Working days given in a letter of đôn đốc: short, the deadline has passed already. */
const DAYS_TO_ANSWER = 3;

/**
 * The last day that a letter of đôn đốc names: three working days on, but never after the last day before the cut-off,
 * and never before the day after it is drafted.
 */
export function newLastDay(today: Day, cutOffAt: Date, calendar: WorkingCalendar): Day {
  const wanted = calendar.addWorkingDays(today, DAYS_TO_ANSWER);
  const last = dayOf(new Date(cutOffAt.getTime() - 1));
  const day = wanted < last ? wanted : last;
  return day > today ? day : addDays(today, 1);
}
