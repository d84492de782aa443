import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer, showAnswer, type AnswerReading, type RawAnswer } from '../../../domain/survey/answer.ts';
import { printCell } from '../../../domain/survey/answer-cell.ts';
import type { AnswerValues, FormField } from '../../../domain/survey/form.ts';
import { addDays } from '../../../domain/time/day.ts';

const form: readonly FormField[] = [
  { id: 'ten', label: 'Tên', type: 'text', required: true, maxLength: 20 },
  { id: 'yKien', label: 'Ý kiến', type: 'text', multiline: true },
  { id: 'kinhPhi', label: 'Kinh phí', type: 'number', unit: 'triệu đồng', min: 0, max: 5_000, decimals: 1 },
  { id: 'soNguoi', label: 'Số người', type: 'number', unit: 'người' },
  { id: 'linhVuc', label: 'Lĩnh vực', type: 'choice', options: ['Nông nghiệp', 'Công nghiệp'] },
  {
    id: 'suKien',
    label: 'Sự kiện',
    type: 'choice',
    multiple: true,
    options: ['Hội thảo', 'Trưng bày', 'Khác'],
  },
  { id: 'ngay', label: 'Ngày', type: 'date' },
  {
    id: 'nhuCau',
    label: 'Nhu cầu',
    type: 'table',
    maxRows: 3,
    columns: [
      { id: 'ten', label: 'Tên công nghệ', type: 'text', required: true },
      { id: 'gia', label: 'Giá', type: 'number', unit: 'triệu đồng' },
      { id: 'hinhThuc', label: 'Hình thức', type: 'choice', multiple: true, options: ['Mua', 'Thuê'] },
    ],
  },
  { id: 'tep', label: 'Tệp', type: 'file', accept: ['pdf', 'jpg'], maxMegabytes: 1 },
];
const read = (raw: RawAnswer, draft = false): AnswerReading =>
  readAnswer(form, { ten: 'A', ...raw }, { draft });
const faults = (raw: RawAnswer): Record<string, string> =>
  Object.fromEntries(read(raw).problems.map(({ name, what }) => [name, what]));

describe('what is typed well', () => {
  it.each([
    [{ ten: '  Công ty \u00a0 A ' }, { ten: 'Công ty A' }],
    [{ ten: 'Công ty Á'.normalize('NFD') }, { ten: 'Công ty Á' }],
    [{ yKien: ' dòng một\r\ndòng  hai \r\n' }, { yKien: 'dòng một\ndòng hai' }],
    [{ ten: 'một\nhai' }, { ten: 'một hai' }],
    [{ kinhPhi: '1.250,5' }, { kinhPhi: 1250.5 }],
    [{ kinhPhi: '1250 triệu đồng' }, { kinhPhi: 1250 }],
    [{ soNguoi: '-3' }, { soNguoi: -3 }],
    [{ linhVuc: 'Nông nghiệp'.normalize('NFD') }, { linhVuc: 'Nông nghiệp' }],
    [{ linhVuc: ['Nông nghiệp', ''] }, { linhVuc: 'Nông nghiệp' }],
    [{ suKien: ['Khác', 'Hội thảo', 'Khác'] }, { suKien: ['Hội thảo', 'Khác'] }],
    [{ suKien: 'Khác' }, { suKien: ['Khác'] }],
    [{ ngay: '5/7/2023' }, { ngay: '2023-07-05' }],
    [{ ngay: '2023-07-05' }, { ngay: '2023-07-05' }],
    [{ kinhPhi: ' ', ngay: '', linhVuc: [] }, {}],
    [{ la: 'x', constructor: 'y', 'nhuCau.0.la': 'z', 'nhuCau.x.ten': 'z', 'nhuCau.0.ten.a': 'z' }, {}],
  ])('%j', (raw: RawAnswer, values: AnswerValues) =>
    expect(read(raw)).toEqual({ values: { ten: 'A', ...values }, problems: [] }),
  );
});

