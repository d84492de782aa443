/** Letters the text layer of a PDF has lost, or gives wrongly. */
import type { PdfPage } from './pdf-text.ts';

/** Words of every official document, with the first letter gone: fonts were embedded so that it cannot be read. */
const HOLED =
  /(?<!\p{L})(?:hư trên|ơi nhận|ính gửi|ội vụ|ài chính|iám đốc|guyễn|rưởng|ghị định|hủ tướng|hính phủ|uyết định|ân sách|ộc lập|ạnh phúc|ÒA XÃ|XÃ ỘI|Ủ NG ĨA)(?!\p{L})/gu;
/** Glyphs without a letter of their own in the middle or at the end of words; symbols of bullets have other codes. */
const NAMELESS = /\p{L}[\uE000-\uEFFF]/gu;
const MOST = 2;

/** @param lines every line of the file */
export function lacksLetters(lines: readonly string[]): boolean {
  const text = lines.join('\n').normalize('NFC');
  return [HOLED, NAMELESS].some((holes) => (text.match(holes) ?? []).length > MOST);
}

/** Letters that only Unicode has, on paper and in the file. */
const OWN = /[\u1ea0-\u1ef9ơưăƠƯĂ]/gu;
const FOREIGN_D = /[ñð]/gu;
const SURE = 20;

/**
 * Old writers of PDFs name the Đ and đ they print “ð” and “ñ” while every other letter is right: what the reader sees
 * is judged. A text that is in an old encoding throughout has none of those other letters.
 */
export function withOwnD(pages: readonly PdfPage[]): readonly PdfPage[] {
  const text = pages.flatMap(({ pieces }) => pieces.map((each) => each.text.normalize('NFC'))).join(' ');
  const count = (letters: RegExp): number => (text.match(letters) ?? []).length;
  if (count(FOREIGN_D) === 0 || count(OWN) < SURE || count(/đ/gu) > count(/ñ/gu)) return pages;
  return pages.map((page) => ({
    ...page,
    pieces: page.pieces.map((piece) => ({
      ...piece,
      text: piece.text.replace(FOREIGN_D, (letter) => (letter === 'ñ' ? 'đ' : 'Đ')),
    })),
  }));
}
