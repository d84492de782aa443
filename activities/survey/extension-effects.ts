/** A letter of more time is in force from the moment it is promulgated; its number voided, the old deadline is back. */
import { Refusal } from '../../domain/failure/catalogue.ts';
import { problemOfDay } from '../../domain/survey/extension.ts';
import { stillOwes } from '../../domain/survey/timing.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { writeAudit } from '../../store/audit.ts';
import type { Trx } from '../../store/database.ts';
import { addRecipients } from '../../store/dispatch/follow-up.ts';
import { countMoreCopies } from '../../store/document/document-dispatch.ts';
import { wakeDocument } from '../../store/document/document-process.ts';
import { liveNumber } from '../../store/document/numbering.ts';
import { officeNow } from '../../store/office/office-clock.ts';
import { logMovedAlarms, readAlarms } from '../../store/survey/alarm-log.ts';
import { readOwing } from '../../store/survey/collecting.ts';
import { lockCampaign } from '../../store/survey/campaigns.ts';
import { dueDatesInForce, setDueDate } from '../../store/survey/due-dates.ts';
import type { Decision } from '../document/decision.ts';

interface Mandate {
  readonly until: Day;
  readonly dueAt: string;
  readonly words: string;
}

/** @throws Refusal `wrongState` once the numbers are cut off; `invalidInput` when the day gives no more time (any more) */
export async function extendForAll({ trx, document, actor, requestId }: Decision): Promise<void> {
  const { id: documentId, campaign_id: campaignId } = document.row;
  const mandate = document.row.mandate as unknown as Mandate;
  if (campaignId === null) return;
  const number = await liveNumber(trx, documentId);
  // A document before its survey, as everybody who wakes several.
  await wakeDocument(trx, documentId);
  const campaign = await lockCampaign(trx, campaignId);
  if (campaign.state !== 'collecting' || campaign.cutOffAt !== null)
    throw new Refusal('wrongState', [
      {
        where: 'state',
        what: 'số liệu đã chốt, gia hạn không còn tác dụng',
        remedy: 'hủy văn bản này',
      },
    ]);
  const before = await readAlarms(trx, campaignId);
  const { general } = await dueDatesInForce(trx, campaignId);
  const problem = problemOfDay(mandate.until, general.dueAt, await officeNow(trx));
  if (problem)
    throw new Refusal('invalidInput', [
      { ...problem, where: 'ngày gia hạn', remedy: 'trả lại, hủy và soạn lại với ngày muộn hơn' },
    ]);
  const reason = `Công văn số ${number?.codeNotation ?? ''} ngày ${formatDay(number?.promulgatedOn ?? '')}`;
  await setDueDate(trx, {
    campaignId,
    documentId,
    dueAt: new Date(mandate.dueAt),
    words: mandate.words,
    reason,
    decidedBy: document.current.signatureBlock.personId,
  });
  await logMovedAlarms(trx, before, { reason: `${reason} gia hạn`, actor, requestId });
}

/** More time for all is for whoever owes an answer when the letter goes out: who was taken in meanwhile gets it, too. */
export async function reachNewcomers({ trx, document, actor, requestId }: Decision): Promise<void> {
  const { id: documentId, campaign_id: campaignId } = document.row;
  if (campaignId === null) return;
  const owing = (await readOwing(trx, campaignId)).filter(stillOwes).map(({ recipientId }) => recipientId);
  const names = await addRecipients(trx, documentId, owing);
  if (names.length === 0) return;
  await countMoreCopies(trx, documentId, names.length);
  await writeAudit(trx, {
    actor,
    action: 'addRecipients',
    objectKind: 'document',
    objectId: documentId,
    comment: names.join('; '),
    details: { recipients: names.length },
    requestId,
  });
}

/** Only when its own deadline is still the one in force: what came after stands. */
export async function takeExtensionBack({ trx, document, actor, requestId }: Decision): Promise<void> {
  const { id: documentId, campaign_id: campaignId } = document.row;
  if (campaignId === null) return;
  await wakeDocument(trx, documentId);
  await lockCampaign(trx, campaignId);
  const previous = await deadlineBefore(trx, campaignId, documentId);
  if (!previous) return;
  const before = await readAlarms(trx, campaignId);
  const reason = `Hủy số của công văn gia hạn trước khi phát hành: trở lại thời hạn trước`;
  await setDueDate(trx, { campaignId, ...previous, reason, decidedBy: actor.personId });
  await logMovedAlarms(trx, before, { reason, actor, requestId });
}

async function deadlineBefore(
  trx: Trx,
  campaignId: string,
  documentId: string,
): Promise<{ readonly dueAt: Date; readonly words: string } | null> {
  const rows = await trx
    .selectFrom('due_date')
    .select(['due_at', 'words', 'document_id'])
    .where('campaign_id', '=', campaignId)
    .where('recipient_id', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  const [newest, ...older] = rows;
  if (newest?.document_id !== documentId) return null;
  const row = older.find((one) => one.document_id !== documentId);
  return row ? { dueAt: row.due_at, words: row.words } : null;
}
