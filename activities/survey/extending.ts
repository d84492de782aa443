/** More time: for everybody by a numbered letter, for one by a recorded decision of the office. */
import type { Actor } from '../../domain/directory/post.ts';
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { dueInWords } from '../../domain/deadline/due-words.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { problemOfDay, problemOfReason } from '../../domain/survey/extension.ts';
import { extensionContent } from '../../domain/survey/extension-letter.ts';
import { lastDayBefore, stillOwes } from '../../domain/survey/timing.ts';
import { addDays, atOffice, formatDay, type Day } from '../../domain/time/day.ts';
import { writeAudit } from '../../store/audit.ts';
import type { Trx } from '../../store/database.ts';
import { readCalendar } from '../../store/office/calendar.ts';
import { officeNow } from '../../store/office/office-clock.ts';
import type { Campaign } from '../../store/survey/campaigns.ts';
import { readOwing } from '../../store/survey/collecting.ts';
import { findRecipient } from '../../store/survey/calls.ts';
import { dueDatesInForce } from '../../store/survey/due-dates.ts';
import { extendOwn } from '../../store/survey/extension-decisions.ts';
import {
  citedLetter,
  draftFollowUp,
  draftingFactsOf,
  freezeList,
  letterFactsOf,
  nextDocumentId,
} from './follow-up.ts';

export interface ExtendAllAsk {
  /** New last day, included. */
  readonly until: Day;
  readonly reason: string;
}
export interface ExtendOneAsk {
  readonly recipient: string;
  readonly until: Day;
  readonly comment: string;
}

interface Case<Payload> {
  readonly trx: Trx;
  readonly campaign: Campaign;
  readonly actor: Actor;
  readonly payload: Payload;
  readonly requestId: string;
}

/** Drafts the letter; the deadline moves when it is promulgated. */
export async function draftExtension({
  trx,
  campaign,
  actor,
  payload,
  requestId,
}: Case<ExtendAllAsk>): Promise<string> {
  const { until, reason } = payload;
  const { general } = await dueDatesInForce(trx, campaign.id);
  const open = await openExtension(trx, campaign.id);
  refuseAll('wrongState', [
    ...collectingProblems(campaign),
    ...(open
      ? [
          {
            where: 'document',
            what: `công văn gia hạn ${open} đang chờ ban hành`,
            remedy: 'sửa hoặc hủy văn bản đó, không soạn hai công văn cùng lúc',
          },
        ]
      : []),
  ]);
  const dayProblem = problemOfDay(until, general.dueAt, await officeNow(trx));
  const reasonProblem = problemOfReason(reason);
  refuseAll('invalidInput', [
    ...(dayProblem ? [{ ...dayProblem, where: 'until' }] : []),
    ...(reasonProblem ? [reasonProblem] : []),
  ]);
  const documentId = await nextDocumentId(trx, campaign.id, 'gia-han');
  const facts = await draftingFactsOf(trx, campaign);
  const content = extensionContent(campaign.definition, {
    ...letterFactsOf(campaign, facts),
    letter: await citedLetter(trx, campaign.id),
    lastDay: lastDayBefore(general.dueAt),
    until,
    reason,
  });
  const dueAt = atOffice(addDays(until, 1));
  const mandate = { until, dueAt: dueAt.toISOString(), words: dueInWords(dueAt), reason };
  await draftFollowUp(trx, { campaign, documentId, role: 'extension', content, facts, mandate });
  const owing = (await readOwing(trx, campaign.id)).filter(stillOwes);
  await freezeList(
    trx,
    documentId,
    owing.map(({ recipientId }) => recipientId),
  );
  await writeAudit(trx, {
    actor,
    action: 'draftExtension',
    objectKind: 'campaign',
    objectId: campaign.id,
    comment: reason,
    details: { until, document: documentId },
    requestId,
  });
  return `Đã soạn ${documentId}: gia hạn ${mandate.words} cho ${owing.length} nơi chưa trả lời; có hiệu lực khi ban hành${await dayOffNote(trx, until)}`;
}

/** A letter of more time that has no number yet; null: none. */
async function openExtension(trx: Trx, campaignId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('document')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('role', '=', 'extension')
    .where('state', 'in', ['draft', 'contentCheck', 'formCheck', 'signing', 'numbering'])
    .executeTakeFirst();
  return row?.id ?? null;
}

async function dayOffNote(trx: Trx, until: Day): Promise<string> {
  const calendar = workingCalendar(await readCalendar(trx));
  const why = calendar.hasYear(Number(until.slice(0, 4))) ? calendar.whyOff(until) : null;
  return why ? `. Lưu ý: ${formatDay(until)} là ngày nghỉ (${why})` : '';
}

/** The office gives one recipient more time without being asked: by telephone, in person. */
export async function extendOne({
  trx,
  campaign,
  actor,
  payload,
  requestId,
}: Case<ExtendOneAsk>): Promise<string> {
  refuseAll('wrongState', collectingProblems(campaign));
  const recipient = await findRecipient(trx, campaign.id, payload.recipient);
  const { recipientId, name } = recipient;
  const { until, comment } = payload;
  const due = await extendOwn(trx, {
    campaignId: campaign.id,
    recipientId,
    until,
    comment,
    actor,
    requestId,
  });
  return `Đã gia hạn ${due.words} cho ${name}`;
}

const collectingProblems = ({ state, cutOffAt }: Campaign): Problem[] =>
  state === 'collecting' && cutOffAt === null
    ? []
    : [{ where: 'state', what: 'chỉ gia hạn khi công văn đã phát hành và số liệu chưa chốt' }];

function refuseAll(type: 'wrongState' | 'invalidInput', problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal(type, problems);
}
