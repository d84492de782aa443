/** What a person decides about a campaign: one transaction each, the same request twice gives the same answer. */
import type { Actor } from '../../domain/directory/post.ts';
import { withoutWords, type DecisionResult } from '../../domain/document/decision.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { letterIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import { missingAsOf } from '../../domain/survey/timing.ts';
import { lockCampaign, moveCampaign, type Campaign } from '../../store/survey/campaigns.ts';
import type { Database, Trx } from '../../store/database.ts';
import { decideExtension } from '../../store/survey/extension-decisions.ts';
import { officeNow, officeToday } from '../../store/office/office-clock.ts';
import { requestWake } from '../../store/process.ts';
import { confirmRecipients, refreezeRecipients } from '../../store/dispatch/recipients.ts';
import { actorOfRequest } from '../../store/office/request-actor.ts';
import { requireEvidence } from '../../store/audit.ts';
import { finishRequest, keepRefusal, lockRequest, type StoredRequest } from '../../store/request.ts';
import { recordCutOff } from './cut-off.ts';
import { chaseNow, type ChaseAsk } from './chasing.ts';
import { cancel, type CancelAsk } from './cancelling.ts';
import { draftExtension, extendOne, type ExtendAllAsk, type ExtendOneAsk } from './extending.ts';
import { isLeader, pause, resume, type PauseAsk, type ResumeAsk } from './pausing.ts';
import { readSnapshot } from './snapshot.ts';

/** `request.action` of a campaign's decisions and the payload of each. */
export interface SurveyPayloads {
  readonly confirmRecipients: Record<string, never>;
  /** Before the set moment: needs `early` and a comment. */
  readonly cutOff: { readonly early?: boolean; readonly comment?: string };
  readonly decideExtension: {
    readonly extensionId: number;
    readonly decision: 'granted' | 'refused';
    readonly until?: string;
    readonly comment?: string;
  };
  readonly chase: ChaseAsk;
  readonly draftExtension: ExtendAllAsk;
  readonly extendRecipient: ExtendOneAsk;
  readonly pauseCampaign: PauseAsk;
  readonly resumeCampaign: ResumeAsk;
  readonly stopCampaign: CancelAsk;
}

interface Case<Action extends keyof SurveyPayloads> {
  readonly trx: Trx;
  readonly campaign: Campaign;
  readonly actor: Actor;
  readonly payload: SurveyPayloads[Action];
  readonly requestId: string;
}

const WORK: { readonly [Action in keyof SurveyPayloads]: (one: Case<Action>) => Promise<string> } = {
  confirmRecipients: confirm,
  cutOff,
  decideExtension: answerExtension,
  chase: chaseNow,
  draftExtension,
  extendRecipient: extendOne,
  pauseCampaign: pause,
  resumeCampaign: resume,
  stopCampaign: cancel,
};

export function surveyDecisions(db: Database) {
  return {
    async recordSurveyDecision({ requestId }: { readonly requestId: string }): Promise<DecisionResult> {
      try {
        return withoutWords(await db.transaction().execute((trx) => carryOut(trx, requestId)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const refused: DecisionResult = { outcome: 'refused', type: error.type, problems: error.problems };
        await keepRefusal(db, requestId, refused);
        return withoutWords(refused);
      }
    },
  };
}

async function carryOut(trx: Trx, requestId: string): Promise<DecisionResult> {
  const request = await lockRequest(trx, requestId);
  if (request.result !== null) return request.result as DecisionResult;
  const campaign = await lockCampaign(trx, request.objectId);
  const actor = await actorOfRequest(trx, request);
  refuseOutsider(actor, campaign);
  const note = await workOf(request)({ trx, campaign, actor, payload: request.payload as never, requestId });
  await requireEvidence(trx, requestId);
  await requestWake(trx, surveyProcessId(campaign.id));
  const state = (await lockCampaign(trx, campaign.id)).state;
  const result: DecisionResult = { outcome: 'done', state, version: 0, note };
  await finishRequest(trx, requestId, result);
  return result;
}

function workOf(request: StoredRequest): (one: Case<never>) => Promise<string> {
  if (request.action in WORK) return WORK[request.action as keyof SurveyPayloads];
  throw new Refusal('invalidInput', [{ where: 'action', what: `không có việc "${request.action}"` }]);
}

/** The drafting unit runs its campaign; leaders may step in. */
function refuseOutsider(actor: Actor, campaign: Campaign): void {
  if (isLeader(actor) || actor.unitId === campaign.unitId) return;
  const what = `${actor.postTitle} không thuộc đơn vị chủ trì đợt khảo sát`;
  throw new Refusal('forbidden', [{ where: 'actor', what }]);
}

const refuseState = (problem: Problem): never => {
  throw new Refusal('wrongState', [problem]);
};

async function confirm({ trx, campaign, actor, requestId }: Case<'confirmRecipients'>): Promise<string> {
  if (campaign.state !== 'confirming' && campaign.state !== 'approving')
    refuseState({
      where: 'recipients',
      what: 'công văn đã phát hành, danh sách nơi nhận không đổi được nữa',
    });
  const documentId = letterIdOf(campaign.id);
  if (campaign.state === 'approving') {
    const on = await officeToday(trx);
    const differences = await refreezeRecipients(trx, { documentId, on, actor, requestId });
    return `Đã chốt lại danh sách nơi nhận: ${differences.length} thay đổi`;
  }
  await confirmRecipients(trx, { documentId, actor, requestId });
  await moveCampaign(trx, campaign.id, ['confirming'], 'approving');
  return 'Đã chốt danh sách nơi nhận';
}

async function cutOff({ trx, campaign, actor, payload, requestId }: Case<'cutOff'>): Promise<string> {
  if (campaign.state !== 'collecting')
    refuseState({ where: 'cutOff', what: 'chỉ chốt số liệu khi đang nhận phiếu trả lời' });
  const { snapshot } = await readSnapshot(trx, campaign);
  const now = await officeNow(trx);
  const early = now < snapshot.dueAt || snapshot.recipients.some((one) => one.ownDueAt && now < one.ownDueAt);
  const problems: Problem[] = [];
  if (early && payload.early !== true)
    problems.push({
      where: 'early',
      what: 'chưa hết thời hạn trả lời',
      remedy: 'đợi hết hạn, hoặc nói rõ là chốt sớm',
    });
  if (early && !payload.comment?.trim()) problems.push({ where: 'comment', what: 'chốt sớm phải nêu lý do' });
  if (problems.length > 0) throw new Refusal('wrongState', problems);
  const { comment } = payload;
  await recordCutOff(trx, { campaign, at: now, by: actor, comment, requestId, snapshot });
  return `Đã chốt số liệu; ${missingAsOf(snapshot.recipients, now).length} nơi chưa trả lời`;
}

async function answerExtension({ trx, actor, payload, requestId }: Case<'decideExtension'>): Promise<string> {
  const decided = await decideExtension(trx, { ...payload, actor, requestId });
  return decided.due ? `Đã gia hạn ${decided.due.words}` : 'Đã trả lời không gia hạn';
}
