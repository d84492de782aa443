/** Who must act on a document now, and what may be done: for "chờ …" lines, buttons and ready-to-paste commands. */
import type { Actor } from '../directory/post.ts';
import { upperFirst } from '../vietnamese/list.ts';
import { mayDecide, type DocumentFacts } from './decide.ts';
import type { DecisionKind } from './decision.ts';
import { DECISION_LABELS } from './labels.ts';
import { DECISIONS, ROLES, type DocumentState, type Role } from './lifecycle.ts';

export interface NextAction {
  readonly kind: DecisionKind;
  readonly label: string;
  /** Who may do it, Vietnamese. */
  readonly who: string;
  /** The one that moves the document on; the others are ways out. */
  readonly main: boolean;
  readonly needsComment: boolean;
  /** Must name the hash of the files. */
  readonly needsHash: boolean;
}

/** The decision that moves a document on from each state. */
const MAIN: Partial<Readonly<Record<DocumentState, DecisionKind>>> = {
  draft: 'submit',
  contentCheck: 'approveContent',
  formCheck: 'approveForm',
  signing: 'sign',
  numbering: 'issueNumber',
  sealing: 'seal',
  dispatching: 'dispatch',
};

/** All that may be decided now, the main one first; with an actor only what that person may decide. */
export function nextActions(document: DocumentFacts, actor?: Actor): NextAction[] {
  if (document.dispatched) return [];
  const kinds = (Object.keys(DECISIONS) as DecisionKind[]).filter((kind) =>
    actor ? mayDecide(document, kind, actor) : DECISIONS[kind].from[document.state] !== undefined,
  );
  return kinds
    .map((kind) => actionOf(document, kind))
    .sort((left, right) => Number(right.main) - Number(left.main));
}

function actionOf(document: DocumentFacts, kind: DecisionKind): NextAction {
  const row = DECISIONS[kind];
  const roles = row.from[document.state]?.who ?? [];
  return {
    kind,
    label: DECISION_LABELS[kind],
    who: upperFirst(roles.map((role) => ROLES[role].label).join(' hoặc ')),
    main: MAIN[document.state] === kind,
    needsComment: row.comment,
    needsHash: row.hash,
  };
}

/** What the document waits for, as read in a list of things to do: "chờ văn thư cấp số". */
export function waitingFor(document: DocumentFacts): string {
  if (document.dispatched) return 'đang gửi đến nơi nhận';
  const main = MAIN[document.state];
  if (!main) return '';
  const who: Role | undefined = DECISIONS[main].from[document.state]?.who[0];
  if (!who) return '';
  const { label } = ROLES[who];
  const verb = VERBS[main] ?? '';
  // "Người có thẩm quyền ký" says it already.
  return label.endsWith(` ${verb}`) ? `chờ ${label}` : `chờ ${label} ${verb}`.trim();
}

const VERBS: Partial<Readonly<Record<DecisionKind, string>>> = {
  submit: 'trình văn bản',
  approveContent: 'kiểm tra nội dung',
  approveForm: 'kiểm tra thể thức',
  sign: 'ký',
  issueNumber: 'cấp số, ngày tháng',
  seal: 'đóng dấu',
  dispatch: 'phát hành',
};
