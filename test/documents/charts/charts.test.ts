import PizZip from 'pizzip';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../domain/document/chart.ts';
import type { Annex, Block } from '../../../domain/document/content.ts';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { chartDrawing } from '../../../documents/charts/chart-option.ts';
import { drawChart } from '../../../documents/charts/draw-chart.ts';
import { tallChartsSent } from '../../../documents/charts/tall-charts.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { readDocx } from '../../../documents/lint/read-docx.ts';
import { docxText } from '../docx.ts';
import { reportWithoutChart, TEMPLATES_DIR } from '../samples.ts';
import { sdkFaults } from '../strict/open-xml-sdk.ts';
import { packageFaults } from '../strict/package-faults.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const chart: Chart = {
  caption: 'Số máy in & máy quét <theo đơn vị>',
  shape: 'column',
  unit: 'máy',
  labels: ['Sở Y tế', 'Sở GD & ĐT <mới>'],
  series: [{ values: [1234.5, 12] }],
};
const block = (change: Partial<Chart> = {}): Block => ({ kind: 'chart', ...chart, ...change });

async function report(
  body: readonly Block[],
  annex: readonly Block[] = [],
  lies: Partial<Annex> = {},
): Promise<Buffer> {
  const input = reportWithoutChart();
  const [first, ...rest] = input.content.body;
  const content = {
    ...input.content,
    body: [...(first ? [first] : []), ...body, ...rest],
    ...(annex.length > 0 ? { annexes: [{ title: 'Biểu đồ', ...lies, body: annex }] } : {}),
  };
  const [main] = await engine.render({ ...input, content });
  return main?.docx ?? Buffer.alloc(0);
}

const pictures = (docx: Buffer): string[] => new PizZip(docx).file(/^word\/media\//).map(({ name }) => name);
const xml = (docx: Buffer): string => new PizZip(docx).file('word/document.xml')?.asText() ?? '';

describe('charts of a document', () => {
  it('are numbered through body and annexes, named below and told in words', async () => {
    const docx = await report(
      [block(), block({ shape: 'pie', caption: 'Tỷ lệ' })],
      [block({ shape: 'line' })],
    );
    const text = docxText(docx);
    expect(text).toContain('Biểu đồ 1. Số máy in & máy quét <theo đơn vị>');
    expect(text).toContain('Biểu đồ 2. Tỷ lệ');
    expect(text).toContain('Biểu đồ 3. Số máy in & máy quét <theo đơn vị>');
    expect(pictures(docx)).toHaveLength(3);
    expect(xml(docx)).toContain('descr="Biểu đồ tròn: Tỷ lệ (máy). Sở Y tế 1.234,5;');
    const widths = [...xml(docx).matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([5_760_000, 5_760_000, 5_760_000]);
  });

  it('make a file that Word and the linter take as they take one without', async () => {
    const docx = await report([block(), block({ shape: 'bar' })]);
    expect([...(await sdkFaults(docx, 'docx')), ...packageFaults(docx)]).toEqual([]);
    const rules = (file: Buffer): string[] => {
      const view = readDocx(file);
      return view ? lintForm(view).findings.map(({ rule, what }) => `${rule}: ${what}`) : ['unreadable'];
    };
    expect(rules(docx)).toEqual(rules(await report([])));
    expect([...(await sdkFaults(engine.draft(docx), 'docx')), ...packageFaults(engine.draft(docx))]).toEqual(
      [],
    );
  });

  it('give the same bytes for the same numbers, whatever was drawn in between', async () => {
    const first = await report([block()]);
    await drawChart({ ...chart, shape: 'line' }, 160);
    expect((await report([block()])).equals(first)).toBe(true);
    expect((await report([block({ series: [{ values: [1, 2] }] })])).equals(first)).toBe(false);
  });

  it('that are wrong or too many are refused, all at once', async () => {
    const wrong = [block({ labels: [] }), block({ shape: 'pie', series: [{ values: [-1, 1] }] })];
    const refused = await report(wrong).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      type: 'templateProblem',
      problems: [
        { where: 'biểu đồ 1' },
        { where: 'biểu đồ 1, dãy 1' },
        { where: 'biểu đồ 2, dãy 1, số thứ 1' },
      ],
    });
    await expect(report(Array.from({ length: 41 }, () => block()))).rejects.toMatchObject({
      problems: [{ what: 'có 41 biểu đồ, nhiều nhất 40' }],
    });
  });

  it('higher than a page are refused before they are drawn', async () => {
    const labels = Array.from({ length: 30 }, (_, i) => `${String(i)} ${'đơn vị sự nghiệp '.repeat(5)}`);
    const tall = block({ shape: 'bar', labels, series: [{ values: labels.map(() => 1) }] });
    await expect(report([tall])).rejects.toMatchObject({
      problems: [{ what: 'biểu đồ cao hơn một trang giấy' }],
    });
  });

  it('take the width of an annex that lies across, and only what its page holds', async () => {
    const tall = block({
      shape: 'bar',
      labels: Array.from({ length: 30 }, (_, i) => `Xã ${String(i)}`),
      series: [{ values: Array.from({ length: 30 }, () => 1) }],
    });
    const drawn = async (annex: Partial<Annex> & Pick<Annex, 'body'>): Promise<number[]> =>
      [...xml(await report([block()], annex.body, annex)).matchAll(/<wp:extent cx="(\d+)"/g)].map(
        ([, width]) => Number(width) / 36_000,
      );
    expect(await drawn({ orientation: 'landscape', body: [block()] })).toEqual([160, 257]);
    const columns = Array.from({ length: 9 }, () => ({ label: 'x' }));
    expect(await drawn({ body: [{ kind: 'table', columns, rows: [] }, block()] })).toEqual([160, 257]);
    expect(await drawn({ body: [tall] })).toEqual([160, 160]);
    await expect(drawn({ orientation: 'landscape', body: [tall] })).rejects.toMatchObject({
      problems: [{ where: 'biểu đồ 2', what: 'biểu đồ cao hơn một trang giấy ngang' }],
    });
  });

  it('higher than their page are told by their places when sent in, whatever else is wrong', () => {
    const labels = Array.from({ length: 30 }, (_, i) => `${String(i)} ${'đơn vị sự nghiệp '.repeat(5)}`);
    const tall = block({ shape: 'bar', labels, series: [{ values: labels.map(() => 1) }] });
    const list = block({
      shape: 'bar',
      labels: labels.map((_, i) => `Xã ${String(i)}`),
      series: [{ values: labels.map(() => 1) }],
    });
    const sent = {
      body: [block(), tall, { kind: 'chart' }],
      annexes: [{ body: [list] }, { orientation: 'landscape', body: [block(), list] }],
      fields: { money: tall, rows: [{ remarks: [block({ labels: [] }), tall] }] },
    };
    expect(tallChartsSent(sent).map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'content.body[1]: biểu đồ cao hơn một trang giấy',
      'content.annexes[1].body[1]: biểu đồ cao hơn một trang giấy ngang',
      'content.fields.money: biểu đồ cao hơn một trang giấy',
      'content.fields.rows[0].remarks[1]: biểu đồ cao hơn một trang giấy',
    ]);
    for (const nothing of [undefined, null, 'x', [], { annexes: 5 }, { annexes: [null] }])
      expect(tallChartsSent(nothing)).toEqual([]);
  });
});

