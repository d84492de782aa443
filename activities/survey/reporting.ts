/** After the cut-off: the workbook of all answers, and the draft of the report that goes up. */
import { answersWorkbook } from '../../documents/spreadsheet/answers-workbook.ts';
import type { AnsweringRecipient } from '../../documents/spreadsheet/answer-rows.ts';
import { formatCodeNumber } from '../../domain/document/code-number.ts';
import { consolidate, type ConsolidatedRow, type Consolidation } from '../../domain/survey/consolidate.ts';
import type { Addressee } from '../../domain/survey/definition.ts';
import { letterIdOf, reportIdOf } from '../../domain/survey/ids.ts';
import type { ReportFacts } from '../../domain/survey/report-facts.ts';
import { reportContent } from '../../domain/survey/report.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { lockCampaign, moveCampaign, readCampaign, type Campaign } from '../../store/survey/campaigns.ts';
import { readCampaignAnswers } from '../../store/survey/campaign-answers.ts';
import { readOwing, readReminders } from '../../store/survey/collecting.ts';
import { extendedCount } from '../../store/survey/due-dates.ts';
import type { Database, Queryable, Trx } from '../../store/database.ts';
import { draftDocument } from '../../store/document/document-draft.ts';
import { ensureDocumentProcess } from '../../store/document/document-process.ts';
import { MEDIA_TYPES, type FileStorage } from '../../store/file-storage.ts';
import { liveNumber } from '../../store/document/numbering.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import { fileWorkbook } from '../../store/survey/dossier.ts';
import { freezeByEngine, planRecipients } from '../../store/dispatch/recipients.ts';
import type { SurveyActivities } from '../../workflows/survey-campaign/activities.ts';
import { isDrafted } from './confirming.ts';
import { printedName, readDraftingFacts } from './drafting.ts';

interface ReportingDeps {
  readonly db: Database;
  readonly files: FileStorage;
}

export function reportingActivities(deps: ReportingDeps): Pick<SurveyActivities, 'ensureReport'> {
  return { ensureReport: ({ campaignId }) => ensureReport(deps, campaignId) };
}

async function ensureReport(
  { db, files }: ReportingDeps,
  campaignId: string,
): Promise<{ documentId: string }> {
  const documentId = reportIdOf(campaignId);
  const campaign = await readCampaign(db, campaignId);
  if (campaign.state === 'consolidating') {
    const consolidation = await consolidated(db, campaign);
    const fields = campaign.definition.form.fields;
    const workbook = await answersWorkbook({ fields, recipients: consolidation.rows.map(workbookRow) });
    const sha256 = await files.put(workbook, MEDIA_TYPES.xlsx);
    await db.transaction().execute((trx) => writeReport(trx, { campaignId, consolidation, sha256 }));
  }
  return { documentId };
}

async function consolidated(db: Queryable, campaign: Campaign): Promise<Consolidation> {
  const recipients = await readOwing(db, campaign.id, 'withUnreachable');
  return consolidate({
    form: campaign.definition.form.fields,
    recipients: recipients.map((one) => ({
      id: one.recipientId,
      name: one.name,
      group: one.groupLabel,
      owesAnswer: one.owesAnswer,
      unreachable: one.unreachableReason,
    })),
    answers: await readCampaignAnswers(db, campaign.id),
  });
}

function cutOffOf({ id, cutOffAt }: Campaign): Date {
  if (!cutOffAt) throw new Error(`${id}: tổng hợp khi chưa chốt số liệu`);
  return cutOffAt;
}

const workbookRow = (row: ConsolidatedRow): AnsweringRecipient => ({
  group: row.group,
  name: row.name,
  state: row.status === 'answered' ? (row.late ? 'late' : 'onTime') : row.status,
  receivedAt: row.receivedAt,
  values: row.values ?? {},
});

interface Writing {
  readonly campaignId: string;
  readonly consolidation: Consolidation;
  readonly sha256: string;
}

async function writeReport(trx: Trx, { campaignId, consolidation, sha256 }: Writing): Promise<void> {
  const campaign = await lockCampaign(trx, campaignId);
  const documentId = reportIdOf(campaignId);
  if (campaign.state !== 'consolidating' || (await isDrafted(trx, documentId))) return;
  const { definition } = campaign;
  const on = await officeToday(trx);
  const facts = await readDraftingFacts(trx, definition, { documentType: 'baoCao', on });
  const copies = definition.addressees.filter((one) => one.channel === 'internal');
  const content = reportContent(definition, consolidation, {
    issuer: facts.issuer.name,
    superiors: facts.superiors,
    copies: copies.map((one) => printedName(facts.directory, one, on)),
    unitAbbreviation: facts.unitAbbreviation,
    initials: facts.drafter?.initials ?? undefined,
    ...(await courseOf(trx, campaign)),
  });
  await draftDocument(trx, {
    documentId,
    campaignId,
    role: 'report',
    documentType: 'baoCao',
    unitId: definition.unit,
    drafterPersonId: facts.drafter?.personId ?? null,
    subject: content.subject,
    content,
    signatureBlock: facts.signatureBlock,
    expectedOn: on,
  });
  await planReport(trx, { documentId, campaign, copies, on });
  await trx.updateTable('campaign').set({ answers_sha256: sha256 }).where('id', '=', campaignId).execute();
  await fileWorkbook(trx, campaignId);
  await moveCampaign(trx, campaignId, ['consolidating'], 'reporting');
  await ensureDocumentProcess(trx, documentId);
}

/** How the collecting went, as the report tells it. */
async function courseOf(
  trx: Trx,
  campaign: Campaign,
): Promise<Pick<ReportFacts, 'letter' | 'cutOffAt' | 'reminders' | 'extended'>> {
  const number = await liveNumber(trx, letterIdOf(campaign.id));
  if (!number) throw new Error(`${campaign.id}: công văn chưa có số`);
  const reminders = await readReminders(trx, campaign.id);
  const codeNumber = formatCodeNumber(number.number);
  return {
    letter: `Công văn số ${codeNumber}/${number.notation} ngày ${formatDay(number.promulgatedOn)}`,
    cutOffAt: cutOffOf(campaign),
    reminders: reminders.filter(({ state }) => state === 'sent').length,
    extended: await extendedCount(trx, campaign.id),
  };
}

interface ReportPlan {
  readonly documentId: string;
  readonly campaign: Campaign;
  readonly copies: readonly Addressee[];
  readonly on: Day;
}

/** The leader named the superiors when launching: the list is frozen as it stands, and shown with the draft. */
async function planReport(trx: Trx, { documentId, campaign, copies, on }: ReportPlan): Promise<void> {
  const superiors = campaign.definition.superiors.map((organisation): Addressee => ({
    organisation,
    purpose: 'direct',
    owesAnswer: false,
    channel: 'email',
  }));
  await planRecipients(trx, documentId, [...superiors, ...copies], on);
  await freezeByEngine(trx, documentId, 'Cấp trên nhận báo cáo theo định nghĩa mà lãnh đạo đã phát động');
}
