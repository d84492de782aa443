/**
 * docs/gallery: a picture of every form from its sample, by the product's own way from template to PDF.
 * `npm run gallery` makes them all, `npm run gallery -- ke-hoach` those named.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillReserved, type Stamp } from '../../documents/fill-reserved.ts';
import { createPdfConverter } from '../../documents/pdf/converter.ts';
import { manifestOf, renderSample, templateFolders } from '../documents/samples.ts';
import { greyPng } from './grey-png.ts';
import { pagesOf } from './pages.ts';

const GALLERY = path.resolve('docs/gallery');
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
  const pdf = await converter.convert(await issued(folder));
  const picture = greyPng(await pagesOf(pdf, PICTURE));
  writeFileSync(path.join(GALLERY, `${folder}.png`), picture);
  process.stdout.write(`${folder}.png ${Math.round(picture.length / 1024)} KB\n`);
}

/** As issued, with number and day, where the form has them and the sample says which. */
async function issued(folder: string): Promise<Buffer> {
  const docx = await renderSample(folder);
  const { stamp } = manifestOf(folder).sample as { readonly stamp?: Stamp };
  return stamp ? fillReserved(docx, stamp) : docx;
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
