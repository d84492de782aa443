/** The clerk after a dispatch: looks up what nobody knows, and sees to it that every letter goes. */
import { CLERK, sendsOf, type Campaign } from '../acceptance/office/campaign.ts';
import { until } from '../acceptance/office/until.ts';
import type { World } from './world.ts';

const ON_THE_WAY: readonly string[] = ['queued', 'sending'];
const IN_DOUBT: readonly string[] = ['unknown', 'failed'];

/** Ends when all letters of a document and its reminders have gone or were rightly left out. */
export async function seeToLetters(world: World, campaign: Campaign, documentId: string): Promise<void> {
  const sends = async () =>
    (await sendsOf(campaign, documentId)).filter(({ channel }) => channel !== 'paper');
  const inDoubt = async () => (await sends()).filter(({ state }) => IN_DOUBT.includes(state));
  for (;;) {
    await until(
      `letters of ${documentId} have gone`,
      async () => !(await sends()).some(({ state }) => ON_THE_WAY.includes(state)),
      { everyMs: 500, withinMs: 120_000 },
    );
    if ((await inDoubt()).length === 0) return;
    // While the office stands still: a letter that a stopped part still holds could arrive after one has looked.
    await world.mayhem.calmly(async () => {
      const arrived = new Set((await campaign.rehearsal.mails()).map(({ messageId }) => messageId));
      for (const { id, messageId, state } of await inDoubt()) {
        const there = messageId !== null && arrived.has(messageId);
        world.note(
          `${campaign.id}: letter ${id} is ${state}, ${there ? 'and arrived' : 'and did not arrive'}`,
        );
        if (state === 'unknown') campaign.unknown.push(id);
        const word = there ? 'settle' : 'resend';
        await campaign.rehearsal
          .as(CLERK)
          .post(`/api/sends/${id}/${word}`, { comment: 'đã xem hộp thư nơi nhận' });
      }
    });
  }
}
