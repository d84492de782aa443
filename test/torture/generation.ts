/** Campaigns that live at the same time, in an office that has one clock. */
import { addDays, type Day } from '../../domain/time/day.ts';
import { advance, campaignOf, survey } from '../acceptance/office/campaign.ts';
import { afterReminder, untilClosed, untilCollecting } from './life.ts';
import { createChance, type Chance } from './random.ts';
import type { Life, World } from './world.ts';

const FIRST_MONDAY: Day = '2023-07-10';
/** All are over within two weeks. */
const DAYS = 14;

export interface GenerationPlan {
  readonly nth: number;
  readonly size: number;
  readonly chance: Chance;
}

export function livesOf({ rehearsal }: World, { nth, size, chance }: GenerationPlan): Life[] {
  return Array.from({ length: size }, (_, n) => ({
    campaign: campaignOf(rehearsal, `dot-${nth + 1}-${n + 1}`, addDays(FIRST_MONDAY, DAYS * nth)),
    // Each draws from a source of its own: who comes first in the office changes nobody's story.
    chance: createChance(chance.between(0, 2 ** 31)),
    ending: chance.pick([
      ['normal', 70],
      ['early', 17],
      ['voided', 13],
    ] as const),
    eager: [chance.between(10, 60), chance.between(10, 60), chance.between(0, 30)],
    answeredBy: new Set<string>(),
  }));
}

export async function live(world: World, lives: readonly Life[]): Promise<void> {
  await together(lives, (life) => untilCollecting(world, life));
  if (lives.some(({ ending }) => ending === 'normal')) {
    await advance((lives[0] as Life).campaign);
    await together(lives, (life) => afterReminder(world, life));
    while (await anyCollecting(lives)) await advance((lives[0] as Life).campaign);
  }
  await together(lives, (life) => untilClosed(world, life));
}

async function anyCollecting(lives: readonly Life[]): Promise<boolean> {
  const states = await Promise.all(lives.map(async ({ campaign }) => (await survey(campaign)).state));
  return states.includes('collecting');
}

/** All come to an end, also when one fails. */
async function together(lives: readonly Life[], work: (life: Life) => Promise<void>): Promise<void> {
  const ends = await Promise.allSettled(lives.map(work));
  const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
}
