/**
 * A pause stops what goes out by the campaign: its letters, its reminders, the dispatch of its documents. It moves no
 * due date, and answers are taken as before.
 */
import { AMENDMENTS } from '../document/amend.ts';
import type { Question } from '../failure/question.ts';
import { formatInstant } from '../time/day.ts';

/** Roles of documents that go out all the same: what mends an issued document is often why a campaign was paused. */
export const MENDING_ROLES: readonly string[] = Object.keys(AMENDMENTS);

export interface Pause {
  readonly since: Date;
  readonly reason: string;
  /** The cut-off waits until the campaign goes on. */
  readonly holdsCutOff: boolean;
}

/** For a list: "tạm dừng từ 08h00 ngày 17/7/2023: chờ ý kiến". */
export const pauseSentence = ({ since, reason }: Pick<Pause, 'since' | 'reason'>): string =>
  `tạm dừng từ ${formatInstant(since)}: ${reason}`;

export interface ResumeFacts {
  readonly now: Date;
  /** The last due moment of anybody. */
  readonly lastDueAt: Date;
  /** Still taking answers that count. */
  readonly collecting: boolean;
  readonly owing: number;
  readonly holdsCutOff: boolean;
}

/** What a leader has to settle before the campaign goes on. */
export function resumeQuestions(facts: ResumeFacts): Question[] {
  const { now, lastDueAt, collecting, owing, holdsCutOff } = facts;
  if (!collecting || owing === 0 || now < lastDueAt) return [];
  return [
    {
      code: 'dueDatePassed',
      what: `thời hạn trả lời đã hết lúc ${formatInstant(lastDueAt)}, trong khi đợt khảo sát tạm dừng; còn ${owing} nơi chưa trả lời`,
      remedy: 'gia hạn cho các nơi chưa trả lời rồi mới tiếp tục',
      ifAccepted: holdsCutOff
        ? 'giữ nguyên thời hạn: số liệu được chốt khi tới giờ chốt, nếu đã quá giờ chốt thì chốt ngay'
        : 'giữ nguyên thời hạn: phiếu gửi sau vẫn nhận và ghi là gửi muộn, số liệu chốt đúng lúc đã định',
    },
  ];
}
