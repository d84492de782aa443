import { expect, test } from 'vitest';
import {
  AMENDMENTS,
  amendmentVerb,
  amendProblems,
  amendQuestions,
  editProblems,
  isAmendment,
  possibleAmendments,
  type AmendFacts,
  type Amendment,
} from '../../../domain/document/amend.ts';
import type { DocumentContent } from '../../../domain/document/content.ts';

const ALL = ['recall', 'replacement', 'correction'] as const;
const out: AmendFacts = {
  role: 'letter',
  dispatched: true,
  recalledBy: null,
  replacedBy: null,
  underWay: null,
  carriesCampaign: false,
};

test.each<[string, Partial<AmendFacts>, readonly Amendment[], string | null]>([
  ['went out', {}, ALL, null],
  ['not out yet', { dispatched: false }, [], 'chưa phát hành'],
  ['a recall', { role: 'recall' }, [], 'là văn bản thu hồi, không thu hồi, thay thế, đính chính được nữa'],
  ['recalled', { recalledBy: 'x/thu-hoi' }, [], 'đã được thu hồi'],
  ['replaced', { replacedBy: 'x/thay-the' }, [], 'đã được thay thế'],
  [
    'one under way',
    { underWay: 'x/dinh-chinh' },
    [],
    'đang có văn bản x/dinh-chinh xử lý sai sót của văn bản này',
  ],
  [
    'a campaign runs on it',
    { carriesCampaign: true },
    ['replacement', 'correction'],
    'đợt khảo sát đang chạy theo văn bản này',
  ],
  ['a replacement', { role: 'replacement' }, ALL, null],
  ['a correction', { role: 'correction' }, ALL, null],
])('%s: what may be done about it, and why not', (_, facts, possible, why) => {
  const document = { ...out, ...facts };
  expect(possibleAmendments(document)).toEqual(possible);
  expect(amendProblems('recall', document).map(({ what }) => what)).toEqual(why === null ? [] : [why]);
});

test('everything that stands against it is told at once, each with what to do where something can be done', () => {
  const problems = amendProblems('recall', {
    ...out,
    dispatched: false,
    replacedBy: 'b',
    carriesCampaign: true,
  });
  expect(problems.map(({ what }) => what)).toEqual([
    'chưa phát hành',
    'đã được thay thế',
    'đợt khảo sát đang chạy theo văn bản này',
  ]);
  expect(problems.map(({ remedy }) => remedy)).toEqual([
    'sửa, trả lại hoặc hủy văn bản',
    'làm với văn bản thay thế: b',
    expect.stringContaining('survey cancel'),
  ]);
});

const before: DocumentContent = {
  subject: 'phối hợp khảo sát',
  addressees: ['Các sở, ban, ngành'],
  body: [{ kind: 'paragraph', text: 'Thời hạn là 31/7/2023.' }],
  toPlaces: ['Như trên'],
  filing: 'VT, QLCN',
  form: { title: 'Phiếu', fields: [{ id: 'a', type: 'text', label: 'A' }] },
};
const changed: DocumentContent = { ...before, body: [{ kind: 'paragraph', text: 'Thời hạn là 31/8/2023.' }] };
const formOnly: DocumentContent = {
  ...before,
  body: [{ kind: 'paragraph', text: 'Thời hạn  là 31/7/2023.' }],
};

test.each([
  ['replacement', changed, []],
  ['replacement', formOnly, ['formOnly']],
  ['correction', changed, ['wordsChanged']],
  ['correction', formOnly, []],
] as const)('a %s of what was changed so: the law asks %j', (kind, after, codes) => {
  const questions = amendQuestions(kind, before, after);
  expect(questions.map(({ code }) => code)).toEqual(codes);
  for (const { ifAccepted } of questions) expect(ifAccepted).toBeTruthy();
});

test('an edit changes something, and never what recipients are filling in', () => {
  expect(editProblems(before, changed)).toEqual([]);
  expect(editProblems(before, before)).toMatchObject([{ where: 'content' }]);
  const otherForm = { ...changed, form: { title: 'Phiếu khác', fields: [] } };
  expect(editProblems(before, otherForm)).toMatchObject([{ where: 'content.form' }]);
});

test.each(ALL)('%s: a role, a label, a place in the id', (kind) => {
  expect(isAmendment(kind)).toBe(true);
  expect(AMENDMENTS[kind].suffix).toMatch(/^[a-z-]+$/);
  expect(amendmentVerb(kind)).toBe(AMENDMENTS[kind].label.toLocaleLowerCase('vi'));
});
test.each(['letter', 'chase', 'toString'])('%s is no amendment', (role) => {
  expect(isAmendment(role)).toBe(false);
});
