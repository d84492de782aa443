/** What the public page of a campaign shows to whoever has the printed code; read only. */
import type { CampaignState } from '../../domain/survey/campaign-state.ts';
import type { SurveyDefinition } from '../../domain/survey/definition.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';
import { newestLetter } from '../document/amendments.ts';
import { liveNumber } from '../document/numbering.ts';
import { readOffice } from '../office/office-clock.ts';
import { dueDatesInForce } from '../survey/due-dates.ts';
import { issuerName } from '../survey/recipient-page.ts';

export interface PublicPage {
  readonly code: string;
  readonly campaignId: string;
  readonly definition: SurveyDefinition;
  readonly state: CampaignState;
  readonly cutOffAt: Date | null;
  readonly rehearsal: boolean;
  /** Office time. */
  readonly now: Date;
  readonly issuer: string;
  /** Of the letter in force: the first, or what took its place. */
  readonly codeNotation: string;
  readonly promulgatedOn: Day;
  readonly due: { readonly dueAt: Date; readonly words: string };
}

/** @returns null when no letter that is out bears this code */
export async function readPublicPage(db: Queryable, code: string): Promise<PublicPage | null> {
  const row = await db
    .selectFrom('campaign_code as k')
    .innerJoin('campaign as c', 'c.id', 'k.campaign_id')
    .innerJoin('document as d', (join) =>
      join.onRef('d.campaign_id', '=', 'c.id').on('d.role', '=', 'letter'),
    )
    .select(['c.id', 'c.definition', 'c.state', 'c.cut_off_at', 'd.id as letter_id'])
    .where('k.code', '=', code)
    .where('d.state', 'in', ['dispatching', 'kept'])
    .executeTakeFirst();
  const number = row && (await liveNumber(db, await newestLetter(db, row.letter_id)));
  if (!row || !number) return null;
  const office = await readOffice(db);
  const { general } = await dueDatesInForce(db, row.id);
  return {
    code,
    campaignId: row.id,
    definition: row.definition,
    state: row.state,
    cutOffAt: row.cut_off_at,
    rehearsal: office.kind === 'rehearsal',
    now: office.now,
    issuer: await issuerName(db, office.organisationId, number.promulgatedOn),
    codeNotation: number.codeNotation,
    promulgatedOn: number.promulgatedOn,
    due: general,
  };
}
