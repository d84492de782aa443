/** Templates of the office's own: versions of each type, and which of them was put into use when, by whom. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { TemplateFinding } from '../../domain/template/finding.ts';
import { BUILT_IN, inUseAfter, versionName } from '../../domain/template/state.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { keepSource, type KeptSource } from './sources.ts';

export interface TemplateVersionRow {
  readonly version: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly note: string;
  readonly findings: readonly TemplateFinding[];
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

export interface TemplateUseRow {
  readonly version: number;
  readonly putBy: string;
  readonly reason: string;
  readonly since: Date;
}

/** The versions of a type, oldest first. */
export const listVersions = (db: Queryable, templateType: string): Promise<TemplateVersionRow[]> =>
  db
    .selectFrom('template_version')
    .innerJoin('person', 'person.id', 'uploaded_by')
    .select([
      'version',
      'sha256',
      'file_name as fileName',
      'note',
      'findings',
      'person.full_name as uploadedBy',
      'uploaded_at as uploadedAt',
    ])
    .where('template_type', '=', templateType)
    .orderBy('version')
    .execute();

/** Every time a version of the type was put into use, in order. */
export const listUses = (db: Queryable, templateType: string): Promise<TemplateUseRow[]> =>
  db
    .selectFrom('template_use')
    .innerJoin('person', 'person.id', 'put_by')
    .select(['version', 'person.full_name as putBy', 'reason', 'since'])
    .where('template_type', '=', templateType)
    .orderBy('template_use.id')
    .execute();

export interface NewTemplateVersion extends KeptSource {
  readonly fileName: string;
  readonly note: string;
  readonly findings: readonly TemplateFinding[];
  readonly actor: Actor;
  readonly requestId: string;
}

export interface AddedVersion {
  readonly version: number;
  /** False: the same file was handed in before. */
  readonly added: boolean;
}

/** Adds a version that is not in use yet. The same file again is the version it was. */
export async function addTemplateVersion(trx: Trx, added: NewTemplateVersion): Promise<AddedVersion> {
  const { templateType, sha256, actor } = added;
  await lockType(trx, templateType);
  const known = await trx
    .selectFrom('template_version')
    .select('version')
    .where('template_type', '=', templateType)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (known) return { version: known.version, added: false };
  await keepSource(trx, added);
  const version = (await listVersions(trx, templateType)).length + 1;
  await trx
    .insertInto('template_version')
    .values({
      template_type: templateType,
      version,
      sha256,
      file_name: added.fileName,
      note: added.note,
      findings: JSON.stringify(added.findings),
      uploaded_by: actor.personId,
    })
    .execute();
  await writeAudit(trx, {
    actor,
    action: 'uploadTemplate',
    objectKind: 'template',
    objectId: templateType,
    version,
    hash: sha256,
    comment: added.note,
    details: { fileName: added.fileName },
    requestId: added.requestId,
  });
  return { version, added: true };
}

export interface PutIntoUse {
  readonly templateType: string;
  readonly version: number;
  readonly reason: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/**
 * From now on new documents begin with that version; those under way go on with theirs.
 * @returns the version in use until now
 * @throws Refusal `notFound`, `wrongState` when it is the one in use
 */
export async function putTemplateIntoUse(trx: Trx, put: PutIntoUse): Promise<number> {
  const { templateType, version, reason, actor, requestId } = put;
  await lockType(trx, templateType);
  const sha256 = version === BUILT_IN ? undefined : (await findVersion(trx, templateType, version)).sha256;
  const current = inUseAfter(await listUses(trx, templateType));
  if (current === version)
    throw new Refusal('wrongState', [
      { where: 'version', what: `${versionName(version)} đang được dùng rồi`, remedy: 'xem template show' },
    ]);
  await trx
    .insertInto('template_use')
    .values({ template_type: templateType, version, put_by: actor.personId, reason })
    .execute();
  await writeAudit(trx, {
    actor,
    action: 'useTemplate',
    objectKind: 'template',
    objectId: templateType,
    version,
    hash: sha256,
    comment: reason,
    details: { before: current },
    requestId,
  });
  return current;
}

/** @throws Refusal `notFound` */
export async function findVersion(
  db: Queryable,
  templateType: string,
  version: number,
): Promise<TemplateVersionRow> {
  const found = (await listVersions(db, templateType)).find((one) => one.version === version);
  if (found) return found;
  throw new Refusal('notFound', [
    { where: 'version', what: `mẫu này không có bản ${version}`, remedy: 'xem các bản bằng template show' },
  ]);
}

/** Whoever adds a version or puts one into use does so alone for that type. */
const lockType = (trx: Trx, templateType: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext(${`template/${templateType}`}))`.execute(trx);
