/** Days of a definition that do not fit together: asked, with what happens if a person accepts them. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { dayInWords } from '../deadline/due-words.ts';
import { askDeadline } from '../deadline/questions.ts';
import type { Deadline } from '../deadline/read-deadline.ts';
import { Refusal } from '../failure/catalogue.ts';
import type { Question } from '../failure/question.ts';
import { dayOf, formatDay, type Day } from '../time/day.ts';
import type { SurveyDefinition } from './definition.ts';
import type { Preview } from './preview.ts';
import { proposedLastDay } from './proposed-deadline.ts';

export const planQuestions = (plan: Plan): Question[] => PLAN_RULES.flatMap((rule) => guarded(rule, plan));

interface Plan {
  readonly definition: SurveyDefinition;
  readonly deadline: Deadline;
  readonly preview: Preview | null;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}
type Rule = (plan: Plan) => Question | undefined;

/** Fewer working days than this between issue and the last day are asked about. */
const SHORT_NOTICE = 3;

const expectedInPast: Rule = ({ definition: { expectedOn }, today }) =>
  expectedOn >= today
    ? undefined
    : {
        code: 'expectedOnPast',
        what: `ngày dự kiến phát hành ${formatDay(expectedOn)} đã qua`,
        remedy: 'Ghi ngày từ hôm nay trở đi',
        ifAccepted: 'vẫn lấy danh bạ tại ngày đó',
      };

const expectedOnDayOff: Rule = ({ definition: { expectedOn }, calendar }) => {
  const why = calendar.whyOff(expectedOn);
  if (!why) return undefined;
  return {
    code: 'expectedOnDayOff',
    what: `ngày dự kiến phát hành ${dayInWords(expectedOn)} là ngày nghỉ (${why})`,
    remedy: 'Chọn một ngày làm việc',
    ifAccepted: `giữ nguyên ${dayInWords(expectedOn)}`,
  };
};

const deadlineBeforeIssue: Rule = ({ definition: { expectedOn }, deadline: { lastDay } }) =>
  lastDay === null || lastDay >= expectedOn
    ? undefined
    : {
        code: 'deadlineBeforeIssue',
        what: `thời hạn hết ${dayInWords(lastDay)}, trước ngày dự kiến phát hành ${dayInWords(expectedOn)}`,
        remedy: 'Lùi thời hạn hoặc phát hành sớm hơn',
      };

const shortNotice: Rule = ({ definition: { expectedOn }, deadline: { lastDay }, calendar }) => {
  if (lastDay === null || lastDay < expectedOn) return undefined;
  const days = calendar.workingDaysBetween(expectedOn, lastDay);
  if (days >= SHORT_NOTICE) return undefined;
  return {
    code: 'deadlineShort',
    what: `nơi nhận chỉ có ${days} ngày làm việc để trả lời`,
    remedy: 'Lùi thời hạn nếu được',
    ifAccepted: 'giữ nguyên thời hạn',
  };
};

/** A reminder on or before the day of issue reaches nobody who has had time to read. */
const reminderTooEarly: Rule = ({ definition: { expectedOn }, preview, today }) => {
  const early = preview?.reminders.filter(({ at }) => dayOf(at) <= expectedOn || dayOf(at) < today) ?? [];
  if (!early.length) return undefined;
  const days = early.map(({ round, at }) => `lần ${round} vào ${dayInWords(dayOf(at))}`).join(', ');
  return {
    code: 'reminderTooEarly',
    what: `có lần nhắc rơi vào ngày đã qua hoặc chưa kịp phát hành: ${days}`,
    remedy: 'Giảm số ngày ở workingDaysBefore',
    ifAccepted: 'bỏ qua các lần nhắc đó',
  };
};

/** The superior's day has to leave time to collect and to consolidate. */
const assignmentDueFirst: Rule = ({ definition: { assignment }, deadline: { lastDay }, preview }) => {
  const dueOn = assignment?.dueOn;
  const [late, words] = [
    [lastDay, 'hạn trả lời của đợt khảo sát'] as const,
    [preview?.cutOff.lastDay, 'ngày chốt số liệu'] as const,
  ].find(([day]) => dueOn && day && dueOn <= day) ?? [null, ''];
  if (!dueOn || !late) return undefined;
  return {
    code: 'assignmentDueFirst',
    what: `hạn cấp trên giao ${formatDay(dueOn)} không sau ${words} ${formatDay(late)}`,
    remedy: 'Rút ngắn hạn trả lời, hoặc xin lùi hạn với cấp trên',
    ifAccepted: 'giữ nguyên, báo cáo sẽ chậm hơn hạn được giao',
  };
};

/** The proposed last day leaves time to cut off, to consolidate and to issue the report. */
const deadlineAfterProposal: Rule = (plan) => {
  const { definition, deadline, calendar } = plan;
  if (assignmentDueFirst(plan)) return undefined;
  const proposed = proposedLastDay(definition, calendar);
  if (!proposed || !deadline.lastDay || deadline.lastDay <= proposed.day) return undefined;
  return {
    code: 'deadlineAfterProposal',
    what:
      `hạn cấp trên giao ${formatDay(proposed.dueOn)}, cần ${proposed.workingDays} ngày làm việc để chốt, tổng hợp và ` +
      `trình ký: hạn trả lời nên chậm nhất ${dayInWords(proposed.day)}, định nghĩa ghi ${dayInWords(deadline.lastDay)}`,
    remedy: `Ghi hạn “chậm nhất ngày ${formatDay(proposed.day)}”, hoặc giảm consolidateWorkingDays`,
    ifAccepted: 'giữ nguyên hạn trả lời, thời gian tổng hợp ngắn hơn dự tính',
  };
};

const PLAN_RULES: readonly Rule[] = [
  expectedInPast,
  expectedOnDayOff,
  deadlineBeforeIssue,
  shortNotice,
  reminderTooEarly,
  assignmentDueFirst,
  deadlineAfterProposal,
];

function guarded(rule: Rule, plan: Plan): Question[] {
  try {
    const question = rule(plan);
    return question ? [question] : [];
  } catch (error) {
    if (!(error instanceof Refusal) || error.type !== 'calendarMissing') throw error;
    return [askDeadline('calendarMissing', error.problems[0]?.what)];
  }
}