describe('the picture of a chart', () => {
  it.each(['column', 'bar', 'line', 'pie'] as const)(
    '%s: 160 mm at 300 dpi, clear between what is drawn, not empty',
    async (shape) => {
      const image = PNG.sync.read(await drawChart({ ...chart, shape }, 160));
      expect(image.width).toBe(1890);
      let [dark, clear] = [0, 0];
      for (let at = 0; at < image.data.length; at += 4) {
        if ((image.data[at] ?? 255) < 100 && image.data[at + 3] === 255) dark += 1;
        if (image.data[at + 3] === 0) clear += 1;
      }
      expect(dark).toBeGreaterThan(2_000);
      expect(clear).toBeGreaterThan(image.width * image.height * 0.4);
    },
  );

  it.each(['column', 'bar', 'line'] as const)('%s of whole numbers has an axis of whole numbers', (shape) => {
    const axes = (values: readonly number[]): unknown =>
      chartDrawing({ ...chart, shape, series: [{ values }] }, 160).option;
    const axis = shape === 'bar' ? 'xAxis' : 'yAxis';
    expect(axes([2, 1])).toMatchObject({ [axis]: { minInterval: 1 } });
    expect(axes([2, 0.5])).not.toMatchObject({ [axis]: { minInterval: 1 } });
  });

  it.each(['column', 'line'] as const)('%s stays on a page with the longest labels allowed', (shape) => {
    const count = shape === 'column' ? 12 : 40;
    const letters = shape === 'column' ? 57 : 21;
    const labels = Array.from({ length: count }, (_, i) => `${'W'.repeat(letters)}${String(i)}`);
    expect(
      chartDrawing({ ...chart, shape, labels, series: [{ values: labels.map(() => 1) }] }, 160).height,
    ).toBeLessThan(630);
  });
});
