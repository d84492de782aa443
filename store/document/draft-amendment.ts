/** Drafts a recall, a replacement or a correction: a document of its own story, to exactly those who got the first. */
import type { DocumentType } from '../../domain/document/types.ts';
import { proposeReportBlock, proposeSignatureBlock } from '../../domain/directory/signature-block.ts';
import { unitNameOn } from '../../domain/directory/as-of.ts';
import type { Actor } from '../../domain/directory/post.ts';
import {
  correctionContent,
  recallContent,
  replacementContent,
  type Drafting,
  type FirstDocument,
} from '../../domain/document/amend-content.ts';
import {
  AMENDMENTS,
  amendProblems,
  amendQuestions,
  editProblems,
  type Amendment,
} from '../../domain/document/amend.ts';
import { contentChanges, type ContentChange } from '../../domain/document/changes.ts';
import type { DocumentContent } from '../../domain/document/content.ts';
import { contentProblems } from '../../domain/document/content-shape.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { openQuestions } from '../../domain/failure/question.ts';
import type { Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { drafterOf } from '../directory/drafter.ts';
import { readDirectory } from '../directory/directory.ts';
import { readIssuer } from '../directory/issuer.ts';
import { readSignatoryFacts } from '../directory/signatories.ts';
import { syncAmendmentRecipients } from '../dispatch/amendment-recipients.ts';
import { freezeByEngine } from '../dispatch/recipients.ts';
import { officeToday } from '../office/office-clock.ts';
import { countAmendments, nameOf, readAmendFacts } from './amendments.ts';
import { lockDocument, type CurrentDocument } from './document-facts.ts';
import { draftDocument } from './document-draft.ts';
import { ensureDocumentProcess } from './document-process.ts';

export interface AmendAsk {
  readonly kind: Amendment;
  /** The issued document. */
  readonly documentId: string;
  readonly reason: string;
  /** The whole content as it should have been; not for a recall. */
  readonly content?: DocumentContent | undefined;
  /** Codes of questions a person answered. */
  readonly accept: readonly string[];
  /** Who shall sign; whoever signed the first when absent. */
  readonly signerPostId?: string | undefined;
  readonly actor: Actor;
  readonly requestId: string;
  /** The campaign was stopped, and with it the document is recalled. */
  readonly stopped?: boolean | undefined;
}

export interface Amended {
  readonly documentId: string;
  readonly recipients: number;
  /** Those the first never reached: they get nothing. */
  readonly leftOut: readonly string[];
  readonly changes: readonly ContentChange[];
}

/** @throws Refusal with everything that stands against it, or `questionsOpen` */
export async function draftAmendment(trx: Trx, ask: AmendAsk): Promise<Amended> {
  const first = await lockDocument(trx, ask.documentId);
  refuse(ask, [...amendProblems(ask.kind, await readAmendFacts(trx, first.row))]);
  const edited = editedContent(ask, first);
  const today = await officeToday(trx);
  const { documentType, content, drafterPersonId } = await write(trx, ask, { first, edited, today });
  const signatureBlock = await signer(trx, ask, { first, documentType, today });
  const nth = await countAmendments(trx, first.row.id, ask.kind);
  const documentId = `${first.row.id}/${AMENDMENTS[ask.kind].suffix}${nth === 0 ? '' : `-${nth + 1}`}`;
  const changes = ask.kind === 'recall' ? [] : contentChanges(first.current.content, edited);
  await draftDocument(trx, {
    documentId,
    campaignId: first.row.campaign_id,
    role: ask.kind,
    documentType,
    unitId: first.row.unit_id,
    drafterPersonId,
    subject: content.subject,
    content,
    signatureBlock,
    changes: ask.kind === 'replacement' ? contentChanges(first.current.content, content) : undefined,
    mandate: { aboutDocumentId: first.row.id, reason: ask.reason },
  });
  const { recipients, leftOut } = await syncAmendmentRecipients(trx, { documentId, firstId: first.row.id });
  refuse(ask, recipients === 0 ? [{ where: 'nơi nhận', what: 'chưa nơi nào nhận được văn bản này' }] : []);
  await freezeByEngine(
    trx,
    documentId,
    `Đúng những nơi đã nhận ${(await nameOf(trx, first.row.id)) ?? first.row.id}`,
  );
  await ensureDocumentProcess(trx, documentId, 'relay');
  await writeAudit(trx, {
    actor: ask.actor,
    action: AUDIT[ask.kind],
    objectKind: 'document',
    objectId: first.row.id,
    comment: ask.reason,
    details: { draft: documentId, recipients, leftOut },
    requestId: ask.requestId,
  });
  return { documentId, recipients, leftOut, changes };
}

const AUDIT = {
  recall: 'draftRecall',
  replacement: 'draftReplacement',
  correction: 'draftCorrection',
} as const satisfies Record<Amendment, string>;

function refuse(
  { documentId }: AmendAsk,
  problems: readonly { where: string; what: string; remedy?: string }[],
): void {
  if (problems.length === 0) return;
  throw new Refusal(
    'wrongState',
    problems.map((one) => ({ ...one, where: `${one.where} ${documentId}` })),
  );
}

/** What was sent in, once it is a content, changes something, and is meant as it looks. */
function editedContent(
  { kind, content, accept, documentId }: AmendAsk,
  { current }: CurrentDocument,
): DocumentContent {
  if (kind === 'recall') return current.content;
  if (!content) throw new Refusal('invalidInput', [{ where: 'content', what: 'thiếu nội dung đã sửa' }]);
  const broken = contentProblems(content);
  const problems = broken.length > 0 ? broken : editProblems(current.content, content);
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  const open = openQuestions(amendQuestions(kind, current.content, content), accept);
  if (open.length === 0) return content;
  throw new Refusal(
    'questionsOpen',
    open.map(({ code, what, remedy, ifAccepted }) => ({
      where: code,
      what,
      remedy: `${remedy.replace('{id}', documentId)}; hoặc chấp nhận bằng --accept ${code}: ${ifAccepted ?? ''}`,
    })),
  );
}

interface Writing {
  readonly first: CurrentDocument;
  readonly edited: DocumentContent;
  readonly today: Day;
}

async function write(trx: Trx, { kind, reason, stopped }: AmendAsk, { first, edited, today }: Writing) {
  const { row, current, number } = first;
  if (!number) throw new Error(`${row.id}: đã phát hành mà không có số`);
  const issuer = await readIssuer(trx, today);
  const drafter = await drafterOf(trx, row.unit_id, today);
  const unit = (await readDirectory(trx)).units.find(({ id }) => id === row.unit_id);
  const abbreviation = unit && unitNameOn(unit, today)?.abbreviation;
  const about: FirstDocument = {
    documentType: row.document_type,
    codeNotation: number.codeNotation,
    promulgatedOn: number.promulgatedOn,
    content: abbreviation ? { ...current.content, filing: `VT, ${abbreviation}` } : current.content,
  };
  const drafting: Drafting = {
    issuer: issuer.name,
    address: issuer.address,
    reason,
    initials: drafter?.initials ?? null,
    stopped: stopped ?? false,
  };
  const written = {
    recall: () => recallContent(about, drafting),
    replacement: () => replacementContent(about, drafting, edited),
    correction: () => correctionContent({ ...about, content: current.content }, drafting, edited),
  }[kind]();
  return {
    documentType: kind === 'replacement' ? row.document_type : ('congVan' as const),
    content: written,
    drafterPersonId: drafter?.personId ?? null,
  };
}

async function signer(
  trx: Trx,
  { signerPostId }: AmendAsk,
  { first, documentType, today }: { first: CurrentDocument; documentType: DocumentType; today: Day },
) {
  const propose = documentType === 'baoCao' ? proposeReportBlock : proposeSignatureBlock;
  const proposal = propose(await readSignatoryFacts(trx), {
    signerPostId: signerPostId ?? first.current.signatureBlock.postId,
    documentType,
    unitId: first.row.unit_id,
    on: today,
  });
  if ('problems' in proposal) throw new Refusal('signatoryInvalid', proposal.problems);
  return proposal.block;
}
