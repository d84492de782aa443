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

/** What makes two candidates the same body; the first kind that both have decides. */
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
  const bodies: Candidate[][] = [];
  for (const candidate of candidates) {
    const same = bodies.filter((body) => body.some((other) => isSame(other, candidate)));
    const [first, ...others] = same;
    if (!first) bodies.push([candidate]);
    else first.push(candidate, ...others.flat());
    // A candidate may tie two bodies together: one by tax number, the other by name.
    for (const other of others) bodies.splice(bodies.indexOf(other), 1);
  }
  return bodies.map(mergeBody);
}

const isSame = (a: Candidate, b: Candidate): boolean =>
  SAMENESS.some((key) => {
    const mine = key(a);
    return mine !== null && mine !== '' && mine === key(b);
  });

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
    mergedFrom: [...new Set([first, ...others].filter((other) => other !== reached).map(sourceOf))],
  };
}

/** "Các tổ chức, doanh nghiệp trên địa bàn tỉnh: Công ty …" */
const sourceOf = ({ groupLabel, name }: Candidate): string =>
  groupLabel === name ? name : `${groupLabel}: ${name}`;
