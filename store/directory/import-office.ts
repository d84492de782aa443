/**
 * Writes a bundle of office files: objects by id, their dated rows replaced per object, so that importing the same
 * files again changes nothing. Objects the files no longer name are kept: documents refer to them.
 */
import { sql } from 'kysely';
import type { OfficeBundle } from '../../domain/directory/bundle.ts';
import type { Actor } from '../../domain/directory/post.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import {
  importAccounts,
  importDelegations,
  importPeople,
  importPosts,
  importUnits,
} from './import/people.ts';
import { importCalendarWithEffects } from './calendar-effects.ts';
import { importGroups, importOrganisations } from './import/organisations.ts';
import { importNotations, importSeries } from './import/series.ts';
import { numberPending } from '../incoming/pending-numbers.ts';

export interface ImportReport {
  /** Objects of each section in the files. */
  readonly counts: Readonly<Record<string, number>>;
  /** Years whose calendar changed; every open process was asked to look again. */
  readonly calendarYears: readonly number[];
  /** What was left as it was, and why; Vietnamese. */
  readonly notes: readonly string[];
}

/**
 * @param actor who imports; null: the first start
 * @throws Error when no office was created yet (`ensureOffice`)
 */
export async function importOffice(
  trx: Trx,
  bundle: OfficeBundle,
  actor: Actor | null = null,
): Promise<ImportReport> {
  await lockOffice(trx);
  await importOrganisations(trx, bundle.organisations);
  await importGroups(trx, bundle.groups);
  await importUnits(trx, bundle.units);
  await importPeople(trx, bundle.people);
  await importPosts(trx, bundle.posts);
  await importDelegations(trx, bundle.delegations);
  await importAccounts(trx, bundle.accounts);
  const notes = await importSeries(trx, bundle.series);
  const numbered = await numberPending(trx);
  if (numbered > 0) notes.push(`${numbered} văn bản đến đã nhận trước khi mở sổ nay được cấp số đến`);
  await importNotations(trx, bundle.notations);
  const calendarYears = await importCalendarWithEffects(trx, bundle.calendar, actor);
  if (bundle.agency) await trx.updateTable('office').set({ organisation_id: bundle.agency }).execute();
  const report = { counts: countsOf(bundle), calendarYears, notes };
  await writeAudit(trx, {
    actor,
    action: 'importOffice',
    objectKind: 'directory',
    objectId: bundle.agency ?? 'office',
    details: { ...report },
  });
  return report;
}

/** Two imports at once wait for one another. */
async function lockOffice(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('importOffice'))`.execute(trx);
  const office = await trx.selectFrom('office').select('id').executeTakeFirst();
  if (!office) throw new Error('Chưa lập cơ quan: bảng office còn trống');
}

const countsOf = ({ agency: _agency, ...sections }: OfficeBundle): Record<string, number> =>
  Object.fromEntries(Object.entries(sections).map(([section, rows]) => [section, rows.length]));
