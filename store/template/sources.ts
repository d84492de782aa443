/** Templates by the sha256 of their file, with the manifest each was checked against. */
import type { Queryable } from '../database.ts';

export interface KeptSource {
  readonly templateType: string;
  /** Of the file, which is in the file storage already. */
  readonly sha256: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** Whoever keeps it first keeps it; its tags are those of the file in any case. */
export const keepSource = (db: Queryable, { templateType, sha256, manifest }: KeptSource): Promise<unknown> =>
  db
    .insertInto('template_source')
    .values({ template_type: templateType, sha256, manifest: JSON.stringify({ ...manifest, sample: {} }) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Those of the types that have one of the office's own in use. */
export const sourcesInUse = (db: Queryable, types: readonly string[]): Promise<KeptSource[]> =>
  db
    .selectFrom('template_use as use')
    .innerJoin('template_version as version', (join) =>
      join
        .onRef('version.template_type', '=', 'use.template_type')
        .onRef('version.version', '=', 'use.version'),
    )
    .innerJoin('template_source as source', (join) =>
      join
        .onRef('source.template_type', '=', 'version.template_type')
        .onRef('source.sha256', '=', 'version.sha256'),
    )
    .select(['source.template_type as templateType', 'source.sha256', 'source.manifest'])
    .where('use.template_type', 'in', types)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('template_use as later')
            .select('later.id')
            .whereRef('later.template_type', '=', 'use.template_type')
            .whereRef('later.id', '>', 'use.id'),
        ),
      ),
    )
    .execute();

/** Those whose file may not be in the file storage yet. */
export async function sourcesNotKept(db: Queryable, sources: readonly KeptSource[]): Promise<KeptSource[]> {
  const kept = await db
    .selectFrom('template_source')
    .select(['template_type', 'sha256'])
    .where(
      'sha256',
      'in',
      sources.map(({ sha256 }) => sha256),
    )
    .execute();
  return sources.filter(({ templateType, sha256 }) =>
    kept.every((one) => one.template_type !== templateType || one.sha256 !== sha256),
  );
}
