/** One campaign as its people live it, driven through the API and the recipients' pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DecisionKind } from '../../../domain/document/decision.ts';
import { letterIdOf, reportIdOf } from '../../../domain/survey/ids.ts';
import { addDays, atOffice, formatDay, type Day } from '../../../domain/time/day.ts';
import { officeNow } from '../../../store/office/office-clock.ts';
import type { DocumentDetailBody } from '../../../client/api/document-schemas.ts';
import { documentRef } from '../../../client/api/document-ref.ts';
import type { SendBody } from '../../../client/api/dispatch.ts';
import type { SurveyDetailBody } from '../../../client/api/survey-schemas.ts';
import { recipientAt, type Recipient, type Review } from './recipient.ts';
import type { Rehearsal } from './rehearsal.ts';
import { until } from './until.ts';

export const OFFICER = 'chuyen-vien-qlcn-ttcn';
export const HEAD_OF_UNIT = 'truong-phong-qlcn-ttcn';
export const CLERK = 'van-thu';
export const DIRECTOR = 'giam-doc';
const ADMINISTRATOR = 'quan-tri';

export interface Campaign {
  readonly rehearsal: Rehearsal;
  readonly id: string;
  readonly letter: string;
  readonly report: string;
  /** Monday on which it is launched. */
  readonly start: Day;
  /** Answers whose sender has seen the receipt. */
  readonly acknowledged: Acknowledged[];
  /** Rows of the ledger that a crash left `unknown`; a person looked each up in the mailbox. */
  readonly unknown: number[];
}

export interface Acknowledged {
  readonly requestId: string;
  readonly receipt: string;
}

export const campaignOf = (rehearsal: Rehearsal, id: string, start: Day): Campaign => ({
  rehearsal,
  id,
  letter: letterIdOf(id),
  report: reportIdOf(id),
  start,
  acknowledged: [],
  unknown: [],
});

const TEMPLATE = readFileSync(join(import.meta.dirname, 'survey.yaml'), 'utf8');

/** The letter is expected on Wednesday; answers until Tuesday of the week after; cut off when Wednesday has ended. */
const definitionOf = ({ id, start }: Campaign): string =>
  TEMPLATE.replace('@code@', id)
    .replace('@expectedOn@', formatDay(addDays(start, 2)))
    .replace('@deadline@', formatDay(addDays(start, 9)));

export async function launch(campaign: Campaign): Promise<void> {
  const { rehearsal, id } = campaign;
  await startOn(campaign);
  await rehearsal.as(DIRECTOR).post('/api/surveys', { source: definitionOf(campaign) });
  await rehearsal.as(OFFICER).post(`/api/surveys/${id}/recipients/confirm`, {});
}

export async function advance({ rehearsal }: Campaign, to?: string): Promise<void> {
  await rehearsal.as(ADMINISTRATOR).post('/api/clock/advance', to === undefined ? {} : { to });
}

/** A decision on the version that lies before the person, once its files are there. */
export async function decide(
  { rehearsal }: Campaign,
  documentId: string,
  [account, kind, comment]: readonly [string, DecisionKind, string?],
): Promise<void> {
  const hand = rehearsal.as(account);
  const path = `/api/documents/${documentRef(documentId)}`;
  const { version, hash } = await documentWhen(rehearsal, documentId, ({ hash }) => hash !== null);
  await hand.post(`${path}/decisions`, {
    kind,
    version,
    hash,
    ...(comment && { comment }),
  });
}

export async function documentWhen(
  rehearsal: Rehearsal,
  documentId: string,
  ready: (document: DocumentDetailBody) => boolean,
): Promise<DocumentDetailBody> {
  let document: DocumentDetailBody | undefined;
  const path = `/api/documents/${documentRef(documentId)}`;
  await until(`${documentId} is ready`, async () => {
    document = await rehearsal.as(CLERK).get<DocumentDetailBody>(path);
    return ready(document);
  });
  return document as DocumentDetailBody;
}

