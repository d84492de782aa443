/**
 * Which version of a recipient's answer stands, and why each of the others does not. Every version is kept; the view
 * `answer_standing` says the same for many recipients at once.
 */

export interface VersionFacts {
  readonly version: number;
  readonly receivedAt: Date;
  /** Judged when it was received, by the due date in force for this recipient at that moment. */
  readonly late: boolean;
  /** Came when the figures were fixed: kept, not in the report. */
  readonly afterCutOff: boolean;
  /** Sent back to be corrected; lapsed: nothing better had come when the figures were fixed. */
  readonly returned: 'open' | 'lapsed' | null;
  /** An officer let this one stand. */
  readonly chosen: boolean;
}

/** Versions that do not stand whatever the others are. Rows in this order; the first that applies is the reason. */
const EXCLUDED = [
  {
    reason: 'afterCutOff',
    label: 'gửi sau khi chốt số liệu, để dành cho báo cáo bổ sung',
    applies: (one: VersionFacts) => one.afterCutOff,
  },
  {
    reason: 'returned',
    label: 'đã trả lại để sửa, chưa có bản sửa',
    applies: (one: VersionFacts) => one.returned === 'open',
  },
] as const;

/** Of the others the one with the lowest rank stands; the first row in which another differs from it is the reason. */
const PREFERRED = [
  {
    reason: 'uncorrected',
    label: 'đã trả lại để sửa, bản sửa thay',
    rank: (one: VersionFacts) => (one.returned === null ? 0 : 1),
  },
  {
    reason: 'notChosen',
    label: 'cán bộ đã chọn bản khác',
    rank: (one: VersionFacts) => (one.chosen ? 0 : 1),
  },
  {
    reason: 'late',
    label: 'gửi sau thời hạn, bản đúng hạn giữ nguyên đến khi cán bộ chọn',
    rank: (one: VersionFacts) => (one.late ? 1 : 0),
  },
  {
    reason: 'superseded',
    label: 'đã có bản nhận sau thay',
    rank: (one: VersionFacts) => -one.receivedAt.getTime(),
  },
  { reason: 'superseded', label: 'đã có bản nhận sau thay', rank: (one: VersionFacts) => -one.version },
] as const;

export type WhyNot = (typeof EXCLUDED)[number]['reason'] | (typeof PREFERRED)[number]['reason'];

/** Why a version does not stand, as people read it. */
export const WHY_NOT = Object.fromEntries(
  [...EXCLUDED, ...PREFERRED].map(({ reason, label }) => [reason, label]),
) as Readonly<Record<WhyNot, string>>;

/** The version that stands; undefined: nothing stands, an answer is still owed. One pass, whatever the number. */
export function standingOf<Version extends VersionFacts>(versions: Iterable<Version>): Version | undefined {
  let best: Version | undefined;
  for (const one of versions) {
    if (EXCLUDED.some(({ applies }) => applies(one))) continue;
    if (!best || precedes(one, best)) best = one;
  }
  return best;
}

const precedes = (one: VersionFacts, other: VersionFacts): boolean => {
  const row = PREFERRED.find(({ rank }) => rank(one) !== rank(other));
  return row !== undefined && row.rank(one) < row.rank(other);
};

/** Why a version does not stand beside the one that does; null: it is the one. */
export function whyNot(one: VersionFacts, standing: VersionFacts | undefined): WhyNot | null {
  const excluded = EXCLUDED.find(({ applies }) => applies(one));
  if (excluded) return excluded.reason;
  const differs = standing && PREFERRED.find(({ rank }) => rank(one) !== rank(standing));
  return differs?.reason ?? null;
}

/** What has to be said beside the version that stands. */
export const standingMarks = (one: Pick<VersionFacts, 'late' | 'returned' | 'chosen'>): string[] => [
  ...(one.late ? ['muộn'] : []),
  ...(one.returned === 'lapsed' ? ['chưa sửa'] : []),
  ...(one.chosen ? ['cán bộ chọn'] : []),
];
