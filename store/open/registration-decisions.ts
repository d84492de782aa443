/** What an officer makes of a registration: a recipient of its own, part of one that is known, or nothing. */
import { sql } from 'kysely';
import { dueInWords } from '../../domain/deadline/due-words.ts';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { letterIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import type { RegistrationState } from '../../domain/survey/registration.ts';
import { addDays, atOffice, type Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { countMoreCopies } from '../document/document-dispatch.ts';
import { fileInDossier } from '../dossier/file-in-dossier.ts';
import { requestWake } from '../process.ts';
import { onceOnly } from '../request.ts';
import { lockCampaign, type Campaign } from '../survey/campaigns.ts';
import { dueDatesInForce, setDueDate } from '../survey/due-dates.ts';
import { refuseOtherUnits } from './allowed.ts';
import { newAddress, readLink } from './links.ts';
import { placeInForce } from './letter-in-force.ts';
import { queueLetter } from './queue-letter.ts';
import type { AskedRegistration } from './asked-registration.ts';
import { newRecipient } from './registered-recipient.ts';

export interface RegistrationDecision {
  readonly campaignId: string;
  readonly registrationId: number;
  readonly actor: Actor;
  readonly requestId: string;
  readonly comment?: string | undefined;
}
export type Acceptance = RegistrationDecision & {
  /** Last day to answer, when later than everybody's. */ readonly until?: Day | undefined;
};
export type Merging = RegistrationDecision & {
  readonly recipientId: number;
  /** The address that was registered becomes the recipient's, on the officer's word (`comment`). */
  readonly useEmail?: boolean | undefined;
};

export interface DecidedRegistration {
  readonly registrationId: number;
  readonly state: RegistrationState;
  readonly recipientId: number | null;
  readonly name: string;
}

/** It becomes a recipient of the letter that owes an answer; the letter goes to it at once. */
export const acceptRegistration = (trx: Trx, ask: Acceptance): Promise<DecidedRegistration> =>
  decide(
    trx,
    ask,
    { state: 'accepted', details: { until: ask.until ?? null } },
    async (campaign, registration) => {
      refuseUnlessCollecting(campaign);
      const recipientId = await newRecipient(trx, campaign, registration);
      if (ask.until !== undefined)
        await ownDue(trx, { campaign, recipientId, until: ask.until, by: ask.actor });
      const letter = { documentId: letterIdOf(campaign.id), recipientId };
      await queueLetter(trx, letter);
      await countMoreCopies(trx, (await placeInForce(trx, letter)).documentId, 1);
      return recipientId;
    },
  );

/** It is a recipient already: that one's link is sent again, to the new address when the officer says so. */
export const mergeRegistration = (trx: Trx, ask: Merging): Promise<DecidedRegistration> =>
  decide(
    trx,
    ask,
    { state: 'merged', details: { recipientId: ask.recipientId, useEmail: ask.useEmail ?? false } },
    async (campaign, { email }) => {
      const { recipientId } = ask;
      const comment = ask.comment?.trim() || undefined;
      const link = await readLink(trx, campaign.id, recipientId);
      if (ask.useEmail) await newAddress(trx, recipientId, { email, comment });
      const reached = ask.useEmail || link.email !== null;
      if (reached && link.state !== 'revoked')
        await queueLetter(trx, { documentId: letterIdOf(campaign.id), recipientId });
      return recipientId;
    },
  );

/** @throws Refusal `commentRequired` */
export const refuseRegistration = (trx: Trx, ask: RegistrationDecision): Promise<DecidedRegistration> =>
  decide(trx, ask, { state: 'refused', details: {} }, () => {
    if (!ask.comment?.trim())
      throw new Refusal('commentRequired', [{ where: 'comment', what: 'không nhận thì phải nêu lý do' }]);
    return Promise.resolve(null);
  });

const AUDITED: Readonly<Record<Exclude<RegistrationState, 'asked'>, string>> = {
  accepted: 'acceptRegistration',
  merged: 'mergeRegistration',
  refused: 'refuseRegistration',
};

interface Becoming {
  readonly state: Exclude<RegistrationState, 'asked'>;
  readonly details: Readonly<Record<string, unknown>>;
}

function decide(
  trx: Trx,
  ask: RegistrationDecision,
  { state, details }: Becoming,
  apply: (campaign: Campaign, registration: AskedRegistration) => Promise<number | null>,
): Promise<DecidedRegistration> {
  const { actor, requestId } = ask;
  const comment = ask.comment?.trim() || undefined;
  const request = {
    id: requestId,
    accountId: actor.accountId,
    postId: actor.postId,
    action: AUDITED[state],
    objectId: String(ask.registrationId),
    payload: { campaignId: ask.campaignId, comment: comment ?? null, ...details },
  };
  return onceOnly(trx, request, async () => {
    const campaign = await lockCampaign(trx, ask.campaignId);
    refuseOtherUnits(actor, campaign);
    const registration = await lockAsked(trx, ask);
    const recipientId = await apply(campaign, registration);
    await trx
      .updateTable('registration')
      .set({
        state,
        recipient_id: recipientId,
        decided_by: actor.personId,
        decided_at: sql`office_now()`,
        decision_comment: comment ?? null,
      })
      .where('id', '=', registration.id)
      .execute();
    await writeAudit(trx, {
      actor,
      action: AUDITED[state],
      objectKind: 'registration',
      objectId: String(registration.id),
      comment,
      details: { campaignId: campaign.id, recipientId, ...details },
      requestId,
    });
    await fileInDossier(trx, [
      { campaignId: campaign.id, key: `dang-ky/${registration.id}`, title: filed(state, registration.name) },
    ]);
    await requestWake(trx, surveyProcessId(campaign.id));
    return { registrationId: registration.id, state, recipientId, name: registration.name };
  });
}

const FILED = {
  accepted: 'nhận làm nơi trả lời',
  merged: 'gộp vào nơi nhận đã có',
  refused: 'không nhận',
} as const;
const filed = (state: keyof typeof FILED, name: string): string =>
  `Đăng ký tham gia của ${name}: ${FILED[state]}`;

async function lockAsked(
  trx: Trx,
  { campaignId, registrationId }: RegistrationDecision,
): Promise<AskedRegistration> {
  const row = await trx
    .selectFrom('registration')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('id', '=', registrationId)
    .forUpdate()
    .executeTakeFirst();
  if (!row)
    throw new Refusal('notFound', [
      { where: 'registrationId', what: `đợt này không có đăng ký số ${registrationId}` },
    ]);
  if (row.state !== 'asked')
    throw new Refusal('wrongState', [
      { where: 'registrationId', what: `đăng ký số ${registrationId} đã được xét` },
    ]);
  return row;
}

function refuseUnlessCollecting({ state }: Campaign): void {
  if (state === 'collecting') return;
  throw new Refusal('wrongState', [
    {
      where: 'đợt khảo sát',
      what: 'không còn nhận nơi trả lời mới (chưa phát hành công văn, hoặc đã chốt số liệu)',
      remedy: 'gộp vào nơi đã có, hoặc không nhận kèm lý do',
    },
  ]);
}

interface OwnDue {
  readonly campaign: Campaign;
  readonly recipientId: number;
  readonly until: Day;
  readonly by: Actor;
}

async function ownDue(trx: Trx, { campaign, recipientId, until, by }: OwnDue): Promise<void> {
  const dueAt = atOffice(addDays(until, 1));
  const { general } = await dueDatesInForce(trx, campaign.id);
  if (dueAt <= general.dueAt)
    throw new Refusal('invalidInput', [
      {
        where: 'until',
        what: `không muộn hơn thời hạn chung (${general.words})`,
        remedy: 'bỏ --until, hoặc ghi ngày muộn hơn',
      },
    ]);
  await setDueDate(trx, {
    campaignId: campaign.id,
    recipientId,
    dueAt,
    words: dueInWords(dueAt),
    reason: 'Đăng ký tham gia sau',
    decidedBy: by.personId,
  });
}
