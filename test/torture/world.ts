/** What everybody in a run shares. */
import type { Campaign } from '../acceptance/office/campaign.ts';
import type { Rehearsal } from '../acceptance/office/rehearsal.ts';
import type { Mayhem } from './mayhem.ts';
import type { Chance } from './random.ts';

export interface World {
  readonly rehearsal: Rehearsal;
  readonly mayhem: Mayhem;
  readonly note: (text: string) => void;
  /** Requests of staff that the office said yes to: id → path. */
  readonly answered: ReadonlyMap<string, string>;
}

/** How a campaign goes. */
export interface Life {
  readonly campaign: Campaign;
  readonly chance: Chance;
  readonly ending: 'normal' | 'early' | 'voided';
  /** Percent of the recipients who answer in each of the three stretches. */
  readonly eager: readonly [atOnce: number, afterReminder: number, late: number];
  /** Who has seen a receipt before the cut-off. */
  readonly answeredBy: Set<string>;
}
