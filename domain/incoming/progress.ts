/** How far the work on a document that came in is, as the follow-up register tells it. */
export interface ProgressFacts {
  readonly isAnswer: boolean;
  readonly leadUnit: string | null;
  readonly person: string | null;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly reply: string | null;
  readonly closedReason: string | null;
}

interface Row {
  readonly applies: (facts: ProgressFacts, now: Date) => boolean;
  readonly words: (facts: ProgressFacts) => string;
}

/** The first that applies. */
const ROWS: readonly Row[] = [
  { applies: ({ isAnswer }) => isAnswer, words: () => 'Đã nhận phiếu' },
  {
    applies: ({ closedAt, dueAt }) => closedAt !== null && dueAt !== null && closedAt >= dueAt,
    words: (facts) => `Đã giải quyết, quá hạn${reason(facts)}`,
  },
  { applies: ({ closedAt }) => closedAt !== null, words: (facts) => `Đã giải quyết${reason(facts)}` },
  { applies: ({ leadUnit }) => leadUnit === null, words: () => 'Chờ ý kiến lãnh đạo' },
  { applies: ({ dueAt }, now) => dueAt !== null && now >= dueAt, words: () => 'Đang giải quyết, quá hạn' },
  { applies: ({ person }) => person === null, words: () => 'Đã chuyển đơn vị chủ trì' },
  { applies: () => true, words: () => 'Đang giải quyết' },
];

const reason = ({ reply, closedReason }: ProgressFacts): string =>
  reply === null && closedReason !== null ? `: ${closedReason}` : '';

export const progressOf = (facts: ProgressFacts, now: Date): string =>
  ROWS.find(({ applies }) => applies(facts, now))?.words(facts) ?? '';
