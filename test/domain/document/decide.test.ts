import { describe, expect, test } from 'vitest';
import { decide, stepAfter, type NextFacts } from '../../../domain/document/decide.ts';
import type { DecisionKind, DecisionRequest } from '../../../domain/document/decision.ts';
import { DECISION_LABELS, STATE_LABELS } from '../../../domain/document/labels.ts';
import { DECISIONS, type DocumentState } from '../../../domain/document/lifecycle.ts';
import { DOCUMENT_TYPES } from '../../../domain/document/types.ts';
import type { Actor } from '../../../domain/directory/post.ts';
import { actor, CONTENT, facts, HASH } from './example.ts';

const STATES = Object.keys(STATE_LABELS) as DocumentState[];
const KINDS = Object.keys(DECISION_LABELS) as DecisionKind[];

const PEOPLE: Readonly<Record<string, Actor>> = {
  officer: actor('officer', 'qlcn'),
  unitHead: actor('unitHead', 'qlcn'),
  deputyUnitHead: actor('deputyUnitHead', 'qlcn'),
  officerElsewhere: actor('officer', 'van-phong', 'officerElsewhere'),
  unitHeadElsewhere: actor('unitHead', 'van-phong', 'unitHeadElsewhere'),
  clerk: actor('clerk', 'van-phong'),
  signatory: actor('head', null, 'giam-doc'),
  deputyHead: actor('deputyHead', null),
  administrator: actor('administrator', 'van-phong'),
};

const UNIT = 'officer unitHead deputyUnitHead';
const BOSSES = 'signatory deputyHead';
/** Written from the law and the procedure, not from the code: decision → state → who → where it leads. */
const EXPECTED: Readonly<
  Record<DecisionKind, Partial<Record<DocumentState, readonly [string, DocumentState]>>>
> = {
  submit: { draft: [UNIT, 'contentCheck'] },
  approveContent: { contentCheck: ['unitHead deputyUnitHead', 'formCheck'] },
  approveForm: { formCheck: ['clerk', 'signing'] },
  sendBack: {
    contentCheck: ['unitHead deputyUnitHead', 'draft'],
    formCheck: ['clerk', 'draft'],
    signing: [BOSSES, 'draft'],
    numbering: ['clerk', 'draft'],
    sealing: ['clerk', 'draft'],
  },
  reviseContent: {
    draft: [UNIT, 'draft'],
    contentCheck: [UNIT, 'contentCheck'],
    formCheck: [UNIT, 'contentCheck'],
    signing: [UNIT, 'contentCheck'],
    numbering: [UNIT, 'contentCheck'],
    sealing: [UNIT, 'contentCheck'],
    dispatching: [UNIT, 'contentCheck'],
  },
  reviseForm: {
    draft: [UNIT, 'draft'],
    contentCheck: [UNIT, 'contentCheck'],
    formCheck: [`${UNIT} clerk`, 'formCheck'],
    signing: [UNIT, 'formCheck'],
  },
  changeSigner: {
    draft: [`${UNIT} clerk ${BOSSES}`, 'draft'],
    contentCheck: [`${UNIT} clerk ${BOSSES}`, 'contentCheck'],
    formCheck: [`${UNIT} clerk ${BOSSES}`, 'formCheck'],
    signing: [`${UNIT} clerk ${BOSSES}`, 'formCheck'],
  },
  renewTemplate: {
    draft: [`${UNIT} clerk`, 'draft'],
    contentCheck: [`${UNIT} clerk`, 'contentCheck'],
    formCheck: [`${UNIT} clerk`, 'formCheck'],
  },
  // Whether somebody may sign is decided by authority, not here: everybody passes this gate.
  sign: { signing: [Object.keys(PEOPLE).join(' '), 'numbering'] },
  issueNumber: { numbering: ['clerk', 'sealing'] },
  seal: { sealing: ['clerk', 'dispatching'] },
  dispatch: { dispatching: ['clerk', 'dispatching'] },
  void: {
    draft: [`clerk ${BOSSES}`, 'void'],
    contentCheck: [`clerk ${BOSSES}`, 'void'],
    formCheck: [`clerk ${BOSSES}`, 'void'],
    signing: [`clerk ${BOSSES}`, 'void'],
    numbering: [`clerk ${BOSSES}`, 'void'],
    sealing: [`clerk ${BOSSES}`, 'void'],
    dispatching: [`clerk ${BOSSES}`, 'void'],
  },
};

/** A request with all its parts. */
const whole = (kind: DecisionKind, over: Partial<DecisionRequest> = {}): DecisionRequest => ({
  kind,
  version: 3,
  hash: HASH,
  comment: 'Số liệu chưa khớp',
  content: CONTENT,
  signerPostId: 'pho-giam-doc',
  ...over,
});

describe('every decision in every state by everybody', () => {
  for (const kind of KINDS)
    for (const state of STATES)
      test(`${kind} in ${state}`, () => {
        const expected = EXPECTED[kind][state];
        for (const [name, person] of Object.entries(PEOPLE)) {
          const judged = decide(facts({ state }), whole(kind), person);
          if (!expected) expect(judged).toMatchObject({ ok: false, type: 'wrongState' });
          else if (expected[0].split(' ').includes(name))
            expect(judged, name).toMatchObject({ ok: true, next: { state: expected[1] } });
          else expect(judged, name).toMatchObject({ ok: false, type: 'forbidden' });
        }
      });
});