it('keeps nothing of a text that no database or document can hold', () => {
  expect(readAnswer(form, { ten: 'A\u0000\ud800B', yKien: 'x\u001b[2J\ny' }).values).toEqual({
    ten: 'AB',
    yKien: 'x[2J\ny',
  });
});

describe('what has to be put right, beside its field', () => {
  it.each([
    [{ ten: '' }, { ten: 'Chưa ghi nội dung' }],
    [{ ten: 'x'.repeat(21) }, { ten: 'Dài 21 ký tự, quá 20 ký tự' }],
    [{ kinhPhi: '1.5' }, { kinhPhi: expect.stringContaining('12,5') as string }],
    [{ kinhPhi: '1,25' }, { kinhPhi: 'Chỉ ghi đến 1 chữ số sau dấu phẩy' }],
    [{ kinhPhi: '-1' }, { kinhPhi: 'Không nhỏ hơn 0 triệu đồng' }],
    [{ kinhPhi: '5.000,5' }, { kinhPhi: 'Không lớn hơn 5.000 triệu đồng' }],
    [{ kinhPhi: '2 tỷ' }, { kinhPhi: expect.stringContaining('chữ số') as string }],
    [{ soNguoi: '3,5' }, { soNguoi: 'Ghi số nguyên' }],
    [{ linhVuc: 'Thủy sản' }, { linhVuc: '“Thủy sản” không có trong các lựa chọn' }],
    [{ linhVuc: ['Nông nghiệp', 'Công nghiệp'] }, { linhVuc: 'Chỉ chọn một' }],
    [{ ngay: '31/6/2023' }, { ngay: expect.stringContaining('25/7/2023') as string }],
  ])('%j', (raw: RawAnswer, told) => expect(faults(raw)).toEqual(told));

  it('tells all at once, keeping what could be read', () => {
    const { values, problems } = read({ ten: '', kinhPhi: 'x', soNguoi: '4', ngay: 'mai' });
    expect(values).toEqual({ soNguoi: 4 });
    expect(problems.map(({ field }) => field)).toEqual(['ten', 'kinhPhi', 'ngay']);
  });

  it('a draft may be incomplete, and its faults are told all the same', () => {
    expect(read({ ten: '' }, true)).toEqual({ values: {}, problems: [] });
    expect(read({ ten: '', ngay: 'mai' }, true).problems.map(({ field }) => field)).toEqual(['ngay']);
  });
});

describe('tables', () => {
  const table = (raw: RawAnswer): AnswerReading => read(raw);
  it('drops blank rows and keeps the order', () => {
    const reading = table({
      'nhuCau.10.ten': 'Ba',
      'nhuCau.2.ten': 'Hai',
      'nhuCau.2.gia': '1.000',
      'nhuCau.1.ten': '  ',
      'nhuCau.0.hinhThuc': [],
      'nhuCau.10.hinhThuc': ['Thuê', 'Mua'],
    });
    expect(reading.problems).toEqual([]);
    expect(reading.values.nhuCau).toEqual([
      { ten: 'Hai', gia: 1000 },
      { ten: 'Ba', hinhThuc: ['Mua', 'Thuê'] },
    ]);
  });
  it('names row and column as posted', () => {
    expect(table({ 'nhuCau.4.gia': 'x' }).problems).toEqual([
      { field: 'nhuCau', row: 4, column: 'ten', name: 'nhuCau.4.ten', what: 'Chưa ghi nội dung' },
      { field: 'nhuCau', row: 4, column: 'gia', name: 'nhuCau.4.gia', what: expect.any(String) as string },
    ]);
  });
  it('bounds the rows', () => {
    const rows = Object.fromEntries([0, 1, 2, 3].map((row) => [`nhuCau.${row}.ten`, 'x']));
    expect(faults(rows)).toEqual({ nhuCau: 'Chỉ ghi được 3 dòng' });
    const required = form.map((field) =>
      field.type === 'table' ? { ...field, required: true, minRows: 2 } : field,
    );
    const { problems } = readAnswer(required, { ten: 'A', 'nhuCau.0.ten': 'x' });
    expect(problems.map(({ what }) => what)).toEqual(['Cần ghi ít nhất 2 dòng']);
  });
});

