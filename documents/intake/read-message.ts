/** Takes a message apart that came in: who, about which letter of ours, what a machine reports, what is attached. */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { isSecretText } from '../../domain/document/secret-text.ts';
import type { DeliveryStatus } from '../../domain/inbound/facts.ts';
import type { InboundAttachment, ReadMessage } from '../../domain/inbound/read-message.ts';
import { printable } from '../../domain/vietnamese/printable.ts';

/** Whoever writes to us chooses every byte: what cannot be taken apart is told as such, and nothing of it stops the rest. */
export async function readMessage(raw: Buffer): Promise<ReadMessage> {
  const email = hasLines(raw, MOST_LINES)
    ? null
    : await PostalMime.parse(raw, { forceRfc822Attachments: true }).catch(() => null);
  return email ? takenApart(email) : unreadMessage(raw);
}

/** More than the largest attachment takes; the parser needs a moment for each. */
const MOST_LINES = 450_000;

function hasLines(raw: Buffer, most: number): boolean {
  let [count, at] = [0, raw.indexOf('\n')];
  while (at >= 0 && count < most) [count, at] = [count + 1, raw.indexOf('\n', at + 1)];
  return count >= most;
}

function takenApart(email: Email): ReadMessage {
  const text = printable(email.text ?? withoutTags(email.html ?? ''));
  const attachments = email.attachments.filter(isAttached).map(attachmentOf);
  const report = reportOf(email);
  return {
    messageId: email.messageId === undefined ? null : printable(email.messageId).slice(0, LONGEST_ID),
    subject: printable(email.subject ?? '').normalize('NFC'),
    text: text.normalize('NFC').trim(),
    to: [
      ...[...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])].flatMap(addressesIn),
      ...email.headers
        .filter(({ key }) => ENVELOPE.includes(key))
        .flatMap(({ value }) => addressIn(value) ?? []),
    ],
    attachments,
    facts: {
      delivery: report.delivery,
      complaint: report.complaint,
      automatic: isAutomatic(email),
      list: isOfList(email),
      secret: [email.subject ?? '', ...attachments.map(({ name }) => name), ...text.split('\n')].some(
        isSecretText,
      ),
      repliesTo: report.letters ?? messageIdsIn(`${email.inReplyTo ?? ''} ${email.references ?? ''}`),
      from: addressesIn(email.from)[0] ?? null,
    },
  };
}

/** Characters of a Message-ID that are kept; what an index can hold in any alphabet. */
const LONGEST_ID = 600;

/** Bytes in which a broken mail may name itself a secret. */
const LOOKED_AT = 1024 * 1024;

/** What cannot be taken apart: deeper inside itself, with a longer head or more lines than any program writes. */
export const unreadMessage = (raw: Buffer): ReadMessage => ({
  ...{ messageId: null, subject: 'Thư hỏng, không đọc được', text: '', to: [], attachments: [] },
  facts: {
    ...{ delivery: [], complaint: null, automatic: false, list: false, repliesTo: [], from: null },
    secret: raw.subarray(0, LOOKED_AT).toString('utf8').split(/\r?\n/).some(isSecretText),
  },
});

/** Where mail servers write down what the envelope said. */
const ENVELOPE = ['delivered-to', 'x-original-to', 'envelope-to'];

const addressesIn = (address: Address | undefined): string[] => {
  if (!address) return [];
  if (address.group) return address.group.flatMap(addressesIn);
  return address.address ? [printable(address.address).toLowerCase()] : [];
};

const REPORT_TYPES = [
  'message/delivery-status',
  'message/feedback-report',
  'message/rfc822',
  'text/rfc822-headers',
];
const isAttached = ({ mimeType, filename, related }: Attachment): boolean =>
  !REPORT_TYPES.includes(mimeType.toLowerCase()) && !(related === true && !filename);

const attachmentOf = ({ filename, mimeType, content }: Attachment): InboundAttachment => ({
  name: (filename ?? 'tep-dinh-kem')
    .normalize('NFC')
    .replace(/[\p{Cc}/\\]+/gu, ' ')
    .trim()
    .slice(0, 200),
  mediaType: mimeType,
  bytes: bytesOf(content),
});

const bytesOf = (content: Attachment['content']): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));

const headerOf = (email: Email, key: string): string =>
  email.headers.find((header) => header.key === key)?.value ?? '';

/** RFC 3834, 5, and what programs wrote before it. */
const isAutomatic = (email: Email): boolean =>
  /^auto-(?:replied|generated|notified)/i.test(headerOf(email, 'auto-submitted')) ||
  /^(?:bulk|junk|auto_reply)/i.test(headerOf(email, 'precedence')) ||
  headerOf(email, 'x-autoreply') !== '' ||
  headerOf(email, 'x-autorespond') !== '';

