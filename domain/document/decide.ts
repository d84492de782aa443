/** Whether a person may take a decision on a document, and what follows; pure, by the table of `lifecycle.ts`. */
import type { Actor } from '../directory/post.ts';
import type { FailureType, Problem } from '../failure/catalogue.ts';
import { lowerFirst } from '../vietnamese/list.ts';
import type { DecisionRequest } from './decision.ts';
import { DECISION_LABELS, STATE_LABELS, stateLabel } from './labels.ts';
import { DECISIONS, ROLES, type Destination, type DocumentState, type Role } from './lifecycle.ts';
import { DOCUMENT_TYPES, type DocumentType } from './types.ts';

/** What a document is at the moment of deciding. */
export interface DocumentFacts {
  readonly documentType: DocumentType;
  /** Drafting unit. */
  readonly unitId: string;
  readonly state: DocumentState;
  readonly version: number;
  /** Over the files of the current version; null while they are being rendered. */
  readonly hash: string | null;
  readonly dispatched: boolean;
  readonly signed: boolean;
  readonly numbered: boolean;
  /** The person of block 7a. */
  readonly signerPersonId: string;
}

/** What becomes of the document; whatever is not named stays. */
export interface NextFacts {
  readonly state: DocumentState;
  readonly contentCheck: 'keep' | 'given' | 'cleared';
  readonly formCheck: 'keep' | 'given' | 'cleared';
  readonly signature: 'keep' | 'given' | 'cancelled';
  readonly number: 'keep' | 'given' | 'voided';
}

export type Judgement =
  | { readonly ok: true; readonly next: NextFacts }
  | { readonly ok: false; readonly type: FailureType; readonly problems: readonly Problem[] };

/** All reasons against are collected; the first one names the failure. */
export function decide(document: DocumentFacts, request: DecisionRequest, actor: Actor): Judgement {
  const faults = CHECKS.flatMap((check) => check(document, request, actor));
  const first = faults[0];
  if (first) return { ok: false, type: first.type, problems: faults.map(({ problem }) => problem) };
  return { ok: true, next: nextFacts(document, request) };
}

/** True when the table lets this person take this decision now; comment, version and hash come later. */
export const mayDecide = (
  document: DocumentFacts,
  kind: DecisionRequest['kind'],
  actor: Pick<Actor, 'rank' | 'unitId' | 'personId'>,
): boolean => {
  const row = document.dispatched ? undefined : DECISIONS[kind].from[document.state];
  return row !== undefined && row.who.some((role) => plays(role, document, actor));
};

/** Another person than the one of the block may ask to sign: their own authority is looked into by the caller. */
function plays(
  role: Role,
  document: DocumentFacts,
  actor: Pick<Actor, 'rank' | 'unitId' | 'personId'>,
): boolean {
  if (role === 'signatory') return actor.personId === document.signerPersonId;
  const { ranks, ofDraftingUnit } = ROLES[role];
  return ranks.includes(actor.rank) && (!ofDraftingUnit || actor.unitId === document.unitId);
}

interface Fault {
  readonly type: FailureType;
  readonly problem: Problem;
}
type Check = (document: DocumentFacts, request: DecisionRequest, actor: Actor) => readonly Fault[];

const fault = (type: FailureType, where: string, what: string, remedy?: string): readonly Fault[] => [
  { type, problem: remedy === undefined ? { where, what } : { where, what, remedy } },
];
const NONE: readonly Fault[] = [];

