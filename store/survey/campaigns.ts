/** Survey campaigns: launched once, read by everyone. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { CampaignState } from '../../domain/survey/campaign-state.ts';
import type { SurveyDefinition } from '../../domain/survey/definition.ts';
import type { DossierPlan } from '../../domain/dossier/plan.ts';
import { letterIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import type { Pause } from '../../domain/survey/pause.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { openDossier } from '../dossier/dossiers.ts';
import { fileInDossier } from '../dossier/file-in-dossier.ts';
import { openProcess } from '../process.ts';
import { planRecipients } from '../dispatch/recipients.ts';
import { ensureCode } from '../open/campaign-codes.ts';
import { linkAssignment } from '../incoming/assignment.ts';
import { setDueDate } from './due-dates.ts';

export interface Campaign {
  readonly id: string;
  readonly definition: SurveyDefinition;
  readonly state: CampaignState;
  readonly unitId: string;
  readonly launchedBy: string;
  readonly launchedAt: Date;
  readonly cutOffAt: Date | null;
  readonly cutOffBy: string | null;
  readonly closedAt: Date | null;
  readonly stopReason: string | null;
  /** null: it goes its course. */
  readonly pause: Pause | null;
  readonly answersSha256: string | null;
}

/** "; còn 10 ngày làm việc" is true on the day of launch only. */
const COUNTDOWN = /; còn .*$/u;

export interface Launch {
  readonly definition: SurveyDefinition;
  /** The definition as written, comments and all. */
  readonly source: string;
  /** Codes of the questions a person answered. */
  readonly accepted: readonly string[];
  readonly due: { readonly dueAt: Date; readonly words: string };
  readonly dossier: DossierPlan;
  readonly actor: Actor;
  readonly requestId: string;
}

/** Opens a campaign: its row, its due date, the planned recipients of its letter, and the process that runs it. */
export async function launchCampaign(trx: Trx, launch: Launch): Promise<void> {
  const { definition, actor } = launch;
  await insertCampaign(trx, launch);
  await trx
    .insertInto('document')
    .values({
      id: letterIdOf(definition.code),
      campaign_id: definition.code,
      role: 'letter',
      document_type: 'congVan',
      unit_id: definition.unit,
      subject: definition.subject,
    })
    .execute();
  await setDueDate(trx, {
    campaignId: definition.code,
    dueAt: launch.due.dueAt,
    words: launch.due.words.replace(COUNTDOWN, ''),
    reason: 'Theo định nghĩa đợt khảo sát',
    decidedBy: actor.personId,
  });
  await planRecipients(trx, letterIdOf(definition.code), definition.addressees, definition.expectedOn);
  if (definition.addressees.some(({ open }) => open)) await ensureCode(trx, definition.code);
  await openProcess(trx, { id: surveyProcessId(definition.code), kind: 'survey' });
  await sql`select pg_notify('wake', '')`.execute(trx);
  await openDossier(trx, {
    campaignId: definition.code,
    plan: launch.dossier,
    proposed: definition.dossier?.code === undefined,
    openedBy: actor.personId,
  });
  await linkAssignment(trx, definition);
  await fileInDossier(trx, [
    {
      campaignId: definition.code,
      key: 'definition.yaml',
      title: `Định nghĩa đợt khảo sát khi phát động: ${definition.subject}`,
      fileName: 'dinh-nghia.yaml',
      content: launch.source,
    },
  ]);
  await writeAudit(trx, {
    actor,
    action: 'launchSurvey',
    objectKind: 'campaign',
    objectId: definition.code,
    details: { accepted: launch.accepted, due: launch.due.words, dossier: launch.dossier.code },
    requestId: launch.requestId,
  });
}

/** Of two launches of one code at the same moment the second waits here and is refused. */
async function insertCampaign(trx: Trx, { definition, source, accepted, actor }: Launch): Promise<void> {
  const inserted = await trx
    .insertInto('campaign')
    .values({
      id: definition.code,
      definition: JSON.stringify(definition),
      source,
      accepted: [...accepted],
      unit_id: definition.unit,
      launched_by: actor.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return;
  const what = `đã có đợt khảo sát "${definition.code}"`;
  throw new Refusal('invalidInput', [
    { where: 'code', what, remedy: 'đặt mã khác, ví dụ thêm năm hoặc đợt' },
  ]);
}

/** @throws Refusal `notFound` */
export async function readCampaign(db: Queryable, id: string): Promise<Campaign> {
  const row = await db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('notFound', [{ where: 'campaignId', what: `không có đợt khảo sát "${id}"` }]);
  return campaignOf(row);
}

/**
 * Reads a campaign under lock: its state changes only in the transaction that holds it. Everybody locks the campaign first,
 * then documents by their ids, then recipients, then processes by their ids. Rows that only name the campaign are written
 * meanwhile: its key never changes.
 */
export async function lockCampaign(trx: Trx, id: string): Promise<Campaign> {
  const row = await trx
    .selectFrom('campaign')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound', [{ where: 'campaignId', what: `không có đợt khảo sát "${id}"` }]);
  return campaignOf(row);
}

/** The campaign of a document, if it has one, for whoever locks the document next. */
export async function lockCampaignOf(trx: Trx, documentId: string): Promise<void> {
  await trx
    .selectFrom('campaign')
    .innerJoin('document', 'document.campaign_id', 'campaign.id')
    .select('campaign.id')
    .where('document.id', '=', documentId)
    .forNoKeyUpdate(['campaign'])
    .execute();
}

export async function listCampaigns(db: Queryable): Promise<Campaign[]> {
  const rows = await db.selectFrom('campaign').selectAll().orderBy('launched_at', 'desc').execute();
  return rows.map(campaignOf);
}

/** Moves a campaign on from one of the states given; in any other state it stays where it is. */
export async function moveCampaign(
  trx: Queryable,
  id: string,
  from: readonly CampaignState[],
  to: CampaignState,
): Promise<boolean> {
  const moved = await trx
    .updateTable('campaign')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst();
  return moved !== undefined;
}

interface CampaignRow {
  id: string;
  definition: SurveyDefinition;
  state: CampaignState;
  unit_id: string;
  launched_by: string;
  launched_at: Date;
  cut_off_at: Date | null;
  cut_off_by: string | null;
  closed_at: Date | null;
  stop_reason: string | null;
  paused_at: Date | null;
  pause_reason: string | null;
  pause_holds_cut_off: boolean;
  answers_sha256: string | null;
}

const campaignOf = (row: CampaignRow): Campaign => ({
  id: row.id,
  definition: row.definition,
  state: row.state,
  unitId: row.unit_id,
  launchedBy: row.launched_by,
  launchedAt: row.launched_at,
  cutOffAt: row.cut_off_at,
  cutOffBy: row.cut_off_by,
  closedAt: row.closed_at,
  stopReason: row.stop_reason,
  pause: row.paused_at && {
    since: row.paused_at,
    reason: row.pause_reason ?? '',
    holdsCutOff: row.pause_holds_cut_off,
  },
  answersSha256: row.answers_sha256,
});