const isOfList = (email: Email): boolean =>
  email.headers.some(({ key }) => key.startsWith('list-')) || /^list/i.test(headerOf(email, 'precedence'));

interface Report {
  readonly delivery: readonly DeliveryStatus[];
  readonly complaint: { readonly recipient: string | null } | null;
  /** Message-IDs of the letters that it is about; null: no report. */
  readonly letters: readonly string[] | null;
}

function reportOf(email: Email): Report {
  const part = (mimeType: string): string | undefined => {
    const found = email.attachments.find((each) => each.mimeType.toLowerCase() === mimeType);
    return found && printable(bytesOf(found.content).toString('utf8'));
  };
  const delivery = part('message/delivery-status');
  const feedback = part('message/feedback-report');
  if (delivery === undefined && feedback === undefined)
    return isBareBounce(email)
      ? { delivery: [UNCLEAR], complaint: null, letters: messageIdsIn(email.text ?? '') }
      : { delivery: [], complaint: null, letters: null };
  const letter = part('message/rfc822') ?? part('text/rfc822-headers') ?? '';
  const fields = feedback === undefined ? {} : fieldsOf(feedback);
  return {
    delivery: delivery === undefined ? [] : statusesIn(delivery),
    complaint: feedback === undefined ? null : { recipient: addressIn(fields['original-rcpt-to']) },
    letters: messageIdsIn(fieldsOf(letter.split(/\r?\n\r?\n/)[0] ?? '')['message-id'] ?? ''),
  };
}

const UNCLEAR: DeliveryStatus = { action: null, recipient: null, status: null, diagnostic: null };

/** A bounce of a program that knows no report format: it has no sender, and is no answering machine. */
const isBareBounce = (email: Email): boolean =>
  email.returnPath === '<>' || headerOf(email, 'return-path').trim() === '<>'
    ? !/^auto-replied/i.test(headerOf(email, 'auto-submitted'))
    : /^(?:mailer-daemon|postmaster)@/i.test(addressesIn(email.from)[0] ?? '');

/** One block for each recipient, after the block about the whole message (RFC 3464, 2.1). */
function statusesIn(text: string): DeliveryStatus[] {
  const blocks = text
    .replace(/\r\n/g, '\n')
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .filter((fields) => fields['action'] !== undefined || fields['final-recipient'] !== undefined);
  return blocks.length === 0 ? [UNCLEAR] : blocks.map(statusOf);
}

const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

const statusOf = (fields: Readonly<Record<string, string>>): DeliveryStatus => ({
  action: ACTIONS.find((action) => action === fields['action']?.trim().toLowerCase()) ?? null,
  recipient: addressIn(fields['original-recipient']) ?? addressIn(fields['final-recipient']),
  status: /\d\.\d{1,3}\.\d{1,3}/.exec(fields['status'] ?? '')?.[0] ?? null,
  diagnostic:
    (fields['diagnostic-code'] ?? '')
      .replace(/^\s*\S+\s*;\s*/, '')
      .trim()
      .slice(0, 500) || null,
});

/** Letters of a field in which an address is looked for. */
const LONGEST_FIELD = 1_000;

const addressIn = (field: string | undefined): string | null =>
  /[^\s<>;"]+@[^\s<>;"]+/.exec(printable(field ?? '').slice(0, LONGEST_FIELD))?.[0].toLowerCase() ?? null;

/** Names in lower case; folded lines are joined. The first of each name counts. */
function fieldsOf(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields[name.toLowerCase()] ??= value;
  }
  return fields;
}

const messageIdsIn = (text: string): string[] => [
  ...new Set(printable(text).match(/<[^\s<>@]+@[^\s<>@]+>/g) ?? []),
];

/** Tags whose content nobody reads, and tags that end a line. */
const UNREAD = /^(?:style|script)\b/i;
const LINE_END = /^(?:br|\/p|\/div|\/tr)\b/i;

/** Every sign is looked at once: the sender chooses how many there are. */
function withoutTags(html: string): string {
  const text: string[] = [];
  const unreadEnd = /<\/(?:style|script)\b/gi;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const close = open < 0 ? -1 : html.indexOf('>', open);
    if (close < 0) return [...text, html.slice(at)].join('');
    const tag = html.slice(open + 1, Math.min(close, open + 20));
    text.push(html.slice(at, open), LINE_END.test(tag) ? '\n' : ' ');
    at = close + 1;
    if (!UNREAD.test(tag)) continue;
    unreadEnd.lastIndex = at;
    at = unreadEnd.exec(html)?.index ?? html.length;
  }
  return text.join('');
}
