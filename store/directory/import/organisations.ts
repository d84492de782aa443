import type { GroupFacts, OrganisationFacts } from '../../../domain/directory/facts.ts';
import type { Trx } from '../../database.ts';
import { idsOf, inPieces, period } from './upsert.ts';

/** All organisations first: parents and successors name one another. */
export async function importOrganisations(
  trx: Trx,
  organisations: readonly OrganisationFacts[],
): Promise<void> {
  await inPieces(organisations, (piece) =>
    trx
      .insertInto('organisation')
      .values(piece.map(({ id, kind, level, taxNumber }) => ({ id, kind, level, tax_number: taxNumber })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          kind: eb.ref('excluded.kind'),
          level: eb.ref('excluded.level'),
          tax_number: eb.ref('excluded.tax_number'),
        })),
      )
      .execute(),
  );
  await clear(trx, idsOf(organisations));
  await inPieces(rowsOf(organisations, 'names'), (piece) =>
    trx
      .insertInto('organisation_name')
      .values(
        piece.map(({ id, row }) => ({
          organisation_id: id,
          full_name: row.fullName,
          short_name: row.shortName,
          header_name: row.headerName,
          abbreviation: row.abbreviation,
          place: row.place,
          ...period(row),
        })),
      )
      .execute(),
  );
  await inPieces(rowsOf(organisations, 'parents'), (piece) =>
    trx
      .insertInto('organisation_parent')
      .values(
        piece.map(({ id, row }) => ({ organisation_id: id, parent_id: row.organisationId, ...period(row) })),
      )
      .execute(),
  );
  await inPieces(rowsOf(organisations, 'successors'), (piece) =>
    trx
      .insertInto('organisation_successor')
      .values(
        piece.map(({ id, row }) => ({
          organisation_id: id,
          successor_id: row.organisationId,
          effective_on: row.effectiveOn,
          basis: row.basis,
        })),
      )
      .execute(),
  );
  await inPieces(rowsOf(organisations, 'contacts'), (piece) =>
    trx
      .insertInto('organisation_contact')
      .values(
        piece.map(({ id, row }) => ({
          organisation_id: id,
          email: row.email,
          postal_address: row.postalAddress,
          phone: row.phone,
          contact_person: row.contactPerson,
          ...period(row),
        })),
      )
      .execute(),
  );
}

type DatedList = 'names' | 'parents' | 'successors' | 'contacts';

const rowsOf = <List extends DatedList>(
  organisations: readonly OrganisationFacts[],
  list: List,
): { readonly id: string; readonly row: OrganisationFacts[List][number] }[] =>
  organisations.flatMap((organisation) =>
    organisation[list].map((row) => ({ id: organisation.id, row: row })),
  );

const DATED_TABLES = [
  'organisation_name',
  'organisation_parent',
  'organisation_successor',
  'organisation_contact',
] as const;

async function clear(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const table of DATED_TABLES)
    await inPieces(ids, (piece) => trx.deleteFrom(table).where('organisation_id', 'in', piece).execute());
}

export async function importGroups(trx: Trx, groups: readonly GroupFacts[]): Promise<void> {
  await inPieces(groups, (piece) =>
    trx
      .insertInto('organisation_group')
      .values(piece.map(({ id, name }) => ({ id, name })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
      )
      .execute(),
  );
  await inPieces(idsOf(groups), (piece) =>
    trx.deleteFrom('organisation_group_member').where('group_id', 'in', piece).execute(),
  );
  const members = groups.flatMap(({ id, members: rows }) =>
    rows.map((row) => ({ group_id: id, organisation_id: row.organisationId, ...period(row) })),
  );
  await inPieces(members, (piece) => trx.insertInto('organisation_group_member').values(piece).execute());
}
