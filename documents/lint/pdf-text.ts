/** The text of a PDF with its positions, by poppler in a process of its own: a broken or hostile file harms nothing here. */
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser, ParseError, type Element } from '@xmldom/xmldom';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { childrenOf } from '../form-files/docx-view.ts';
import { bounded, NOT_FOUND } from '../tools/bounded.ts';
import { makeWorkFolder } from '../tools/work-folder.ts';

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

/** Pages that are read. */
export const MOST_PAGES = 80;
/** Kind of its work folders, in the folder for temporary files. */
export const LINT_FOLDERS = 'vanthu-lint';
const TIMEOUT_MS = 30_000;
const MOST_OUTPUT = 40 * 1024 * 1024;
/** Pixels per point that `-zoom 3` gives, the most this tool allows. */
const ZOOM = 3;

export interface PdfText {
  readonly pages: readonly PdfPage[];
  /** There are more pages, which were not read. */
  readonly more: boolean;
  /** The first page is one picture: letters on it were stamped, or read off it by a machine. */
  readonly pictured: boolean;
}

export async function readPdfText(pdf: Buffer, where: string): Promise<PdfText> {
  const folder = makeWorkFolder(tmpdir(), LINT_FOLDERS);
  try {
    const file = join(folder, 'in.pdf');
    await writeFile(file, pdf);
    const text = ['-xml', '-i', '-fontfullname', '-zoom', String(ZOOM), '-l', String(MOST_PAGES + 1)];
    const output = await run('pdftohtml', [...text, '-stdout', file], where);
    if (!output.includes('<page ')) throw unread(where, ...UNREADABLE);
    const pages = readable(output, where);
    const images = await run('pdfimages', ['-list', '-f', '1', '-l', '1', file], where);
    return {
      pages: pages.slice(0, MOST_PAGES),
      more: pages.length > MOST_PAGES,
      pictured: pages[0] ? pictures(images) > PICTURE * pages[0].width * pages[0].height : false,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readable(output: string, where: string): PdfPage[] {
  try {
    return pagesIn(output);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw unread(where, ...UNREADABLE);
  }
}

const UNREADABLE = ['là PDF hỏng, có mật khẩu hoặc không đọc được', 'In lại thành PDF thường'] as const;
const LOCKED = ['có mật khẩu, không đọc được', 'Bỏ mật khẩu của PDF rồi gửi lại'] as const;

const run = (tool: string, options: readonly string[], where: string): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(
      ...bounded(TIMEOUT_MS, tool, ...options),
      { maxBuffer: MOST_OUTPUT },
      (error, stdout, stderr) => {
        if (error?.code === NOT_FOUND)
          reject(unread(where, 'máy này chưa có poppler-utils', 'Chạy npm run setup'));
        else if (error)
          reject(
            /incorrect password/i.test(stderr) ? unread(where, ...LOCKED) : unread(where, ...UNREADABLE),
          );
        else resolve(stdout);
      },
    );
  });

/**
 * Square points that pictures take, scans in strips put together; rows of `pdfimages -list`: page, number, kind, pixels
 * across and down, …, pixels per inch across and down.
 */
const pictures = (list: string): number =>
  list.split('\n').reduce((sum, row) => {
    const cells = row.trim().split(/\s+/);
    const [across, down, perInch, perInchDown] = [cells[3], cells[4], cells[12], cells[13]].map(Number);
    if (cells[2] !== 'image' || !across || !down || !perInch || !perInchDown) return sum;
    return sum + (across / perInch) * 72 * ((down / perInchDown) * 72);
  }, 0);

/** Part of the page a scan covers at least. */
const PICTURE = 0.7;

const unread = (where: string, what: string, remedy: string): Refusal =>
  new Refusal('hostileFile', [{ where, what, remedy }]);

function pagesIn(output: string): PdfPage[] {
  const xml = output
    .replace(/<!DOCTYPE[^>]*>/, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/(<text [^>]*)>([^]*?)<\/text>/g, (_, start: string, inner: string) => styled(start, inner));
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
    bold: text.getAttribute('bold') === '1',
    italic: text.getAttribute('italic') === '1',
    colour: colour === '000000' ? null : colour,
  };
}

/** Tags inside a string may cross each other and enclose blanks only: told as what most of its letters are. */
function styled(start: string, inner: string): string {
  const letters = { all: 0, b: 0, i: 0 };
  const open = { b: 0, i: 0 };
  let text = '';
  for (const [token, end, tag] of inner.matchAll(/<(\/?)(\w+)[^>]*>|[^<]+/g)) {
    if (tag === 'b' || tag === 'i') open[tag] += end ? -1 : 1;
    if (tag !== undefined) continue;
    const count = token.replace(/\s/g, '').length;
    letters.all += count;
    if (open.b > 0) letters.b += count;
    if (open.i > 0) letters.i += count;
    text += token;
  }
  const most = (count: number): string => (count > letters.all / 2 ? '1' : '0');
  return `${start} bold="${most(letters.b)}" italic="${most(letters.i)}">${text}</text>`;
}
