/**
 * Filing: what happens in a campaign goes into its dossier the moment it happens, once under its key.
 *
 * Keys name the thing, not the moment, so that whoever files it again finds it filed:
 *   definition.yaml                        as launched
 *   recipients/<documentId>[/<n>]          list of recipients as frozen; n: frozen again
 *   document/<documentId>/<role>.<docx|pdf> issued document, when it is kept
 *   reminder/<round>                       who was reminded, or why nobody
 *   extension/<id>                         a request for more time with its answer
 *   arrival/<arrivalId>[/<file>]           something that came in, and each file that came with it
 *   cut-off                                who had not answered
 *   answers.xlsx, report/…                 what was consolidated
 *   audit.csv                              evidence of the whole course, at the end
 * Others: `<noun>/<id>`, lower case, no blanks. Files besides stored ones are given as `content` (a list, a note): they
 * are kept as text in the entry, in the caller's transaction.
 */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';

export interface Filing {
  readonly campaignId: string;
  /** Names the entry within the dossier: filed again under it, it is left as it is. */
  readonly key: string;
  /** Office time; now when absent. */
  readonly at?: Date | undefined;
  /** Vietnamese. */
  readonly title: string;
  readonly codeNotation?: string | null;
  /** Who it is from; the office when absent. */
  readonly author?: string | null;
  /** A stored file; its name is then needed too. */
  readonly sha256?: string | null;
  /** A small text file instead of a stored one. */
  readonly content?: string | null;
  readonly fileName?: string | null;
  readonly note?: string | null;
}

/** What is filed after the dossier was closed stands behind the rest as a supplement. */
export async function fileInDossier(trx: Queryable, filings: readonly Filing[]): Promise<void> {
  if (filings.length === 0) return;
  await trx
    .insertInto('dossier_entry')
    .values(
      filings.map((filing) => ({
        campaign_id: filing.campaignId,
        key: filing.key,
        at: filing.at ?? sql<Date>`office_now()`,
        title: filing.title,
        code_notation: filing.codeNotation ?? null,
        author: filing.author ?? null,
        sha256: filing.sha256 ?? null,
        content: filing.content ?? null,
        file_name: filing.fileName ?? null,
        note: filing.note ?? null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
