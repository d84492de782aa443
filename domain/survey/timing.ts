/**
 * The times of one campaign while answers are collected: who is late, who is missing, when to remind, when to cut off.
 * Instants are office time; a due moment is the first instant that is too late.
 */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays, atOffice, dayOf, type Day } from '../time/day.ts';
import type { ChaseKind, PlannedChase } from './chase-plan.ts';
import { isQuietOn, promiseReminderAt, REMINDER_HOUR, type Promised } from './promise.ts';

/** What the campaign should do now, or until when it may sleep. */
export function nextForCollecting(snapshot: CollectingSnapshot, now: Date): CollectingStep {
  const [reminder] = snapshot.reminders.filter(isOpen).sort((a, b) => a.at.getTime() - b.at.getTime());
  if (reminder && now >= reminder.at) return stepOfReminder(reminder, snapshot, now);
  const cutOffAt = cutOffMoment(snapshot);
  const chase = nextChase(snapshot, cutOffAt);
  if (chase && now >= chase.at) return { step: 'chase', kind: chase.kind, round: chase.round };
  if (snapshot.paused?.holdsCutOff) return { wait: reminder?.at ?? null };
  if (now >= cutOffAt) return { step: 'cutOff' };
  return { wait: earliest(cutOffAt, reminder?.at, chase?.at) };
}

/** The next letter of đôn đốc; none while paused, none at the cut-off or after it. */
const nextChase = ({ chases = [], paused }: CollectingSnapshot, cutOffAt: Date): PlannedChase | undefined =>
  paused ? undefined : chases.find(({ at }) => at < cutOffAt);

const earliest = (...moments: (Date | undefined)[]): Date =>
  new Date(Math.min(...moments.flatMap((moment) => (moment ? [moment.getTime()] : []))));

export type CollectingStep =
  | { readonly step: 'remind'; readonly round: number }
  | { readonly step: 'skipReminder'; readonly round: number; readonly reason: SkipReason }
  /** A letter to those who let the deadline pass, or to those above them. */
  | { readonly step: 'chase'; readonly kind: ChaseKind; readonly round: number }
  | { readonly step: 'cutOff' }
  /** null: only people can move it. */
  | { readonly wait: Date | null };

/** One moment's view of the facts. */
export interface CollectingSnapshot {
  readonly calendar: WorkingCalendar;
  /** The campaign's due moment in force. */
  readonly dueAt: Date;
  /** Cut-off: at the end of this many working days after the due day. */
  readonly workingDaysAfter: number;
  readonly recipients: readonly Collected[];
  readonly reminders: readonly PlannedReminder[];
  /** Letters of đôn đốc still to come, earliest first. */
  readonly chases?: readonly PlannedChase[] | undefined;
  /** While paused nobody is reminded; the cut-off comes all the same unless it was told to wait. */
  readonly paused?: { readonly holdsCutOff: boolean } | null;
  /** Of this time nothing is known, because the data was restored to before it; null: never restored. */
  readonly lost?: { readonly from: Date; readonly until: Date } | null;
}
export interface Collected {
  readonly owesAnswer: boolean;
  /** Their own due moment when an extension was granted. */
  readonly ownDueAt?: Date | null | undefined;
  /** First answer (or "không có nhu cầu") that was not sent back to be corrected; null: an answer is owed. */
  readonly answeredAt: Date | null;
  /** First answer of all: one sent back and not corrected stands at the cut-off after all. `answeredAt` when absent. */
  readonly heldAt?: Date | null | undefined;
  /** The newest promise made over the telephone. */
  readonly promised?: Promised | null | undefined;
}
export interface PlannedReminder {
  readonly round: number;
  readonly at: Date;
  /** A round of its own for those whose promised day has come. */
  readonly forPromise?: boolean | undefined;
  readonly state: 'planned' | 'sending' | 'sent' | 'skipped';
}

