/** The seed's survey, asked of as many organisations as wanted, on days of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { addDays, formatDay, type Day } from '../../domain/time/day.ts';
import { ROOT } from '../../platform/root.ts';
import { groupOf } from './directory.ts';

const SEED = join(ROOT, 'samples', 'survey', 'cung-cau-cong-nghe-2023.yaml');

export interface Asked {
  readonly code: string;
  /** Recipients who owe an answer. */
  readonly size: number;
  /** A Monday: the letter goes out on it, answers are due on Tuesday of the week after. */
  readonly monday: Day;
}

export function definitionSource({ code, size, monday }: Asked): string {
  const seed = parse(readFileSync(SEED, 'utf8')) as object;
  return stringify({
    ...seed,
    code,
    expectedOn: formatDay(monday),
    addressees: [{ group: groupOf(size), purpose: 'direct', owesAnswer: true, channel: 'email' }],
    deadline: { phrase: `chậm nhất ngày ${formatDay(addDays(monday, 8))}` },
    reminders: [{ workingDaysBefore: 2 }],
    cutOff: { workingDaysAfter: 1 },
  });
}
