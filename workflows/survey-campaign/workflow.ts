/**
 * A survey campaign as the office lives it: recipients confirmed → letter approved and dispatched → answers collected,
 * reminded, cut off → consolidated → report approved and sent up → filed. Every step is idempotent, so starting the
 * story again from the top is both recovery and continue-as-new.
 */
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { DecisionResult } from '../../domain/document/decision.ts';
import { officialDocument } from '../official-document/workflow.ts';
import { generationOf, type OfGeneration } from '../generation.ts';
import { hasRequestId } from '../request-shape.ts';
import { SILENCE } from '../silence.ts';
import { TASK_QUEUES } from '../task-queues.ts';
import type { MailActivities } from '../mail/activities.ts';
import type { CollectingNext, RoundRef, SurveyActivities } from './activities.ts';
import { decide, reconsider } from './messages.ts';

export interface SurveyInput extends OfGeneration {
  readonly campaignId: string;
}

const retry = { initialInterval: '500ms', maximumInterval: '30s' } as const;
const office = proxyActivities<SurveyActivities>({
  taskQueue: TASK_QUEUES.office,
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: SILENCE.office,
  retry,
});
const mail = proxyActivities<MailActivities>({
  taskQueue: TASK_QUEUES.mail,
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: SILENCE.mail,
  retry,
});

export async function surveyCampaign(campaign: SurveyInput): Promise<void> {
  const bell = hangBell(campaign);

  setCurrentDetails('Chờ cán bộ xác nhận danh sách nơi nhận');
  if ((await recipientsConfirmed(campaign, bell)) === 'ended') return ended();

  setCurrentDetails('Công văn khảo sát đang được kiểm tra, ký, phát hành');
  const letter = await office.ensureLetter(campaign);
  if (letter.stopped) return ended();
  if ((await issued(letter, campaign, bell)) === 'void')
    return office.stopCampaign({ ...campaign, ...letter });

  setCurrentDetails('Đang nhận phiếu trả lời');
  await office.openCollecting(campaign);
  if ((await collected(campaign, bell)) === 'ended') return ended();

  setCurrentDetails('Báo cáo tổng hợp đang được kiểm tra, ký, phát hành');
  const report = await office.ensureReport(campaign);
  if (report.stopped) return ended();
  if ((await issued(report, campaign, bell)) === 'void')
    return office.stopCampaign({ ...campaign, ...report });

  await office.closeCampaign(campaign);
  setCurrentDetails('Đã kết thúc và lập hồ sơ');
  await condition(allHandlersFinished);
}

/** A leader stopped it: whoever did still gets the answer. */
async function ended(): Promise<void> {
  setCurrentDetails('Đã dừng');
  await condition(allHandlersFinished);
}

/** Rings when facts changed; hung before the first `await`, so that no message comes too early. */
interface Bell {
  rung: boolean;
}

function hangBell(campaign: SurveyInput): Bell {
  const bell: Bell = { rung: false };
  setHandler(reconsider, () => {
    bell.rung = true;
  });
  const record = async ({ requestId }: { readonly requestId: string }): Promise<DecisionResult> => {
    const result = await office.recordSurveyDecision({ requestId, ...generationOf(campaign) });
    bell.rung = true;
    return result;
  };
  setHandler(decide, record, { validator: hasRequestId });
  return bell;
}

/** Sleeps until the bell rings or the alarm goes off; an alarm is no judge, whoever wakes looks at the facts again. */
async function rest(bell: Bell, waitMs: number | null, campaign: SurveyInput): Promise<void> {
  const rung = (): boolean => bell.rung || workflowInfo().continueAsNewSuggested;
  if (waitMs === null) await condition(rung);
  else await condition(rung, Math.max(waitMs, 1));
  bell.rung = false;
  if (!workflowInfo().continueAsNewSuggested) return;
  await condition(allHandlersFinished);
  await continueAsNew<typeof surveyCampaign>(campaign);
}

async function recipientsConfirmed(campaign: SurveyInput, bell: Bell): Promise<'confirmed' | 'ended'> {
  for (;;) {
    const next = await office.nextForConfirming(campaign);
    if ('step' in next) return 'confirmed';
    if ('ended' in next) return 'ended';
    await rest(bell, null, campaign);
  }
}

/** Lets a document live its life as a child; meanwhile the campaign itself rests. */
async function issued(
  document: { readonly documentId: string },
  campaign: SurveyInput,
  bell: Bell,
): Promise<'kept' | 'void'> {
  const child = await startChild(officialDocument, {
    workflowId: `document/${document.documentId}`,
    args: [{ ...document, ...generationOf(campaign) }],
    memo: { ...generationOf(campaign) },
    taskQueue: TASK_QUEUES.office,
  });
  const ending = child.result();
  for (;;) {
    await office.restOnDocument(campaign);
    const ended = await Promise.race([ending, condition(() => bell.rung).then(() => null)]);
    if (ended) return ended;
    bell.rung = false;
  }
}

async function collected(campaign: SurveyInput, bell: Bell): Promise<'cutOff' | 'ended'> {
  for (;;) {
    const next = await office.nextForCollecting(campaign);
    if ('ended' in next) return 'ended';
    if ('waitMs' in next) await rest(bell, next.waitMs, campaign);
    else if (next.step === 'consolidate') return 'cutOff';
    else await carryOut(next, campaign);
  }
}

async function carryOut(
  next: Extract<CollectingNext, { step: string }>,
  campaign: SurveyInput,
): Promise<void> {
  switch (next.step) {
    case 'remind':
      return remind({ ...campaign, round: next.round });
    case 'skipReminder':
      return office.skipReminder({ ...campaign, round: next.round });
    case 'chase':
      return office.ensureChase({ ...campaign, round: next.round, kind: next.kind });
    case 'cutOff':
      return office.cutOff(campaign);
    case 'consolidate':
      return;
  }
}

async function remind(round: RoundRef): Promise<void> {
  const letter = await office.ensureReminder(round);
  while (letter) {
    const { remaining, retryInMs } = await mail.sendChunk({
      ...letter,
      ...generationOf(round),
      kind: 'reminder',
      round: round.round,
    });
    if (remaining === 0) break;
    if (retryInMs) await condition(() => false, retryInMs);
  }
  await office.finishReminder(round);
}
