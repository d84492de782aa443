import { Refusal } from '../failure/catalogue.ts';
import type { Question } from '../failure/question.ts';
import { addDays, atOffice, dayOf, formatDay, weekday, weekdayName, type Day } from '../time/day.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { tidy } from '../vietnamese/fold.ts';
import { dayInWords, dueInWords } from './due-words.ts';
import { HASTE } from './mark-tables.ts';
import { markDeadline, type Marks } from './marks.ts';
import { askDeadline } from './questions.ts';
import { DEADLINE_RULES, type Meaning } from './rules.ts';

/**
 * What a deadline phrase means. Nothing is guessed: whatever a person must settle is in `questions`, and where an
 * accepted question leaves a meaning, `dueAt` and `lastDay` already are that meaning.
 */
export function readDeadline(phrase: string, context: DeadlineContext): Deadline {
  const words = tidy(phrase).replace(/[.;,\s]+$/, '');
  const today = dayOf(context.now);
  const hopeless = UNDATED.find(({ pattern }) => pattern.test(words.toLowerCase()));
  if (hopeless) return unread(words, [askDeadline(hopeless.code, `“${words}”`)]);
  try {
    const marks = markDeadline(words, today);
    const meaning = meaningOf(marks, context, today);
    if (!meaning) return unread(words, [askWhyUnread(words, marks)]);
    return deadlineOf(words, { marks, meaning: rolledOver(meaning, context), context, today });
  } catch (error) {
    if (error instanceof Refusal && error.type === 'calendarMissing')
      return unread(words, [askForCalendar(error)]);
    throw error;
  }
}

export interface DeadlineContext {
  /** Office time. */
  readonly now: Date;
  readonly calendar: WorkingCalendar;
  /** The day on which recipients are expected to get the letter; today when absent. */
  readonly receivedOn?: Day;
}

export interface Deadline {
  /** The first instant that is too late; null when the words give none. */
  readonly dueAt: Date | null;
  /** The last day, whole or up to the hour, on which an answer is in time. */
  readonly lastDay: Day | null;
  /** "trước ngày 25/7/2023: hết thứ Hai 24/7/2023; còn 10 ngày làm việc". */
  readonly words: string;
  readonly questions: readonly Question[];
}

/** Words that give no date whatever else they say. */
const UNDATED = [
  { code: 'deadlineRecurring', pattern: /(?:hàng|hằng|mỗi) (?:ngày|tuần|tháng|quý|năm)|định kỳ/u },
  {
    code: 'deadlineHours',
    pattern: /(?:trong|sau)(?: thời hạn| vòng)? \d+ ?(?:giờ|tiếng)(?: làm việc)? (?:kể|tính|từ|sau)/u,
  },
  {
    code: 'deadlineRelative',
    pattern: /liền kề|(?:tuần|tháng|quý|năm) (?:này|sau|tới)|hôm nay|ngày mai|ngày kia|trước khi|sau khi/u,
  },
] as const;

interface Reading {
  readonly marks: Marks;
  readonly meaning: Meaning & { readonly rolledFrom?: Day };
  readonly context: DeadlineContext;
  readonly today: Day;
}

function meaningOf(marks: Marks, context: DeadlineContext, today: Day): Meaning | undefined {
  if (marks.faults.length) return undefined;
  const rule = DEADLINE_RULES.find(({ skeleton }) => skeleton.test(marks.skeleton));
  return rule?.read(marks, { calendar: context.calendar, receivedOn: context.receivedOn ?? today });
}

/** A counted period whose last day is off ends with the next working day (Bộ luật Dân sự, Điều 148 khoản 5). */
function rolledOver(meaning: Meaning, { calendar }: DeadlineContext): Reading['meaning'] {
  const lastDay = meaning.rollsOver ? calendar.onOrAfter(meaning.lastDay) : meaning.lastDay;
  return lastDay === meaning.lastDay ? meaning : { ...meaning, lastDay, rolledFrom: meaning.lastDay };
}

