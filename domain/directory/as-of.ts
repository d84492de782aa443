/** The directory read as of a day. Rows are valid from their first to their last day, both inclusive. */
import { formatDay, type Day } from '../time/day.ts';
import type {
  Dated,
  DirectoryFacts,
  GroupFacts,
  OrganisationContact,
  OrganisationFacts,
  OrganisationName,
  Successor,
  UnitFacts,
} from './facts.ts';

export const holdsOn = ({ validFrom, validTo }: Dated, on: Day): boolean =>
  validFrom <= on && (validTo === null || on <= validTo);

/** The row that holds on that day; when several do, the one that began last. */
export const rowOn = <Row extends Dated>(rows: readonly Row[], on: Day): Row | undefined =>
  rows
    .filter((row) => holdsOn(row, on))
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1);

/** Undefined on a day on which the organisation does not exist. */
export const nameOn = (organisation: OrganisationFacts, on: Day): OrganisationName | undefined =>
  rowOn(organisation.names, on);

export const contactOn = (organisation: OrganisationFacts, on: Day): OrganisationContact | undefined =>
  rowOn(organisation.contacts, on);

export const unitNameOn = (unit: UnitFacts, on: Day): UnitFacts['names'][number] | undefined =>
  rowOn(unit.names, on);

/** Members of a group on that day, in the group's order; an organisation that ended may still be one. */
export const membersOn = (
  facts: Pick<DirectoryFacts, 'organisations'>,
  group: GroupFacts,
  on: Day,
): OrganisationFacts[] => {
  const ids = new Set(
    group.members.filter((member) => holdsOn(member, on)).map(({ organisationId }) => organisationId),
  );
  return facts.organisations.filter(({ id }) => ids.has(id));
};

/** Who took over by that day, earliest first. */
export const successorsOn = (organisation: OrganisationFacts, on: Day): Successor[] =>
  organisation.successors
    .filter(({ effectiveOn }) => effectiveOn <= on)
    .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));

/** When it does not hold on that day, how far off it is: "chỉ đến hết ngày 30/6/2023", "chỉ bắt đầu từ ngày 01/7/2025". */
export function whyNotOn(rows: readonly Dated[], on: Day): string {
  const past = rows
    .flatMap(({ validTo }) => (validTo !== null && validTo < on ? [validTo] : []))
    .sort()
    .at(-1);
  const future = rows
    .map(({ validFrom }) => validFrom)
    .filter((from) => from > on)
    .sort()[0];
  const words = [
    ...(past ? [`chỉ đến hết ngày ${formatDay(past)}`] : []),
    ...(future ? [`chỉ bắt đầu từ ngày ${formatDay(future)}`] : []),
  ];
  return words.join(', ');
}
