/** The dossier of a campaign (Nghị định 30/2020/NĐ-CP, Điều 29): opened at launch, closed with its list of documents. */
import { sql } from 'kysely';
import { freeCode, planDossier, type DossierPlan } from '../../domain/dossier/plan.ts';
import { unitNameOn } from '../../domain/directory/as-of.ts';
import type { DirectoryFacts } from '../../domain/directory/facts.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import type { SurveyDefinition } from '../../domain/survey/definition.ts';
import type { Queryable, Trx } from '../database.ts';
import { officeToday } from '../office/office-clock.ts';

export interface Dossier extends DossierPlan {
  readonly campaignId: string;
  readonly openedAt: Date;
  readonly openedBy: string | null;
  readonly closedAt: Date | null;
}

/** The dossier a definition would open today, and what stands against it. */
export async function planDossierToday(
  db: Queryable,
  definition: SurveyDefinition,
  directory: DirectoryFacts,
): Promise<{ readonly plan: DossierPlan; readonly problems: readonly Problem[] }> {
  const today = await officeToday(db);
  const year = Number(today.slice(0, 4));
  const codes = await codesOf(db, year);
  const unit = directory.units.find(({ id }) => id === definition.unit);
  const unitAbbreviation = (unit && unitNameOn(unit, today)?.abbreviation) ?? definition.unit.toUpperCase();
  const planWith = (ordinal: number): DossierPlan =>
    planDossier(definition, { unitAbbreviation, ordinal, year });
  let ordinal = codes.size + 1;
  while (definition.dossier?.code === undefined && codes.has(planWith(ordinal).code)) ordinal += 1;
  const plan = planWith(ordinal);
  return { plan, problems: codes.has(plan.code) ? [taken(plan.code, year)] : [] };
}

export interface NewDossier {
  readonly campaignId: string;
  readonly plan: DossierPlan;
  /** The code is our proposal, which a campaign launched at the same time may have got: then the next one is taken. */
  readonly proposed: boolean;
  readonly openedBy: string;
}

/** Opens the dossier of a campaign being launched; two launches at once wait for each other, so that no code comes twice. */
export async function openDossier(
  trx: Trx,
  { campaignId, plan, proposed, openedBy }: NewDossier,
): Promise<void> {
  await sql`lock table dossier in share row exclusive mode`.execute(trx);
  const year = Number((await officeToday(trx)).slice(0, 4));
  const codes = await codesOf(trx, year);
  if (!proposed && codes.has(plan.code)) throw new Refusal('invalidInput', [taken(plan.code, year)]);
  const code = proposed ? freeCode(plan.code, codes) : plan.code;
  await trx
    .insertInto('dossier')
    .values({ campaign_id: campaignId, ...plan, code, opened_by: openedBy })
    .execute();
}

/** From here on what is filed is a supplement. @returns false when it was closed before */
export async function closeDossier(trx: Trx, campaignId: string): Promise<boolean> {
  const closed = await trx
    .updateTable('dossier')
    .set({ closed_at: sql<Date>`office_now()` })
    .where('campaign_id', '=', campaignId)
    .where('closed_at', 'is', null)
    .returning('campaign_id')
    .executeTakeFirst();
  if (!closed) return false;
  await sql`
    update dossier_entry e set ordinal = o.ordinal
      from (select key, row_number() over (order by at, key) as ordinal
              from dossier_entry where campaign_id = ${campaignId}) o
     where e.campaign_id = ${campaignId} and e.key = o.key`.execute(trx);
  return true;
}

/** @throws Refusal `notFound` */
export async function readDossierHead(db: Queryable, campaignId: string): Promise<Dossier> {
  const row = await db
    .selectFrom('dossier')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  if (!row)
    throw new Refusal('notFound', [{ where: 'campaignId', what: `đợt "${campaignId}" không có hồ sơ` }]);
  return {
    campaignId,
    code: row.code,
    title: row.title,
    retention: row.retention,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    closedAt: row.closed_at,
  };
}

/** Codes of the dossiers opened in an office year. */
async function codesOf(db: Queryable, year: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('dossier')
    .select('code')
    .where(sql<boolean>`extract(year from opened_at at time zone 'Asia/Ho_Chi_Minh') = ${year}`)
    .execute();
  return new Set(rows.map(({ code }) => code));
}

const taken = (code: string, year: number): Problem => ({
  where: 'dossier.code',
  what: `năm ${year} đã có hồ sơ mang ký hiệu “${code}”`,
  remedy: 'Ghi ký hiệu khác, hoặc bỏ dòng code để dùng ký hiệu được đề xuất',
});
