import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/time/day.ts';
import { keepHistories } from '../office/history.ts';
import { openRehearsal, type Rehearsal } from '../office/rehearsal.ts';
import { campaignOf, type Campaign } from '../office/campaign.ts';
import { finish, killAt, POINTS, type Point, type Victim } from './play.ts';
import { proveCampaign, proveOffice } from './proof.ts';

/** Who is killed at each of the five points of a campaign. */
export type Victims = readonly [Victim, Victim, Victim, Victim, Victim];

const FIRST_MONDAY = '2023-07-10';
const POINTS_IN_ORDER = Object.keys(POINTS) as Point[];

/** Campaigns of one office, one after another, a part killed at every point of each. */
export function crashSuite(campaigns: readonly Victims[]): void {
  let rehearsal: Rehearsal;
  const played: Campaign[] = [];
  beforeAll(async () => {
    rehearsal = await openRehearsal();
  });
  afterAll(() => rehearsal?.close());

  describe.each(campaigns.map((victims, n) => ({ victims, n })))('campaign $n', ({ victims, n }) => {
    let campaign: Campaign;
    beforeAll(() => {
      campaign = campaignOf(rehearsal, `dot-${n + 1}`, addDays(FIRST_MONDAY, 14 * n));
      played.push(campaign);
    });

    test.each(POINTS_IN_ORDER.map((point, index) => ({ point, victim: victims[index] as Victim })))(
      '$victim killed $point',
      ({ point, victim }) => killAt(campaign, point, victim),
    );

    test('ends right', async () => {
      await finish(campaign);
      await proveCampaign(campaign);
      // What had left when its sender died is what nobody can know.
      if (victims[2] === 'worker') expect(campaign.unknown).not.toEqual([]);
      await keepHistories(rehearsal, { [`survey/killed-${victims.join('-')}`]: `survey/${campaign.id}` });
    });
  });

  test('no number twice or missing, no letter twice or missing', async () => {
    expect(played).toHaveLength(campaigns.length);
    await proveOffice(rehearsal, played);
  });
}
