/** The moments a campaign will act at by itself, and which of them moved when its deadline or the calendar changed. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { dueInWords } from '../deadline/due-words.ts';
import { formatInstant } from '../time/day.ts';
import { chasePlan, chasesToCome } from './chase-plan.ts';
import type { SurveyDefinition } from './definition.ts';
import { cutOffMoment, reminderRounds } from './timing.ts';

export interface Alarm {
  /** "nhắc lần 1", "chốt số liệu". */
  readonly what: string;
  readonly at: Date;
}

export function alarmsOf(
  definition: Pick<SurveyDefinition, 'reminders' | 'cutOff' | 'chase' | 'escalate'>,
  dueAt: Date,
  calendar: WorkingCalendar,
): Alarm[] {
  const owing = [{ owesAnswer: true, answeredAt: null }];
  const { workingDaysAfter } = definition.cutOff;
  return [
    { what: 'hết thời hạn', at: dueAt },
    ...reminderRounds(dueAt, definition.reminders, calendar).map(({ round, at }) => ({
      what: `nhắc lần ${round}`,
      at,
    })),
    ...chasesToCome({ dueAt, plan: chasePlan(definition), calendar }, []).map(({ kind, round, at }) => ({
      what: kind === 'chase' ? `đôn đốc lần ${round}` : 'báo cơ quan cấp trên',
      at,
    })),
    { what: 'chốt số liệu', at: cutOffMoment({ dueAt, calendar, workingDaysAfter, recipients: owing }) },
  ];
}

export interface MovedAlarm {
  readonly what: string;
  /** null: there was none. */
  readonly from: Date | null;
  readonly to: Date | null;
}

/** Those that differ and of which at least one side is still to come. */
export function movedAlarms(before: readonly Alarm[], after: readonly Alarm[], now: Date): MovedAlarm[] {
  const names = [...new Set([...before, ...after].map(({ what }) => what))];
  return names
    .map((what) => ({ what, from: momentOf(before, what), to: momentOf(after, what) }))
    .filter(({ from, to }) => from?.getTime() !== to?.getTime())
    .filter(({ from, to }) => [from, to].some((at) => at !== null && at > now));
}

const momentOf = (alarms: readonly Alarm[], what: string): Date | null =>
  alarms.find((alarm) => alarm.what === what)?.at ?? null;

/** "nhắc lần 1: từ 08h00 ngày 19/7/2023 sang 08h00 ngày 26/7/2023". */
export const movedWords = ({ what, from, to }: MovedAlarm): string => {
  if (from === null) return `${what}: thêm ${momentWords(to)}`;
  if (to === null) return `${what}: bỏ (trước là ${momentWords(from)})`;
  return `${what}: từ ${momentWords(from)} sang ${momentWords(to)}`;
};

/** Midnights are said as the end of the day before. */
function momentWords(at: Date | null): string {
  if (at === null) return '';
  const words = dueInWords(at);
  return words.startsWith('hết ') ? words : formatInstant(at);
}
