/** Pages of a PDF as one picture, side by side on a grey ground. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';
import { inked, type Picture } from './inked-png.ts';

const run = promisify(execFile);
const GAP = 8;
const GROUND = inked([187, 187, 187]);

export interface PageOptions {
  readonly dpi: number;
  /** Further pages are not shown. */
  readonly most: number;
}

export async function pagesOf(pdf: Buffer, { dpi, most }: PageOptions): Promise<Picture> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-thu-gallery-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    await run('pdftoppm', ['-r', String(dpi), '-l', String(most), '-png', file, path.join(folder, 'page')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return sideBySide(names.sort().map((name) => PNG.sync.read(readFileSync(path.join(folder, name)))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sideBySide(pages: readonly PNG[]): Picture {
  const width = pages.reduce((sum, page) => sum + page.width + GAP, GAP);
  const height = Math.max(...pages.map((page) => page.height)) + 2 * GAP;
  const pixels = new Uint8Array(width * height).fill(GROUND);
  let left = GAP;
  for (const page of pages) {
    for (let y = 0; y < page.height; y += 1)
      for (let x = 0; x < page.width; x += 1)
        pixels[(y + GAP) * width + left + x] = inked(rgbAt(page, (y * page.width + x) * 4));
    left += page.width + GAP;
  }
  return { width, height, pixels };
}

const rgbAt = ({ data }: PNG, at: number): [number, number, number] => [
  data[at] ?? 255,
  data[at + 1] ?? 255,
  data[at + 2] ?? 255,
];
