import { sortedBy } from '../vietnamese/sort.ts';
import type { ResolvedRecipient } from './recipients/recipient.ts';

export type DifferenceKind = 'new' | 'gone' | 'renamed' | 'addressChanged' | 'reachChanged';

/** How the frozen list differs from what the directory says now. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly name: string;
  /** Vietnamese sentence, for the person who has to confirm again. */
  readonly what: string;
}

interface Comparison {
  readonly kind: DifferenceKind;
  readonly textOf: (recipient: ResolvedRecipient) => string;
  readonly sentence: (before: string, after: string) => string;
}

const or = (text: string | null, none: string): string => text ?? none;

const COMPARISONS: readonly Comparison[] = [
  {
    kind: 'renamed',
    textOf: ({ name }) => name,
    sentence: (before, after) => `đổi tên từ "${before}" thành "${after}"`,
  },
  {
    kind: 'addressChanged',
    textOf: ({ email }) => or(email, 'không có'),
    sentence: (before, after) => `thư điện tử đổi từ ${before} thành ${after}`,
  },
  {
    kind: 'addressChanged',
    textOf: ({ postalAddress }) => or(postalAddress, 'không có'),
    sentence: (before, after) => `địa chỉ đổi từ "${before}" thành "${after}"`,
  },
  {
    kind: 'reachChanged',
    textOf: ({ unreachableReason }) => or(unreachableReason, 'gửi được'),
    sentence: (before, after) => `trước: ${before}; nay: ${after}`,
  },
];

/**
 * @param frozen as confirmed
 * @param now as resolved for the day of issue, the unreachable among them
 * @returns in Vietnamese order of names; empty when nothing changed
 */
export function compareRecipients(
  frozen: readonly ResolvedRecipient[],
  now: readonly ResolvedRecipient[],
): Difference[] {
  const before = new Map(frozen.map((recipient) => [keyOf(recipient), recipient]));
  const after = new Map(now.map((recipient) => [keyOf(recipient), recipient]));
  const differences = [
    ...now.flatMap((recipient) => {
      const old = before.get(keyOf(recipient));
      return old ? changes(old, recipient) : [difference('new', recipient, 'mới thuộc diện nhận văn bản')];
    }),
    ...frozen
      .filter((recipient) => !after.has(keyOf(recipient)))
      .map((recipient) => difference('gone', recipient, 'không còn thuộc diện nhận văn bản')),
  ];
  return sortedBy(differences, ({ name }) => name);
}

/** Who a recipient is, whatever its name. */
export const keyOf = ({
  organisationId,
  unitId,
}: Pick<ResolvedRecipient, 'organisationId' | 'unitId'>): string => `${organisationId ?? ''}/${unitId ?? ''}`;

const changes = (before: ResolvedRecipient, after: ResolvedRecipient): Difference[] =>
  COMPARISONS.filter(({ textOf }) => textOf(before) !== textOf(after)).map(({ kind, textOf, sentence }) =>
    difference(kind, after, sentence(textOf(before), textOf(after))),
  );

const difference = (kind: DifferenceKind, recipient: ResolvedRecipient, what: string): Difference => ({
  kind,
  organisationId: recipient.organisationId,
  unitId: recipient.unitId,
  name: recipient.name,
  what: `${recipient.name}: ${what}`,
});
