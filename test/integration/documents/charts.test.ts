/** A chart as the PDF has it: in full sharpness, told in words, with nothing of the page out of its place. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/document/content.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { createPdfConverter, type PdfConverter } from '../../../documents/pdf/converter.ts';
import { reportWithoutChart, TEMPLATES_DIR } from '../../documents/samples.ts';
import { tempFolder } from '../../temp-folder.ts';
import { textOf } from './pdf-facts.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const chart: Block = {
  kind: 'chart',
  caption: 'Số máy in của các sở',
  shape: 'bar',
  unit: 'máy',
  labels: ['Sở Tài chính', 'Sở Y tế'],
  series: [
    { name: 'Năm 2025', values: [1234.5, -40] },
    { name: 'Năm 2026', values: [900, 40] },
  ],
};
let converter: PdfConverter;
let docx: Buffer;
let pdf: Buffer;

beforeAll(async () => {
  converter = createPdfConverter({
    profileDir: tempFolder('van-thu-chart-'),
    timeoutMs: 60_000,
    restartAfter: 50,
  });
  const input = reportWithoutChart();
  const body = [chart, ...input.content.body];
  docx = (await engine.render({ ...input, content: { ...input.content, body } }))[0]?.docx ?? Buffer.alloc(0);
  pdf = await converter.convert(docx);
});
afterAll(() => converter.close());

describe('a chart in the PDF', () => {
  it('has 300 points an inch', () => {
    const file = path.join(tempFolder('van-thu-chart-pdf-'), 'a.pdf');
    writeFileSync(file, pdf);
    const rows = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).split('\n').slice(2);
    const images = rows.map((row) => row.trim().split(/\s+/)).filter(([, , kind]) => kind === 'image');
    expect(images.map(([, , , width, , , , , , , , , x, y]) => [width, x, y])).toEqual([
      ['1890', '300', '300'],
    ]);
  });

  it('stands above its name, and is PDF/A-2b still', () => {
    expect(textOf(pdf)).toContain('Biểu đồ 1. Số máy in của các sở');
    expect(pdf.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
  });

  it('leaves number, day and signature where they are found', async () => {
    const { frames, signature } = await engine.measure(docx, pdf);
    expect(frames.map(({ tag }) => tag)).toContain('codeNumber');
    expect(signature).toBeDefined();
  });
});