describe('files', () => {
  const file = { name: 'Giới thiệu.PDF', sha256: 'a'.repeat(64), size: 1024 };
  const tep = (changes: Partial<typeof file>): AnswerReading =>
    readAnswer(form, { ten: 'A' }, { files: { tep: { ...file, ...changes } } });
  it('are checked by kind and size', () => {
    expect(tep({})).toEqual({ values: { ten: 'A', tep: file }, problems: [] });
    expect(tep({ name: 'a.jpeg' }).problems).toEqual([]);
    expect(tep({ name: 'a.exe' }).problems[0]?.what).toBe('Chỉ nhận tệp .pdf, .jpg');
    expect(tep({ size: 1024 * 1024 + 1 }).problems[0]?.what).toBe('Tệp lớn quá 1 MB');
  });
  it('are asked for when required', () => {
    const required = form.map((field) => (field.type === 'file' ? { ...field, required: true } : field));
    expect(readAnswer(required, { ten: 'A' }).problems.map(({ what }) => what)).toEqual([
      'Chưa đính kèm tệp',
    ]);
  });
});

describe('showing again', () => {
  it('puts values back as they are typed', () => {
    const values = {
      ten: 'A',
      kinhPhi: 1250.5,
      ngay: '2023-07-05',
      suKien: ['Khác'],
      nhuCau: [{ ten: 'B', gia: 1000 }],
    };
    expect(showAnswer(form, values)).toEqual({
      ten: 'A',
      kinhPhi: '1.250,5',
      ngay: '05/7/2023',
      suKien: ['Khác'],
      'nhuCau.0.ten': 'B',
      'nhuCau.0.gia': '1.000',
    });
  });

  it('and reading that gives the same values', () => {
    const text = fc
      .stringMatching(/^[\p{L}\d]{1,8}( [\p{L}\d]{1,8})?$/u)
      .map((typed) => typed.normalize('NFC'));
    const values = fc.record(
      {
        ten: text,
        yKien: fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
        kinhPhi: fc.integer({ min: 0, max: 50_000 }).map((n) => n / 10),
        soNguoi: fc.integer({ min: -1e9, max: 1e9 }),
        linhVuc: fc.constantFrom('Nông nghiệp', 'Công nghiệp'),
        suKien: fc.subarray(['Hội thảo', 'Trưng bày', 'Khác'], { minLength: 1 }),
        ngay: fc.nat(2_000).map((n) => addDays('2020-01-01', n)),
        nhuCau: fc.array(fc.record({ ten: text, gia: fc.integer() }, { requiredKeys: ['ten'] }), {
          minLength: 1,
          maxLength: 3,
        }),
      },
      { requiredKeys: ['ten'] },
    );
    fc.assert(
      fc.property(values, (kept) => {
        expect(readAnswer(form, showAnswer(form, kept as AnswerValues))).toEqual({
          values: kept,
          problems: [],
        });
      }),
    );
  });

  it('prints cells', () => {
    const [, , money] = form;
    if (money?.type !== 'number') throw new Error('form changed');
    expect(printCell(money, 1250.5)).toBe('1.250,5');
    expect(printCell(money, undefined)).toBe('');
    expect(printCell({ id: 'a', label: 'A', type: 'choice', options: [] }, ['Mua', 'Thuê'])).toBe(
      'Mua; Thuê',
    );
  });

  it('never throws, whatever is posted', () => {
    const names = fc.oneof(
      fc.constantFrom('ten', 'kinhPhi', 'ngay', 'nhuCau.0.ten', 'nhuCau.9999.gia', '__proto__'),
      fc.string(),
    );
    const post = fc.dictionary(names, fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 })));
    fc.assert(fc.property(post, (raw) => readAnswer(form, raw).problems.length >= 0));
  });
});
