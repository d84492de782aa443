/** Filing: what happens in a campaign goes into its dossier the moment it happens, once under its key. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';

export interface Filing {
  readonly campaignId: string;
  /** Names the entry within the dossier: filed again under it, it is left as it is. `document/…/main.pdf` */
  readonly key: string;
  /** Office time; now when absent. */
  readonly at?: Date | undefined;
  /** Vietnamese. */
  readonly title: string;
  readonly codeNotation?: string | null;
  /** A stored file. */
  readonly sha256?: string | null;
  readonly fileName?: string | null;
}

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
        sha256: filing.sha256 ?? null,
        file_name: filing.fileName ?? null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
