/** Which template a document began with, and goes on with whatever is in use later. */
import { sql } from 'kysely';
import { BUILT_IN } from '../../domain/template/state.ts';
import type { Database, Trx } from '../database.ts';
import { keepSource, type KeptSource } from './sources.ts';

/**
 * The templates of a document: written down when it is first rendered, the same ever after. A document rendered before
 * such records were kept was made from those that came with the software.
 * @param builtIn of each type the document needs, the template that came with the software
 */
export const templatesOfDocument = (
  db: Database,
  documentId: string,
  builtIn: readonly KeptSource[],
): Promise<KeptSource[]> =>
  db.transaction().execute(async (trx) => {
    const recorded = await readRecorded(trx, documentId);
    const missing = builtIn.filter(({ templateType }) =>
      recorded.every((one) => one.templateType !== templateType),
    );
    for (const source of missing) await record(trx, documentId, source);
    return missing.length === 0 ? recorded : readRecorded(trx, documentId);
  });

async function record(trx: Trx, documentId: string, builtIn: KeptSource): Promise<void> {
  const { templateType } = builtIn;
  await keepSource(trx, builtIn);
  const begun = await hasBegun(trx, documentId, templateType);
  const own = begun ? undefined : await versionInUse(trx, templateType);
  await trx
    .insertInto('document_template')
    .values({
      document_id: documentId,
      template_type: templateType,
      version: own?.version ?? BUILT_IN,
      sha256: own?.sha256 ?? builtIn.sha256,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const readRecorded = (trx: Trx, documentId: string): Promise<KeptSource[]> =>
  trx
    .selectFrom('document_template as of')
    .innerJoin('template_source as source', (join) =>
      join.onRef('source.template_type', '=', 'of.template_type').onRef('source.sha256', '=', 'of.sha256'),
    )
    .select(['source.template_type as templateType', 'source.sha256', 'source.manifest'])
    .where('document_id', '=', documentId)
    .execute();

/** A version of the document was rendered from a template of that type; the form joins when the content has one. */
async function hasBegun(trx: Trx, documentId: string, templateType: string): Promise<boolean> {
  const row = await trx
    .selectFrom('document_version')
    .innerJoin('document', 'document.id', 'document_id')
    .select('document_version.version')
    .where('document_id', '=', documentId)
    .where('hash', 'is not', null)
    .where(sql<boolean>`(document_type = ${templateType} or content ? 'form')`)
    .executeTakeFirst();
  return row !== undefined;
}

export const versionInUse = (
  trx: Trx,
  templateType: string,
): Promise<{ readonly version: number; readonly sha256: string } | undefined> =>
  trx
    .selectFrom('template_version as version')
    .select(['version.version', 'version.sha256'])
    .where('template_type', '=', templateType)
    .where('version.version', '=', (last) =>
      last
        .selectFrom('template_use as use')
        .select('use.version')
        .where('use.template_type', '=', templateType)
        .orderBy('use.id', 'desc')
        .limit(1),
    )
    .executeTakeFirst();
