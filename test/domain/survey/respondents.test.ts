import { beforeAll, describe, expect, it } from 'vitest';
import PizZip from 'pizzip';
import { readWorkbook } from '../../../documents/spreadsheet/read-workbook.ts';
import { respondentTemplate } from '../../../documents/spreadsheet/respondent-template.ts';
import type { Channel, Purpose } from '../../../domain/survey/definition.ts';
import { readDefinition } from '../../../domain/survey/read-definition.ts';
import type { FormField } from '../../../domain/survey/form.ts';
import { planRespondents } from '../../../domain/survey/plan-respondents.ts';
import { readRespondents, type Sheet } from '../../../domain/survey/respondents.ts';
import { sample, sampleText } from './sample.ts';

const FORM: readonly FormField[] = [
  { type: 'text', id: 'nguoiGhi', label: 'Người ghi', required: true },
  { type: 'number', id: 'soLaoDong', label: 'Số lao động', unit: 'người', min: 0 },
  { type: 'choice', id: 'linhVuc', label: 'Lĩnh vực', options: ['Cơ khí', 'Nông nghiệp, thủy sản'] },
  { type: 'choice', id: 'viec', label: 'Việc', options: ['Mua', 'Bán'], multiple: true },
  { type: 'date', id: 'ngay', label: 'Ngày' },
  { type: 'file', id: 'tep', label: 'Tệp', accept: ['pdf'], required: true },
  {
    type: 'table',
    id: 'nhuCau',
    label: 'Nhu cầu công nghệ',
    columns: [
      { type: 'text', id: 'ten', label: 'Tên', required: true },
      { type: 'number', id: 'kinhPhi', label: 'Kinh phí', unit: 'triệu đồng', decimals: 1 },
    ],
  },
];
const ASKED = { campaignId: 'dot', recipientId: 7, form: FORM };
const FILE = { ...ASKED, subject: 'khảo sát', intermediary: 'Hiệp hội', deadline: 'trước ngày 25/7/2023' };
const GOOD = [
  '1',
  'Công ty An Phú',
  '0100109106',
  'Phố Nối',
  'Ông Ba',
  '0221 3862 000',
  'a@b.vn',
  '=1+1',
  '1.200',
  'Cơ khí',
  'Bán; Mua',
  '05/02/2026',
];
const NEED = ['1', 'Lò điện', '1,5'];

async function sheetsOf(typed?: readonly (readonly (readonly string[])[])[]): Promise<readonly Sheet[]> {
  const read = await readWorkbook(await respondentTemplate({ ...FILE, typed }), 'tệp');
  if (!read.sheets) throw new Error(JSON.stringify(read.problems));
  return read.sheets;
}
let sheets: readonly Sheet[];
beforeAll(async () => void (sheets = await sheetsOf([[GOOD], [NEED]])));
const told = (reading: ReturnType<typeof readRespondents>): string[] =>
  [...reading.problems, ...reading.rows.flatMap((row) => row.problems)].map(
    ({ where, what }) => `${where}: ${what}`,
  );

describe('the template', () => {
  it('comes back as it was written: text, numbers, lists, dates, rows of tables; formulas stay text', () => {
    const { rows, problems } = readRespondents(sheets, ASKED);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        row: 3,
        problems: [],
        respondent: { name: 'Công ty An Phú', taxNumber: '0100109106', phone: '0221 3862 000' },
        values: {
          nguoiGhi: '=1+1',
          soLaoDong: 1200,
          linhVuc: 'Cơ khí',
          viec: ['Mua', 'Bán'],
          ngay: '2026-02-05',
          nhuCau: [{ ten: 'Lò điện', kinhPhi: 1.5 }],
        },
      },
    ]);
  });

  it('hides what it is for, and offers lists', async () => {
    const zip = new PizZip(await respondentTemplate(FILE));
    expect(zip.file('xl/workbook.xml')?.asText()).toMatch(/<sheet state="hidden" [^>]*name="van-thu"/);
    expect(zip.file('xl/worksheets/sheet2.xml')?.asText()).toContain("'van-thu'!$D$1:$D$2");
  });

  it('empty holds nobody', async () =>
    expect(told(readRespondents(await sheetsOf(), ASKED))).toEqual([
      'trang “Phiếu trả lời”: chưa có dòng nào',
    ]));

  it.each([
    ['another campaign', { ...ASKED, campaignId: 'khac' }],
    ['another intermediary', { ...ASKED, recipientId: 8 }],
  ])('of %s is refused as a whole', (_what, asked) =>
    expect(told(readRespondents(sheets, asked))).toEqual([
      'tệp: là tệp mẫu của đợt khác hoặc của đầu mối khác',
    ]),
  );

  it('numbers that Excel made of texts are read as they were meant', () => {
    const numeric = sheets.map((sheet) =>
      sheet.name === 'Phiếu trả lời'
        ? {
            ...sheet,
            rows: [
              ...sheet.rows.slice(0, 2),
              [
                1,
                'Công ty An Phú',
                100109106,
                null,
                null,
                912345678,
                null,
                'x',
                1200.0,
                null,
                null,
                { day: '2026-02-05' },
              ],
            ],
          }
        : sheet,
    );
    expect(readRespondents(numeric, ASKED).rows[0]).toMatchObject({
      problems: [],
      respondent: { taxNumber: '0100109106', phone: '0912345678' },
      values: { soLaoDong: 1200, ngay: '2026-02-05' },
    });
  });
});