export type SkipReason = keyof typeof SKIP_REASONS;
/** Why a reminder is not sent, as logged for people. */
export const SKIP_REASONS = {
  lost: 'rơi vào khoảng bị mất dữ liệu trước khi phục hồi, có thể đã gửi: không gửi lần nữa',
  sleptThrough: 'hệ thống không hoạt động đúng ngày nhắc, không gửi muộn',
  interrupted: 'đang gửi thì hệ thống dừng sang ngày khác, phần còn lại không gửi muộn',
  afterDue: 'đã hết thời hạn trả lời',
  paused: 'đợt khảo sát tạm dừng',
  nobodyOwes: 'không còn nơi nào phải nhắc',
} as const;

/** Rows in this order; the first that applies is the reason to skip. */
const SKIP_RULES: readonly {
  readonly reason: SkipReason;
  readonly applies: (reminder: PlannedReminder, snapshot: CollectingSnapshot, now: Date) => boolean;
}[] = [
  { reason: 'afterDue', applies: ({ forPromise }, { dueAt }, now) => !forPromise && now >= dueAt },
  { reason: 'paused', applies: (_, { paused }) => Boolean(paused) },
  {
    reason: 'lost',
    applies: ({ at, state }, { lost }) =>
      state === 'planned' && Boolean(lost) && at >= (lost?.from ?? at) && at <= (lost?.until ?? at),
  },
  {
    reason: 'sleptThrough',
    applies: ({ at, state }, _, now) => state === 'planned' && dayOf(now) > dayOf(at),
  },
  {
    reason: 'interrupted',
    applies: ({ at, state }, _, now) => state === 'sending' && dayOf(now) > dayOf(at),
  },
  {
    reason: 'nobodyOwes',
    applies: (reminder, snapshot) => reminder.state === 'planned' && !remindedBy(reminder, snapshot).length,
  },
];

function stepOfReminder(reminder: PlannedReminder, snapshot: CollectingSnapshot, now: Date): CollectingStep {
  const skip = SKIP_RULES.find(({ applies }) => applies(reminder, snapshot, now));
  return skip
    ? { step: 'skipReminder', round: reminder.round, reason: skip.reason }
    : { step: 'remind', round: reminder.round };
}

const isOpen = ({ state }: PlannedReminder): boolean => state === 'planned' || state === 'sending';
export const stillOwes = ({ owesAnswer, answeredAt }: Collected): boolean =>
  owesAnswer && answeredAt === null;

/** It answered and was asked to correct: what is awaited is the corrected answer. */
export const owesCorrection = (one: Collected): boolean => stillOwes(one) && (one.heldAt ?? null) !== null;

/**
 * Whom a round reminds: those who owe. Whoever promised a day is left alone until that day, and reminded in the round
 * of its morning instead.
 */
export function remindedBy<One extends Collected>(
  { at, forPromise }: Pick<PlannedReminder, 'at' | 'forPromise'>,
  { recipients, calendar }: { readonly recipients: readonly One[]; readonly calendar: WorkingCalendar },
): One[] {
  const owing = recipients.filter(stillOwes);
  if (!forPromise) return owing.filter(({ promised }) => !isQuietOn(promised, dayOf(at), calendar));
  return owing.filter(
    ({ promised }) => promised && promiseReminderAt(promised, calendar)?.getTime() === at.getTime(),
  );
}

/** 08:00 of the n-th working day before the last day of the deadline. */
export const reminderMoment = (dueAt: Date, workingDaysBefore: number, calendar: WorkingCalendar): Date =>
  atOffice(calendar.addWorkingDays(lastDayBefore(dueAt), -workingDaysBefore), REMINDER_HOUR);

/** Round 1 is the earliest; two plans that fall on the same day are one round. */
export function reminderRounds(
  dueAt: Date,
  plan: readonly { readonly workingDaysBefore: number }[],
  calendar: WorkingCalendar,
): { readonly round: number; readonly at: Date }[] {
  const moments = plan.map(({ workingDaysBefore }) =>
    reminderMoment(dueAt, workingDaysBefore, calendar).getTime(),
  );
  return [...new Set(moments)]
    .sort((a, b) => a - b)
    .map((at, index) => ({ round: index + 1, at: new Date(at) }));
}

