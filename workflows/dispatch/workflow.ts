/**
 * Letters queued again after their document was filed away (an address mended, a copy sent once more): nobody's story
 * waits for them any longer, so the relay starts this one, which sends the round until nothing is left.
 */
import { condition } from '@temporalio/workflow';
import type { SendRound } from '../../domain/dispatch/send.ts';
import type { OfGeneration } from '../generation.ts';
import type { MailActivities } from '../mail/activities.ts';
import { SILENCE } from '../silence.ts';
import { summarised } from '../summarised.ts';
import { TASK_QUEUES } from '../task-queues.ts';

const mail = summarised<MailActivities>(
  {
    taskQueue: TASK_QUEUES.mail,
    startToCloseTimeout: '2 hours',
    heartbeatTimeout: SILENCE.mail,
    retry: { initialInterval: '500ms', maximumInterval: '30s' },
  },
  { sendChunk: 'Gửi lại đến nơi nhận' },
);

export async function sendAgain(round: SendRound & OfGeneration): Promise<void> {
  for (;;) {
    const { remaining, retryInMs } = await mail.sendChunk(round);
    if (remaining === 0) return;
    if (retryInMs) await condition(() => false, retryInMs);
  }
}
