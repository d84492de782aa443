/** The directory as plain data for the pure functions of `domain/directory/`. */
import { compareVietnamese } from '../../domain/vietnamese/sort.ts';
import type {
  DirectoryFacts,
  GroupFacts,
  OrganisationFacts,
  UnitFacts,
} from '../../domain/directory/facts.ts';
import type { Queryable } from '../database.ts';
import { dated, gatherBy } from './dated-rows.ts';

/** All organisations, groups and units with all their dated rows; a few hundred rows for a department. */
export async function readDirectory(db: Queryable): Promise<DirectoryFacts> {
  return {
    organisations: await readOrganisations(db),
    groups: await readGroups(db),
    units: await readUnits(db),
  };
}

async function readOrganisations(db: Queryable): Promise<OrganisationFacts[]> {
  const organisations = await db.selectFrom('organisation').selectAll().orderBy('id').execute();
  const names = await db.selectFrom('organisation_name').selectAll().orderBy('valid_from').execute();
  const parents = await db.selectFrom('organisation_parent').selectAll().orderBy('valid_from').execute();
  const successors = await db
    .selectFrom('organisation_successor')
    .selectAll()
    .orderBy('effective_on')
    .orderBy('successor_id')
    .execute();
  const contacts = await db.selectFrom('organisation_contact').selectAll().orderBy('valid_from').execute();

  const namesOf = gatherBy(names, 'organisation_id');
  const parentsOf = gatherBy(parents, 'organisation_id');
  const successorsOf = gatherBy(successors, 'organisation_id');
  const contactsOf = gatherBy(contacts, 'organisation_id');
  return organisations.map((row) => ({
    id: row.id,
    kind: row.kind,
    level: row.level,
    taxNumber: row.tax_number,
    names: namesOf(row.id).map((name) => ({
      fullName: name.full_name,
      shortName: name.short_name,
      headerName: name.header_name,
      abbreviation: name.abbreviation,
      place: name.place,
      ...dated(name),
    })),
    parents: parentsOf(row.id).map((parent) => ({ organisationId: parent.parent_id, ...dated(parent) })),
    successors: successorsOf(row.id).map((successor) => ({
      organisationId: successor.successor_id,
      effectiveOn: successor.effective_on,
      basis: successor.basis,
    })),
    contacts: contactsOf(row.id).map((contact) => ({
      email: contact.email,
      postalAddress: contact.postal_address,
      phone: contact.phone,
      contactPerson: contact.contact_person,
      ...dated(contact),
    })),
  }));
}

async function readGroups(db: Queryable): Promise<GroupFacts[]> {
  const groups = await db.selectFrom('organisation_group').selectAll().execute();
  const members = await db
    .selectFrom('organisation_group_member')
    .selectAll()
    .orderBy('organisation_id')
    .orderBy('valid_from')
    .execute();
  const membersOf = gatherBy(members, 'group_id');
  return groups
    .sort((a, b) => compareVietnamese(a.name, b.name))
    .map((group) => ({
      ...group,
      members: membersOf(group.id).map((member) => ({
        organisationId: member.organisation_id,
        ...dated(member),
      })),
    }));
}

export async function readUnits(db: Queryable): Promise<UnitFacts[]> {
  const units = await db.selectFrom('unit').selectAll().orderBy('id').execute();
  const names = await db.selectFrom('unit_name').selectAll().orderBy('valid_from').execute();
  const namesOf = gatherBy(names, 'unit_id');
  return units.map((unit) => ({
    ...unit,
    names: namesOf(unit.id).map(({ name, abbreviation, ...row }) => ({ name, abbreviation, ...dated(row) })),
  }));
}
