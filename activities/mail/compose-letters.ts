/** From what the office knows to letters ready to go. */
import { MEDIA_TYPES, type FileStorage } from '../../store/file-storage.ts';
import {
  readIssuedDocument,
  readLettersTo,
  type IssuedDocument,
  type LetterTo,
} from '../../store/dispatch/letter-facts.ts';
import { codeOf } from '../../store/open/campaign-codes.ts';
import type { Database } from '../../store/database.ts';
import { newestLetter } from '../../store/document/amendments.ts';
import type { ClaimedSend } from '../../store/dispatch/send-claims.ts';
import type { SendRound } from '../../domain/dispatch/send.ts';
import type { SurveyDefinition } from '../../domain/survey/definition.ts';
import { printCode, publicPage } from '../../domain/survey/short-code.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import { readAcknowledged, type Acknowledged } from '../../store/inbound/acknowledgements.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { returnComments } from '../../store/survey/returns.ts';
import { withToken } from '../../domain/inbound/return-address.ts';
import { returnToken } from '../../store/dispatch/return-tokens.ts';
import { composeRound } from '../../mail/compose.ts';
import { wordingOf, type Attachment, type LetterFacts, type LetterRecipient } from '../../mail/letter.ts';
import type { RawMessage } from '../../mail/message.ts';
import type { MailTemplates } from '../../mail/templates.ts';
import { deadlineWords } from '../../mail/words.ts';

export interface ComposeDeps {
  readonly db: Database;
  readonly files: FileStorage;
  readonly templates: MailTemplates;
  readonly linkKey: string;
  /** Base of personal links, no slash at the end. */
  readonly publicUrl: string;
  readonly from: { readonly name: string | null; readonly address: string };
  /** Where mail comes in to us; absent: nowhere. With `plus` each letter has a return address of its own. */
  readonly inbound?: { readonly address: string; readonly plus: boolean } | undefined;
}

/** Composes the letter of one claimed row. @throws Refusal saying what is missing */
export type ComposeLetter = (send: ClaimedSend) => RawMessage;

/** Reads the document once; @throws Refusal when it cannot be sent at all */
export async function prepareRound(
  deps: ComposeDeps,
  round: SendRound,
): Promise<(claimed: readonly ClaimedSend[]) => Promise<ComposeLetter>> {
  const issued = await readIssuedDocument(deps.db, await spokenOf(deps.db, round));
  const facts = await factsOf(deps, round, issued);
  const compose = composeRound(facts, deps.templates);
  return async (claimed) => {
    const ids = claimed.map(({ recipientId }) => recipientId);
    const letters = await readLettersTo(deps.db, issued, deps.linkKey, ids);
    const received =
      round.kind === 'acknowledgement' ? await readAcknowledged(deps.db, ids, round.round) : null;
    const comments = round.kind === 'return' ? await returnComments(deps.db, ids, round.round) : null;
    return (send) => {
      const to = letters.get(send.recipientId);
      if (!to) throw new Error(`Không còn nơi nhận ${send.recipientId}`);
      return compose({
        recipientId: send.recipientId,
        sendId: send.id,
        copy: send.copy,
        organisation: to.name,
        email: send.email,
        wording: wordingOf(round.kind, { role: issued.row.role, owesAnswer: to.owesAnswer }),
        purpose: to.purpose,
        returnTo: returnOf(deps, send),
        comment: comments?.get(send.recipientId),
        received: receivedOf(received?.get(send.recipientId)),
        sentBack: to.sentBack,
        ...answerOf(deps, to),
      });
    };
  };
}

function receivedOf(answer: Acknowledged | undefined): LetterRecipient['received'] {
  if (!answer) return undefined;
  const { messageId, receivedAt, arrivalNumber, receiptCode: code, late, afterCutOff } = answer;
  return {
    ...{ messageId, code, at: formatInstant(receivedAt) },
    number: arrivalNumber === null ? null : String(arrivalNumber),
    note: afterCutOff ? AFTER_CUT_OFF : late ? LATE : null,
  };
}

const LATE = 'Phiếu đến sau thời hạn trả lời và được ghi nhận là gửi muộn.';
const AFTER_CUT_OFF = 'Phiếu đến sau khi chốt số liệu, được lưu và xem xét đưa vào báo cáo bổ sung.';

/** A reminder speaks of the letter in force. */
const spokenOf = (db: Database, { kind, documentId }: SendRound): Promise<string> | string =>
  kind === 'reminder' ? newestLetter(db, documentId) : documentId;
/** A letter is answered at the address that is read; what bounces comes there too when each can have its own. */
function returnOf(
  { inbound, linkKey, from }: ComposeDeps,
  { id: sendId, copy }: ClaimedSend,
): LetterRecipient['returnTo'] {
  if (!inbound) return undefined;
  if (!inbound.plus) return { replyTo: inbound.address, bounceTo: from.address };
  const address = withToken(inbound.address, returnToken(linkKey, { sendId, copy }));
  return { replyTo: address, bounceTo: address };
}

const answerOf = (
  { publicUrl }: ComposeDeps,
  { dueAt, token }: LetterTo,
): { readonly link: string | null; readonly deadline: string | null } => ({
  link: token === null ? null : `${publicUrl}/p/${token}`,
  deadline: dueAt === null ? null : deadlineWords(dueAt),
});

async function factsOf(deps: ComposeDeps, round: SendRound, issued: IssuedDocument): Promise<LetterFacts> {
  const { row, current, number, contact } = issued;
  return {
    ...round,
    documentType: row.document_type,
    codeNotation: number.codeNotation,
    promulgatedOn: number.promulgatedOn,
    subject: current.content.subject,
    office: issued.office,
    contact: contact && contactLine(contact),
    about: issued.about,
    registration: await registrationOf(deps, row.campaign_id),
    // What follows the letter is short: what it is about is behind the link.
    attachments: round.kind === 'document' ? await attachmentsOf(deps, issued) : [],
    rehearsal: issued.rehearsal,
    sentAt: issued.now,
    fromName: deps.from.name,
    fromAddress: deps.from.address,
    replyTo: contact?.email ?? null,
  };
}

async function registrationOf(
  { db, publicUrl }: ComposeDeps,
  campaignId: string | null,
): Promise<LetterFacts['registration']> {
  const code = campaignId === null ? null : await codeOf(db, campaignId);
  return code === null ? null : { address: publicPage(publicUrl), code: printCode(code) };
}

/** The issued document as PDF, the blank form as a Word file to be filled in. */
function attachmentsOf(
  { files }: ComposeDeps,
  { row, current, number }: IssuedDocument,
): Promise<Attachment[]> {
  const label = DOCUMENT_TYPES[row.document_type].label;
  const attach = async (title: string, form: 'pdf' | 'docx', sha256: string): Promise<Attachment> => ({
    name: `${fileName(title)}.${form}`,
    mediaType: MEDIA_TYPES[form],
    bytes: await files.get(sha256),
  });
  return Promise.all(
    (current.files ?? []).map((file) =>
      file.role === 'form'
        ? attach(current.content.form?.title ?? 'Mẫu trả lời', 'docx', file.docx)
        : attach(`${label} số ${number.codeNotation}`, 'pdf', file.pdf),
    ),
  );
}

const LONGEST_NAME = 100;
/** A name that every system can keep: no characters that Windows refuses. */
const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();

const contactLine = ({ person, unit, phone, email }: SurveyDefinition['contact']): string =>
  [person, unit, phone && `điện thoại ${phone}`, email && `thư điện tử ${email}`].filter(Boolean).join(', ');
