/** What a person does with a message that waits: each once per request, under lock, with its audit row. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { FoundForm } from '../../domain/inbound/facts.ts';
import { INBOUND_STATES, type InboundState } from '../../domain/inbound/kinds.ts';
import type { TakenForm } from '../../domain/inbound/recognised.ts';
import { leftOf, takenWords } from '../../domain/inbound/several-forms.ts';
import { lowerFirst } from '../../domain/vietnamese/list.ts';
import { outsiderProblem } from '../../domain/survey/may-run.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { onceOnly } from '../request.ts';
import { takeAnswer, takeBounce } from './effects.ts';
import type { InboundDeps } from './deps.ts';
import { readInbound, type InboundMessage } from './messages.ts';
import { readForm } from './read-forms.ts';

export interface InboundDecider {
  readonly actor: Actor;
  readonly requestId: string;
}

export interface InboundDecided {
  readonly id: number;
  readonly state: InboundState;
  /** What was done. */
  readonly outcome: string;
}

export interface Assignment {
  /** The message. */
  readonly id: number;
  readonly recipientId: number;
  /** Which form, when it carries several; from 1. */
  readonly form?: number | undefined;
  readonly comment?: string | undefined;
}

/**
 * It is this recipient's: carried out as if that had been seen. Doubts are the person's to judge; wrong values are not.
 * @throws Refusal `forbidden` to officers of another unit
 */
export function assignInbound(
  trx: Trx,
  deps: InboundDeps,
  decider: InboundDecider,
  { id, ...asked }: Assignment,
): Promise<InboundDecided> {
  const ask = { action: 'assignInbound', id, from: ['waiting', 'dismissed'] as const, details: { ...asked } };
  return decide(trx, decider, ask, async (message) => {
    const given = { ...asked, actor: decider.actor };
    const { name, campaignId } = await recipientOf(trx, given);
    if (message.kind === 'bounce') return settled(await bounceOf(trx, message, asked.recipientId));
    const { forms = [] } = message.recognised;
    if (forms.length > 1) return oneOfSeveral(trx, deps, message, { ...given, campaignId });
    const [form] = forms;
    if (!form || (asked.form ?? 1) > 1) return settled(`Thư của ${name}, không kèm phiếu`);
    return settled(await formTaken(trx, deps, message, { ...given, campaignId, form }));
  });
  function settled(outcome: string): Applied {
    return { state: 'settled', outcome, recipientId: asked.recipientId };
  }
}

type Given = Omit<Assignment, 'id'> & { readonly actor: Actor };

async function recipientOf(trx: Trx, { recipientId, actor }: Given) {
  const to = await trx
    .selectFrom('recipient as r')
    .innerJoin('document as d', 'd.id', 'r.document_id')
    .select(['r.name', 'd.campaign_id as campaignId', 'd.unit_id as unitId'])
    .where('r.id', '=', recipientId)
    .executeTakeFirst();
  if (!to) throw new Refusal('notFound', [{ where: 'recipient', what: 'không có nơi nhận này' }]);
  const outside = outsiderProblem(actor, to.unitId, ['clerk']);
  if (outside) throw new Refusal('forbidden', [outside]);
  return to;
}

type GivenForm = Omit<Given, 'form'> & { readonly campaignId: string | null; readonly form: FoundForm };

async function formTaken(
  trx: Trx,
  deps: InboundDeps,
  message: InboundMessage,
  { recipientId, campaignId, actor, form, place }: GivenForm & { readonly place?: number },
): Promise<string> {
  const sha256 = message.recognised.attachments?.[form.attachment]?.sha256;
  if (sha256 === undefined) throw new Refusal('notFound', [{ where: 'form', what: 'không còn tệp phiếu' }]);
  const read = form.raw ? form : { ...form, ...(await readAgain(deps, form.name, sha256, campaignId)) };
  if (!read.raw) throw new Refusal('hostileFile', read.doubts);
  return takeAnswer(trx, message, {
    ...{ recipientId, form: read, place, sha256, actor },
    acknowledgeTo: message.recognised.acknowledgeTo ?? null,
  });
}

/** One after the other; the message waits until the last has been given to somebody. */
async function oneOfSeveral(
  trx: Trx,
  deps: InboundDeps,
  message: InboundMessage,
  given: Given & Pick<GivenForm, 'campaignId'>,
): Promise<Applied> {
  const { forms = [], taken = [] } = message.recognised;
  const place = given.form ?? 0;
  const form = forms[place - 1];
  if (!form)
    throw new Refusal('invalidInput', [
      {
        where: 'form',
        what: `thư kèm ${forms.length} phiếu`,
        remedy: `ghi phiếu thứ mấy: --form ${leftOf(forms.length, taken)[0] ?? 1}`,
      },
    ]);
  const before = taken.find((each) => each.form === place);
  if (before)
    throw new Refusal('wrongState', [
      { where: 'form', what: `phiếu ${place}: ${lowerFirst(before.outcome)}` },
    ]);
  const outcome = await formTaken(trx, deps, message, { ...given, form, place });
  const now = [...taken, { form: place, recipientId: given.recipientId, outcome }];
  const left = leftOf(forms.length, now);
  return {
    state: left.length > 0 ? 'waiting' : 'settled',
    outcome: takenWords(forms.length, now),
    recipientId: given.recipientId,
    taken: now,
  };
}

