import { describe, expect, test } from 'vitest';
import type { DocumentContent } from '../../../domain/document/content.ts';
import {
  classesOf,
  escalationLetter,
  NAMELESS,
  outsideChase,
  subordinateChase,
  withoutAnswered,
} from '../../../domain/survey/chase-letter.ts';
import { extensionContent } from '../../../domain/survey/extension-letter.ts';
import { sample } from './sample.ts';

test('Kính gửi of a letter to outsiders names no single body', () => {
  const everybody = ['Các trường', 'Các trường', 'Hiệp hội A', 'Các xã', 'Các xã'].map((groupLabel) => ({
    groupLabel,
  }));
  expect(classesOf([{ groupLabel: 'Hiệp hội A' }, { groupLabel: 'Các trường' }], everybody)).toEqual([
    'Các trường',
    NAMELESS,
  ]);
  expect(classesOf([{ groupLabel: 'Các xã' }], everybody)).toEqual(['Các xã']);
});

const INSIDE = {
  issuer: 'Sở Khoa học và Công nghệ',
  unitAbbreviation: 'QLCN&TTCN',
  addressees: [{ label: 'Các tổ chức, doanh nghiệp trên địa bàn tỉnh', purpose: 'direct' as const }],
  superiors: [],
  letter: { codeNotation: '352/SKHCN-QLCN&TTCN', promulgatedOn: '2023-07-14' },
  before: [],
  lastDay: '2023-07-31',
  answerBy: '2023-08-04',
  to: ['Ủy ban nhân dân các huyện'],
};
const body = (content: DocumentContent): string =>
  content.body.map((block) => ('text' in block ? block.text : '')).join('\n');

describe('whoever was asked to correct an answer is not told that none came', () => {
  const silent = { name: 'Huyện A', groupLabel: 'Các huyện', sentBack: false };
  const asked = { name: 'Huyện B', groupLabel: 'Các huyện', sentBack: true };
  test.each([
    [[silent], 'còn 01 cơ quan, đơn vị chưa trả lời (*', 'chưa nhận được phiếu trả lời của Quý'],
    [
      [asked],
      'còn 01 cơ quan, đơn vị chưa gửi phiếu đã sửa theo đề nghị (*',
      'chưa nhận được phiếu trả lời mà Quý cơ quan, đơn vị, doanh nghiệp đã được đề nghị sửa và gửi lại.',
    ],
    [
      [silent, asked],
      'còn 02 cơ quan, đơn vị chưa trả lời hoặc chưa gửi phiếu đã sửa theo đề nghị (*',
      'hoặc chưa nhận được phiếu đã sửa nếu phiếu Quý cơ quan, đơn vị, doanh nghiệp gửi trước đó đã được đề nghị sửa.',
    ],
  ])('%#', (missing, inside, outside) => {
    expect(body(subordinateChase(sample, INSIDE, missing))).toContain(inside);
    expect(body(outsideChase(sample, INSIDE, missing))).toContain(outside);
    expect(body(escalationLetter(sample, INSIDE, missing))).toContain(
      inside.replace('đơn vị ', 'đơn vị thuộc phạm vi quản lý của Ủy ban nhân dân các huyện '),
    );
  });
  test('a list of both says what is awaited of each, also when it becomes shorter', () => {
    const content = subordinateChase(sample, INSIDE, [silent, asked]);
    const shorter = withoutAnswered(content, new Set(['Huyện A']));
    const rows = (one: DocumentContent | null) => one?.annexes?.[0]?.body[0];
    expect(rows(content)).toMatchObject({
      rows: [
        ['1', 'Huyện A', 'Các huyện', 'chưa trả lời'],
        ['2', 'Huyện B', 'Các huyện', 'chưa gửi phiếu đã sửa theo đề nghị'],
      ],
    });
    expect(rows(shorter)).toMatchObject({
      rows: [['1', 'Huyện B', 'Các huyện', 'chưa gửi phiếu đã sửa theo đề nghị']],
    });
  });
});

test('a list that became shorter: rows go, the count follows, what people wrote stays', () => {
  const content = {
    subject: 'x',
    addressees: [],
    toPlaces: [],
    filing: 'VT',
    body: [{ kind: 'paragraph', text: 'Đã sửa tay: còn 03 cơ quan, đơn vị chưa trả lời.' }],
    annexes: [
      {
        title: 'x',
        body: [
          {
            kind: 'table',
            columns: [],
            rows: [
              ['1', 'A', 'n'],
              ['2', 'B', 'n'],
              ['3', 'C', 'n'],
            ],
          },
        ],
      },
    ],
  } as const;
  const shorter = withoutAnswered(content, new Set(['B']));
  expect(shorter?.body).toEqual([
    { kind: 'paragraph', text: 'Đã sửa tay: còn 02 cơ quan, đơn vị chưa trả lời.' },
  ]);
  expect(shorter?.annexes?.[0]?.body[0]).toMatchObject({
    rows: [
      ['1', 'A', 'n'],
      ['2', 'C', 'n'],
    ],
  });
  expect(withoutAnswered(content, new Set(['A', 'B', 'C']))).toBeNull();
});

test('the letter of more time says what was asked, until when now, and that nothing else changes', () => {
  const content = extensionContent(sample, {
    issuer: 'Sở Khoa học và Công nghệ',
    unitAbbreviation: 'QLCN&TTCN',
    addressees: [{ label: 'Các tổ chức, doanh nghiệp trên địa bàn tỉnh', purpose: 'direct' }],
    superiors: [],
    letter: { codeNotation: '352/SKHCN-QLCN&TTCN', promulgatedOn: '2023-07-14' },
    lastDay: '2023-07-24',
    until: '2023-07-31',
    reason: 'Nhiều đơn vị đề nghị thêm thời gian rà soát.',
  });
  const text = content.body.map((block) => ('text' in block ? block.text : '')).join('\n');
  expect(text).toContain('trả lời đến hết ngày 24/7/2023.');
  expect(text).toContain('Do nhiều đơn vị đề nghị thêm thời gian rà soát, Sở Khoa học và Công nghệ gia hạn');
  expect(text).toContain('đến hết thứ Hai, ngày 31/7/2023.');
});

test('a chase after more time was given does not say that the first letter asked for the later day', () => {
  const content = outsideChase(sample, INSIDE, [{ sentBack: false }]);
  const [first] = content.body.map((block) => ('text' in block ? block.text : ''));
  expect(first).toContain('thời hạn để Quý cơ quan, đơn vị, doanh nghiệp trả lời là hết ngày 31/7/2023.');
  expect(first).not.toContain('đề nghị');
});
