import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { readAnswer, showAnswer, type RawAnswer } from '../../../domain/survey/answer.ts';
import { formPartName } from '../../../domain/survey/form-parts.ts';
import { checkFile } from '../../../documents/intake/check-file.ts';
import { formWorkbook } from '../../../documents/form-files/form-workbook.ts';
import { openForm } from '../../../documents/form-files/open-form.ts';
import { readFormXlsx } from '../../../documents/form-files/read-form-xlsx.ts';
import { textCell } from '../../../documents/spreadsheet/cells.ts';
import { readWorkbook } from '../../../documents/spreadsheet/read-workbook.ts';
import { workbook } from '../../../documents/spreadsheet/workbook.ts';
import { answerTo } from './answers.ts';
import { CAMPAIGN, FIELDS } from './made-form.ts';

const CODE = { campaignId: CAMPAIGN, own: null };

/** The blank form with answers typed in, saved anew with the same names in column A. */
async function fill(raw: RawAnswer, change: (rows: string[][][]) => void = () => undefined): Promise<Buffer> {
  const { sheets } = await readWorkbook(await formWorkbook({ fields: FIELDS, code: CODE }), 'x');
  const all = (sheets ?? []).map(({ rows }) =>
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : ''))),
  );
  const [main = [], ...tables] = all;
  for (const row of main)
    for (const field of FIELDS) {
      const typed = raw[field.id];
      if (row[0] === formPartName({ field: field.id }) && typed !== undefined) row[2] = String(typed);
      if (field.type === 'choice')
        field.options.forEach((option, i) => {
          if (row[0] === formPartName({ field: field.id, option: i + 1 }) && [typed].flat().includes(option))
            row[2] = 'X';
        });
    }
  for (const table of tables)
    for (const field of FIELDS)
      if (field.type === 'table' && table[0]?.[0] === formPartName({ field: field.id }))
        for (let r = 0; r < 6; r++)
          table[r + 1] = [
            '',
            ...field.columns.map(({ id }) => [raw[`${field.id}.${r}.${id}`] ?? ''].flat().join('; ')),
          ];
  change(all);
  return workbook(
    all.map((rows, i) => ({
      name: `t${i}`,
      head: (rows[0] ?? []).map((text) => textCell(text)),
      rows: rows.slice(1).map((row) => row.map((text) => (text === '' ? null : textCell(text)))),
      widths: [],
    })),
  );
}

describe('a form filled in Excel', () => {
  it('gives back whatever answer the form takes', async () => {
    await fc.assert(
      fc.asyncProperty(answerTo(FIELDS), async (values) => {
        const reading = await readFormXlsx(await fill(showAnswer(FIELDS, values)), { fields: FIELDS });
        expect(reading?.doubts).toEqual([]);
        expect(readAnswer(FIELDS, reading?.raw ?? {})).toEqual({ values, problems: [] });
      }),
      { numRuns: 15 },
    );
  });

  it('carries its code, hides its names, offers what can be chosen, and is a harmless file', async () => {
    const blank = await formWorkbook({ fields: FIELDS, code: CODE, sender: { name: 'Công ty A' } });
    expect(checkFile({ name: 'a.xlsx', bytes: blank }, { accept: ['xlsx'] })).toEqual([]);
    expect((await openForm({ name: 'a.xlsx', bytes: blank }))?.code).toEqual(CODE);
    expect(await readFormXlsx(blank, { fields: FIELDS })).toMatchObject({
      raw: {},
      sender: { name: 'Công ty A' },
      doubts: [],
    });
    const sheet = (n: number): string =>
      new PizZip(blank).file(`xl/worksheets/sheet${n}.xml`)?.asText() ?? '';
    expect(sheet(1)).toMatch(/<col [^>]*hidden="1"/);
    expect(sheet(2)).toContain('<formula1>"Mua,Thuê,Hợp tác nghiên cứu"</formula1>');
  });

  it('offers choices as they are written, whatever signs stand in them', async () => {
    const options = ['US$&VND', '$1 trở lên', 'Khác'];
    const fields = [{ type: 'choice' as const, id: 'tien', label: 'Đồng tiền', options }];
    const zip = new PizZip(await formWorkbook({ fields, code: CODE }));
    const xml = zip.file('xl/worksheets/sheet1.xml')?.asText() ?? '';
    expect(xml).toContain('<formula1>"US$&amp;VND,$1 trở lên,Khác"</formula1>');
  });

  it.each<[string, (rows: string[][][]) => void, string]>([
    [
      'a row deleted',
      (all) =>
        all[0]?.splice(
          all[0].findIndex(([name]) => name === 'p.nguoiGhi'),
          1,
        ),
      'Họ và tên người ghi phiếu: dòng đã mất',
    ],
    [
      'a sheet deleted',
      (all) => all.splice(1, 1),
      'Nhu cầu công nghệ cần tìm mua hoặc hợp tác: trang tính của bảng đã mất',
    ],
    [
      'words beside the columns',
      (all) => all[1]?.[1]?.push('thêm'),
      'Nhu cầu công nghệ cần tìm mua hoặc hợp tác: dòng 1 có ghi ngoài các cột: “thêm”',
    ],
    [
      'words for a tick',
      (all) => all[0]?.find(([name]) => name === 'p.linhVuc#1')?.splice(2, 1, 'có'),
      'Lĩnh vực quan tâm: ghi “có” thay cho x',
    ],
  ])('%s is reported, not guessed', async (_, change, expected) => {
    const reading = await readFormXlsx(await fill({ nguoiGhi: 'A', 'nhuCau.0.ten': 'x' }, change), {
      fields: FIELDS,
    });
    expect(reading?.doubts.map(({ where, what }) => `${where}: ${what}`)).toContain(expected);
  });
});
