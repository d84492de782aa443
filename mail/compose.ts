/** Composes the mails of one round. What all of them share, the attachments above all, is encoded once. */
import { createHash } from 'node:crypto';
import { isEmailAddress } from '../domain/dispatch/address.ts';
import type { SendRound } from '../domain/dispatch/send.ts';
import { Refusal, type Problem } from '../domain/failure/catalogue.ts';
import type { Attachment, LetterFacts, LetterRecipient, LetterWording } from './letter.ts';
import type { RawMessage } from './message.ts';
import { addressHeader, base64Lines, dateHeader, rawHeader, structuredHeader, textHeader } from './mime.ts';
import type { MailTemplates } from './templates.ts';
import { citationOf, nameOf, PURPOSE_WORDS, titleOf } from './words.ts';

/**
 * @returns a function that composes the mail of one recipient
 * @throws Refusal `templateProblem` naming everything that is missing, here or when composing
 */
export function composeRound(
  facts: LetterFacts,
  templates: MailTemplates,
): (recipient: LetterRecipient) => RawMessage {
  refuseGaps(gapsOfFacts(facts));
  const shared = sharedBy(facts);
  return (recipient) => {
    refuseGaps(gapsOfRecipient(recipient));
    const messageId = messageIdOf(facts, recipient);
    const data = { ...shared.data, ...dataOf(recipient), title: subjectOf(facts, recipient) };
    const head = [
      ...headersOf(facts, recipient, messageId),
      ...shared.opening,
      ...alternative(
        shared.inner,
        templates.text(recipient.wording, data),
        templates.html(recipient.wording, data),
      ),
    ];
    return {
      messageId,
      envelope: { from: recipient.returnTo?.bounceTo ?? facts.fromAddress, to: recipient.email },
      parts: [Buffer.from(`${head.join('\r\n')}\r\n`), shared.tail],
    };
  };
}

/** Deterministic: the same letter to the same recipient has the same Message-ID however often it is composed. */
export function messageIdOf(
  { documentId, kind, round, fromAddress }: SendRound & Pick<LetterFacts, 'fromAddress'>,
  { recipientId, copy }: Pick<LetterRecipient, 'recipientId' | 'copy'>,
): string {
  const hash = createHash('sha256').update(JSON.stringify([documentId, recipientId, kind, round, copy]));
  return `<${hash.digest('hex').slice(0, 40)}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`;
}

const REHEARSAL_MARK = '[DIỄN TẬP] ';

function subjectOf(facts: LetterFacts, { wording, deadline }: LetterRecipient): string {
  const { office, documentType, codeNotation, rehearsal } = facts;
  const about = `${nameOf(documentType, codeNotation)}, thời hạn: ${deadline ?? ''}`;
  const matter =
    wording === 'reminder'
      ? `Nhắc trả lời ${about}`
      : wording === 'return'
        ? `Đề nghị sửa phiếu trả lời ${about}`
        : wording === 'acknowledgement'
          ? `Đã nhận phiếu trả lời ${nameOf(documentType, codeNotation)}`
          : titleOf(facts);
  return `${rehearsal ? REHEARSAL_MARK : ''}[${office.shortName}] ${matter}`;
}

function headersOf(facts: LetterFacts, recipient: LetterRecipient, messageId: string): string[] {
  const { office, fromAddress, rehearsal } = facts;
  const replyTo = recipient.returnTo?.replyTo ?? facts.replyTo;
  const first = messageIdOf({ ...facts, kind: 'document', round: 0 }, { ...recipient, copy: 0 });
  const reminder = recipient.wording === 'reminder';
  const follows = reminder || recipient.wording === 'return';
  return [
    addressHeader('From', facts.fromName ?? office.shortName, fromAddress),
    addressHeader('To', recipient.organisation, recipient.email),
    ...(replyTo === null ? [] : [addressHeader('Reply-To', office.shortName, replyTo)]),
    textHeader('Subject', subjectOf(facts, recipient)),
    dateHeader(facts.sentAt),
    rawHeader('Message-ID', messageId),
    // What follows the letter stands under it in the recipient's mail program.
    ...(follows ? [rawHeader('In-Reply-To', first), rawHeader('References', first)] : []),
    ...repliesTo(recipient),
    // Reminders go by themselves (RFC 3834); holiday replies to either help nobody.
    ...(reminder ? [rawHeader('Auto-Submitted', 'auto-generated')] : []),
    rawHeader('X-Auto-Response-Suppress', 'OOF, AutoReply'),
    rawHeader('X-VanThu-Send', `${recipient.sendId}.${recipient.copy}`),
    textHeader('X-VanThu-Document', facts.documentId),
    ...(rehearsal ? [rawHeader('X-VanThu-Office', 'rehearsal')] : []),
    'MIME-Version: 1.0',
  ];
}

/** What answers by itself says so, and to which message (RFC 3834, 3.1.5, 5). */
function repliesTo({ wording, received }: LetterRecipient): string[] {
  if (wording !== 'acknowledgement') return [];
  const to = received?.messageId ?? '';
  return [
    ...(MESSAGE_ID.test(to) ? [rawHeader('In-Reply-To', to), rawHeader('References', to)] : []),
    rawHeader('Auto-Submitted', 'auto-replied'),
  ];
}

