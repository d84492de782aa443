/**
 * The life of one official document as a table (Nghị định 30/2020/NĐ-CP, Điều 10–19). A state is named after the step
 * it waits for; which steps a type goes through is data (`DOCUMENT_TYPES`). `decide.ts` reads this table.
 */
import type { PostRank } from '../directory/post.ts';
import type { DecisionKind } from './decision.ts';
import type { DocumentStep } from './types.ts';

export type DocumentState = 'draft' | DocumentStep | 'kept' | 'void';

/** Who may act, apart from the signatory whose authority is verified as of the office clock. */
export type Role = 'drafter' | 'contentChecker' | 'clerk' | 'leader' | 'signatory';

interface RoleRow {
  readonly ranks: readonly PostRank[];
  /** Only those of the unit that drafts. */
  readonly ofDraftingUnit: boolean;
  /** As named to people: "chờ … kiểm tra nội dung". */
  readonly label: string;
}

export const ROLES: Readonly<Record<Role, RoleRow>> = {
  drafter: {
    ranks: ['officer', 'deputyUnitHead', 'unitHead'],
    ofDraftingUnit: true,
    label: 'đơn vị soạn thảo',
  },
  // Điều 12 khoản 1: the head of the drafting unit answers for the content.
  contentChecker: {
    ranks: ['unitHead', 'deputyUnitHead'],
    ofDraftingUnit: true,
    label: 'lãnh đạo đơn vị soạn thảo',
  },
  // Điều 12 khoản 2, Điều 14: the clerk answers for the form, then numbers, seals and dispatches.
  clerk: { ranks: ['clerk'], ofDraftingUnit: false, label: 'văn thư' },
  leader: { ranks: ['head', 'deputyHead'], ofDraftingUnit: false, label: 'lãnh đạo cơ quan' },
  // Điều 13: whoever signs is judged by name and authority, not by rank.
  signatory: { ranks: [], ofDraftingUnit: false, label: 'người có thẩm quyền ký' },
};

/** Whose turn it is in each state, who may therefore also send the document back. */
export const TURN: Readonly<Record<DocumentState, readonly Role[]>> = {
  draft: ['drafter'],
  contentCheck: ['contentChecker'],
  formCheck: ['clerk'],
  signing: ['signatory', 'leader'],
  numbering: ['clerk'],
  sealing: ['clerk'],
  dispatching: ['clerk'],
  kept: [],
  void: [],
};

/** Where a decision leads: the type's next step, a named state, or where it is. */
export type Destination = 'next' | 'stay' | 'draft' | 'contentCheck' | 'formCheck' | 'void';

export interface DecisionRow {
  /** States it may be taken in, each with who may take it there and where it leads. */
  readonly from: Partial<
    Readonly<Record<DocumentState, { readonly who: readonly Role[]; readonly to: Destination }>>
  >;
  /** A word of why must be given. */
  readonly comment: boolean;
  /** The files decided on must be named by their hash. */
  readonly hash: boolean;
  /** Files of the version must be ready, though their hash need not be named. */
  readonly files: boolean;
}

const BY_TURN = (states: readonly DocumentState[], to: Destination): DecisionRow['from'] =>
  Object.fromEntries(states.map((state) => [state, { who: TURN[state], to }]));
const BY = (who: readonly Role[], to: Destination, states: readonly DocumentState[]): DecisionRow['from'] =>
  Object.fromEntries(states.map((state) => [state, { who, to }]));

const BEFORE_SIGNING = ['draft', 'contentCheck', 'formCheck'] as const satisfies readonly DocumentState[];
const AFTER_SIGNING = ['numbering', 'sealing', 'dispatching'] as const satisfies readonly DocumentState[];

export const DECISIONS: Readonly<Record<DecisionKind, DecisionRow>> = {
  submit: { from: BY_TURN(['draft'], 'next'), comment: false, hash: false, files: true },
  approveContent: { from: BY_TURN(['contentCheck'], 'next'), comment: false, hash: true, files: true },
  approveForm: { from: BY_TURN(['formCheck'], 'next'), comment: false, hash: true, files: true },
  sendBack: {
    from: BY_TURN(['contentCheck', 'formCheck', 'signing', 'numbering', 'sealing'], 'draft'),
    comment: true,
    hash: false,
    files: false,
  },
  // Điều 11 khoản 2: a changed draft goes back to whoever is competent; after signing it needs a new signature.
  reviseContent: {
    from: {
      ...BY(['drafter'], 'stay', ['draft']),
      ...BY(['drafter'], 'contentCheck', ['contentCheck', 'formCheck', 'signing', ...AFTER_SIGNING]),
    },
    comment: false,
    hash: false,
    files: false,
  },
  reviseForm: {
    from: {
      ...BY(['drafter'], 'stay', ['draft', 'contentCheck']),
      ...BY(['drafter', 'clerk'], 'stay', ['formCheck']),
      ...BY(['drafter'], 'formCheck', ['signing']),
    },
    comment: false,
    hash: false,
    files: false,
  },
  changeSigner: {
    from: {
      ...BY(['drafter', 'clerk', 'leader'], 'stay', BEFORE_SIGNING),
      ...BY(['drafter', 'clerk', 'leader'], 'formCheck', ['signing']),
    },
    comment: false,
    hash: false,
    files: false,
  },
  // The page changes and the words do not: the clerk looks at the form again.
  renewTemplate: {
    from: BY(['drafter', 'clerk'], 'stay', BEFORE_SIGNING),
    comment: true,
    hash: false,
    files: false,
  },
  sign: { from: BY(['signatory'], 'next', ['signing']), comment: false, hash: true, files: true },
  issueNumber: { from: BY_TURN(['numbering'], 'next'), comment: false, hash: false, files: true },
  seal: { from: BY_TURN(['sealing'], 'next'), comment: false, hash: false, files: true },
  dispatch: { from: BY_TURN(['dispatching'], 'stay'), comment: false, hash: false, files: true },
  void: {
    from: BY(['clerk', 'leader'], 'void', [...BEFORE_SIGNING, 'signing', ...AFTER_SIGNING]),
    comment: true,
    hash: false,
    files: false,
  },
};
