/** What a definition is checked against: names valid on the day the letter is expected to be issued. */
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { nameOn, unitNameOn } from '../../domain/directory/as-of.ts';
import type { DirectoryFacts } from '../../domain/directory/facts.ts';
import type { DefinitionFacts } from '../../domain/survey/check-definition.ts';
import type { Day } from '../../domain/time/day.ts';
import { readCalendar } from '../office/calendar.ts';
import type { Queryable } from '../database.ts';
import { officeNow } from '../office/office-clock.ts';

export async function readDefinitionFacts(
  db: Queryable,
  directory: DirectoryFacts,
  on: Day,
): Promise<Omit<DefinitionFacts, 'lineOf'>> {
  const posts = await db.selectFrom('post').select(['id', 'title as name']).orderBy('id').execute();
  const campaigns = await db.selectFrom('campaign').select('id').execute();
  return {
    groups: directory.groups.map(({ id, name }) => ({ id, name })),
    organisations: directory.organisations.flatMap((one) => {
      const name = nameOn(one, on)?.fullName;
      return name === undefined ? [] : [{ id: one.id, name }];
    }),
    units: directory.units.flatMap((one) => {
      const name = unitNameOn(one, on)?.name;
      return name === undefined ? [] : [{ id: one.id, name }];
    }),
    posts,
    codes: campaigns.map(({ id }) => id),
    calendar: workingCalendar(await readCalendar(db)),
    now: await officeNow(db),
  };
}