describe('what stays and what falls', () => {
  const outcome = (kind: DecisionKind, over: Parameters<typeof facts>[0], who: Actor): Partial<NextFacts> => {
    const judged = decide(facts(over), whole(kind), who);
    if (!judged.ok) throw new Error(JSON.stringify(judged));
    return judged.next;
  };
  const { officer, clerk, unitHead, signatory } = PEOPLE as Record<string, Actor> &
    Record<'officer' | 'clerk' | 'unitHead' | 'signatory', Actor>;

  test('a form fix keeps the content check and asks for the form check again', () => {
    expect(outcome('reviseForm', { state: 'signing' }, officer)).toEqual({
      state: 'formCheck',
      contentCheck: 'keep',
      formCheck: 'cleared',
      signature: 'keep',
      number: 'keep',
    });
  });
  test('a content edit clears both checks', () => {
    expect(outcome('reviseContent', { state: 'signing' }, officer)).toMatchObject({
      contentCheck: 'cleared',
      formCheck: 'cleared',
      signature: 'keep',
      number: 'keep',
    });
  });
  test('a content edit after signing cancels the signature, and a number already given is voided', () => {
    expect(outcome('reviseContent', { state: 'numbering', signed: true }, officer)).toMatchObject({
      signature: 'cancelled',
      number: 'keep',
    });
    expect(
      outcome('reviseContent', { state: 'sealing', signed: true, numbered: true }, officer),
    ).toMatchObject({
      signature: 'cancelled',
      number: 'voided',
    });
  });
  test('sent back after signing: the signature is cancelled', () => {
    expect(outcome('sendBack', { state: 'numbering', signed: true }, clerk)).toMatchObject({
      state: 'draft',
      contentCheck: 'cleared',
      formCheck: 'cleared',
      signature: 'cancelled',
    });
    expect(outcome('sendBack', { state: 'sealing', signed: true, numbered: true }, clerk)).toMatchObject({
      signature: 'cancelled',
      number: 'voided',
    });
  });
  test('another signer keeps the content check', () => {
    expect(outcome('changeSigner', { state: 'signing' }, unitHead)).toMatchObject({
      contentCheck: 'keep',
      formCheck: 'cleared',
    });
  });
  test('checks, signature and number are given by their own decisions only', () => {
    expect(outcome('approveContent', { state: 'contentCheck' }, unitHead)).toMatchObject({
      contentCheck: 'given',
    });
    expect(outcome('approveForm', { state: 'formCheck' }, clerk)).toMatchObject({
      formCheck: 'given',
      contentCheck: 'keep',
    });
    expect(outcome('sign', { state: 'signing' }, signatory)).toMatchObject({ signature: 'given' });
    expect(outcome('issueNumber', { state: 'numbering', signed: true }, clerk)).toMatchObject({
      number: 'given',
      signature: 'keep',
    });
  });
  test('voided with its number', () => {
    expect(outcome('void', { state: 'dispatching', signed: true, numbered: true }, clerk)).toMatchObject({
      state: 'void',
      number: 'voided',
    });
  });
});

describe('what must be said', () => {
  const refused = (kind: DecisionKind, state: DocumentState, over: Partial<DecisionRequest>, who: string) =>
    decide(facts({ state }), whole(kind, over), PEOPLE[who] as Actor);

  test.each(KINDS.filter((kind) => DECISIONS[kind].comment))('%s needs a comment', (kind) => {
    const state = Object.keys(DECISIONS[kind].from)[1] as DocumentState;
    expect(refused(kind, state, { comment: '  ' }, 'clerk')).toMatchObject({
      ok: false,
      type: 'commentRequired',
    });
  });
  test.each(['approveContent', 'approveForm', 'sign'] as const)('%s names the files by hash', (kind) => {
    const state = Object.keys(DECISIONS[kind].from)[0] as DocumentState;
    const who = { approveContent: 'unitHead', approveForm: 'clerk', sign: 'signatory' }[kind];
    expect(refused(kind, state, { hash: undefined }, who)).toMatchObject({ ok: false, type: 'invalidInput' });
    expect(refused(kind, state, { hash: 'b'.repeat(64) }, who)).toMatchObject({
      ok: false,
      type: 'staleVersion',
    });
  });
  test('an older version than the current one is refused', () => {
    expect(refused('submit', 'draft', { version: 2 }, 'officer')).toMatchObject({
      ok: false,
      type: 'staleVersion',
    });
  });
  test('files still being rendered cannot be decided on', () => {
    const judged = decide(facts({ hash: null }), whole('submit'), PEOPLE['officer'] as Actor);
    expect(judged).toMatchObject({ ok: false, type: 'filesNotReady' });
  });
  test('all reasons at once', () => {
    const judged = refused('sendBack', 'formCheck', { comment: '', version: 1 }, 'officer');
    expect(judged.ok).toBe(false);
    if (!judged.ok)
      expect(judged.problems.map(({ where }) => where)).toEqual(['chức vụ', 'version', 'comment']);
  });
  test('nothing is decided any more once dispatched', () => {
    for (const kind of KINDS)
      expect(
        decide(facts({ state: 'dispatching', dispatched: true }), whole(kind), PEOPLE['clerk'] as Actor),
      ).toMatchObject({ ok: false, type: 'wrongState' });
  });
});

describe('steps are data', () => {
  test('every type starts in draft and reaches kept through its own steps in order', () => {
    for (const [type, { steps }] of Object.entries(DOCUMENT_TYPES)) {
      const path: DocumentState[] = ['draft'];
      while (path.at(-1) !== 'kept') path.push(stepAfter(type as 'congVan', path.at(-1) as DocumentState));
      expect(path).toEqual(['draft', ...steps, 'kept']);
    }
  });
});

test('labels are NFC Vietnamese', () => {
  for (const label of [...Object.values(STATE_LABELS), ...Object.values(DECISION_LABELS)]) {
    expect(label).toBe(label.normalize('NFC'));
    expect(label).toMatch(/[À-ỹ]/);
  }
});
