/**
 * Handles a message once: what it is and whose is told by `domain/inbound`, the effect is carried out in one transaction
 * that locks the message's row. Killed at any point, the message is still there to be handled; handled twice, the second
 * finds it done.
 */
import { sql } from 'kysely';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { acknowledgeTo } from '../../domain/inbound/acknowledge.ts';
import type { MessageFacts } from '../../domain/inbound/facts.ts';
import type { InboundKind, InboundState } from '../../domain/inbound/kinds.ts';
import type { Recognised } from '../../domain/inbound/recognised.ts';
import { tokenIn } from '../../domain/inbound/return-address.ts';
import { kindOf } from '../../domain/inbound/what.ts';
import { whose, type Match } from '../../domain/inbound/whose.ts';
import type { FormCode } from '../../domain/survey/form-code.ts';
import type { Trx } from '../database.ts';
import type { InboundDeps, Seen } from './deps.ts';
import { holdAddress, takeAnswer, takeBounce } from './effects.ts';
import { readInbound, SECRET_REASONS, type InboundMessage } from './messages.ts';
import { formsIn } from './read-forms.ts';
import { severalForms } from './several-forms.ts';
import { lookUp, type LookedUp } from './signs.ts';

/** @throws what a person or a later try may mend; the message stays to be handled */
export async function handleMessage(deps: InboundDeps, id: number): Promise<void> {
  const message = await readInbound(deps.db, id);
  if (message?.state !== 'stored' || message.sha256 === null) return;
  const seen = await look(deps, message, message.sha256);
  try {
    await deps.db.transaction().execute(async (trx) => {
      if (!(await lock(trx, id))) return;
      await settle(trx, message, seen, await effectOf(trx, deps, message, seen));
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What may not be done is for a person to see; nothing of it was done.
    await deps.db.transaction().execute(async (trx) => {
      if (!(await lock(trx, id))) return;
      const wait: Effect = { state: 'waiting', reasons: reasonsOf(error) };
      const found = await lookUp(trx, deps.linkKey, seen.facts, codeIn(seen.facts));
      await settle(trx, message, seen, { ...wait, ...whoOf(whose(found.signs)) });
    });
  }
}

async function look(deps: InboundDeps, message: InboundMessage, sha256: string): Promise<Seen> {
  const read = await deps.readers.message(await deps.files.get(sha256));
  const tokens = [...message.envelopeTo, ...read.to].flatMap((to) => tokenIn(to, deps.address) || []);
  const forms = read.facts.secret ? [] : await formsIn(deps, read.attachments);
  const kept = new Map<number, string>();
  for (const { attachment } of forms) {
    const file = read.attachments[attachment];
    if (file) kept.set(attachment, await deps.files.put(Buffer.from(file.bytes), file.mediaType));
  }
  return {
    facts: { ...read.facts, tokens: [...new Set(tokens)], forms },
    text: read.facts.secret ? '' : read.text.slice(0, LONGEST_TEXT),
    acknowledgeTo: acknowledgeTo(read.facts, [deps.address, deps.fromAddress ?? deps.address]),
    attachments: read.attachments.map(({ name, bytes }, i) => {
      const sha256 = kept.get(i);
      return { name, size: bytes.length, ...(sha256 !== undefined && { sha256 }) };
    }),
  };
}

const LONGEST_TEXT = 2_000;

interface Effect {
  readonly state: Extract<InboundState, 'done' | 'waiting'>;
  readonly outcome?: string;
  readonly reasons?: readonly Problem[];
  readonly recipientId?: number | null;
  readonly sendId?: number | null;
  readonly matched?: Pick<Recognised, 'matchedBy' | 'candidates' | 'formCandidates'>;
}

type Handler = (trx: Trx, deps: InboundDeps, at: At) => Promise<Effect> | Effect;
interface At {
  readonly message: InboundMessage;
  readonly seen: Seen;
  readonly found: LookedUp;
  readonly match: Match;
}

/** What is done with each kind of message. */
const HANDLERS: Readonly<Record<InboundKind, Handler>> = {
  answer: answering,
  bounce: bouncing,
  complaint: complaining,
  delay: (_trx, _deps, at) => ({ ...ofLetter(at), state: 'done', outcome: 'Ghi nhận: thư đến chậm' }),
  deliveryReport: (_trx, _deps, at) => ({ ...ofLetter(at), state: 'done', outcome: 'Ghi nhận: thư đã đến' }),
  autoReply: (_trx, _deps, at) => ({
    ...ofLetter(at),
    state: 'done',
    outcome: 'Ghi nhận: nơi nhận trả lời tự động',
  }),
  secret: () => ({ state: 'waiting', reasons: SECRET_REASONS }),
  reply: (_trx, _deps, { match }) => waiting(match, 'thư trả lời không kèm phiếu của ta'),
  unknown: (_trx, _deps, { match }) => waiting(match, 'chưa rõ là thư gì'),
};

async function effectOf(trx: Trx, deps: InboundDeps, message: InboundMessage, seen: Seen): Promise<Effect> {
  const found = await lookUp(trx, deps.linkKey, seen.facts, codeIn(seen.facts));
  const at = { message, seen, found, match: whose(found.signs) };
  return HANDLERS[kindOf(seen.facts)](trx, deps, at);
}

const codeIn = ({ forms }: MessageFacts): FormCode | null => forms[0]?.code ?? null;

async function answering(trx: Trx, deps: InboundDeps, at: At): Promise<Effect> {
  const { message, seen, match } = at;
  const [form, another] = seen.facts.forms;
  if (another) return { state: 'waiting', recipientId: null, ...(await severalForms(trx, deps, at)) };
  const sha256 = form && seen.attachments[form.attachment]?.sha256;
  const reasons = [
    ...(form?.doubts ?? []),
    ...(match.state === 'doubtful' ? match.why.map((what) => ({ where: 'nơi gửi', what })) : []),
  ];
  if (reasons.length > 0 || match.state !== 'one' || !form || sha256 === undefined)
    return { ...whoOf(match), state: 'waiting', reasons };
  const outcome = await takeAnswer(trx, message, {
    ...{ recipientId: match.recipientId, form, sha256 },
    acknowledgeTo: seen.acknowledgeTo,
  });
  return { ...whoOf(match), state: 'done', outcome };
}

async function bouncing(trx: Trx, _deps: InboundDeps, at: At): Promise<Effect> {
  const failed = at.seen.facts.delivery.filter(({ action }) => action === 'failed');
  const letters = distinctLetters(at.found);
  const [letter, another] = letters;
  if (!letter || another)
    return {
      ...whoOf(at.match),
      state: 'waiting',
      reasons: [
        {
          where: 'thư bị trả lại',
          what: letter ? 'chỉ nhiều thư khác nhau của ta' : 'không rõ là thư nào của ta',
          remedy: `Xem địa chỉ ${failed.map(({ recipient }) => recipient ?? '?').join(', ')} trong sổ gửi`,
        },
      ],
    };
  return { ...ofLetter(at), state: 'done', outcome: await takeBounce(trx, at.message, letter, failed[0]) };
}

async function complaining(trx: Trx, _deps: InboundDeps, at: At): Promise<Effect> {
  const [letter] = distinctLetters(at.found);
  const address = letter?.email ?? at.seen.facts.complaint?.recipient ?? null;
  if (address !== null) await holdAddress(trx, at.message.id, address);
  return {
    ...ofLetter(at),
    state: 'waiting',
    reasons: [
      {
        where: address ?? 'khiếu nại',
        what: 'nơi nhận báo thư của ta là thư rác; đã ngừng nhắc địa chỉ này',
        remedy: 'Liên hệ nơi nhận, rồi cho nhắc lại (dismiss) hoặc giữ nguyên (settle)',
      },
    ],
  };
}

const distinctLetters = ({ letters }: LookedUp) => [
  ...new Map(letters.map((one) => [one.sendId, one])).values(),
];

/** By the letter that it is about. */
function ofLetter({ found, match }: At): Pick<Effect, 'recipientId' | 'sendId' | 'matched'> {
  const [letter] = distinctLetters(found);
  return letter
    ? { recipientId: letter.recipientId, sendId: letter.sendId, matched: whoOf(match).matched ?? {} }
    : whoOf(match);
}

const whoOf = (match: Match): Pick<Effect, 'recipientId' | 'matched'> =>
  match.state === 'one'
    ? { recipientId: match.recipientId, matched: { matchedBy: match.by } }
    : { recipientId: null, matched: { candidates: match.candidates } };

const waiting = (match: Match, what: string): Effect => ({
  ...whoOf(match),
  state: 'waiting',
  reasons: [
    { where: 'thư', what },
    ...(match.state === 'doubtful' ? match.why.map((why) => ({ where: 'nơi gửi', what: why })) : []),
  ],
});

const reasonsOf = ({ problems, message }: Refusal): readonly Problem[] =>
  problems.length > 0
    ? problems.map((problem) => ({ ...problem, where: problem.where || 'phiếu' }))
    : [{ where: 'phiếu', what: message }];

/** Under lock: whoever else handles it waits, and then finds it done. */
async function lock(trx: Trx, id: number): Promise<boolean> {
  const row = await trx
    .selectFrom('inbound_message')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.state === 'stored';
}

async function settle(
  trx: Trx,
  { id, recognised: { taken } }: InboundMessage,
  seen: Seen,
  effect: Effect,
): Promise<void> {
  const { delivery, forms } = seen.facts;
  const recognised: Recognised = {
    ...(delivery.length > 0 && { delivery }),
    ...(forms.length > 0 && { forms }),
    ...(seen.attachments.length > 0 && { attachments: seen.attachments }),
    ...(seen.text !== '' && { text: seen.text }),
    ...(seen.acknowledgeTo !== null && { acknowledgeTo: seen.acknowledgeTo }),
    ...effect.matched,
    ...(taken && { taken }),
  };
  await trx
    .updateTable('inbound_message')
    .set({
      state: effect.state,
      kind: kindOf(seen.facts),
      recipient_id: effect.recipientId ?? null,
      send_id: effect.sendId ?? null,
      recognised: JSON.stringify(recognised),
      reasons: JSON.stringify(effect.reasons ?? []),
      outcome: effect.outcome ?? null,
      handled_at: sql`office_now()`,
    })
    .where('id', '=', id)
    .execute();
}
