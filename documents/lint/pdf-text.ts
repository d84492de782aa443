/** The text of a PDF with its positions, by poppler in a process of its own: a broken or hostile file harms nothing here. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { childrenOf } from '../form-files/docx-view.ts';

export interface PdfPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

/** Letters set in one go; origin at the top left, points. */
export interface PdfPiece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string | null;
  /** Blanks of the same string stand before it. */
  readonly typedGap?: boolean;
}

const MOST_PAGES = 80;
const TIMEOUT_MS = 30_000;
const MOST_OUTPUT = 40 * 1024 * 1024;
/** Pixels per point that `-zoom 3` gives, the most this tool allows. */
const ZOOM = 3;

export interface PdfText {
  readonly pages: readonly PdfPage[];
  /** The first page is one picture: letters on it were stamped, or read off it by a machine. */
  readonly pictured: boolean;
}

export async function readPdfText(pdf: Buffer, where: string): Promise<PdfText> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-lint-'));
  try {
    const file = join(folder, 'in.pdf');
    await writeFile(file, pdf);
    const text = ['-q', '-xml', '-i', '-fontfullname', '-zoom', String(ZOOM), '-l', String(MOST_PAGES)];
    const output = await run('pdftohtml', [...text, '-stdout', file], where);
    if (!output.includes('<page ')) throw unread(where, ...UNREADABLE);
    const pages = pagesIn(output);
    const images = await run('pdfimages', ['-list', '-f', '1', '-l', '1', file], where);
    return { pages, pictured: images.split('\n').some((row) => coversPage(row, pages[0])) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const UNREADABLE = [
  'là PDF hỏng, có mật khẩu hoặc không đọc được',
  'Bỏ mật khẩu hoặc in lại thành PDF thường',
] as const;

const run = (tool: string, options: readonly string[], where: string): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(
      tool,
      options,
      { timeout: TIMEOUT_MS, maxBuffer: MOST_OUTPUT, killSignal: 'SIGKILL' },
      (error, stdout) => {
        if (error?.code === 'ENOENT')
          reject(unread(where, 'máy này chưa có poppler-utils', 'Chạy npm run setup'));
        else if (error) reject(unread(where, ...UNREADABLE));
        else resolve(stdout);
      },
    );
  });

/** A row of `pdfimages -list`: page, number, kind, pixels across and down, …, pixels per inch across and down. */
function coversPage(row: string, page: PdfPage | undefined): boolean {
  const cells = row.trim().split(/\s+/);
  const [across, down, perInch, perInchDown] = [cells[3], cells[4], cells[12], cells[13]].map(Number);
  if (!page || cells[2] !== 'image' || !across || !down || !perInch || !perInchDown) return false;
  return (across / perInch) * 72 > PICTURE * page.width && (down / perInchDown) * 72 > PICTURE * page.height;
}

/** Part of the page a scan covers at least. */
const PICTURE = 0.8;

const unread = (where: string, what: string, remedy: string): Refusal =>
  new Refusal('hostileFile', [{ where, what, remedy }]);

function pagesIn(output: string): PdfPage[] {
  const xml = output
    .replace(/<!DOCTYPE[^>]*>/, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/<\/?a[^>]*>/g, '');
  const root = new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml').documentElement;
  const fonts = new Map<string, Element>();
  return [...(root ? childrenOf(root) : [])]
    .filter(({ tagName }) => tagName === 'page')
    .map((page) => {
      for (const each of childrenOf(page))
        if (each.tagName === 'fontspec') fonts.set(each.getAttribute('id') ?? '', each);
      return {
        width: inPoints(page, 'width'),
        height: inPoints(page, 'height'),
        pieces: [...childrenOf(page)]
          .filter(({ tagName }) => tagName === 'text')
          .map((text) => pieceOf(text, fonts.get(text.getAttribute('font') ?? ''))),
      };
    });
}

const inPoints = (node: Element, name: string): number => Number(node.getAttribute(name)) / ZOOM;

function pieceOf(text: Element, font: Element | undefined): PdfPiece {
  const name = (font?.getAttribute('family') ?? '').replace(/^[A-Z]{6}\+/, '');
  const colour = (font?.getAttribute('color') ?? '#000000').slice(1).toUpperCase();
  return {
    x: inPoints(text, 'left'),
    y: inPoints(text, 'top'),
    width: inPoints(text, 'width'),
    height: inPoints(text, 'height'),
    text: (text.textContent ?? '').replaceAll('\u00d0', 'Đ'),
    font: name,
    size: Number(font?.getAttribute('size') ?? 0) / ZOOM,
    bold: has(text, 'b') || /bold/i.test(name),
    italic: has(text, 'i') || /italic|oblique/i.test(name),
    colour: colour === '000000' ? null : colour,
  };
}

function has(node: Node, name: string): boolean {
  return [...childrenOf(node)].some((child) => child.tagName === name || has(child, name));
}
