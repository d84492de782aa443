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
  amendQuestions,
  editProblems,
  type Amendment,
  type AmendMandate,
} from '../../domain/document/amend.ts';
import { contentChanges, type ContentChange } from '../../domain/document/changes.ts';
import type { DocumentContent } from '../../domain/document/content.ts';
import { contentProblems } from '../../domain/document/content-shape.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { openQuestions } from '../../domain/failure/question.ts';
import type { Day } from '../../domain/time/day.ts';
import { joined } from '../../domain/vietnamese/list.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { drafterOf } from '../directory/drafter.ts';
import { readDirectory } from '../directory/directory.ts';
import { readIssuer } from '../directory/issuer.ts';
import { readSignatoryFacts } from '../directory/signatories.ts';
import { syncAmendmentRecipients } from '../dispatch/amendment-recipients.ts';
import { freezeByEngine } from '../dispatch/recipients.ts';
import { officeToday } from '../office/office-clock.ts';
import { lockFirsts, refuse } from './amend-firsts.ts';
import { countAmendments, nameOf } from './amendments.ts';
import type { CurrentDocument } from './document-facts.ts';
import { draftDocument } from './document-draft.ts';
import { ensureDocumentProcess } from './document-process.ts';

export interface AmendAsk {
  readonly kind: Amendment;
  /** The issued document. */
  readonly documentId: string;
  /** Recalled by the same letter: of the same campaign, to one or the other of the same bodies. */
  readonly also?: readonly string[] | undefined;
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
  const [first, ...more] = await lockFirsts(trx, ask);
  const firstIds = [first, ...more].map(({ row }) => row.id);
  const edited = editedContent(ask, first);
  const today = await officeToday(trx);
  const { documentType, content, drafterPersonId } = await write(trx, ask, { first, more, edited, today });
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
    mandate: {
      aboutDocumentId: first.row.id,
      ...(more.length > 0 ? { alsoAboutDocumentIds: firstIds.slice(1) } : {}),
      reason: ask.reason,
    } satisfies AmendMandate,
  });
  const { recipients, leftOut } = await syncAmendmentRecipients(trx, { documentId, firstIds });
  refuse(first.row.id, recipients === 0 ? [{ where: 'nơi nhận', what: 'chưa nơi nào nhận được' }] : []);
  await freezeByEngine(trx, documentId, `Đúng những nơi đã nhận ${await namesOf(trx, firstIds)}`);
  await ensureDocumentProcess(trx, documentId, 'relay');
  for (const objectId of firstIds)
    await writeAudit(trx, {
      actor: ask.actor,
      action: AUDIT[ask.kind],
      objectKind: 'document',
      objectId,
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

const namesOf = async (trx: Trx, ids: readonly string[]): Promise<string> =>
  joined(await Promise.all(ids.map(async (id) => (await nameOf(trx, id)) ?? id)));

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
  readonly more: readonly CurrentDocument[];
  readonly edited: DocumentContent;
  readonly today: Day;
}

async function write(trx: Trx, { kind, reason, stopped }: AmendAsk, { first, more, edited, today }: Writing) {
  const { row, current } = first;
  const issuer = await readIssuer(trx, today);
  const drafter = await drafterOf(trx, row.unit_id, today);
  const unit = (await readDirectory(trx)).units.find(({ id }) => id === row.unit_id);
  const abbreviation = unit && unitNameOn(unit, today)?.abbreviation;
  const issued = issuedAs(first);
  const about: FirstDocument = abbreviation
    ? { ...issued, content: { ...current.content, filing: `VT, ${abbreviation}` } }
    : issued;
  const drafting: Drafting = {
    issuer: issuer.name,
    address: issuer.address,
    reason,
    initials: drafter?.initials ?? null,
    stopped: stopped ?? false,
  };
  const written = {
    recall: () => recallContent([about, ...more.map(issuedAs)], drafting),
    replacement: () => replacementContent(about, drafting, edited),
    correction: () => correctionContent(issued, drafting, edited),
  }[kind]();
  return {
    documentType: kind === 'replacement' ? row.document_type : ('congVan' as const),
    content: written,
    drafterPersonId: drafter?.personId ?? null,
  };
}

function issuedAs({ row, current, number }: CurrentDocument): FirstDocument {
  if (!number) throw new Error(`${row.id}: đã phát hành mà không có số`);
  return { documentType: row.document_type, ...number, content: current.content };
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
