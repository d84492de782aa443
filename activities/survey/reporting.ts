/** After the cut-off: the workbook of all answers, and the draft of the report that goes up. */
import { answersWorkbook, workbookInput } from '../../documents/spreadsheet/answers-workbook.ts';
import type { Consolidation } from '../../domain/survey/consolidate.ts';
import { reportIdOf } from '../../domain/survey/ids.ts';
import { lockCampaign, moveCampaign, readCampaign } from '../../store/survey/campaigns.ts';
import { listCleanings } from '../../store/survey/cleanings.ts';
import { readConsolidation } from '../../store/survey/consolidation.ts';
import type { Database, Trx } from '../../store/database.ts';
import { draftDocument } from '../../store/document/document-draft.ts';
import { ensureDocumentProcess } from '../../store/document/document-process.ts';
import { MEDIA_TYPES, type FileStorage } from '../../store/file-storage.ts';
import { fileWorkbook } from '../../store/survey/dossier.ts';
import { planUpward, reportFrom } from '../../store/survey/report-draft.ts';
import type { DraftedDocument, SurveyActivities } from '../../workflows/survey-campaign/activities.ts';
import { endStory } from './closing.ts';
import { isDrafted } from './confirming.ts';

interface ReportingDeps {
  readonly db: Database;
  readonly files: FileStorage;
}

export function reportingActivities(deps: ReportingDeps): Pick<SurveyActivities, 'ensureReport'> {
  return { ensureReport: ({ campaignId }) => ensureReport(deps, campaignId) };
}

async function ensureReport({ db, files }: ReportingDeps, campaignId: string): Promise<DraftedDocument> {
  const documentId = reportIdOf(campaignId);
  const campaign = await readCampaign(db, campaignId);
  if (campaign.state === 'stopped') return stopped(db, campaignId, documentId);
  if (campaign.state === 'consolidating') {
    const consolidation = await readConsolidation(db, campaign);
    const workbook = await answersWorkbook(
      workbookInput(campaign.definition.form.fields, consolidation, await listCleanings(db, campaignId)),
    );
    const sha256 = await files.put(workbook, MEDIA_TYPES.xlsx);
    await db.transaction().execute((trx) => writeReport(trx, { campaignId, consolidation, sha256 }));
  }
  return { documentId };
}

async function stopped(db: Database, campaignId: string, documentId: string): Promise<DraftedDocument> {
  await endStory(db, campaignId);
  return { documentId, stopped: true };
}

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
  const { content, facts, copies, on } = await reportFrom(trx, campaign, consolidation);
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
  await planUpward(trx, { documentId, campaign, copies, on });
  await trx.updateTable('campaign').set({ answers_sha256: sha256 }).where('id', '=', campaignId).execute();
  await fileWorkbook(trx, campaignId);
  await moveCampaign(trx, campaignId, ['consolidating'], 'reporting');
  await ensureDocumentProcess(trx, documentId);
}
