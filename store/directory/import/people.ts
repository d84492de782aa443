import type { AccountRow } from '../../../domain/directory/bundle.ts';
import type { AuthorityFacts, PersonFacts, PostFacts, UnitFacts } from '../../../domain/directory/facts.ts';
import type { Trx } from '../../database.ts';
import { idsOf, inPieces, period } from './upsert.ts';

export async function importUnits(trx: Trx, units: readonly UnitFacts[]): Promise<void> {
  await inPieces(units, (piece) =>
    trx
      .insertInto('unit')
      .values(piece.map(({ id, email }) => ({ id, email })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({ email: eb.ref('excluded.email') })),
      )
      .execute(),
  );
  await inPieces(idsOf(units), (piece) =>
    trx.deleteFrom('unit_name').where('unit_id', 'in', piece).execute(),
  );
  const names = units.flatMap(({ id, names: rows }) =>
    rows.map((row) => ({ unit_id: id, name: row.name, abbreviation: row.abbreviation, ...period(row) })),
  );
  await inPieces(names, (piece) => trx.insertInto('unit_name').values(piece).execute());
}

export async function importPeople(trx: Trx, people: readonly PersonFacts[]): Promise<void> {
  await inPieces(people, (piece) =>
    trx
      .insertInto('person')
      .values(piece.map(({ fullName, ...person }) => ({ full_name: fullName, ...person })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          full_name: eb.ref('excluded.full_name'),
          initials: eb.ref('excluded.initials'),
          email: eb.ref('excluded.email'),
          phone: eb.ref('excluded.phone'),
        })),
      )
      .execute(),
  );
}

export async function importPosts(trx: Trx, posts: readonly PostFacts[]): Promise<void> {
  await inPieces(posts, (piece) =>
    trx
      .insertInto('post')
      .values(piece.map(({ id, unitId, title, rank }) => ({ id, unit_id: unitId, title, rank })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          unit_id: eb.ref('excluded.unit_id'),
          title: eb.ref('excluded.title'),
          rank: eb.ref('excluded.rank'),
        })),
      )
      .execute(),
  );
  for (const table of ['post_holder', 'assigned_field'] as const)
    await inPieces(idsOf(posts), (piece) => trx.deleteFrom(table).where('post_id', 'in', piece).execute());
  const holders = posts.flatMap(({ id, holders: rows }) =>
    rows.map((row) => ({
      post_id: id,
      person_id: row.personId,
      acting: row.acting,
      basis: row.basis,
      ...period(row),
    })),
  );
  await inPieces(holders, (piece) => trx.insertInto('post_holder').values(piece).execute());
  const fields = posts.flatMap(({ id, fields: rows }) =>
    rows.map((row) => ({ post_id: id, unit_id: row.unitId, basis: row.basis, ...period(row) })),
  );
  await inPieces(fields, (piece) => trx.insertInto('assigned_field').values(piece).execute());
}

export async function importDelegations(trx: Trx, delegations: readonly AuthorityFacts[]): Promise<void> {
  await inPieces(delegations, (piece) =>
    trx
      .insertInto('authority')
      .values(piece.map(authorityRow))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          competence: eb.ref('excluded.competence'),
          from_post_id: eb.ref('excluded.from_post_id'),
          to_post_id: eb.ref('excluded.to_post_id'),
          to_person_id: eb.ref('excluded.to_person_id'),
          document_types: eb.ref('excluded.document_types'),
          unit_ids: eb.ref('excluded.unit_ids'),
          basis: eb.ref('excluded.basis'),
          valid_from: eb.ref('excluded.valid_from'),
          valid_to: eb.ref('excluded.valid_to'),
          revoked_on: eb.ref('excluded.revoked_on'),
        })),
      )
      .execute(),
  );
}

const authorityRow = (row: AuthorityFacts) => ({
  id: row.id,
  competence: row.competence,
  from_post_id: row.fromPostId,
  to_post_id: row.toPostId,
  to_person_id: row.toPersonId,
  document_types: [...row.documentTypes],
  unit_ids: [...row.unitIds],
  basis: row.basis,
  revoked_on: row.revokedOn,
  ...period(row),
});

/** An account keeps its tokens; closing it (`active: false`) makes them useless. */
export async function importAccounts(trx: Trx, accounts: readonly AccountRow[]): Promise<void> {
  await inPieces(accounts, (piece) =>
    trx
      .insertInto('account')
      .values(piece.map(({ id, personId, active }) => ({ id, person_id: personId, active })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          person_id: eb.ref('excluded.person_id'),
          active: eb.ref('excluded.active'),
        })),
      )
      .execute(),
  );
}
