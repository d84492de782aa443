/** What a report of a campaign is drafted from: its answers as they count, how the collecting went, who gets it. */
import type { DocumentContent } from '../../domain/document/content.ts';
import type { Consolidation } from '../../domain/survey/consolidate.ts';
import type { Addressee } from '../../domain/survey/definition.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { ReportFacts } from '../../domain/survey/report-facts.ts';
import { reportContent } from '../../domain/survey/report.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Trx } from '../database.ts';
import { freezeByEngine, planRecipients } from '../dispatch/recipients.ts';
import { newestLetter } from '../document/amendments.ts';
import { officeToday } from '../office/office-clock.ts';
import type { Campaign } from './campaigns.ts';
import { readReminders } from './collecting.ts';
import { printedName, readDraftingFacts, type DraftingFacts } from './drafting.ts';
import { dueDatesInForce, extendedCount } from './due-dates.ts';
import { issuedAs, numberWords } from './issued-words.ts';

export interface Drafting {
  readonly facts: DraftingFacts;
  readonly report: Omit<
    ReportFacts,
    'letter' | 'cutOffAt' | 'reminders' | 'extended' | 'moreTime' | 'chases'
  >;
  /** Units of the office that get a copy. */
  readonly copies: readonly Addressee[];
  readonly on: Day;
}

/** Names, drafter and block 7a as of today. @throws Refusal `signatoryInvalid` */
export async function draftingUpward(trx: Trx, { definition }: Campaign): Promise<Drafting> {
  const on = await officeToday(trx);
  const facts = await readDraftingFacts(trx, definition, { documentType: 'baoCao', on });
  const copies = definition.addressees.filter((one) => one.channel === 'internal');
  const report = {
    issuer: facts.issuer.name,
    superiors: facts.superiors,
    copies: copies.map((one) => printedName(facts.directory, one, on)),
    unitAbbreviation: facts.unitAbbreviation,
    initials: facts.drafter?.initials ?? undefined,
  };
  return { facts, report, copies, on };
}

export async function reportFrom(
  trx: Trx,
  campaign: Campaign,
  consolidation: Consolidation,
): Promise<Drafting & { readonly content: DocumentContent }> {
  const drafting = await draftingUpward(trx, campaign);
  const course = await courseOf(trx, campaign);
  const content = reportContent(campaign.definition, consolidation, { ...drafting.report, ...course });
  return { ...drafting, content };
}

export function cutOffOf({ id, cutOffAt }: Campaign): Date {
  if (!cutOffAt) throw new Error(`${id}: tổng hợp khi chưa chốt số liệu`);
  return cutOffAt;
}

/** How the collecting went, as the report tells it. */
async function courseOf(
  trx: Trx,
  campaign: Campaign,
): Promise<Pick<ReportFacts, 'letter' | 'cutOffAt' | 'reminders' | 'extended' | 'moreTime' | 'chases'>> {
  const letter = await numberWords(trx, await newestLetter(trx, letterIdOf(campaign.id)));
  if (letter === null) throw new Error(`${campaign.id}: công văn chưa có số`);
  const reminders = await readReminders(trx, campaign.id);
  const prolonging = (await issuedAs(trx, campaign.id, 'extension')).at(-1);
  const { general } = await dueDatesInForce(trx, campaign.id);
  return {
    moreTime: prolonging === undefined ? undefined : { until: general.words, letter: prolonging },
    chases: await issuedAs(trx, campaign.id, 'chase'),
    letter: `Công văn số ${letter}`,
    cutOffAt: cutOffOf(campaign),
    reminders: reminders.filter(({ state }) => state === 'sent').length,
    extended: await extendedCount(trx, campaign.id),
  };
}

interface UpwardPlan {
  readonly documentId: string;
  readonly campaign: Campaign;
  readonly copies: readonly Addressee[];
  readonly on: Day;
}

/** The leader named the superiors when launching: the list is frozen as it stands, and shown with the draft. */
export async function planUpward(trx: Trx, { documentId, campaign, copies, on }: UpwardPlan): Promise<void> {
  const superiors = campaign.definition.superiors.map((organisation): Addressee => ({
    organisation,
    purpose: 'direct',
    owesAnswer: false,
    channel: 'email',
  }));
  await planRecipients(trx, documentId, [...superiors, ...copies], on);
  await freezeByEngine(trx, documentId, 'Cấp trên nhận báo cáo theo định nghĩa mà lãnh đạo đã phát động');
}