/** As others wrote it: one that would break a header is left out. */
const MESSAGE_ID = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/;

interface Shared {
  readonly data: object;
  /** Headers and boundary before the text. */
  readonly opening: readonly string[];
  /** Boundary between text and HTML. */
  readonly inner: string;
  /** All that follows the HTML. */
  readonly tail: Buffer;
}

function sharedBy(facts: LetterFacts): Shared {
  const data = {
    office: facts.office.name,
    citation: citationOf(facts),
    contact: facts.contact,
    about: facts.about,
    registration: facts.registration ?? null,
    rehearsal: facts.rehearsal,
    attachmentNames: facts.attachments.length > 0 ? facts.attachments.map(({ name }) => name) : null,
    you: 'Quý cơ quan, đơn vị',
  };
  // "=_" cannot occur in base64, and all our parts are base64.
  const id = createHash('sha256').update(facts.documentId).digest('hex').slice(0, 16);
  const [outer, inner] = [`=_vt-o-${id}`, `=_vt-i-${id}`];
  if (facts.attachments.length === 0) return { data, opening: [], inner, tail: Buffer.alloc(0) };
  const opening = [
    structuredHeader('Content-Type', 'multipart/mixed', { boundary: outer }),
    '',
    `--${outer}`,
  ];
  const attached = facts.attachments.flatMap((attachment) => [`--${outer}`, ...attachmentPart(attachment)]);
  return { data, opening, inner, tail: Buffer.from([...attached, `--${outer}--`, ''].join('\r\n')) };
}

function alternative(boundary: string, text: string, html: string): string[] {
  const part = (mediaType: string, body: string): string[] => [
    `--${boundary}`,
    structuredHeader('Content-Type', mediaType, { charset: 'utf-8' }),
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(body.normalize('NFC').replace(/\r?\n/g, '\r\n'))),
  ];
  return [
    structuredHeader('Content-Type', 'multipart/alternative', { boundary }),
    '',
    ...part('text/plain', text),
    ...part('text/html', html),
    `--${boundary}--`,
  ];
}

const attachmentPart = ({ name, mediaType, bytes }: Attachment): string[] => [
  structuredHeader('Content-Type', mediaType, { name: name.normalize('NFC') }),
  'Content-Transfer-Encoding: base64',
  structuredHeader('Content-Disposition', 'attachment', { filename: name.normalize('NFC') }),
  '',
  base64Lines(bytes),
];

const dataOf = (recipient: LetterRecipient): object => ({
  organisation: recipient.organisation,
  purpose: PURPOSE_WORDS[recipient.purpose],
  link: recipient.link,
  deadline: recipient.deadline,
  comment: recipient.comment ?? null,
  sentBack: recipient.sentBack ?? false,
  received: recipient.received ?? null,
});

const NEEDS_ANSWER: readonly LetterWording[] = ['letter', 'followUp', 'reminder', 'return'];

const gapsOfFacts = (facts: LetterFacts): Problem[] => [
  ...blank('codeNotation', facts.codeNotation, 'chưa có số, ký hiệu'),
  ...(facts.about === '' ? blank('about', '', 'chưa có số của văn bản trước') : []),
  ...blank('subject', facts.subject, 'chưa có trích yếu'),
  ...blank('office', facts.office.name, 'chưa có tên cơ quan'),
  ...blank('office', facts.office.shortName, 'chưa có tên ngắn của cơ quan'),
  ...(isMailbox(facts.fromAddress) ? [] : [{ where: 'from', what: 'địa chỉ gửi chưa đúng' }]),
];

function gapsOfRecipient(recipient: LetterRecipient): Problem[] {
  const needed = NEEDS_ANSWER.includes(recipient.wording);
  return [
    ...blank('organisation', recipient.organisation, 'chưa có tên nơi nhận'),
    ...(isEmailAddress(recipient.email) ? [] : [{ where: 'email', what: 'địa chỉ thư điện tử chưa đúng' }]),
    ...(needed ? blank('link', recipient.link, 'chưa có đường dẫn riêng, hoặc đường dẫn đã bị thu hồi') : []),
    ...(needed ? blank('deadline', recipient.deadline, 'chưa có thời hạn trả lời') : []),
    ...(recipient.wording === 'acknowledgement'
      ? blank('received', recipient.received?.at ?? null, 'không còn phiếu đã nhận')
      : []),
    ...(recipient.wording === 'return'
      ? blank('comment', recipient.comment ?? null, 'chưa ghi phiếu cần sửa gì')
      : []),
  ];
}

const blank = (where: string, value: string | null, what: string): Problem[] =>
  value?.trim() ? [] : [{ where, what }];

/** Looser than a recipient's: the embedded default is `van-thu@localhost`. */
const isMailbox = (address: string): boolean => /^[^\s@<>]+@[^\s@<>]+$/.test(address);

function refuseGaps(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal('templateProblem', problems);
}