/** How many rounds of the plan fall on that moment: several are sent as one, and the log says so. */
export const plansJoinedAt = (
  at: Date,
  {
    dueAt,
    plan,
    calendar,
  }: {
    readonly dueAt: Date;
    readonly plan: readonly { readonly workingDaysBefore: number }[];
    readonly calendar: WorkingCalendar;
  },
): number =>
  plan.filter(
    ({ workingDaysBefore }) => reminderMoment(dueAt, workingDaysBefore, calendar).getTime() === at.getTime(),
  ).length;

/**
 * Rounds as they stand: what was begun stays as it was recorded; moments of the plan nobody was reminded at yet (all of
 * them anew, when the deadline or the calendar moved) get the numbers that follow.
 */
export function standingRounds(
  planned: readonly { readonly at: Date }[],
  recorded: readonly PlannedReminder[],
): PlannedReminder[] {
  const last = Math.max(0, ...recorded.map(({ round }) => round));
  const begun = new Set(recorded.map(({ at }) => at.getTime()));
  return [
    ...recorded,
    ...planned
      .filter(({ at }) => !begun.has(at.getTime()))
      .map(({ at }, index) => ({ round: last + index + 1, at, state: 'planned' as const })),
  ];
}

/**
 * The end of the n-th working day after the due day, but never before the last extension has run out. When every owed
 * answer is in, nothing is waited for beyond the latest due moment: until then answers may still be corrected.
 */
export function cutOffMoment(snapshot: Omit<CollectingSnapshot, 'reminders' | 'paused' | 'chases'>): Date {
  const { dueAt, recipients, workingDaysAfter, calendar } = snapshot;
  const latestDue = later(dueAt, ...recipients.map(({ ownDueAt }) => ownDueAt ?? dueAt));
  if (!recipients.some(stillOwes)) return latestDue;
  const lastDay = calendar.addWorkingDays(lastDayBefore(dueAt), workingDaysAfter);
  return later(latestDue, atOffice(addDays(lastDay, 1)));
}

const later = (...moments: Date[]): Date => new Date(Math.max(...moments.map((moment) => moment.getTime())));

/** The day on which the last instant before that moment lies. */
export const lastDayBefore = (dueAt: Date): Day => dayOf(new Date(dueAt.getTime() - 1));

/** An answer received at the due moment or after it is late. */
export const isLate = (receivedAt: Date, dueAt: Date): boolean => receivedAt >= dueAt;

/** The due moment of one recipient: an own extension never shortens what everybody has. */
export const dueFor = (campaignDueAt: Date, ownDueAt: Date | null | undefined): Date =>
  later(campaignDueAt, ownDueAt ?? campaignDueAt);

/** Rows of `due_date` that were in force at a moment: the newest for everybody, and the newest for one recipient. */
export function dueInForce(rows: readonly DueRow[], recipientId: number | null, at: Date): Date | null {
  const newest = (id: number | null): Date | null =>
    rows
      .filter((row) => row.recipientId === id && row.createdAt <= at)
      .reduce<DueRow | null>((best, row) => (best && best.createdAt > row.createdAt ? best : row), null)
      ?.dueAt ?? null;
  const everybody = newest(null);
  const own = recipientId === null ? null : newest(recipientId);
  return everybody ? dueFor(everybody, own) : own;
}
export interface DueRow {
  readonly recipientId: number | null;
  readonly dueAt: Date;
  readonly createdAt: Date;
}

/**
 * Those who owe an answer and had given none before a moment: whoever is named at the cut-off, also when it is carried
 * out later than it was due, or sooner.
 */
export const missingAsOf = <One extends Collected>(recipients: readonly One[], moment: Date): One[] =>
  recipients.filter(({ owesAnswer, answeredAt, heldAt = answeredAt }) => {
    return owesAnswer && (heldAt === null || heldAt >= moment);
  });
