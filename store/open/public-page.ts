/** What the public page of a campaign shows to whoever has the printed code; read only. */
import { formatCodeNumber } from '../../domain/document/code-number.ts';
import type { CampaignState } from '../../domain/survey/campaign-state.ts';
import type { NotNull } from 'kysely';
import type { SurveyDefinition } from '../../domain/survey/definition.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';
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
    .innerJoin('issued_number as n', (join) =>
      join.onRef('n.document_id', '=', 'd.id').on('n.state', '=', 'issued'),
    )
    .select(['c.id', 'c.definition', 'c.state', 'c.cut_off_at', 'n.number', 'n.notation', 'n.promulgated_on'])
    .where('k.code', '=', code)
    .where('n.promulgated_on', 'is not', null)
    .$narrowType<{ promulgated_on: NotNull }>()
    .where('d.state', 'in', ['dispatching', 'kept'])
    .orderBy('n.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
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
    issuer: await issuerName(db, office.organisationId, row.promulgated_on),
    codeNotation: `${formatCodeNumber(row.number)}/${row.notation}`,
    promulgatedOn: row.promulgated_on,
    due: general,
  };
}
