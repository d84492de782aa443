/**
 * What the office does with answers: plain transactions, once per request, that need no running process. The campaign
 * is locked first, then recipients, as by everybody who answers.
 */
import type { Actor, PostRank } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { letterIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import { outsiderProblem } from '../../domain/survey/may-run.ts';
import type { Trx } from '../database.ts';
import { requestWake } from '../process.ts';
import { onceOnly } from '../request.ts';
import { lockCampaign, type Campaign } from './campaigns.ts';

export interface Acting {
  readonly campaignId: string;
  readonly actor: Actor;
  readonly requestId: string;
  /** Names the evidence and the request. */
  readonly action: string;
  readonly payload: unknown;
  /** Ranks that may do this besides the drafting unit and leaders. */
  readonly also?: readonly PostRank[];
}

/** @throws Refusal `forbidden` to others than the drafting unit, leaders and those named in `also` */
export function actOnce<Result>(
  trx: Trx,
  { campaignId, actor, requestId, action, payload, also }: Acting,
  work: (campaign: Campaign) => Promise<Result>,
): Promise<Result> {
  const request = {
    id: requestId,
    accountId: actor.accountId,
    postId: actor.postId,
    action,
    objectId: campaignId,
    payload,
  };
  return onceOnly(trx, request, async () => {
    const campaign = await lockCampaign(trx, campaignId);
    const problem = outsiderProblem(actor, campaign.unitId, also);
    if (problem) throw new Refusal('forbidden', [problem]);
    const result = await work(campaign);
    await requestWake(trx, surveyProcessId(campaignId));
    return result;
  });
}

export interface AnsweringBody {
  readonly id: number;
  readonly name: string;
  readonly owesAnswer: boolean;
  readonly mergedInto: number | null;
}

/** Locks a recipient of the campaign's letter. @throws Refusal `notFound` */
export async function lockRecipient(
  trx: Trx,
  campaignId: string,
  recipientId: number,
): Promise<AnsweringBody> {
  const row = await trx
    .selectFrom('recipient')
    .select(['id', 'name', 'owes_answer as owesAnswer', 'merged_into as mergedInto'])
    .where('id', '=', recipientId)
    .where('document_id', '=', letterIdOf(campaignId))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row) return row;
  throw new Refusal('notFound', [
    {
      where: 'recipientId',
      what: `đợt khảo sát không có nơi nhận số ${recipientId}`,
      remedy: 'xem cột “Dòng” của: survey answers',
    },
  ]);
}

/** Of an answer merged away nothing is decided any more; whoever wants to undoes the merge first. */
export function refuseMerged({ mergedInto }: AnsweringBody): void {
  if (mergedInto !== null)
    refuseState(`phiếu của nơi này đã gộp vào dòng ${mergedInto}`, 'làm với dòng đó, hoặc bỏ gộp trước');
}

export const refuseState = (what: string, remedy?: string): never => {
  throw new Refusal('wrongState', [{ where: '', what, ...(remedy === undefined ? {} : { remedy }) }]);
};
