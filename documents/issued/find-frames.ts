import type { Frame, ReservedTag } from '../../domain/document/frame.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { PARAGRAPH } from '../blocks/patterns.ts';
import { FIGURE_SPACE, isReserved } from '../blocks/reserved.ts';
import { solid, unescapeXml, type PageLetters } from './page-letters.ts';
import type { Glyph } from './text-layer.ts';

/**
 * Where the reserved places of a .docx (`word/document.xml`) came to lie in its PDF. Each paragraph that holds some is looked up in the text
 * of the pages by all its letters, in order, so that blanks elsewhere are never taken for one. Empty when the file has
 * no blank to fill. Refusal `templateProblem` names the paragraphs that are not on the pages as they are in the .docx.
 */
export function findFrames(document: string, page: PageLetters): Frame[] {
  const paragraphs = paragraphsWithPlaces(document);
  let from = 0;
  const found = paragraphs.map((paragraph) => {
    const at = page.text.indexOf(paragraph.text, from);
    if (at < 0) return paragraph;
    from = at + paragraph.text.length;
    return paragraph.places.map((place) => frameOf(place, page.glyphs.slice(at + place.from, at + place.to)));
  });
  const lost = found.filter((each) => !Array.isArray(each));
  if (lost.length > 0) throw new Refusal('templateProblem', lost.map(notOnPage));
  return found.flat().filter((each) => 'tag' in each);
}

interface Place {
  readonly tag: ReservedTag;
  readonly part: Frame['part'];
  /** Of its blanks in the text of the paragraph. */
  readonly from: number;
  readonly to: number;
}

interface Paragraph {
  /** Without white space other than blanks: lines may break anywhere. */
  readonly text: string;
  readonly places: readonly Place[];
}

function paragraphsWithPlaces(xml: string): Paragraph[] {
  return [...xml.matchAll(PARAGRAPH)]
    .map(([paragraph]) => readParagraph(paragraph))
    .filter(({ places }) => places.length > 0);
}

const NO_BREAK = '<w:noBreakHyphen/>';
const PIECE = /<w:tag w:val="([^"]*)"\/>|<\/w:sdt>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen\/>/g;
/** "(Kèm theo Công văn số … ngày …)" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1.c). */
const REFERENCE = /^\(?kèmtheo/i;

function readParagraph(xml: string): Paragraph {
  let text = '';
  let tag = '';
  const places: { tag: ReservedTag; from: number; to: number }[] = [];
  for (const [piece, named, words] of xml.matchAll(PIECE)) {
    if (named !== undefined) tag = named;
    else if (piece === NO_BREAK) text += '-';
    else if (words === undefined) tag = '';
    else {
      text += solid(unescapeXml(words));
      const blanks = /\u2007*$/.exec(text)?.[0].length ?? 0;
      if (isReserved(tag) && blanks > 0) places.push({ tag, from: text.length - blanks, to: text.length });
    }
    if (piece === '</w:sdt>') tag = '';
  }
  const part = REFERENCE.test(text) ? 'reference' : 'head';
  return { text, places: places.map((place) => ({ ...place, part })) };
}

function frameOf({ tag, part }: Place, blanks: readonly Glyph[]): Frame {
  const [first, last] = [blanks[0], blanks.at(-1)];
  if (!first || !last || blanks.some(({ text }) => text !== FIGURE_SPACE) || first.y !== last.y)
    throw new Refusal('templateProblem', [notOnPage({ text: tag })]);
  const { page, x, y, size, font } = first;
  return { tag, part, page, x, y, width: last.x + last.width - x, size, font };
}

const notOnPage = (paragraph: Paragraph | Pick<Paragraph, 'text'> | readonly Frame[]) => ({
  where: 'bản PDF',
  what: `không tìm thấy chỗ để trống “${'text' in paragraph ? paragraph.text.replaceAll(FIGURE_SPACE, '…') : ''}” trên trang`,
  remedy: 'Xem đoạn có ô ghi số, ngày trong mẫu: chữ phải liền một đoạn, ô trống không ngắt sang dòng khác',
});
