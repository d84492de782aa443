/** Posts, holders, assigned fields and delegations, as plain data for `domain/directory/signature-block.ts`. */
import type { AuthorityFacts, PostFacts, SignatoryFacts } from '../../domain/directory/facts.ts';
import type { Queryable } from '../database.ts';
import { dated, gatherBy } from './dated-rows.ts';
import { readUnits } from './directory.ts';

export async function readSignatoryFacts(db: Queryable): Promise<SignatoryFacts> {
  const people = await db.selectFrom('person').selectAll().orderBy('id').execute();
  return {
    people: people.map(({ full_name, ...person }) => ({ fullName: full_name, ...person })),
    posts: await readPosts(db),
    units: await readUnits(db),
    authorities: await readAuthorities(db),
  };
}

async function readPosts(db: Queryable): Promise<PostFacts[]> {
  const posts = await db.selectFrom('post').selectAll().orderBy('id').execute();
  const holders = await db.selectFrom('post_holder').selectAll().orderBy('valid_from').execute();
  const fields = await db.selectFrom('assigned_field').selectAll().orderBy('valid_from').execute();
  const holdersOf = gatherBy(holders, 'post_id');
  const fieldsOf = gatherBy(fields, 'post_id');
  return posts.map(({ id, unit_id, title, rank }) => ({
    id,
    unitId: unit_id,
    title,
    rank,
    holders: holdersOf(id).map((row) => ({
      personId: row.person_id,
      acting: row.acting,
      basis: row.basis,
      ...dated(row),
    })),
    fields: fieldsOf(id).map((row) => ({ unitId: row.unit_id, basis: row.basis, ...dated(row) })),
  }));
}

async function readAuthorities(db: Queryable): Promise<AuthorityFacts[]> {
  const rows = await db.selectFrom('authority').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    competence: row.competence,
    fromPostId: row.from_post_id,
    toPostId: row.to_post_id,
    toPersonId: row.to_person_id,
    documentTypes: row.document_types,
    unitIds: row.unit_ids,
    basis: row.basis,
    revokedOn: row.revoked_on,
    ...dated(row),
  }));
}
