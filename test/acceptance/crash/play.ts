/** A campaign played to its end, with a part of the office killed at each of the five points. */
import type { PartName } from '../../../platform/supervisor/part.ts';
import {
  advance,
  answer,
  CLERK,
  decide,
  delivered,
  launch,
  recipients,
  reviewOf,
  settleUnknown,
  signedToSent,
  surveyIn,
  upToSigning,
  type Campaign,
} from '../office/campaign.ts';
import type { Recipient } from '../office/recipient.ts';
import type { Rehearsal } from '../office/rehearsal.ts';
import { until } from '../office/until.ts';
import {
  afterSigning,
  atTheDeadline,
  betweenNumberAndRegister,
  betweenSubmitAndConfirmation,
  inTheMiddleOfAChunk,
  type Stillness,
} from './points.ts';

export type Victim = Extract<PartName, 'worker' | 'api' | 'temporal' | 'postgres'>;

/** The five points in the order of the story: what leads there, and how the system is held still there. */
export const POINTS = {
  'after signing': afterSigningPoint,
  'between number and register': betweenNumberAndRegister,
  'in the middle of a dispatch chunk': chunkPoint,
  "between a recipient's submit and its confirmation": submitPoint,
  'at the deadline': deadlinePoint,
} as const satisfies Readonly<Record<string, (campaign: Campaign) => Promise<Stillness>>>;
export type Point = keyof typeof POINTS;

/** Leads the campaign to the point, kills the part there, and waits until everybody has their answer. */
export async function killAt(campaign: Campaign, point: Point, victim: Victim): Promise<void> {
  const still = await POINTS[point](campaign);
  await kill(campaign.rehearsal, victim);
  if (victim === 'worker') await still.abandon?.();
  await still.release();
  await still.finished;
}

/** With -9; the supervisor brings another one. */
async function kill({ office }: Rehearsal, victim: Victim): Promise<void> {
  const before = office.pid(victim);
  if (before === null) throw new Error(`${victim} does not run`);
  office.kill(victim, 'SIGKILL');
  await until(`${victim} is dead`, () => office.pid(victim) !== before, { everyMs: 5 });
}

async function afterSigningPoint(campaign: Campaign): Promise<Stillness> {
  await launch(campaign);
  await upToSigning(campaign, campaign.letter);
  return afterSigning(campaign);
}

async function chunkPoint(campaign: Campaign): Promise<Stillness> {
  await decide(campaign, campaign.letter, [CLERK, 'seal']);
  return inTheMiddleOfAChunk(campaign);
}

async function submitPoint(campaign: Campaign): Promise<Stillness> {
  await delivered(campaign, campaign.letter);
  await surveyIn(campaign, 'collecting');
  const [first, second, third] = await recipients(campaign);
  await answer(campaign, await reviewOf(first, 1));
  await answer(campaign, await (second as Recipient).noNeed());
  return betweenSubmitAndConfirmation(campaign, await reviewOf(third, 3));
}

/** The reminder goes out the day before; then nothing happens by itself until the cut-off. */
async function deadlinePoint(campaign: Campaign): Promise<Stillness> {
  await advance(campaign);
  return atTheDeadline(campaign);
}

/** What follows the last kill: a late answer, and the report through all hands. */
export async function finish(campaign: Campaign): Promise<void> {
  await surveyIn(campaign, 'reporting');
  await answer(campaign, await reviewOf((await recipients(campaign))[3], 4));
  await settleUnknown(campaign, campaign.letter);
  await upToSigning(campaign, campaign.report);
  await signedToSent(campaign, campaign.report);
  await surveyIn(campaign, 'closed');
}
