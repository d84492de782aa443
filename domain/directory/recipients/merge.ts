import type { Purpose } from '../../survey/definition.ts';
import { fold, tidy } from '../../vietnamese/fold.ts';
import type { Candidate, ResolvedRecipient } from './recipient.ts';

/** When one body stands in several lines, the purpose that asks most of it wins. */
const PURPOSE_STRENGTH: Readonly<Record<Purpose, number>> = {
  direct: 5, // Kính gửi: it is asked to act
  implement: 4, // để t/h
  coordinate: 3, // để p/h
  report: 2, // để b/c
  inform: 1, // để biết
};

/** What makes two candidates the same body: any one of these keys in common. */
const SAMENESS: readonly ((candidate: Candidate) => string | null)[] = [
  ({ organisationId }) => organisationId && `organisation ${organisationId}`,
  ({ unitId }) => unitId && `unit ${unitId}`,
  ({ taxNumber }) => taxNumber && `tax ${taxNumber}`,
  ({ organisationId, name }) =>
    organisationId &&
    `name ${fold(tidy(name))
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()}`,
];

/** Each body once, at the place of its first line; what was merged into it is kept by name. */
export function mergeDuplicates(candidates: readonly Candidate[]): ResolvedRecipient[] {
  const bodies = new Set<Body>();
  const bodyOf = new Map<string, Body>();
  for (const [place, candidate] of candidates.entries()) {
    const keys = keysOf(candidate);
    const same = new Set(keys.flatMap((key) => bodyOf.get(key) ?? []));
    const [first = { place, members: [] }, ...others] = [...same].sort((a, b) => a.place - b.place);
    first.members.push(candidate, ...others.flatMap(({ members }) => members));
    bodies.add(first);
    for (const key of keys) bodyOf.set(key, first);
    // A candidate may tie two bodies together: one by tax number, the other by name.
    for (const other of others) {
      bodies.delete(other);
      for (const key of other.members.flatMap(keysOf)) bodyOf.set(key, first);
    }
  }
  return [...bodies].map(({ members }) => mergeBody(members));
}

interface Body {
  readonly place: number;
  readonly members: Candidate[];
}

const keysOf = (candidate: Candidate): string[] => SAMENESS.flatMap((keyOf) => keyOf(candidate) || []);

function mergeBody(body: readonly Candidate[]): ResolvedRecipient {
  const [first, ...others] = body as readonly [Candidate, ...Candidate[]];
  const strongest = body.reduce((best, next) =>
    PURPOSE_STRENGTH[next.purpose] > PURPOSE_STRENGTH[best.purpose] ? next : best,
  );
  const reached = body.find(({ unreachableReason }) => unreachableReason === null) ?? first;
  const { taxNumber: _taxNumber, line: _line, ...kept } = reached;
  return {
    ...kept,
    groupLabel: strongest.groupLabel,
    purpose: strongest.purpose,
    owesAnswer: body.some(({ owesAnswer }) => owesAnswer),
    ...(body.some(({ intermediary }) => intermediary) && { intermediary: true as const }),
    mergedFrom: [...new Set([first, ...others].filter((other) => other !== reached).map(sourceOf))],
  };
}

/** "Các tổ chức, doanh nghiệp trên địa bàn tỉnh: Công ty …" */
const sourceOf = ({ groupLabel, name }: Candidate): string =>
  groupLabel === name ? name : `${groupLabel}: ${name}`;
