import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { tempFolder } from '../../temp-folder.ts';

/** A word on a page; points from the left and the top. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
}

const run = (command: string, pdf: Buffer, ...rest: string[]): string => {
  const file = path.join(tempFolder('van-thu-pdf-'), 'a.pdf');
  writeFileSync(file, pdf);
  return execFileSync(
    command,
    [...rest.filter((each) => each !== '-'), file, ...rest.filter((each) => each === '-')],
    {
      encoding: 'utf8',
    },
  );
};

/** Every word with its place, as another program reads them. */
export function wordsOf(pdf: Buffer): Word[] {
  const pages = run('pdftotext', pdf, '-bbox', '-').split('<page ').slice(1);
  return pages.flatMap((page, i) =>
    [
      ...page.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
      ),
    ].map(([, x, , right, bottom, text]) => ({
      page: i + 1,
      text: (text ?? '').replaceAll('&amp;', '&'),
      x: Number(x),
      right: Number(right),
      y: Number(bottom),
    })),
  );
}

export const textOf = (pdf: Buffer): string => run('pdftotext', pdf, '-layout', '-');
export const pageCount = (pdf: Buffer): number => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', pdf))?.[1]);
/** "Title", "Author", "PDF subtype" … as pdfinfo names them. */
export const factOf = (pdf: Buffer, name: string): string | undefined =>
  new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(run('pdfinfo', pdf))?.[1];
export const pageSize = (pdf: Buffer): string => /Page size:\s+(.*)/.exec(run('pdfinfo', pdf))?.[1] ?? '';

/** Embedded fonts: family without subset mark and style, and whether embedded and readable back. */
export const fontsOf = (pdf: Buffer): { family: string; embedded: boolean; unicode: boolean }[] =>
  run('pdffonts', pdf)
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const flags = /(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line);
      const family = (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, '').replace(/[-,].*$/, '');
      return { family, embedded: flags?.[1] === 'yes', unicode: flags?.[3] === 'yes' };
    });

/** Of each page, points: "across" when it is wider than high. */
export const pageOrientations = (pdf: Buffer): ('across' | 'upright')[] =>
  [...run('pdfinfo', pdf, '-f', '1', '-l', '99').matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(
    ([, width, height]) => (Number(width) > Number(height) ? 'across' : 'upright'),
  );

/** Pictures drawn on the pages, each time they are drawn. */
export const pictureCount = (pdf: Buffer): number =>
  run('pdfimages', pdf, '-list').trim().split('\n').length - 2;

/** Of each page, how much of it is printed as pale as a watermark; black letters have few such edges. */
export function paleShares(pdf: Buffer): number[] {
  const folder = tempFolder('van-thu-pale-');
  const file = path.join(folder, 'a.pdf');
  writeFileSync(file, pdf);
  execFileSync('pdftoppm', ['-r', '50', '-gray', '-png', file, path.join(folder, 'page')]);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => {
      const { data } = PNG.sync.read(readFileSync(path.join(folder, name)));
      let pale = 0;
      for (let at = 0; at < data.length; at += 4)
        if ((data[at] ?? 0) >= 210 && (data[at] ?? 0) <= 224) pale += 1;
      return pale / (data.length / 4);
    });
}

/** Each picture drawn on the pages, its mask apart: page and pixels, in order. */
export const picturesOf = (pdf: Buffer): string[] =>
  run('pdfimages', pdf, '-list')
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([page, , type, width, height]) =>
      type === 'image' ? [`trang ${page}: ${width} × ${height}`] : [],
    );

/** Where ink of a colour stands on a page, points from the left and the top. */
export function inkBoxOf(pdf: Buffer, page: number, colour: 'red' | 'blue') {
  const folder = tempFolder('van-thu-ink-');
  const file = path.join(folder, 'a.pdf');
  writeFileSync(file, pdf);
  execFileSync('pdftoppm', [
    ...['-r', String(INK_DPI), '-f', String(page), '-l', String(page), '-png', '-singlefile'],
    ...[file, path.join(folder, 'page')],
  ]);
  const { data, width, height } = PNG.sync.read(readFileSync(path.join(folder, 'page.png')));
  const box = { left: width, right: 0, top: height, bottom: 0 };
  for (let at = 0; at < width * height; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3);
    const [most, other] = colour === 'red' ? [red, blue] : [blue, red];
    if (most < other + 60 || most < green + 60) continue;
    box.left = Math.min(box.left, at % width);
    box.right = Math.max(box.right, at % width);
    box.top = Math.min(box.top, Math.floor(at / width));
    box.bottom = Math.max(box.bottom, Math.floor(at / width));
  }
  const points = (pixels: number): number => (pixels * 72) / INK_DPI;
  return {
    left: points(box.left),
    right: points(box.right + 1),
    top: points(box.top),
    bottom: points(box.bottom + 1),
  };
}

const INK_DPI = 144;
