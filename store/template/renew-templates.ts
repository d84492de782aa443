/** A document under way taken over to the templates in use. */
import { sql } from 'kysely';
import { BUILT_IN } from '../../domain/template/state.ts';
import type { Trx } from '../database.ts';
import { versionInUse } from './document-templates.ts';

export interface RenewedTemplate {
  readonly templateType: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The next rendering of the document takes what is in use now. Nothing is recorded for a template that came with the
 * software: it is written down anew when the document is rendered.
 * @returns those that changed; one that came with the software and still is in use stays
 */
export async function renewTemplates(trx: Trx, documentId: string): Promise<RenewedTemplate[]> {
  const recorded = await trx
    .selectFrom('document_template')
    .select(['template_type as templateType', 'version'])
    .where('document_id', '=', documentId)
    .orderBy('template_type')
    .execute();
  const renewed: RenewedTemplate[] = [];
  for (const { templateType, version } of recorded) {
    const own = await versionInUse(trx, templateType);
    const to = own?.version ?? BUILT_IN;
    if (to === version) continue;
    await (own ? takeOver(trx, { documentId, templateType, ...own }) : forget(trx, documentId, templateType));
    renewed.push({ templateType, from: version, to });
  }
  return renewed;
}

interface Taken {
  readonly documentId: string;
  readonly templateType: string;
  readonly version: number;
  readonly sha256: string;
}

const takeOver = (trx: Trx, { documentId, templateType, version, sha256 }: Taken): Promise<unknown> =>
  trx
    .updateTable('document_template')
    .set({ version, sha256, since: sql<Date>`office_now()` })
    .where('document_id', '=', documentId)
    .where('template_type', '=', templateType)
    .execute();

const forget = (trx: Trx, documentId: string, templateType: string): Promise<unknown> =>
  trx
    .deleteFrom('document_template')
    .where('document_id', '=', documentId)
    .where('template_type', '=', templateType)
    .execute();
