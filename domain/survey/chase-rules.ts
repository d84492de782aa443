/** Who is chased by letter, with whom on one list, and who is above them. */
import { rowOn } from '../directory/as-of.ts';
import type { OrganisationFacts, OrganisationLevel } from '../directory/facts.ts';
import { dayOf, type Day } from '../time/day.ts';
import { stillOwes, type Collected } from './timing.ts';

/** Why one is left out of a letter of đôn đốc; the first row that applies. */
export const SPARED = {
  owesNothing: 'không phải trả lời, hoặc đã trả lời',
  ownTime: 'được gia hạn riêng, chưa hết hạn',
  promised: 'đã hẹn qua điện thoại, chưa tới ngày hẹn',
} as const;
const SPARE_RULES: readonly {
  readonly reason: keyof typeof SPARED;
  readonly applies: (one: Collected, now: Date) => boolean;
}[] = [
  { reason: 'owesNothing', applies: (one) => !stillOwes(one) },
  { reason: 'ownTime', applies: ({ ownDueAt }, now) => Boolean(ownDueAt && now < ownDueAt) },
  { reason: 'promised', applies: ({ promised }, now) => Boolean(promised && dayOf(now) <= promised.on) },
];

export const whySpared = (one: Collected, now: Date): keyof typeof SPARED | null =>
  SPARE_RULES.find(({ applies }) => applies(one, now))?.reason ?? null;

/** Nobody before the deadline has passed; then all who are not spared. */
export const chased = <One extends Collected>(recipients: readonly One[], dueAt: Date, now: Date): One[] =>
  now < dueAt ? [] : recipients.filter((one) => whySpared(one, now) === null);

/** Bodies of one administration get one letter with the list of all; everybody else hears of nobody else. */
export type ChaseClass = 'subordinate' | 'outside';

export interface Body {
  readonly organisationId: string | null;
  /** A unit of the office itself. */
  readonly unitId: string | null;
}
export interface Hierarchy {
  /** The office's own organisation. */
  readonly office: string | null;
  readonly organisations: readonly OrganisationFacts[];
  readonly on: Day;
}

interface Standing {
  readonly unit: boolean;
  /** Those above, nearest first. */
  readonly chain: readonly string[];
  readonly level: OrganisationLevel | null;
  readonly office: string | null;
  readonly officeSuperior: string | null;
}

/** Levels of state administration; schools, institutes and enterprises are `other`. */
const ADMINISTRATION: readonly (OrganisationLevel | null)[] = ['province', 'district', 'commune'];

/** The first row that applies; whoever none fits is an outsider. */
const CLASS_RULES: readonly { readonly what: string; readonly applies: (one: Standing) => boolean }[] = [
  { what: 'a unit of the office', applies: ({ unit }) => unit },
  { what: 'under the office', applies: ({ chain, office }) => office !== null && chain.includes(office) },
  {
    what: 'state body under the same superior',
    applies: ({ chain, officeSuperior, level }) =>
      officeSuperior !== null && chain.includes(officeSuperior) && ADMINISTRATION.includes(level),
  },
];

export function chaseClassOf({ organisationId, unitId }: Body, hierarchy: Hierarchy): ChaseClass {
  const { office } = hierarchy;
  const standing: Standing = {
    unit: unitId !== null,
    chain: organisationId === null ? [] : superiorsOf(organisationId, hierarchy),
    level: hierarchy.organisations.find(({ id }) => id === organisationId)?.level ?? null,
    office,
    officeSuperior: office === null ? null : (superiorsOf(office, hierarchy)[0] ?? null),
  };
  return CLASS_RULES.some(({ applies }) => applies(standing)) ? 'subordinate' : 'outside';
}

/** Those above on that day, nearest first. */
export function superiorsOf(organisationId: string, { organisations, on }: Hierarchy): string[] {
  const chain: string[] = [];
  const parentOf = (id: string): string | undefined => {
    const found = organisations.find((one) => one.id === id);
    return found && rowOn(found.parents, on)?.organisationId;
  };
  for (let id = parentOf(organisationId); id && !chain.includes(id); id = parentOf(id)) chain.push(id);
  return chain;
}

/** Those still missing by the body above them; null: nobody above, or the office itself: its leader is told. */
export function bySuperior<One extends Body>(
  missing: readonly One[],
  hierarchy: Hierarchy,
): ReadonlyMap<string | null, readonly One[]> {
  const groups = new Map<string | null, One[]>();
  for (const one of missing) {
    const above = one.organisationId === null ? undefined : superiorsOf(one.organisationId, hierarchy)[0];
    const key = above === undefined || above === hierarchy.office ? null : above;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** Why a round drafts nothing, as logged for people; the first row that applies. */
export const CHASE_SKIPS = {
  nobody: 'không có nơi nào quá hạn phải đôn đốc',
  nextPassed: 'đã tới lần đôn đốc sau, không soạn hai công văn cùng lúc',
  previousOpen: 'công văn đôn đốc lần trước chưa phát hành',
  afterCutOff: 'số liệu đã chốt trước lần đôn đốc này',
} as const;
export interface ChaseFacts {
  readonly missing: number;
  /** The moment of a later round has passed, too. */
  readonly nextPassed: boolean;
  /** A letter of an earlier round is not out yet. */
  readonly previousOpen: boolean;
}
const SKIP_RULES: readonly {
  readonly reason: keyof typeof CHASE_SKIPS;
  readonly applies: (facts: ChaseFacts) => boolean;
}[] = [
  { reason: 'nobody', applies: ({ missing }) => missing === 0 },
  { reason: 'nextPassed', applies: ({ nextPassed }) => nextPassed },
  { reason: 'previousOpen', applies: ({ previousOpen }) => previousOpen },
];
export const whySkipped = (facts: ChaseFacts): keyof typeof CHASE_SKIPS | null =>
  SKIP_RULES.find(({ applies }) => applies(facts))?.reason ?? null;
