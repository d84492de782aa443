/** The call sheet: who is missing, how to reach them, what was said. A row for each, as the desk reads it. */
import { formatDay, formatInstant, type Day } from '../time/day.ts';
import { isBroken } from './promise.ts';

export interface CallLine {
  readonly recipientId: number;
  readonly name: string;
  readonly groupLabel: string;
  readonly phone: string | null;
  readonly contactPerson: string | null;
  /** Why the letter could not reach it; such a one is told by telephone. */
  readonly unreachableReason: string | null;
  readonly lastReminderAt: Date | null;
  /** Said that the letter arrived. */
  readonly confirmedAt: Date | null;
  /** Began to fill in the form. */
  readonly draftSavedAt: Date | null;
  /** The version last received was sent back to be corrected. */
  readonly returned: boolean;
  readonly lastCall: {
    readonly at: Date;
    readonly by: string;
    readonly said: string;
  } | null;
  readonly calls: number;
  /** Newest promise, last day included. */
  readonly promisedOn: Day | null;
  /** The day is over and nothing came. */
  readonly broken: boolean;
}

/** Broken promises first, then those nobody called, then those who began, then the rest; in the order of the list within. */
export const inOrderOfCalling = (lines: readonly CallLine[]): CallLine[] =>
  [...lines].sort((a, b) => turnOf(a) - turnOf(b));

const TURNS: readonly ((line: CallLine) => boolean)[] = [
  ({ broken }) => broken,
  ({ calls, promisedOn }) => calls === 0 && promisedOn === null,
  ({ promisedOn }) => promisedOn === null,
];
const turnOf = (line: CallLine): number => {
  const turn = TURNS.findIndex((applies) => applies(line));
  return turn < 0 ? TURNS.length : turn;
};

/** How far the recipient is, in the words of the first row that applies. */
const PROGRESS: readonly {
  readonly when: (line: CallLine) => boolean;
  readonly words: (line: CallLine) => string;
}[] = [
  { when: ({ returned }) => returned, words: () => 'đã trả lại phiếu để sửa, chưa gửi lại' },
  { when: ({ draftSavedAt }) => draftSavedAt !== null, words: () => 'đang điền' },
  { when: ({ confirmedAt }) => confirmedAt !== null, words: () => 'đã xác nhận nhận văn bản' },
  {
    when: ({ unreachableReason }) => unreachableReason !== null,
    words: ({ unreachableReason }) => `chưa gửi được: ${unreachableReason ?? ''}`,
  },
  { when: () => true, words: () => 'chưa mở' },
];
export const progressWords = (line: CallLine): string =>
  PROGRESS.find(({ when }) => when(line))?.words(line) ?? '';

/** "24/7/2023", "quá hẹn 24/7/2023". */
export const promiseWords = ({ promisedOn, broken }: CallLine): string =>
  promisedOn === null ? '' : `${broken ? 'quá hẹn ' : ''}${formatDay(promisedOn)}`;

export const callWords = ({ lastCall, calls }: CallLine): string =>
  lastCall === null
    ? ''
    : `${formatInstant(lastCall.at)}, ${lastCall.by}: ${lastCall.said}${calls > 1 ? ` (đã gọi ${calls} lần)` : ''}`;

export const isPromiseBroken = (promisedOn: Day | null, now: Date): boolean =>
  promisedOn !== null && isBroken({ on: promisedOn, madeAt: now }, now);
