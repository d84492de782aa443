import { describe, expect, it } from 'vitest';
import { answersWorkbook } from '../../../documents/spreadsheet/answers-workbook.ts';
import type { AnsweringRecipient } from '../../../documents/spreadsheet/answer-rows.ts';
import { registerWorkbook } from '../../../documents/spreadsheet/register-workbook.ts';
import { sheetNames } from '../../../documents/spreadsheet/workbook.ts';
import type { RegisterInput } from '../../../documents/register/register-docx.ts';
import type { FormField } from '../../../domain/survey/form.ts';
import { sampleOf } from '../samples.ts';
import { cellValues as values, readCells as readWorkbook } from './read-cells.ts';

const FIELDS: FormField[] = [
  { id: 'field', type: 'text', label: 'Lĩnh vực' },
  { id: 'staff', type: 'number', label: 'Số người', unit: 'người' },
  { id: 'start', type: 'date', label: 'Bắt đầu' },
  { id: 'side', type: 'choice', label: 'Vai trò', options: ['Cung', 'Cầu'], multiple: true },
  { id: 'profile', type: 'file', label: 'Hồ sơ', accept: ['pdf'] },
  {
    id: 'tech',
    type: 'table',
    label: 'Công nghệ [cung/cầu]: danh mục đề nghị giới thiệu',
    columns: [
      { id: 'name', type: 'text', label: 'Tên' },
      { id: 'price', type: 'number', label: 'Giá', unit: 'triệu đồng', decimals: 1 },
    ],
  },
];
const RECIPIENTS: AnsweringRecipient[] = [
  {
    group: 'Trường',
    name: '=HYPERLINK("http://x")',
    state: 'onTime',
    receivedAt: new Date('2023-07-20T18:30:00Z'),
    values: {
      field: '+84 & <b>',
      staff: 12,
      start: '2023-08-01',
      side: ['Cung', 'Cầu'],
      profile: { name: 'ho-so.pdf', sha256: 'x', size: 1 },
      tech: [
        { name: '@SUM(1)', price: 1250.5 },
        { name: '-1', price: 2 },
      ],
    },
  },
  { group: 'Trường', name: 'B', state: 'missing', receivedAt: null, values: {} },
  { group: 'Hợp tác xã', name: 'C', state: 'late', receivedAt: new Date('2023-07-26T01:00:00Z'), values: {} },
  {
    group: 'Hợp tác xã',
    name: 'D',
    state: 'noNeed',
    receivedAt: new Date('2023-07-21T01:00:00Z'),
    values: {},
  },
];

describe('the workbook of answers', () => {
  it('has a sheet of answers, one per table field, and counts', async () => {
    const sheets = readWorkbook(await answersWorkbook({ fields: FIELDS, recipients: RECIPIENTS }));
    expect(Object.keys(sheets)).toEqual(['Trả lời', 'Công nghệ cung cầu danh mục đề', 'Tổng hợp theo nhóm']);
  });

  it('keeps one row per recipient in group order, numbers and days as numbers and days', async () => {
    const sheets = readWorkbook(await answersWorkbook({ fields: FIELDS, recipients: RECIPIENTS }));
    const [head, first, second] = values(sheets['Trả lời']);
    expect(head).toEqual([
      'TT',
      'Nhóm',
      'Cơ quan, tổ chức',
      'Tình trạng',
      'Thời điểm nhận',
      'Lĩnh vực',
      'Số người (người)',
      'Bắt đầu',
      'Vai trò',
      'Hồ sơ',
      FIELDS[5]?.label,
    ]);
    // 21/7/2023 01:30 at the office and 01/8/2023, as days since 30/12/1899.
    expect(first).toEqual([
      1,
      'Trường',
      '=HYPERLINK("http://x")',
      'Đúng hạn',
      45128.0625,
      '+84 & <b>',
      12,
      45139,
      'Cung; Cầu',
      'ho-so.pdf',
      2,
    ]);
    expect(second?.slice(0, 4)).toEqual([2, 'Trường', 'B', 'Chưa trả lời']);
  });

  it('gives a table field a row per row', async () => {
    const sheets = readWorkbook(await answersWorkbook({ fields: FIELDS, recipients: RECIPIENTS }));
    expect(values(sheets['Công nghệ cung cầu danh mục đề'])).toEqual([
      ['TT', 'Nhóm', 'Cơ quan, tổ chức', 'Tên', 'Giá (triệu đồng)'],
      [1, 'Trường', '=HYPERLINK("http://x")', '@SUM(1)', 1250.5],
      [2, 'Trường', '=HYPERLINK("http://x")', '-1', 2],
    ]);
  });

  it('counts by group and in all', async () => {
    const sheets = readWorkbook(await answersWorkbook({ fields: FIELDS, recipients: RECIPIENTS }));
    expect(values(sheets['Tổng hợp theo nhóm'])).toEqual([
      ['Nhóm', 'Số nơi được hỏi', 'Đúng hạn', 'Quá hạn', 'Không có nhu cầu', 'Chưa trả lời'],
      ['Trường', 2, 1, 0, 0, 1],
      ['Hợp tác xã', 2, 0, 1, 1, 0],
      ['Tổng cộng', 4, 1, 1, 1, 1],
    ]);
  });

  it('holds no formula, whatever people typed', async () => {
    const cells = Object.values(
      readWorkbook(await answersWorkbook({ fields: FIELDS, recipients: RECIPIENTS })),
    ).flat(2);
    expect(cells.length).toBeGreaterThan(40);
    expect(cells.filter((cell) => cell.formula)).toEqual([]);
  });

  it('gives the same bytes every time', async () => {
    const make = () => answersWorkbook({ fields: FIELDS, recipients: RECIPIENTS });
    expect((await make()).equals(await make())).toBe(true);
  });

  it('survives long and broken texts', async () => {
    const name = `${'x'.repeat(40_000)}\u0001\ud800`;
    const sheets = readWorkbook(
      await answersWorkbook({ fields: [], recipients: [{ ...(RECIPIENTS[1] as AnsweringRecipient), name }] }),
    );
    expect(values(sheets['Trả lời'])[1]?.[2]).toBe('x'.repeat(32_767));
  });
});

describe('the register as a workbook', () => {
  it('has the ten legal columns and a row per number', async () => {
    const { rows } = sampleOf<RegisterInput>('so-van-ban-di');
    const sheet = values(readWorkbook(await registerWorkbook(rows))['Sổ đăng ký văn bản đi']);
    expect(sheet[0]).toHaveLength(10);
    expect(sheet).toHaveLength(rows.length + 1);
    expect(sheet[1]?.slice(0, 4)).toEqual([
      rows[0]?.codeNotation,
      rows[0]?.promulgatedOn,
      rows[0]?.typeAndSubject,
      rows[0]?.signer,
    ]);
  });
});

it('sheet names are short, legal and unique', () => {
  expect(sheetNames(['a/b:c', 'A B C', '', 'x'.repeat(40), 'x'.repeat(40)])).toEqual([
    'a b c',
    'A B C 2',
    'Trang',
    'x'.repeat(31),
    `${'x'.repeat(29)} 2`,
  ]);
});
