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
}

const MOST_PAGES = 80;
const TIMEOUT_MS = 30_000;
const MOST_OUTPUT = 40 * 1024 * 1024;
/** Pixels per point that `-zoom 3` gives, the most this tool allows. */
const ZOOM = 3;

export async function readPdfText(pdf: Buffer, where: string): Promise<PdfPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-lint-'));
  try {
    const file = join(folder, 'in.pdf');
    await writeFile(file, pdf);
    return pagesIn(await run(file, where));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const run = (file: string, where: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = ['-q', '-xml', '-i', '-fontfullname', '-zoom', String(ZOOM), '-l', String(MOST_PAGES)];
    execFile(
      'pdftohtml',
      [...options, '-stdout', file],
      { timeout: TIMEOUT_MS, maxBuffer: MOST_OUTPUT, killSignal: 'SIGKILL' },
      (error, stdout) => {
        if (error?.code === 'ENOENT')
          reject(unread(where, 'máy này chưa có poppler-utils', 'Chạy npm run setup'));
        else if (error || !stdout.includes('<page '))
          reject(unread(where, 'là PDF hỏng, có mật khẩu hoặc không đọc được', 'In lại thành PDF thường'));
        else resolve(stdout);
      },
    );
  });

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
          .map((text) => pieceOf(text, fonts.get(text.getAttribute('font') ?? '')))
          .filter(({ text }) => text.trim() !== ''),
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
    text: text.textContent ?? '',
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
