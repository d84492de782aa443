/** What a link that opens nothing any more still tells its holder: why, and whom to call. */
import type { SurveyDefinition } from '../../domain/survey/definition.ts';
import type { Queryable } from '../database.ts';
import { closedLink, type ClosedLink } from '../dispatch/personal-links.ts';
import { officeToday, readOffice } from '../office/office-clock.ts';
import { issuerName } from '../survey/recipient-page.ts';

export interface ClosedPage {
  readonly why: ClosedLink['why'];
  readonly rehearsal: boolean;
  readonly issuer: string;
  readonly contact: SurveyDefinition['contact'] | null;
}

export async function readClosedPage(db: Queryable, token: string): Promise<ClosedPage | null> {
  const closed = await closedLink(db, token);
  if (!closed) return null;
  const office = await readOffice(db);
  const campaign = await db
    .selectFrom('document')
    .innerJoin('campaign', 'campaign.id', 'document.campaign_id')
    .select('campaign.definition')
    .where('document.id', '=', closed.documentId)
    .executeTakeFirst();
  return {
    why: closed.why,
    rehearsal: office.kind === 'rehearsal',
    issuer: await issuerName(db, office.organisationId, await officeToday(db)),
    contact: campaign?.definition.contact ?? null,
  };
}
