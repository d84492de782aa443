/** The form of a campaign as it went out, for reading it back and for making it out to one recipient. */
import type { FormField } from '../../domain/survey/form.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Queryable } from '../database.ts';
import type { FileStorage } from '../file-storage.ts';

export interface IssuedForm {
  readonly campaignId: string;
  readonly title: string;
  readonly introduction: string | null;
  readonly fields: readonly FormField[];
  /** Name of the file without extension. */
  readonly name: string;
  readonly docx: Buffer;
}

/** Null when there is no such campaign, or its letter is not out. */
export async function readIssuedForm(
  db: Queryable,
  files: FileStorage,
  campaignId: string,
): Promise<IssuedForm | null> {
  const row = await db
    .selectFrom('campaign as c')
    .innerJoin('document as d', 'd.campaign_id', 'c.id')
    .innerJoin('document_version as v', (join) =>
      join.onRef('v.document_id', '=', 'd.id').onRef('v.version', '=', 'd.version'),
    )
    .select(['c.definition', 'v.files'])
    .where('c.id', '=', campaignId)
    .where('d.id', '=', letterIdOf(campaignId))
    .where('d.state', 'in', ['dispatching', 'kept'])
    .executeTakeFirst();
  const file = row?.files?.find(({ role }) => role === 'form');
  if (!row || !file) return null;
  const { title, introduction, fields } = row.definition.form;
  const docx = await files.get(file.docx);
  return { campaignId, title, introduction: introduction ?? null, fields, name: file.name, docx };
}
