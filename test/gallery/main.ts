/**
 * docs/gallery: a picture of every form from its sample, by the product's own way from template to PDF.
 * `npm run gallery` makes them all, `npm run gallery -- ke-hoach` those named.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDocumentEngine } from '../../documents/engine.ts';
import type { Stamp } from '../../documents/fill-reserved.ts';
import { sampleSigned } from '../../documents/issued/sample-signed.ts';
import { createPdfConverter } from '../../documents/pdf/converter.ts';
import { manifestOf, official, renderSample, templateFolders, TEMPLATES_DIR } from '../documents/samples.ts';
import { inkedPng } from './inked-png.ts';
import { pagesOf } from './pages.ts';

const GALLERY = path.resolve('docs/gallery');
const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const PICTURE = { dpi: 70, most: 2 };

const asked = process.argv.slice(2);
const folders = templateFolders();
mkdirSync(GALLERY, { recursive: true });
const profileDir = mkdtempSync(path.join(tmpdir(), 'van-thu-gallery-'));
const converter = createPdfConverter({ profileDir, timeoutMs: 120_000, restartAfter: 500 });
try {
  await Promise.all(folders.filter((name) => asked.length === 0 || asked.includes(name)).map(draw));
  writeFileSync(path.join(GALLERY, 'README.md'), index());
} finally {
  await converter.close();
  rmSync(profileDir, { recursive: true, force: true });
}

async function draw(folder: string): Promise<void> {
  const picture = inkedPng(await pagesOf(await issued(folder), PICTURE));
  writeFileSync(path.join(GALLERY, `${folder}.png`), picture);
  process.stdout.write(`${folder}.png ${Math.round(picture.length / 1024)} KB\n`);
}

/** As issued: with number and day, where the form has them and the sample says which, and with a seal that says BẢN THỬ. */
async function issued(folder: string): Promise<Buffer> {
  const { stamp } = manifestOf(folder).sample as { readonly stamp?: Stamp };
  const docx = stamp ? await roomy(folder, stamp) : await renderSample(folder);
  const pdf = await converter.convert(docx);
  const measured = await engine.measure(docx, pdf);
  const signed = await sampleSigned(engine, { docx, pdf }, measured);
  if (!stamp) return signed.pdf;
  const marks = { codeNotation: `${stamp.codeNumber}`, issuedAt: new Date(0) };
  const { pdf: numbered, paper } = await engine.issue(
    { role: 'main', frames: measured.frames, ...signed },
    { ...stamp, ...marks },
  );
  return isElectronic(folder) ? numbered : (paper ?? numbered);
}

/** An annex in a file of its own: its reference stays blank, the mark says it (Phụ lục III, mẫu 2.2). */
function isElectronic(folder: string): boolean {
  return (official(folder).content.fields?.['electronicMark'] ?? '') !== '';
}

/** With room for just that number, as an office expects it. */
async function roomy(folder: string, { codeNumber }: Stamp): Promise<Buffer> {
  const input = official(folder);
  const numberDigits = Math.max(2, String(codeNumber).length);
  const [main] = await engine.render({ ...input, letterhead: { ...input.letterhead, numberDigits } });
  if (!main) throw new Error(`${folder}: no file`);
  return main.docx;
}

function index(): string {
  const rows = folders.map((folder) => {
    const { title } = manifestOf(folder);
    return `## ${title}\n\n\`templates/${folder}\`\n\n![${title}](${folder}.png)\n`;
  });
  return [
    '# Gallery',
    '',
    'Every form with its sample data, drawn by `npm run gallery` through the product’s own rendering and PDF. All names,',
    'numbers and documents in them are invented.',
    '',
    ...rows,
  ].join('\n');
}
