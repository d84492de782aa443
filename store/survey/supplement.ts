/** A supplementary report: what came after the cut-off, once the report is out. The issued report is never reopened. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { letterIdOf, reportIdOf, supplementIdOf } from '../../domain/survey/ids.ts';
import { supplementContent } from '../../domain/survey/supplement.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { newestLetter } from '../document/amendments.ts';
import { draftDocument } from '../document/document-draft.ts';
import { ensureDocumentProcess } from '../document/document-process.ts';
import { officeNow } from '../office/office-clock.ts';
import { actOnce, refuseState } from './acting.ts';
import { readConsolidation } from './consolidation.ts';
import { numberWords } from './issued-words.ts';
import { cutOffOf, draftingUpward, planUpward } from './report-draft.ts';

export interface SupplementAsk {
  readonly campaignId: string;
  readonly actor: Actor;
  readonly requestId: string;
}
export interface Supplement {
  readonly documentId: string;
  /** How many bodies it reports on. */
  readonly bodies: number;
}

/**
 * Drafts it as a document of its own story, also when the campaign is over; each one takes up where the last left off.
 * @throws Refusal `wrongState` before the report is out, while another one is under way, or when nothing came
 */
export function draftSupplement(trx: Trx, ask: SupplementAsk): Promise<Supplement> {
  const { campaignId, actor, requestId } = ask;
  return actOnce(
    trx,
    { campaignId, actor, requestId, action: 'draftSupplement', payload: {} },
    async (campaign) => {
      const report = await reportOut(trx, campaignId);
      const before = await earlier(trx, campaignId);
      if (before.some(({ state }) => state !== 'kept' && state !== 'void'))
        return refuseState('đang có báo cáo bổ sung chưa phát hành xong');
      const kept = before.filter(({ state }) => state === 'kept').map(({ upTo }) => upTo);
      const since = kept.length > 0 ? new Date(Math.max(...kept.map((at) => at.getTime()))) : new Date(0);
      const consolidation = await readConsolidation(trx, campaign, since);
      const bodies = consolidation.totals.answered + consolidation.totals.noNeed;
      if (bodies === 0) return refuseState('không có phiếu nào nhận sau khi chốt số liệu mà chưa báo cáo');
      const upTo = await officeNow(trx);
      const { facts, report: names, copies, on } = await draftingUpward(trx, campaign);
      const content = supplementContent(campaign.definition, consolidation, {
        ...names,
        report,
        cutOffAt: cutOffOf(campaign),
        upTo,
      });
      const documentId = supplementIdOf(campaignId, before.length + 1);
      await draftDocument(trx, {
        documentId,
        campaignId,
        role: 'supplement',
        documentType: 'baoCao',
        unitId: campaign.definition.unit,
        drafterPersonId: facts.drafter?.personId ?? null,
        subject: content.subject,
        content,
        signatureBlock: facts.signatureBlock,
        expectedOn: on,
      });
      await trx
        .updateTable('document')
        .set({ mandate: JSON.stringify({ upTo: upTo.toISOString() }) })
        .where('id', '=', documentId)
        .execute();
      await planUpward(trx, { documentId, campaign, copies, on });
      await ensureDocumentProcess(trx, documentId, 'relay');
      await writeAudit(trx, {
        actor,
        action: 'draftSupplement',
        objectKind: 'document',
        objectId: documentId,
        details: { bodies },
        requestId,
      });
      return { documentId, bodies };
    },
  );
}

async function reportOut(trx: Trx, campaignId: string): Promise<string> {
  const documentId = reportIdOf(campaignId);
  const row = await trx
    .selectFrom('document')
    .select('state')
    .where('id', '=', documentId)
    .executeTakeFirst();
  const number = await numberWords(trx, await newestLetter(trx, documentId));
  if (number !== null && (row?.state === 'dispatching' || row?.state === 'kept'))
    return `Báo cáo số ${number}`;
  throw new Refusal('wrongState', [
    {
      where: '',
      what: 'báo cáo chưa phát hành',
      remedy: 'còn dự thảo thì lập lại từ số liệu mới: survey redraft',
    },
  ]);
}

async function earlier(
  trx: Queryable,
  campaignId: string,
): Promise<{ readonly state: string; readonly upTo: Date }[]> {
  const rows = await trx
    .selectFrom('document')
    .select(['state', 'mandate'])
    .where('campaign_id', '=', campaignId)
    .where('role', '=', 'supplement')
    .execute();
  return rows.map(({ state, mandate }) => ({ state, upTo: new Date(String(mandate['upTo'])) }));
}

/** Those of the campaigns of which something came after the cut-off that no supplementary report speaks of. */
export async function withUnreported(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ readonly id: string }>`
    select c.id from unnest(${[...campaignIds]}::text[], ${campaignIds.map(letterIdOf)}::text[]) c (id, letter_id)
     where exists (
       select 1 from answer a join recipient r on r.id = a.recipient_id
        where r.document_id = c.letter_id and a.after_cut_off
          and a.received_at > coalesce((
            select max((s.mandate ->> 'upTo')::timestamptz) from document s
             where s.campaign_id = c.id and s.role = 'supplement' and s.state <> 'void'), '-infinity'))`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}
