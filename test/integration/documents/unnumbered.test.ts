/** A thư công that prints no number is issued all the same: its day is written in, and what was signed stays. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { createPdfConverter, type PdfConverter } from '../../../documents/pdf/converter.ts';
import { docxText } from '../../documents/docx.ts';
import { official, TEMPLATES_DIR } from '../../documents/samples.ts';
import { withoutNumber } from '../../documents/template/without-number.ts';
import { tempFolder } from '../../temp-folder.ts';
import { textOf } from './pdf-facts.ts';

const usual = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const source = { ...usual.templates.source('thuCong'), docx: withoutNumber() };
const engine = usual.using(new Map([['thuCong', source]]));
let converter: PdfConverter;
beforeAll(() => {
  const profileDir = tempFolder('vanthu-unnumbered-');
  converter = createPdfConverter({ profileDir, timeoutMs: 60_000, restartAfter: 200 });
});
afterAll(() => converter.close());

it('has its day and no number, on the page and in the archive', async () => {
  const [main] = await engine.render(official('thu-cong'));
  const docx = main?.docx ?? Buffer.alloc(0);
  const pdf = await converter.convert(docx);
  const { frames, signature } = await engine.measure(docx, pdf);
  expect(frames.map(({ tag }) => tag)).toEqual(['promulgationDay', 'promulgationMonth', 'promulgationYear']);
  expect(signature).not.toBeNull();
  const issued = await engine.issue(
    { role: 'main', docx, pdf, frames },
    {
      ...{ codeNumber: 408, day: 24, month: 11, year: 2026, codeNotation: '408/SKHCN' },
      issuedAt: new Date('2026-11-24T02:00:00Z'),
    },
  );
  expect(issued.pdf.subarray(0, pdf.length).equals(pdf)).toBe(true);
  for (const text of [textOf(issued.pdf), docxText(issued.docx)]) {
    expect(text).toMatch(/ngày +24 +tháng +11 +năm +2026/);
    expect(text).not.toMatch(/Số:|408/);
  }
});
