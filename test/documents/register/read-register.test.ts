import { describe, expect, it } from 'vitest';
import { readRegister } from '../../../documents/register/read-register.ts';
import { dayCell, headRow, numberCell, textCell } from '../../../documents/spreadsheet/cells.ts';
import { readWorkbook } from '../../../documents/spreadsheet/read-workbook.ts';
import { registerTemplate } from '../../../documents/spreadsheet/register-template.ts';
import { registerWorkbook } from '../../../documents/spreadsheet/register-workbook.ts';
import { workbook, type WorkbookSheet } from '../../../documents/spreadsheet/workbook.ts';
import { REGISTER_COLUMNS, type RegisterRow } from '../../../domain/document/register.ts';

const LABELS = REGISTER_COLUMNS.map(({ label }) => label);
const ROW: RegisterRow = {
  codeNotation: '05/SKHCN-VP',
  promulgatedOn: '14/7/2023',
  typeAndSubject: 'Công văn về việc phối hợp khảo sát',
  signer: 'Trần Văn Chuẩn',
  toPlaces: 'Như trên; UBND tỉnh (để b/c)',
  filedWith: 'VT, VP',
  copies: '12',
  dispatchedOn: '15/7/2023',
  received: 'Lan',
  note: 'gửi hỏa tốc',
};
const sheet = (rows: WorkbookSheet['rows'], head: readonly string[] = LABELS): WorkbookSheet => ({
  name: 'Sổ',
  head: headRow(head),
  rows,
  widths: head.map(() => 12),
});
const texts = (row: Partial<RegisterRow>): WorkbookSheet['rows'][number] =>
  REGISTER_COLUMNS.map(({ key }) => (row[key] ? textCell(row[key]) : null));

async function reading(...sheets: WorkbookSheet[]) {
  const { sheets: read, problems } = await readWorkbook(await workbook(sheets), 'so.xlsx');
  if (read === null) throw new Error(JSON.stringify(problems));
  return readRegister(read);
}

describe('a register in a spreadsheet', () => {
  it('as this system prints it is read back whole', async () => {
    const rows = [ROW, { ...ROW, codeNotation: '06/SKHCN-VP', note: 'Số hủy: ghi nhầm' }];
    const { sheets } = await readWorkbook(await registerWorkbook(rows), 'so.xlsx');
    const read = readRegister(sheets ?? []);
    expect(read.problems).toEqual([]);
    expect(read.rows).toEqual([
      {
        places: { code: 'dòng 2, ô A2', day: 'dòng 2, ô B2' },
        number: 5,
        suffix: '',
        notation: 'SKHCN-VP',
        promulgatedOn: '2023-07-14',
        typeAndSubject: ROW.typeAndSubject,
        signer: ROW.signer,
        toPlaces: ROW.toPlaces,
        filedWith: ROW.filedWith,
        copies: 12,
        dispatchedOn: '2023-07-15',
        received: 'Lan',
        note: 'gửi hỏa tốc',
        voidReason: null,
      },
      expect.objectContaining({ number: 6, note: '', voidReason: 'ghi nhầm' }),
    ]);
  });

  it('has its columns in any order, days as days or as text, a title and numbered columns over and under the head', async () => {
    const { rows, problems } = await reading({
      ...sheet([]),
      head: [textCell('SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2023')],
      rows: [
        [],
        headRow(['Ngày tháng', 'Số ký hiệu', 'Nơi nhận', 'Trích yếu', 'Người ký', 'Số bản']),
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'].map((text) => textCell(text)),
        [
          dayCell('2023-01-03'),
          textCell('Số: 01 /QĐ-SKHCN'),
          textCell('VP'),
          textCell('A'),
          textCell('B'),
          numberCell(3),
        ],
        [],
        [
          textCell('ngày 04/01/2023'),
          textCell('45a/TB-SKHCN'),
          textCell('VP'),
          textCell('A'),
          textCell('B'),
          null,
        ],
      ],
    });
    expect(problems).toEqual([]);
    expect(
      rows.map((row) => [row.number, row.suffix, row.promulgatedOn, row.copies, row.places.code]),
    ).toEqual([
      [1, '', '2023-01-03', 3, 'dòng 5, ô B5'],
      [45, 'a', '2023-01-04', null, 'dòng 7, ô B7'],
    ]);
  });

  it('may be spread over months, a sheet each; other sheets are passed over', async () => {
    const { rows } = await reading(
      { ...sheet([texts(ROW)]), name: 'Tháng 1' },
      { ...sheet([[textCell('ghi chú khác')]], ['Việc']), name: 'Linh tinh' },
      { ...sheet([texts(ROW)]), name: 'Tháng 2' },
    );
    expect(rows.map(({ places }) => places.code)).toEqual([
      'trang “Tháng 1”, dòng 2, ô A2',
      'trang “Tháng 2”, dòng 2, ô A2',
    ]);
  });

  it('tells every wrong cell at once, by row and cell', async () => {
    const { rows, problems } = await reading(
      sheet([
        texts({ ...ROW, codeNotation: '274KH-UBND', promulgatedOn: '31/6/2023' }),
        texts(ROW),
        texts({ ...ROW, signer: '', toPlaces: '', copies: 'vài' }),
        texts({ codeNotation: '7', note: 'Số hủy:' }),
      ]),
    );
    expect(rows).toHaveLength(1);
    expect(problems.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'dòng 2, ô A2: “274KH-UBND” không đủ số và ký hiệu',
      'dòng 2, ô B2: “31/6/2023” không phải ngày',
      'dòng 4, ô D4: chưa ghi Người ký',
      'dòng 4, ô E4: chưa ghi Nơi nhận văn bản',
      'dòng 4, ô G4: “vài” không phải số bản',
      'dòng 5, ô J5: số hủy phải kèm lý do',
    ]);
  });

  it('a number that was void needs no more than itself and why; a word of another document is no void number', async () => {
    const { rows, problems } = await reading(
      sheet([
        texts({ codeNotation: '7', note: 'Hủy số, ghi nhầm' }),
        texts({ ...ROW, note: 'Hủy bỏ Quyết định số 3/QĐ-SKHCN' }),
      ]),
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ notation, voidReason }) => [notation, voidReason])).toEqual([
      ['', 'ghi nhầm'],
      ['SKHCN-VP', null],
    ]);
  });

  it('names the columns it misses, and says when it is no register at all', async () => {
    const head = LABELS.filter((label) => !/Người ký|Nơi nhận văn bản/.test(label));
    expect((await reading(sheet([], head))).problems.map(({ what }) => what)).toEqual([
      'thiếu cột “Người ký”',
      'thiếu cột “Nơi nhận văn bản”',
    ]);
    expect((await reading(sheet([], ['Họ tên', 'Năm sinh']))).problems).toHaveLength(1);
  });

  it('the empty one to fill in is one, without rows', async () => {
    const { sheets } = await readWorkbook(await registerTemplate(), 'mau.xlsx');
    expect(sheets?.map(({ name }) => name)).toEqual(['Sổ đăng ký văn bản đi', 'Cách ghi']);
    expect(readRegister(sheets ?? [])).toEqual({ rows: [], problems: [] });
  });
});
