/**
 * A campaign is stopped before its end: drafts dropped, numbers voided with the reason, what went out proposed for
 * recall, answers and dossier kept. The stories of its documents and its own end by themselves when they look next.
 */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { decide } from '../../domain/document/decide.ts';
import type { DecisionRequest } from '../../domain/document/decision.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { reportWentUp } from '../../domain/survey/cancel.ts';
import { writeAudit } from '../../store/audit.ts';
import type { Trx } from '../../store/database.ts';
import { skipQueuedOf } from '../../store/dispatch/held.ts';
import { lockDocument } from '../../store/document/document-facts.ts';
import { fileInDossier } from '../../store/dossier/file-in-dossier.ts';
import { officeNow, officeToday } from '../../store/office/office-clock.ts';
import { wakeDocumentsOf } from '../../store/process.ts';
import { cancelPlan, type CancelLine } from '../../store/survey/cancel-plan.ts';
import { closeStoppedDossier } from '../../store/survey/stopped-dossier.ts';
import type { Campaign } from '../../store/survey/campaigns.ts';
import { applyTo } from '../document/record-decision.ts';
import { hasEnded, isLeader } from './pausing.ts';
import { proposeRecalls } from './recalling.ts';

export interface CancelAsk {
  readonly reason?: string;
}

interface Case {
  readonly trx: Trx;
  readonly campaign: Campaign;
  readonly actor: Actor;
  readonly payload: CancelAsk;
  readonly requestId: string;
}

export async function cancel(one: Case): Promise<string> {
  const { trx, campaign, actor, payload } = one;
  const reason = payload.reason?.trim() ?? '';
  await trx
    .selectFrom('document')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .orderBy('id')
    .forUpdate()
    .execute();
  const plan = await cancelPlan(trx, campaign.id);
  refuseAll([
    ...hasEnded(campaign),
    ...(isLeader(actor)
      ? []
      : [{ where: 'chức vụ', what: 'dừng đợt khảo sát do lãnh đạo cơ quan quyết định' }]),
    ...(reason === '' ? [{ where: 'reason', what: 'phải nêu lý do dừng' }] : []),
    ...(reportWentUp(plan)
      ? [{ where: '', what: 'báo cáo đã phát hành, đợt khảo sát không dừng được nữa' }]
      : []),
  ]);
  await stop(one, reason);
  const told: string[] = [];
  for (const line of plan) told.push(...(await dealWith(one, line, reason)));
  told.push(...(await proposeRecalls(one, plan, reason)));
  await answerOpenRequests(trx, { campaignId: campaign.id, actor, reason });
  await wakeDocumentsOf(trx, campaign.id);
  await closeStoppedDossier(trx, campaign.id);
  return ['Đã dừng đợt khảo sát', ...told].join('; ');
}

async function stop({ trx, campaign, actor, requestId }: Case, reason: string): Promise<void> {
  const now = await officeNow(trx);
  await trx
    .updateTable('campaign')
    .set({ state: 'stopped', stop_reason: reason, closed_at: now, paused_at: null, pause_reason: null })
    .where('id', '=', campaign.id)
    .execute();
  await skipQueuedOf(trx, campaign.id, 'stopped');
  await writeAudit(trx, {
    actor,
    action: 'stopCampaign',
    objectKind: 'campaign',
    objectId: campaign.id,
    comment: reason,
    details: { from: campaign.state },
    requestId,
  });
  await fileInDossier(trx, [
    { campaignId: campaign.id, key: 'stopped', at: now, title: `Dừng đợt khảo sát: ${reason}` },
  ]);
}

/** @returns what to tell about it */
async function dealWith(one: Case, line: CancelLine, reason: string): Promise<string[]> {
  const name = line.codeNotation ? `văn bản số ${line.codeNotation}` : `dự thảo ${line.documentId}`;
  switch (line.fate) {
    case 'leave':
    case 'recall':
      return [];
    case 'voidNumber':
    case 'drop':
      await voidDocument(one, line, reason);
      return line.version > 0 ? [`đã hủy ${name}`] : [];
  }
}

async function voidDocument(one: Case, { documentId, version }: CancelLine, reason: string): Promise<void> {
  const { trx, actor, requestId } = one;
  if (version === 0) {
    await trx.updateTable('document').set({ state: 'void' }).where('id', '=', documentId).execute();
    return;
  }
  const document = await lockDocument(trx, documentId);
  const request: DecisionRequest = {
    kind: 'void',
    version: document.facts.version,
    comment: `Dừng đợt khảo sát: ${reason}`,
  };
  const judged = decide(document.facts, request, actor);
  if (!judged.ok) throw new Refusal(judged.type, judged.problems);
  const today = await officeToday(trx);
  await applyTo({ trx, document, request, actor, today, next: judged.next, requestId }, {});
}

interface Closing {
  readonly campaignId: string;
  readonly actor: Actor;
  readonly reason: string;
}

/** Whoever asked for more time, or to take part, gets a word. */
async function answerOpenRequests(trx: Trx, { campaignId, actor, reason }: Closing): Promise<void> {
  const comment = `Đợt khảo sát đã dừng: ${reason}`;
  await sql`
    update extension_request e set state = 'refused', decided_by = ${actor.personId}, decided_at = office_now(),
           decision_comment = ${comment}
      from recipient r join document d on d.id = r.document_id
     where e.recipient_id = r.id and d.campaign_id = ${campaignId} and e.state = 'asked'`.execute(trx);
  await sql`
    update registration set state = 'refused', decided_by = ${actor.personId}, decided_at = office_now(),
           decision_comment = ${comment}
     where campaign_id = ${campaignId} and state = 'asked'`.execute(trx);
}

function refuseAll(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal('wrongState', problems);
}
