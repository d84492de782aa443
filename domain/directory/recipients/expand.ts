import type { Addressee } from '../../survey/definition.ts';
import { formatDay, type Day } from '../../time/day.ts';
import { sortedBy } from '../../vietnamese/sort.ts';
import { contactOn, membersOn, nameOn, successorsOn, unitNameOn, whyNotOn } from '../as-of.ts';
import type { DirectoryFacts, OrganisationFacts, UnitFacts } from '../facts.ts';
import { reachOrganisation, reachUnit } from './channel.ts';
import type { Candidate } from './recipient.ts';

export interface Line {
  readonly addressee: Addressee;
  readonly line: number;
}

/** Everybody one line of addressees stands for, in Vietnamese order of names; empty when the directory has none. */
export function expand(facts: DirectoryFacts, { addressee, line }: Line, on: Day): Candidate[] {
  const { group: groupId, organisation: organisationId, unit: unitId } = addressee;
  if (unitId !== undefined) {
    const unit = facts.units.find(({ id }) => id === unitId);
    return unit ? [unitCandidate(unit, { addressee, line }, on)] : [];
  }
  if (organisationId !== undefined) {
    const organisation = facts.organisations.find(({ id }) => id === organisationId);
    return organisation ? [organisationCandidate(facts, organisation, { addressee, line }, on)] : [];
  }
  const group = facts.groups.find(({ id }) => id === groupId);
  if (!group) return [];
  const labelled = { ...addressee, label: addressee.label ?? group.name };
  return sortedBy(
    membersOn(facts, group, on).map((member) =>
      organisationCandidate(facts, member, { addressee: labelled, line }, on),
    ),
    ({ name }) => name,
  );
}

function organisationCandidate(
  facts: DirectoryFacts,
  organisation: OrganisationFacts,
  { addressee, line }: Line,
  on: Day,
): Candidate {
  const name = nameOn(organisation, on);
  const contact = contactOn(organisation, on);
  const address = { email: contact?.email ?? null, postalAddress: contact?.postalAddress ?? null };
  const reach = reachOrganisation(addressee.channel, address);
  const fullName = (name ?? organisation.names.at(-1))?.fullName ?? organisation.id;
  return {
    organisationId: organisation.id,
    unitId: null,
    name: fullName,
    groupLabel: addressee.label ?? fullName,
    purpose: addressee.purpose,
    owesAnswer: addressee.owesAnswer,
    ...(addressee.intermediary && { intermediary: true as const }),
    ...address,
    phone: contact?.phone ?? null,
    mergedFrom: [],
    ...reach,
    unreachableReason: name ? reach.unreachableReason : notExisting(facts, organisation, on),
    taxNumber: organisation.taxNumber,
    line,
  };
}

/** "không còn hoặc chưa có vào ngày …", and whom to write to instead. */
function notExisting(facts: DirectoryFacts, organisation: OrganisationFacts, on: Day): string {
  const successors = successorsOn(organisation, on).map(({ organisationId, effectiveOn, basis }) => {
    const successor = facts.organisations.find(({ id }) => id === organisationId);
    const name = successor && nameOn(successor, on)?.fullName;
    return `${name ?? organisationId} (mã ${organisationId}) từ ngày ${formatDay(effectiveOn)}, ${basis}`;
  });
  const when = whyNotOn(organisation.names, on);
  return [
    `không tồn tại vào ngày ${formatDay(on)}${when ? `: ${when}` : ''}`,
    ...(successors.length > 0 ? [`đề nghị thay bằng ${successors.join(' hoặc ')}`] : []),
  ].join('; ');
}

function unitCandidate(unit: UnitFacts, { addressee, line }: Line, on: Day): Candidate {
  const name = unitNameOn(unit, on);
  const fullName = (name ?? unit.names.at(-1))?.name ?? unit.id;
  const reach = reachUnit(unit.email);
  return {
    organisationId: null,
    unitId: unit.id,
    name: fullName,
    groupLabel: addressee.label ?? fullName,
    purpose: addressee.purpose,
    owesAnswer: addressee.owesAnswer,
    email: unit.email,
    postalAddress: null,
    phone: null,
    mergedFrom: [],
    ...reach,
    unreachableReason: name
      ? reach.unreachableReason
      : `đơn vị không tồn tại vào ngày ${formatDay(on)}: ${whyNotOn(unit.names, on)}`,
    taxNumber: null,
    line,
  };
}