/** A form whose code did not tell the campaign is read by the form of the campaign it is given to. */
async function readAgain(deps: InboundDeps, name: string, sha256: string, campaignId: string | null) {
  const opened = await deps.readers.form({ name, mediaType: '', bytes: await deps.files.get(sha256) });
  if (!opened) return { raw: null };
  const { raw, doubts } = await readForm(deps, opened, campaignId ?? undefined);
  return { raw, doubts };
}

async function bounceOf(trx: Trx, message: InboundMessage, recipientId: number): Promise<string> {
  const letter = await trx
    .selectFrom('send')
    .select(['id as sendId', 'copy'])
    .where('recipient_id', '=', recipientId)
    .where('kind', '=', 'document')
    .executeTakeFirst();
  if (!letter)
    throw new Refusal('wrongState', [{ where: 'recipient', what: 'chưa gửi văn bản cho nơi này' }]);
  return takeBounce(trx, message, letter, message.recognised.delivery?.[0]);
}

/** It is nothing to us; of a complaint: reminders may go on. */
export function dismissInbound(
  trx: Trx,
  decider: InboundDecider,
  id: number,
  why: string,
): Promise<InboundDecided> {
  const ask = { action: 'dismissInbound', id, from: ['waiting'] as const, details: { why } };
  return decide(trx, decider, ask, async (message) => {
    requireWhy(why);
    if (message.kind === 'complaint')
      await trx
        .updateTable('mail_hold')
        .set({ released_at: sql`office_now()` })
        .where('inbound_id', '=', id)
        .execute();
    return { state: 'dismissed', outcome: afterTaken(message, `Không xử lý: ${why.trim()}`) };
  });
}

/** Seen and done with outside the system; of a complaint: reminders stay away. */
export function settleInbound(
  trx: Trx,
  decider: InboundDecider,
  id: number,
  why: string,
): Promise<InboundDecided> {
  const ask = { action: 'settleInbound', id, from: ['waiting'] as const, details: { why } };
  return decide(trx, decider, ask, (message) => {
    requireWhy(why);
    return Promise.resolve({ state: 'settled', outcome: afterTaken(message, `Đã xem: ${why.trim()}`) });
  });
}

/** Looked at once more from the start: the directory or the campaign has changed meanwhile. */
export function retryInbound(trx: Trx, decider: InboundDecider, id: number): Promise<InboundDecided> {
  const ask = { action: 'retryInbound', id, from: ['waiting', 'dismissed'] as const, details: {} };
  return decide(trx, decider, ask, ({ sha256 }) => {
    if (sha256 === null)
      throw new Refusal('secretRefused', [
        { where: 'id', what: 'thư có dấu hiệu mật, nội dung không được lưu' },
      ]);
    return Promise.resolve({ state: 'stored', outcome: 'Sẽ xử lý lại' });
  });
}

/** What was done with some of its forms stays told. */
const afterTaken = ({ recognised: { forms = [], taken = [] } }: InboundMessage, outcome: string): string =>
  taken.length === 0 ? outcome : `${takenWords(forms.length, taken)}. ${outcome}`;

const requireWhy = (why: string): void => {
  if (why.trim() === '')
    throw new Refusal('commentRequired', [{ where: 'why', what: 'còn trống', remedy: 'ghi lý do' }]);
};

interface Asked {
  readonly action: string;
  readonly id: number;
  readonly from: readonly InboundState[];
  readonly details: Readonly<Record<string, unknown>>;
}
interface Applied {
  readonly state: InboundState;
  readonly outcome: string;
  readonly recipientId?: number;
  readonly taken?: readonly TakenForm[];
}

function decide(
  trx: Trx,
  { actor, requestId }: InboundDecider,
  { action, id, from, details }: Asked,
  apply: (message: InboundMessage) => Promise<Applied>,
): Promise<InboundDecided> {
  const { accountId, postId } = actor;
  const request = { ...{ id: requestId, accountId, postId, action }, objectId: String(id), payload: details };
  return onceOnly(trx, request, async () => {
    await trx.selectFrom('inbound_message').select('id').where('id', '=', id).forUpdate().execute();
    const message = await readInbound(trx, id);
    if (!message) throw new Refusal('notFound', [{ where: 'id', what: `không có thư đến số ${id}` }]);
    if (!from.includes(message.state))
      throw new Refusal('wrongState', [
        { where: 'id', what: `thư số ${id}: ${INBOUND_STATES[message.state].toLowerCase()}` },
      ]);
    const { state, outcome, recipientId, taken } = await apply(message);
    await trx
      .updateTable('inbound_message')
      .set({
        ...{ state, outcome, decided_by: actor.personId, tries: 0 },
        ...(recipientId !== undefined && { recipient_id: recipientId }),
        ...(taken && { recognised: JSON.stringify({ ...message.recognised, taken }) }),
      })
      .where('id', '=', id)
      .execute();
    await writeAudit(trx, {
      ...{ actor, action, objectKind: 'inbound', objectId: String(id), requestId },
      details: { ...details, state },
    });
    return { id, state, outcome };
  });
}
