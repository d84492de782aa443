/** From launch to the draft of the letter: a person confirms who gets it, then it is drafted. */
import { letterIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import { pauseSentence } from '../../domain/survey/pause.ts';
import { letterContent } from '../../domain/survey/letter.ts';
import { printCode, publicPage } from '../../domain/survey/short-code.ts';
import type { Day } from '../../domain/time/day.ts';
import { lockCampaign, readCampaign, type Campaign } from '../../store/survey/campaigns.ts';
import type { Database, Trx } from '../../store/database.ts';
import { codeOf } from '../../store/open/campaign-codes.ts';
import { draftDocument } from '../../store/document/document-draft.ts';
import { ensureDocumentProcess } from '../../store/document/document-process.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import { closeProcess, hasOpenChild, readWakeCount, reportWaiting } from '../../store/process.ts';
import type {
  CampaignRef,
  ConfirmingNext,
  DraftedDocument,
  SurveyActivities,
} from '../../workflows/survey-campaign/activities.ts';
import { printedName, readDraftingFacts } from '../../store/survey/drafting.ts';
import { endStory } from './closing.ts';

type ConfirmingWork = Pick<SurveyActivities, 'nextForConfirming' | 'ensureLetter' | 'restOnDocument'>;

export interface ConfirmingDeps {
  readonly db: Database;
  /** Base of the public pages, no slash at the end. */
  readonly publicUrl: string;
}

export function confirmingActivities({ db, publicUrl }: ConfirmingDeps): ConfirmingWork {
  return {
    nextForConfirming: (campaign) => nextStep(db, campaign),
    ensureLetter: ({ campaignId }) =>
      db.transaction().execute((trx) => draftLetter(trx, campaignId, publicUrl)),
    restOnDocument: ({ campaignId }) =>
      rest(db, campaignId, 'chờ văn bản của đợt khảo sát được duyệt và phát hành'),
  };
}

async function nextStep(db: Database, { campaignId }: CampaignRef): Promise<ConfirmingNext> {
  const seen = await readWakeCount(db, surveyProcessId(campaignId));
  const { state, pause } = await readCampaign(db, campaignId);
  if (state === 'closed' || state === 'stopped') {
    await endStory(db, campaignId);
    return { ended: true };
  }
  if (state !== 'confirming') return { step: 'draftLetter' };
  const what = 'chờ cán bộ đơn vị chủ trì xác nhận danh sách nơi nhận';
  const waitingFor = pause ? `${what}; đang ${pauseSentence(pause)}` : what;
  await reportWaiting(db, surveyProcessId(campaignId), { seen, nextAlarmAt: null, waitingFor });
  return { wait: true };
}

async function rest(db: Database, campaignId: string, what: string): Promise<void> {
  const seen = await readWakeCount(db, surveyProcessId(campaignId));
  // Told again from the top, the story passes documents that have ended: it is at work then, not at rest.
  if (!(await hasOpenChild(db, surveyProcessId(campaignId)))) return;
  const { pause } = await readCampaign(db, campaignId);
  const waitingFor = pause ? `${what}; đang ${pauseSentence(pause)}` : what;
  await reportWaiting(db, surveyProcessId(campaignId), { seen, nextAlarmAt: null, waitingFor });
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

async function draftLetter(trx: Trx, campaignId: string, publicUrl: string): Promise<DraftedDocument> {
  const campaign = await lockCampaign(trx, campaignId);
  const documentId = letterIdOf(campaignId);
  if (campaign.state === 'stopped') {
    await closeProcess(trx, surveyProcessId(campaignId));
    return { documentId, stopped: true };
  }
  if (!(await isDrafted(trx, documentId))) await writeLetter(trx, campaign, publicUrl);
  await ensureDocumentProcess(trx, documentId);
  return { documentId };
}

async function writeLetter(trx: Trx, { id, definition }: Campaign, publicUrl: string): Promise<void> {
  const documentId = letterIdOf(id);
  const code = await codeOf(trx, id);
  const on = later(definition.expectedOn, await officeToday(trx));
  const facts = await readDraftingFacts(trx, definition, { documentType: 'congVan', on });
  const content = letterContent(definition, {
    issuer: facts.issuer.name,
    address: facts.issuer.address ?? undefined,
    unitAbbreviation: facts.unitAbbreviation,
    initials: facts.drafter?.initials ?? undefined,
    addressees: definition.addressees.map((one) => ({
      label: printedName(facts.directory, one, on),
      purpose: one.purpose,
    })),
    superiors: facts.superiors,
    ...(code && { registration: { address: publicPage(publicUrl), code: printCode(code) } }),
  });
  await draftDocument(trx, {
    documentId,
    campaignId: id,
    role: 'letter',
    documentType: 'congVan',
    unitId: definition.unit,
    drafterPersonId: facts.drafter?.personId ?? null,
    subject: content.subject,
    content,
    signatureBlock: facts.signatureBlock,
    expectedOn: on,
  });
}

/** A document that has a version is drafted; drafting again would lose what people made of it. */
export async function isDrafted(trx: Trx, documentId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('document')
    .select('version')
    .where('id', '=', documentId)
    .executeTakeFirst();
  return (row?.version ?? 0) > 0;
}
