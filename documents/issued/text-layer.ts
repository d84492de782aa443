/** The letters on the pages of a PDF, each with its place: enough for files LibreOffice has made. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { bytesOf, readOperations, type Operand, type Operation } from './content-stream.ts';
import { readFont, type PageFont } from './page-font.ts';

export interface Glyph {
  readonly text: string;
  /** 0 is the first page. */
  readonly page: number;
  /** Of its origin on the baseline, points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Points. */
  readonly size: number;
  /** "Tinos-Italic". */
  readonly font: string;
}

/** In the order they are painted. Text that is turned or mirrored is left out. */
export const readGlyphs = (pdf: PDFDocument): Glyph[] =>
  pdf.getPages().flatMap((page, i) => glyphsOf(page, i));

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface Pen {
  /** What `q` keeps and `Q` brings back. */
  readonly ctm: Matrix;
  readonly font: PageFont | undefined;
  readonly size: number;
  readonly scale: number;
  readonly charSpace: number;
  readonly wordSpace: number;
}

function glyphsOf(page: PDFPage, number: number): Glyph[] {
  const fonts = fontsOf(page);
  const glyphs: Glyph[] = [];
  const kept: Pen[] = [];
  let pen: Pen = { ctm: IDENTITY, font: undefined, size: 0, scale: 1, charSpace: 0, wordSpace: 0 };
  let line = IDENTITY;
  let text = IDENTITY;
  const show = (operand: Operand | undefined): void => {
    const { font, size, scale } = pen;
    if (!font) return;
    const bytes = bytesOf(operand);
    for (let i = 0; i + font.codeLength <= bytes.length; i += font.codeLength) {
      const code = bytes.readUIntBE(i, font.codeLength);
      const letter = font.text(code);
      const width = (font.width(code) / 1000) * size * scale;
      const [a, b, c, d, x, y] = times(text, pen.ctm);
      if (b === 0 && c === 0 && a > 0 && d > 0)
        glyphs.push({ text: letter, page: number, x, y, width: width * a, size: size * d, font: font.name });
      text = move(text, width + (pen.charSpace + (letter === ' ' ? pen.wordSpace : 0)) * scale);
    }
  };
  const carryOut: Readonly<Record<string, (n: readonly number[], operands: readonly Operand[]) => void>> = {
    q: () => kept.push(pen),
    Q: () => (pen = kept.pop() ?? pen),
    cm: (n) => (pen = { ...pen, ctm: times(asMatrix(n), pen.ctm) }),
    BT: () => (line = text = IDENTITY),
    Td: ([x = 0, y = 0]) => (line = text = move(line, x, y)),
    Tm: (n) => (line = text = asMatrix(n)),
    Tf: ([, size = 0], [name]) => (pen = { ...pen, font: fonts.get(String(name)), size }),
    Tz: ([percent = 100]) => (pen = { ...pen, scale: percent / 100 }),
    Tc: ([charSpace = 0]) => (pen = { ...pen, charSpace }),
    Tw: ([wordSpace = 0]) => (pen = { ...pen, wordSpace }),
    Tj: (_, [string]) => show(string),
    TJ: (_, [array]) => {
      for (const each of Array.isArray(array) ? (array as readonly Operand[]) : [])
        if (typeof each === 'number') text = move(text, (-each / 1000) * pen.size * pen.scale);
        else show(each);
    },
  };
  for (const { operator, operands } of operationsOf(page))
    carryOut[operator]?.(operands.map(Number), operands);
  return glyphs;
}

function operationsOf(page: PDFPage): Iterable<Operation> {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((each) => page.doc.context.lookup(each))
      : [contents];
  const decoded = streams.map((stream) =>
    stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '',
  );
  return readOperations(decoded.join('\n'));
}

function fontsOf(page: PDFPage): Map<string, PageFont> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return new Map((fonts?.keys() ?? []).map((key) => [key.asString(), readFont(fonts!.lookup(key, PDFDict))]));
}

const asMatrix = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [
  a,
  b,
  c,
  d,
  e,
  f,
];

const move = ([a, b, c, d, e, f]: Matrix, x: number, y = 0): Matrix => [
  a,
  b,
  c,
  d,
  e + a * x + c * y,
  f + b * x + d * y,
];

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];
