import type { SignaturePlace } from '../../domain/document/frame.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { PARAGRAPH } from '../blocks/patterns.ts';
import { SIGNATURE } from '../blocks/reserved.ts';
import { solid, unescapeXml, type PageLetters } from './page-letters.ts';
import type { Glyph } from './text-layer.ts';

/**
 * Where the name in the control `signature` came to lie. A name may stand in the text as well: it is taken where it
 * follows the paragraph it follows in the .docx, else where it last has a line of its own.
 * @throws Refusal `templateProblem` when it is nowhere
 */
export function findSignature(document: string, { text, glyphs }: PageLetters): SignaturePlace | null {
  const paragraphs = [...document.matchAll(PARAGRAPH)].map(([xml]) => xml);
  const at = paragraphs.findIndex((xml) => xml.includes(`<w:tag w:val="${SIGNATURE}"/>`));
  if (at < 0) return null;
  const name = wordsOf(paragraphs[at] ?? '');
  const before =
    paragraphs
      .slice(0, at)
      .map(wordsOf)
      .findLast((words) => words !== '') ?? '';
  const following = name === '' ? -1 : text.indexOf(before + name);
  const start = following < 0 ? lastAlone({ text, glyphs }, name) : following + before.length;
  if (start < 0) throw new Refusal('templateProblem', [notOnPage(name)]);
  return placeOf(glyphs, start, start + name.length);
}

const wordsOf = (xml: string): string =>
  solid(
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen\/>/g)]
      .map(([, words = '-']) => unescapeXml(words))
      .join(''),
  );

function lastAlone({ text, glyphs }: PageLetters, name: string): number {
  if (name === '') return -1;
  for (let at = text.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(name, at - 1)) {
    const [first, last] = [glyphs[at], glyphs[at + name.length - 1]];
    if (!onOneLine(glyphs[at - 1], first) && !onOneLine(last, glyphs[at + name.length])) return at;
  }
  return -1;
}

/** Close by, as letters of one line are: cells of a row stand apart. */
const onOneLine = (left: Glyph | undefined, right: Glyph | undefined): boolean =>
  left !== undefined &&
  right !== undefined &&
  left.page === right.page &&
  Math.abs(left.y - right.y) < 1 &&
  Math.abs(right.x - left.x - left.width) < 2 * right.size;

function placeOf(glyphs: readonly Glyph[], from: number, to: number): SignaturePlace {
  const letters = glyphs.slice(from, to);
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last) throw new Refusal('templateProblem', [notOnPage('')]);
  // A long name may break: it is placed by its first line.
  const line = letters.filter(({ y, page }) => y === first.y && page === first.page);
  const { page, x, y, size } = first;
  const right = Math.max(...line.map((letter) => letter.x + letter.width));
  return { page, x, y, width: right - x, size, above: lineAbove(glyphs, { page, x, y, size, right }) };
}

/** 30 mm, the room our own forms keep. */
const ROOM = 85;

interface Line {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lowest letters above the middle of a line; where there are none near, the usual room. */
function lineAbove(glyphs: readonly Glyph[], { page, x, right, y, size }: Line): number {
  const middle = (x + right) / 2;
  const heights = glyphs
    .filter((each) => each.page === page && Math.abs(each.x - middle) < 2 * size)
    .map((each) => each.y)
    .filter((each) => each > y + size && each < y + 2 * ROOM);
  return heights.length > 0 ? Math.min(...heights) : y + size + ROOM;
}

const notOnPage = (name: string) => ({
  where: 'bản PDF',
  what: `không tìm thấy họ tên người ký “${name}” ở chỗ ký trên trang`,
  remedy: 'Xem ô “Chữ ký, dấu” trong mẫu: ô phải bao trọn thẻ {signerName}, trên một đoạn riêng dưới chức vụ',
});
