import PizZip from 'pizzip';
import writeWorkbook from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { cellPlace, columnNumber } from '../../../domain/spreadsheet/cell-place.ts';
import { readWorkbook } from '../../../documents/spreadsheet/read-workbook.ts';

const DAY = new Date('2023-07-14T00:00:00Z');

async function sample(): Promise<Buffer> {
  const first = [
    [{ value: 'Tên đơn vị' }, { value: 'Số lao động' }, { value: 'Ngày' }],
    [{ value: '  Công ty A  ' }, { value: 12.5 }, { value: DAY, type: Date, format: 'dd/mm/yyyy' }],
    [null, null, { value: '=HYPERLINK("x")' }],
  ];
  return writeWorkbook([
    { sheet: 'Phiếu', data: first },
    { sheet: 'Phụ', data: [[{ value: 'x' }]] as never },
  ]).toBuffer();
}

/** The same file with the XML of its first sheet changed. */
async function altered(change: (xml: string) => string): Promise<Buffer> {
  const zip = new PizZip(await sample());
  const name = 'xl/worksheets/sheet1.xml';
  zip.file(name, change(zip.file(name)?.asText() ?? ''));
  return zip.generate({ type: 'nodebuffer' });
}

test('every sheet, row for row: text, numbers, days, empty cells; text that looks like a formula is text', async () => {
  const { sheets } = await readWorkbook(await sample(), 'tệp');
  expect(sheets).toEqual([
    {
      name: 'Phiếu',
      rows: [
        ['Tên đơn vị', 'Số lao động', 'Ngày'],
        ['Công ty A', 12.5, { day: '2023-07-14' }],
        [null, null, '=HYPERLINK("x")'],
      ],
    },
    { name: 'Phụ', rows: [['x']] },
  ]);
});

describe('refused, with all reasons and what to do', () => {
  test('no workbook at all', async () => {
    const { sheets, problems } = await readWorkbook(Buffer.from('PK rỗng'), 'tệp.xlsx');
    expect(sheets).toBeNull();
    expect(problems[0]).toMatchObject({ where: 'tệp.xlsx', what: expect.stringContaining('hỏng') as string });
  });

  test('a formula is named by its cell, whatever it last showed', async () => {
    const file = await altered((xml) =>
      xml.replace(/<c r="B2"[^>]*><v>12.5<\/v>/, '<c r="B2"><f>1+1</f><v>2</v>'),
    );
    const { problems } = await readWorkbook(file, 'tệp');
    expect(problems.map(({ what }) => what)).toEqual(['có công thức ở ô B2']);
  });

  test('one cell at the end of the world is not worth a million empty ones', async () => {
    const file = await altered((xml) => xml.replace('r="B2"', 'r="XFD1048576"'));
    const { problems } = await readWorkbook(file, 'tệp');
    expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining('ô XFD1048576 nằm quá xa')]);
  });

  test.each(["r='XFD1048576'", 'a=">" r = "XFD1048576"'])(
    'however its place is written: %s',
    async (place) => {
      const file = await altered((xml) => xml.replace('r="B2"', place));
      const { problems } = await readWorkbook(file, 'tệp');
      expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining('ô XFD1048576 nằm quá xa')]);
    },
  );

  test.each([
    ['cells that never end', '<c '.repeat(300_000)],
    ['places that never end', `<c${' r="A1"'.repeat(140_000)}`],
    ['cells without a place', `${'<c a="1" '.repeat(110_000)}>`],
  ])('%s take no time', { timeout: 5_000 }, async (_, xml) => {
    const { problems } = await readWorkbook(await altered(() => xml), 'tệp');
    expect(problems.map(({ what }) => what)).toEqual(['bị hỏng bên trong']);
  });
});

test('places as Excel writes them', () => {
  expect([1, 26, 27, 702, 703].map((column) => cellPlace(7, column))).toEqual([
    'A7',
    'Z7',
    'AA7',
    'ZZ7',
    'AAA7',
  ]);
  expect(['A', 'Z', 'AA', 'ZZ', 'AAA'].map(columnNumber)).toEqual([1, 26, 27, 702, 703]);
});
