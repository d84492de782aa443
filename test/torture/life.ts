/** A campaign as its people live it, in stretches: between two of them the clock of the office jumps for all. */
import {
  answer,
  CLERK,
  decide,
  DIRECTOR,
  documentWhen,
  launch,
  OFFICER,
  recipients,
  reviewOf,
  survey,
  surveyIn,
  upToSigning,
} from '../acceptance/office/campaign.ts';
import type { Recipient } from '../acceptance/office/recipient.ts';
import { seeToLetters } from './letters.ts';
import type { Life, World } from './world.ts';

const OWING = 11;

/** From the launch until the letters are there and the first have answered. */
export async function untilCollecting(world: World, life: Life): Promise<void> {
  const { campaign } = life;
  await launch(campaign);
  await upToSigning(campaign, campaign.letter);
  await decide(campaign, campaign.letter, [DIRECTOR, 'sign']);
  await decide(campaign, campaign.letter, [CLERK, 'issueNumber']);
  if (life.ending === 'voided') {
    await decide(campaign, campaign.letter, [DIRECTOR, 'void', 'Ủy ban nhân dân tỉnh dừng đợt khảo sát']);
    await surveyIn(campaign, 'stopped');
    return;
  }
  await sealAndSend(world, life, campaign.letter);
  await surveyIn(campaign, 'collecting');
  await answers(life, life.eager[0]);
  if (life.ending === 'early') await cutOffEarly(life);
}

/** After the reminder. */
export async function afterReminder(world: World, life: Life): Promise<void> {
  if (life.ending !== 'normal') return;
  await seeToLetters(world, life.campaign, life.campaign.letter);
  await answers(life, life.eager[1]);
}

/** From the cut-off until the dossier is closed; some answer late meanwhile. */
export async function untilClosed(world: World, life: Life): Promise<void> {
  if (life.ending === 'voided') return;
  const { campaign } = life;
  await surveyIn(campaign, 'reporting');
  await Promise.all([answers(life, life.eager[2], false), report(world, life)]);
  await surveyIn(campaign, 'closed');
}

async function report(world: World, life: Life): Promise<void> {
  const { campaign } = life;
  await upToSigning(campaign, campaign.report);
  await decide(campaign, campaign.report, [DIRECTOR, 'sign']);
  await decide(campaign, campaign.report, [CLERK, 'issueNumber']);
  await sealAndSend(world, life, campaign.report);
}

async function sealAndSend(world: World, { campaign }: Life, documentId: string): Promise<void> {
  await decide(campaign, documentId, [CLERK, 'seal']);
  await decide(campaign, documentId, [CLERK, 'dispatch']);
  await documentWhen(campaign.rehearsal, documentId, ({ state }) => state === 'kept');
  await seeToLetters(world, campaign, documentId);
}

async function cutOffEarly({ campaign }: Life): Promise<void> {
  const body = { early: true, comment: 'Ủy ban nhân dân tỉnh yêu cầu báo cáo sớm' };
  await campaign.rehearsal.as(OFFICER).post(`/api/surveys/${campaign.id}/cut-off`, body);
}

/** Some of those who owe an answer give one; who has answered before may send another version. */
async function answers(life: Life, percent: number, counts = true): Promise<void> {
  const { chance, campaign } = life;
  if ((await survey(campaign)).state === 'stopped') return;
  const owing = (await recipients(campaign)).slice(0, OWING);
  const today = owing.filter(() => chance.percent(percent));
  await Promise.all(
    today.map(async (recipient) => {
      const review = chance.percent(20) ? recipient.noNeed() : reviewOf(recipient, chance.between(0, 99));
      await answer(campaign, await review);
      // The first answer of a recipient after the cut-off is kept for the supplementary report and does not count.
      if (counts) life.answeredBy.add(nameOf(recipient, owing));
    }),
  );
}

const nameOf = (recipient: Recipient, all: readonly Recipient[]): string => String(all.indexOf(recipient));
