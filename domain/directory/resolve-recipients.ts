/**
 * Who really gets a document: classes expanded, duplicates merged, the unreachable named with their reason. Pure: the
 * same facts, addressees and day give the same list in the same order.
 */
import type { Problem } from '../failure/catalogue.ts';
import type { Addressee } from '../survey/definition.ts';
import { formatDay, type Day } from '../time/day.ts';
import { nearest } from '../vietnamese/nearest.ts';
import type { DirectoryFacts } from './facts.ts';
import { expand } from './recipients/expand.ts';
import { mergeDuplicates } from './recipients/merge.ts';
import type { ResolvedRecipient } from './recipients/recipient.ts';

export type { ResolvedRecipient } from './recipients/recipient.ts';

export interface Resolution {
  /** Those that can be reached, in the order of the addressees, inside a class in Vietnamese order of names. */
  readonly recipients: readonly ResolvedRecipient[];
  /** Those that cannot, each with `unreachableReason`; same order. */
  readonly unreachable: readonly ResolvedRecipient[];
  /** Lines that stand for nobody: an unknown id, a class without members on that day. */
  readonly problems: readonly Problem[];
}

/** @param on the day as of which the directory is read */
export function resolveRecipients(
  facts: DirectoryFacts,
  addressees: readonly Addressee[],
  on: Day,
): Resolution {
  const lines = addressees.map((addressee, line) => ({ addressee, line }));
  const expanded = lines.map((line) => expand(facts, line, on));
  const merged = mergeDuplicates(expanded.flat());
  return {
    recipients: merged.filter(({ unreachableReason }) => unreachableReason === null),
    unreachable: merged.filter(({ unreachableReason }) => unreachableReason !== null),
    problems: lines.flatMap(({ addressee, line }) =>
      expanded[line]?.length === 0 ? [emptyLine(facts, addressee, { line, on })] : [],
    ),
  };
}

function emptyLine(
  facts: DirectoryFacts,
  { group, organisation, unit }: Addressee,
  { line, on }: { line: number; on: Day },
): Problem {
  const where = `addressees[${line}]`;
  const ids = (group ? facts.groups : organisation ? facts.organisations : facts.units).map(({ id }) => id);
  const id = group ?? organisation ?? unit ?? '';
  if (ids.includes(id))
    return {
      where,
      what: `nhóm "${id}" không có thành viên nào vào ngày ${formatDay(on)}`,
      remedy: 'Bổ sung thành viên của nhóm trong danh bạ hoặc bỏ dòng này',
    };
  const guess = nearest(id, ids);
  return {
    where,
    what: `danh bạ không có mã "${id}"`,
    remedy: guess ? `Có phải là "${guess}"?` : 'Sửa lại mã hoặc bổ sung danh bạ',
  };
}
