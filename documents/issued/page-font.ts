/** A font as a page uses it: how wide each code is and which letters it stands for. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { decodePDFRawStream, PDFArray, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';

export interface PageFont {
  /** Without the mark of a subset: "Tinos-Italic". */
  readonly name: string;
  /** Bytes of one code: 1 in simple fonts, 2 in composite ones. */
  readonly codeLength: number;
  /** Thousandths of the size. */
  width(code: number): number;
  /** Empty when the file does not say. */
  text(code: number): string;
}

export function readFont(font: PDFDict): PageFont {
  const composite = font.get(PDFName.of('Subtype')) === PDFName.of('Type0');
  const texts = readToUnicode(font.lookup(PDFName.of('ToUnicode')));
  const widths = composite ? new Map<number, number>() : simpleWidths(font);
  const base = font.lookupMaybe(PDFName.of('BaseFont'), PDFName);
  return {
    name: (base?.decodeText() ?? '').replace(/^[A-Z]{6}\+/, ''),
    codeLength: composite ? 2 : 1,
    width: (code) => widths.get(code) ?? 0,
    text: (code) => texts.get(code) ?? '',
  };
}

function simpleWidths(font: PDFDict): Map<number, number> {
  const first = font.lookupMaybe(PDFName.of('FirstChar'), PDFNumber)?.asNumber() ?? 0;
  const widths = font.lookupMaybe(PDFName.of('Widths'), PDFArray)?.asArray() ?? [];
  return new Map(widths.map((width, i) => [first + i, width instanceof PDFNumber ? width.asNumber() : 0]));
}

/** Codes and their letters, of a ToUnicode map with single entries and ranges. */
function readToUnicode(stream: unknown): Map<number, string> {
  const texts = new Map<number, string>();
  if (!(stream instanceof PDFRawStream)) return texts;
  const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      texts.set(parseInt(code, 16), utf16(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++)
        texts.set(code, String.fromCodePoint(parseInt(text, 16) + code - parseInt(from, 16)));
  return texts;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
