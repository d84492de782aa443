/** The draft of the report made anew from the figures as they are now: cleaned, merged, chosen. */
import type { Actor } from '../../domain/directory/post.ts';
import type { Consolidation } from '../../domain/survey/consolidate.ts';
import { contentChanges } from '../../domain/document/changes.ts';
import { reportIdOf } from '../../domain/survey/ids.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { addVersion } from '../document/document-draft.ts';
import { lockDocument } from '../document/document-facts.ts';
import { wakeDocument } from '../document/document-process.ts';
import { fileInDossier } from '../dossier/file-in-dossier.ts';
import { actOnce, refuseState } from './acting.ts';
import { reportFrom } from './report-draft.ts';

export interface Redraft {
  readonly campaignId: string;
  readonly consolidation: Consolidation;
  /** The workbook made from it. */
  readonly sha256: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/** @throws Refusal `wrongState` when the draft is not in the drafter's hands */
export function redraftReport(trx: Trx, redraft: Redraft): Promise<{ readonly version: number }> {
  const { campaignId, consolidation, sha256, actor, requestId } = redraft;
  return actOnce(
    trx,
    { campaignId, actor, requestId, action: 'redraftReport', payload: {} },
    async (campaign) => {
      if (campaign.state !== 'reporting') return refuseState('chưa có dự thảo báo cáo, hoặc báo cáo đã xong');
      const documentId = reportIdOf(campaignId);
      const { row, current } = await lockDocument(trx, documentId);
      if (row.state !== 'draft')
        return refuseState('báo cáo đã trình, không lập lại được', 'trả lại báo cáo cho người soạn trước');
      const { content } = await reportFrom(trx, campaign, consolidation);
      const version = row.version + 1;
      await addVersion(trx, {
        documentId,
        version,
        reason: 'content',
        content,
        signatureBlock: current.signatureBlock,
        changes: contentChanges(current.content, content),
        createdBy: actor.personId,
      });
      await trx
        .updateTable('campaign')
        .set({ answers_sha256: sha256 })
        .where('id', '=', campaignId)
        .execute();
      await fileInDossier(trx, [
        {
          campaignId,
          key: `answers/${version}.xlsx`,
          title: `Bảng tổng hợp phiếu trả lời, lập lại cho bản ${version} của dự thảo báo cáo`,
          sha256,
          fileName: 'phieu-tra-loi.xlsx',
        },
      ]);
      await writeAudit(trx, {
        actor,
        action: 'redraftReport',
        objectKind: 'document',
        objectId: documentId,
        version,
        requestId,
      });
      await wakeDocument(trx, documentId);
      return { version };
    },
  );
}