function deadlineOf(phrase: string, reading: Reading): Deadline {
  const { lastDay } = reading.meaning;
  const dueAt = momentOf(reading.meaning);
  const left = daysLeft(reading);
  const questions = questionsOf(reading, dueAt, left.missing);
  return { dueAt, lastDay, words: `${phrase}: ${meaningInWords(reading.meaning)}${left.words}`, questions };
}

function meaningInWords(meaning: Reading['meaning']): string {
  const { time, anchor, rolledFrom } = meaning;
  const end = `${time ? 'đến ' : ''}${dueInWords(momentOf(meaning))}`;
  const from = anchor ? `, tính từ ngày ${formatDay(anchor)}` : '';
  const rolled = rolledFrom ? `, do ngày cuối ${dayInWords(rolledFrom)} là ngày nghỉ` : '';
  return end + from + rolled;
}

const momentOf = ({ lastDay, time }: Meaning): Date =>
  time ? atOffice(lastDay, time.hours, time.minutes) : atOffice(addDays(lastDay, 1));

function daysLeft({ meaning: { lastDay }, context, today }: Reading): { words: string; missing?: Question } {
  if (lastDay < today) return { words: '; đã qua' };
  if (lastDay === today) return { words: '; hết hạn trong hôm nay' };
  try {
    const count = context.calendar.workingDaysBetween(today, lastDay);
    return { words: count ? `; còn ${count} ngày làm việc` : '; không còn ngày làm việc nào' };
  } catch (error) {
    if (error instanceof Refusal && error.type === 'calendarMissing')
      return { words: '', missing: askForCalendar(error) };
    throw error;
  }
}

function questionsOf(reading: Reading, dueAt: Date, calendarMissing: Question | undefined): Question[] {
  const { marks, meaning, context } = reading;
  const means = `hiểu là ${meaningInWords(meaning)}`;
  const questions: Question[] = calendarMissing ? [calendarMissing] : [];
  if (meaning.asks) questions.push(askDeadline(meaning.asks, '', means));
  if (marks.guessed.length)
    questions.push(askDeadline('deadlineYearMissing', `“${marks.guessed.join(', ')}”`, means));
  const stated = marks.dates[0];
  const said = marks.weekdays[0];
  if (stated && said && weekday(stated) !== said)
    questions.push(
      askDeadline('deadlineWeekday', `ngày ${formatDay(stated)} là ${weekdayName(stated)}`, means),
    );
  if (dueAt <= context.now) questions.push(askDeadline('deadlinePast', meaningInWords(meaning)));
  else if (!calendarMissing) questions.push(...askIfDayOff(meaning.lastDay, context.calendar));
  return questions;
}

/** Whether a stated date rolls over is not settled by law, so it is kept, and a person says so. */
function askIfDayOff(lastDay: Day, calendar: WorkingCalendar): Question[] {
  const why = calendar.whyOff(lastDay);
  if (!why) return [];
  return [
    askDeadline(
      'deadlineDayOff',
      `${dayInWords(lastDay)} (${why})`,
      `giữ nguyên, hết ${dayInWords(lastDay)}`,
    ),
  ];
}

function askWhyUnread(words: string, marks: Marks): Question {
  if (marks.faults.length) return askDeadline('deadlineImpossible', `“${marks.faults.join('”, “')}”`);
  if (new Set(marks.dates).size + marks.periods.length > 1)
    return askDeadline('deadlineSeveral', `“${words}”`);
  const hasty = HASTE.some((word) => words.toLowerCase().includes(word)) && !/[A-Z]/.test(marks.skeleton);
  return askDeadline(hasty ? 'deadlineNoDate' : 'deadlineNotUnderstood', `“${words}”`);
}

const askForCalendar = (refusal: Refusal): Question =>
  askDeadline('calendarMissing', refusal.problems.map(({ what }) => what).join('; '));

const unread = (words: string, questions: Question[]): Deadline => ({
  dueAt: null,
  lastDay: null,
  words,
  questions,
});
