/** What would happen with a definition, and when: for `vanthu survey check` and the launch. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { dayInWords } from '../deadline/due-words.ts';
import { askDeadline } from '../deadline/questions.ts';
import type { Deadline } from '../deadline/read-deadline.ts';
import { Refusal } from '../failure/catalogue.ts';
import type { Question } from '../failure/question.ts';
import type { Addressee, SurveyDefinition } from './definition.ts';
import { chasePlan, chasesToCome, type PlannedChase } from './chase-plan.ts';
import { dayOf, formatDay, type Day } from '../time/day.ts';
import { proposedLastDay } from './proposed-deadline.ts';
import { cutOffMoment, lastDayBefore, reminderRounds } from './timing.ts';

export interface Preview {
  readonly deadline: { readonly dueAt: Date; readonly lastDay: Day; readonly words: string };
  readonly reminders: readonly { readonly round: number; readonly at: Date }[];
  readonly chases: readonly PlannedChase[];
  readonly cutOff: { readonly at: Date; readonly lastDay: Day };
  /** The same in Vietnamese, a line each. */
  readonly lines: readonly string[];
}

export function previewOf(
  definition: SurveyDefinition,
  deadline: Deadline,
  calendar: WorkingCalendar,
): { readonly preview: Preview | null; readonly questions: readonly Question[] } {
  const { dueAt, lastDay, words } = deadline;
  if (!dueAt || !lastDay) return { preview: null, questions: [] };
  try {
    const reminders = reminderRounds(dueAt, definition.reminders, calendar);
    const owing = [{ owesAnswer: true, answeredAt: null }];
    const { workingDaysAfter } = definition.cutOff;
    const at = cutOffMoment({ dueAt, calendar, workingDaysAfter, recipients: owing });
    const cutOff = { at, lastDay: lastDayBefore(at) };
    const chases = chasesToCome({ dueAt, plan: chasePlan(definition), calendar }, []);
    const plan = { deadline: { dueAt, lastDay, words }, reminders, chases, cutOff };
    const proposed = proposedLastDay(definition, calendar);
    const proposal = proposed
      ? [
          `Hạn đề xuất, tính lùi từ hạn cấp trên giao ${formatDay(proposed.dueOn)}: chậm nhất ${dayInWords(proposed.day)}`,
        ]
      : [];
    return { preview: { ...plan, lines: [...linesOf(definition, plan), ...proposal] }, questions: [] };
  } catch (error) {
    if (!(error instanceof Refusal) || error.type !== 'calendarMissing') throw error;
    return { preview: null, questions: [askDeadline('calendarMissing', error.problems[0]?.what)] };
  }
}

function linesOf(definition: SurveyDefinition, plan: Omit<Preview, 'lines'>): string[] {
  const { workingDaysAfter } = definition.cutOff;
  return [
    `Dự kiến phát hành: ${dayInWords(definition.expectedOn)}`,
    `Thời hạn: ${plan.deadline.words}`,
    ...plan.reminders.map(
      ({ round, at }) => `Nhắc lần ${round}: 08h00 ${dayInWords(dayOf(at))}, nơi chưa trả lời`,
    ),
    ...plan.chases.map(({ kind, round, at }) =>
      kind === 'chase'
        ? `Soạn công văn đôn đốc lần ${round}: 08h00 ${dayInWords(dayOf(at))}, nơi quá hạn chưa trả lời`
        : `Soạn công văn báo cơ quan cấp trên của nơi chưa trả lời: 08h00 ${dayInWords(dayOf(at))}`,
    ),
    `Chốt số liệu: hết ${dayInWords(plan.cutOff.lastDay)} (${workingDaysAfter} ngày làm việc sau hạn), ` +
      'sớm hơn nếu đã đủ trả lời khi hết hạn',
    ...specialLines(definition.addressees),
  ];
}

/** What lines bring about besides being written to. */
function specialLines(addressees: readonly Addressee[]): string[] {
  const open = addressees.filter((one) => one.open);
  const through = addressees.filter((one) => one.intermediary);
  return [
    ...open.map(
      ({ label, group }) =>
        `Nhóm mở: ${label ?? group ?? ''}; nơi khác đăng ký thêm bằng mã in trong công văn, cán bộ xét từng nơi`,
    ),
    ...(through.length > 0
      ? [`Đầu mối: ${through.length} dòng nơi nhận, gửi một tệp bảng tính thay cho nhiều đơn vị`]
      : []),
  ];
}