export const survey = ({ rehearsal, id }: Campaign): Promise<SurveyDetailBody> =>
  rehearsal.as(OFFICER).get<SurveyDetailBody>(`/api/surveys/${id}`);

export const surveyIn = (campaign: Campaign, state: string): Promise<void> =>
  until(`${campaign.id} is ${state}`, async () => (await survey(campaign)).state === state);

export const sendsOf = ({ rehearsal }: Campaign, documentId: string): Promise<SendBody[]> =>
  rehearsal.as(CLERK).get<SendBody[]>(`/api/documents/${documentRef(documentId)}/sends`);

const LINK = /https?:\/\/\S+?\/p\/[\w-]+/;

/** Personal links in letters that have come, in the order of the ledger. */
export async function linksOf(campaign: Campaign): Promise<string[]> {
  const [sends, mails] = await Promise.all([sendsOf(campaign, campaign.letter), campaign.rehearsal.mails()]);
  return sends.flatMap(({ kind, messageId }) => {
    const mail = kind === 'document' && mails.find((one) => one.messageId === messageId);
    const link = mail && LINK.exec(mail.text)?.[0];
    return link ? [link] : [];
  });
}

/** Those whose letter has come, in the order of the ledger. */
export const recipients = async (campaign: Campaign): Promise<Recipient[]> =>
  (await linksOf(campaign)).map(recipientAt);

/** Sends an answer; from its receipt on it must never be lost. */
export async function answer(campaign: Campaign, review: Review): Promise<void> {
  const receipt = await review.send();
  campaign.acknowledged.push({ requestId: review.requestId, receipt });
}

/**
 * Whatever a crash left unknown is looked up where it would have arrived: there, it is settled as sent; not there, it
 * is sent again.
 */
export async function settleUnknown(campaign: Campaign, documentId: string): Promise<void> {
  const { rehearsal, unknown } = campaign;
  const arrived = new Set((await rehearsal.mails()).map(({ messageId }) => messageId));
  for (const { id, state, messageId } of await sendsOf(campaign, documentId)) {
    if (state !== 'unknown') continue;
    unknown.push(id);
    const word = arrived.has(messageId) ? 'settle' : 'resend';
    await rehearsal.as(CLERK).post(`/api/sends/${id}/${word}`, { comment: 'đã xem hộp thư nơi nhận' });
  }
}

/** The second campaign of an office begins two weeks after the first. */
async function startOn(campaign: Campaign): Promise<void> {
  const morning = atOffice(campaign.start, 7, 30);
  if ((await officeNow(campaign.rehearsal.db)) < morning) await advance(campaign, morning.toISOString());
}

export async function upToSigning(campaign: Campaign, documentId: string): Promise<void> {
  await decide(campaign, documentId, [OFFICER, 'submit']);
  await decide(campaign, documentId, [HEAD_OF_UNIT, 'approveContent']);
  await decide(campaign, documentId, [CLERK, 'approveForm']);
}

export async function signedToSent(campaign: Campaign, documentId: string): Promise<void> {
  await decide(campaign, documentId, [DIRECTOR, 'sign']);
  await decide(campaign, documentId, [CLERK, 'issueNumber']);
  await decide(campaign, documentId, [CLERK, 'seal']);
  await decide(campaign, documentId, [CLERK, 'dispatch']);
  await delivered(campaign, documentId);
}

export async function delivered(campaign: Campaign, documentId: string): Promise<void> {
  await documentWhen(campaign.rehearsal, documentId, ({ state }) => state === 'kept');
  await settleUnknown(campaign, documentId);
}

export const reviewOf = (recipient: Recipient | undefined, needs: number) => {
  if (!recipient) throw new Error('this recipient got no letter');
  return recipient.review({ 'p.nguoiDien': 'Trần Văn Hòa, Phòng Khoa học', 'p.soNhuCau': String(needs) });
};
