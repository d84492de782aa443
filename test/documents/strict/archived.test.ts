/** What the archive keeps: signed, numbered and sealed, every form judged by readers stricter than LibreOffice. */
import { PDFDocument } from '@cantoo/pdf-lib';
import PizZip from 'pizzip';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { foreignDocx, p, page as sectionOf, picture } from '../modules/foreign-docx.ts';
import { letter, manifestOf, renderSample, templateFolders, TEMPLATES_DIR } from '../samples.ts';
import { attached } from './attached.ts';
import { sdkFaults } from './open-xml-sdk.ts';
import { packageFaults } from './package-faults.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const SIGNATURE = engine.sampleImage('signature');
const SEAL = engine.sampleImage('seal');
const STAMP = { codeNumber: 5, day: 1, month: 2, year: 2026 };
/** Where the name stands is measured elsewhere (test/integration/documents/sealed.test.ts). */
const signature = { page: 0, x: 320, y: 200, width: 120, above: 300, size: 14 };
let page: Buffer;
beforeAll(async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  page = Buffer.from(await pdf.save());
});

const faults = async (docx: Buffer): Promise<string[]> => [
  ...(await sdkFaults(docx, 'docx')),
  ...packageFaults(docx),
];

/** As the steps of its life do it. */
async function sealed(docx: Buffer, numbered: boolean): Promise<Buffer[]> {
  const signed = await engine.draw(
    { docx, pdf: page, signature },
    { kind: 'signature', ...SIGNATURE, under: null },
  );
  const issued = numbered ? engine.stamp(signed.docx, STAMP) : signed.docx;
  const done = await engine.draw(
    { docx: issued, pdf: signed.pdf, signature },
    { kind: 'seal', ...SEAL, under: SIGNATURE.size },
  );
  return [signed.docx, issued, done.docx];
}

const signed = templateFolders().filter((folder) => manifestOf(folder).reserved.includes('signature'));

describe.each(signed)('%s', (folder) => {
  it('is sound signed, numbered and sealed', async () => {
    const numbered = manifestOf(folder).reserved.includes('codeNumber');
    const steps = await sealed(await renderSample(folder), numbered);
    for (const step of steps) expect(await faults(step)).toEqual([]);
    const [document = ''] = new PizZip(steps[2] ?? '')
      .file(/^word\/document\.xml$/)
      .map((file) => file.asText());
    expect(document.match(/<wp:docPr id="790[12]"/g)).toHaveLength(2);
  });
});

it('of every form that is signed', () => expect(signed.length).toBeGreaterThan(25));

it('with an annex that shows the very images of signature and seal', async () => {
  const foreign = [SIGNATURE, SEAL].map(({ png }) =>
    foreignDocx(p(picture()) + sectionOf('upright'), { files: { 'word/media/image1.png': png } }),
  );
  const annexes = foreign.map((file) => attached(file));
  const input = letter();
  const files = new Map(annexes.map(({ file: { sha256 } }, i) => [sha256, foreign[i] ?? Buffer.alloc(0)]));
  const [main] = await engine.render({ ...input, content: { ...input.content, annexes }, attached: files });
  const steps = await sealed(main?.docx ?? Buffer.alloc(0), true);
  for (const step of steps) expect(await faults(step)).toEqual([]);
  const zip = new PizZip(steps[2] ?? '');
  // The same bytes are one file and one relation, shown in the annex and above the name.
  expect(zip.file(/^word\/media\//)).toHaveLength(2);
  expect(
    zip
      .file('word/document.xml')
      ?.asText()
      .match(/<pic:pic[ >]/g),
  ).toHaveLength(4);
});
