/** What a definition is checked against: names valid on the day the letter is expected to be issued. */
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { nameOn, successorsOn, unitNameOn, whyNotOn } from '../../domain/directory/as-of.ts';
import type { DirectoryFacts, OrganisationFacts } from '../../domain/directory/facts.ts';
import type { AbsentBody, DefinitionFacts } from '../../domain/survey/check-definition.ts';
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
    absent: directory.organisations.flatMap((one) => absentOn(directory, one, on)),
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

function absentOn(directory: DirectoryFacts, body: OrganisationFacts, on: Day): AbsentBody[] {
  const last = body.names.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1);
  if (!last || nameOn(body, on)) return [];
  const successors = successorsOn(body, on).flatMap(({ organisationId: id }) => {
    const successor = directory.organisations.find((one) => one.id === id);
    const name = successor && nameOn(successor, on)?.fullName;
    return name === undefined ? [] : [{ id, name }];
  });
  return [{ id: body.id, name: last.fullName, why: whyNotOn(body.names, on), successors }];
}