describe('mistakes', () => {
  it('are all told at once, each at its cell', async () => {
    const wrong = await sheetsOf([
      [
        GOOD,
        ['2', '', '0100109107', '', '', '', 'không có', '', 'nhiều', 'Khác', '', '31/2/2026'],
        ['3', 'CÔNG TY AN PHÚ', '', '', '', '', '', 'x', '', '', '', ''],
      ],
      [NEED, ['1', '', '2'], ['9', 'Lạc', '']],
    ]);
    expect(told(readRespondents(wrong, ASKED))).toEqual([
      'trang “Nhu cầu công nghệ”, ô A5: không có đơn vị nào mang TT 9',
      expect.stringContaining('trang “Nhu cầu công nghệ”, ô B4: '),
      'trang “Phiếu trả lời”, ô B4: chưa ghi tên đơn vị',
      expect.stringContaining('trang “Phiếu trả lời”, ô C4: mã số thuế không đúng'),
      'trang “Phiếu trả lời”, ô G4: không phải địa chỉ thư điện tử',
      'trang “Phiếu trả lời”, ô H4: chưa ghi nội dung',
      expect.stringContaining('trang “Phiếu trả lời”, ô I4: '),
      expect.stringContaining('trang “Phiếu trả lời”, ô J4: “Khác” không có trong các lựa chọn'),
      expect.stringContaining('trang “Phiếu trả lời”, ô L4: '),
      'trang “Phiếu trả lời”, dòng 5: trùng đơn vị với dòng 3',
    ]);
  });
});

it.each([
  ['a tax number', 2, 100_109_106, { taxNumber: '0100109106' }],
  ['that of a dependent unit', 2, 100_109_106_001, { taxNumber: '0100109106-001' }],
  ['a personal number', 2, 33_095_000_123, { taxNumber: '033095000123' }],
  ['a telephone of a house', 5, 2_213_862_000, { phone: '02213862000' }],
])('%s in a number cell gets its first nought back', (_what, column, number, told) => {
  const numeric = sheets.map((sheet) =>
    sheet.name === 'Phiếu trả lời'
      ? {
          ...sheet,
          rows: sheet.rows.map((row, at) =>
            at === 2 ? row.map((cell, c) => (c === column ? number : cell)) : row,
          ),
        }
      : sheet,
  );
  expect(readRespondents(numeric, ASKED).rows[0]).toMatchObject({ problems: [], respondent: told });
});

it('a second file: changed ones are new versions, the same are left, those gone are told', () => {
  const { rows } = readRespondents(sheets, ASKED);
  const [row] = rows;
  if (!row) throw new Error('không có dòng');
  const known = { ...row.respondent, recipientId: 1, values: row.values };
  const gone = { ...known, recipientId: 2, name: 'Hợp tác xã Xưa', taxNumber: null };
  expect(planRespondents(rows, [known, gone])).toEqual({
    planned: [{ row, what: 'same', recipientId: 1 }],
    vanished: [gone],
  });
  const before = { ...known, name: 'Tên cũ', values: {} };
  expect(planRespondents(rows, [before]).planned).toEqual([{ row, what: 'changed', recipientId: 1 }]);
  expect(planRespondents(rows, []).planned).toEqual([{ row, what: 'new', recipientId: null }]);
});

it('a file of a thousand rows is compared with the thousand of the file before in a moment', () => {
  const [row] = readRespondents(sheets, ASKED).rows;
  if (!row) throw new Error('no row');
  const respondent = (n: number) => ({
    ...row.respondent,
    name: `Công ty TNHH An Phú ${n}`,
    taxNumber: null,
  });
  const rows = Array.from({ length: 1_000 }, (_, n) => ({ ...row, respondent: respondent(n + 500) }));
  const known = Array.from({ length: 1_000 }, (_, n) => ({
    ...{ recipientId: n, values: row.values },
    ...respondent(n),
  }));
  const began = performance.now();
  const { planned, vanished } = planRespondents(rows, known);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(planned.filter(({ what }) => what === 'same')).toHaveLength(500);
  expect(planned.filter(({ what }) => what === 'new')).toHaveLength(500);
  expect(vanished).toHaveLength(500);
});

/** "để p/h" and the like: only those who are addressed (Kính gửi) can owe an answer. */
describe('copies owe nothing', () => {
  const purposes: readonly Purpose[] = ['direct', 'report', 'coordinate', 'implement', 'inform'];
  it.each(purposes.flatMap((purpose) => [true, false].map((owes) => [purpose, owes] as const)))(
    'purpose %s, owesAnswer %s',
    (purpose, owesAnswer) => {
      const channel: Channel = 'email';
      const addressees = [
        { group: 'truong', purpose: 'direct', owesAnswer: true, channel },
        { organisation: 'bql', purpose, owesAnswer, channel },
      ];
      const reading = readDefinition(JSON.stringify({ ...sample, addressees }));
      expect('definition' in reading).toBe(purpose === 'direct' || !owesAnswer);
      expect(sampleText).toContain('purpose: coordinate, owesAnswer: false');
    },
  );
});