const CHECKS: readonly Check[] = [
  function stateAllows(document, { kind }) {
    if (DECISIONS[kind].from[document.state] && !document.dispatched) return NONE;
    const states = Object.keys(DECISIONS[kind].from) as DocumentState[];
    return fault(
      'wrongState',
      'trạng thái',
      `văn bản ở bước “${stateLabel(document)}”, không thể ${lowerFirst(DECISION_LABELS[kind])}`,
      document.dispatched
        ? 'văn bản đã phát hành; sai sót được sửa bằng văn bản đính chính, thay thế hoặc thu hồi'
        : `làm được ở bước: ${states.map((state) => STATE_LABELS[state]).join(', ')}`,
    );
  },
  function actorMay(document, { kind }, actor) {
    const row = DECISIONS[kind].from[document.state];
    // Signing is open to whoever proves an authority of their own; that is looked into by the caller.
    if (!row || kind === 'sign' || row.who.some((role) => plays(role, document, actor))) return NONE;
    const who = row.who.map((role) => ROLES[role].label).join(' hoặc ');
    return fault(
      'forbidden',
      'chức vụ',
      `${actor.postTitle} không được ${lowerFirst(DECISION_LABELS[kind])} ở bước này`,
      `việc này do ${who} làm`,
    );
  },
  function versionIsCurrent(document, { version, hash }) {
    if (version !== document.version)
      return fault(
        'staleVersion',
        'version',
        `yêu cầu ghi phiên bản ${version}, văn bản đang ở phiên bản ${document.version}`,
      );
    if (hash !== undefined && document.hash !== null && hash !== document.hash)
      return fault('staleVersion', 'hash', 'mã băm không phải của tệp đang có');
    return NONE;
  },
  function filesReady(document, { kind }) {
    if (!DECISIONS[kind].files || document.hash !== null) return NONE;
    return fault('filesNotReady', 'tệp', `phiên bản ${document.version} chưa có tệp để xem`);
  },
  function hashNamed(_document, { kind, hash }) {
    if (!DECISIONS[kind].hash || hash !== undefined) return NONE;
    return fault('invalidInput', 'hash', 'thiếu mã băm của tệp đã xem', 'gửi kèm mã băm ghi ở văn bản');
  },
  function commentGiven(_document, { kind, comment }) {
    if (!DECISIONS[kind].comment || (comment ?? '').trim() !== '') return NONE;
    return fault('commentRequired', 'comment', `thiếu lý do ${lowerFirst(DECISION_LABELS[kind])}`);
  },
  function partsGiven(_document, { kind, content, signerPostId }) {
    if ((kind === 'reviseContent' || kind === 'reviseForm') && !content)
      return fault('invalidInput', 'content', 'thiếu nội dung đã sửa');
    if (kind === 'changeSigner' && !signerPostId)
      return fault('invalidInput', 'signerPostId', 'thiếu chức vụ của người ký mới');
    return NONE;
  },
];

const GIVES: Partial<Record<DecisionRequest['kind'], Partial<NextFacts>>> = {
  approveContent: { contentCheck: 'given' },
  approveForm: { formCheck: 'given' },
  sign: { signature: 'given' },
  issueNumber: { number: 'given' },
};

/** The page changes, the words do not. */
const RESHAPES: readonly DecisionRequest['kind'][] = ['reviseForm', 'changeSigner', 'renewTemplate'];

/** Signature and number fall when the document leaves the steps after signing; both checks fall with a new content. */
function nextFacts(document: DocumentFacts, { kind }: DecisionRequest): NextFacts {
  const to = DECISIONS[kind].from[document.state]?.to ?? 'stay';
  const anew = kind === 'sendBack' || kind === 'reviseContent';
  const reshaped = anew || RESHAPES.includes(kind);
  const dropped = anew || kind === 'void';
  return {
    state: arrive(document, to),
    contentCheck: anew ? 'cleared' : 'keep',
    formCheck: reshaped ? 'cleared' : 'keep',
    signature: anew && document.signed ? 'cancelled' : 'keep',
    number: dropped && document.numbered ? 'voided' : 'keep',
    ...GIVES[kind],
  };
}

function arrive(document: DocumentFacts, to: Destination): DocumentState {
  if (to === 'stay') return document.state;
  if (to === 'next') return stepAfter(document.documentType, document.state);
  if (to === 'draft' || to === 'void') return to;
  return firstStepFrom(document.documentType, to);
}

const ORDER: readonly DocumentState[] = [
  'draft',
  'contentCheck',
  'formCheck',
  'signing',
  'numbering',
  'sealing',
  'dispatching',
  'kept',
];

/** The step a document of this type waits for once `state` is done; `kept` after the last. */
export const stepAfter = (type: DocumentType, state: DocumentState): DocumentState =>
  firstStepFrom(type, ORDER[ORDER.indexOf(state) + 1] ?? 'kept');

/** That step, or the first one after it that this type goes through. */
function firstStepFrom(type: DocumentType, state: DocumentState): DocumentState {
  const steps: readonly DocumentState[] = DOCUMENT_TYPES[type].steps;
  return ORDER.slice(ORDER.indexOf(state)).find((step) => steps.includes(step)) ?? 'kept';
}
