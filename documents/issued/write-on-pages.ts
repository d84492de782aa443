import {
  beginText,
  endText,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSqueeze,
  setFillingRgbColor,
  setFontAndSize,
  setTextMatrix,
  showText,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import fontkit from '@cantoo/fontkit';
import { fontFile } from './font-file.ts';
import { updated } from './incremental.ts';
import { onSeenPage, seenPage, type SeenPage } from './seen-page.ts';

/** A text to be written on a page. */
export interface Writing {
  readonly text: string;
  /** 0 is the first page. */
  readonly page: number;
  /** Right end on the baseline, points from the lower left corner. */
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** PostScript name. */
  readonly font: string;
  /** A longer text is set narrower. */
  readonly room: number;
  /** A shorter text stands in the middle of the room instead of at its end. */
  readonly centred?: boolean;
  /** Where the page is looked at from; absent: as its own coordinates say. */
  readonly seen?: SeenPage;
}

/** Lines at the top right of a page, in its margin. */
export interface Mark {
  readonly lines: readonly string[];
  readonly page: number;
  readonly size: number;
  /** PostScript name. */
  readonly font: string;
}

/** The PDF with texts written onto its pages by an incremental update. */
export async function writeOnPages(
  pdf: Buffer,
  places: readonly Writing[],
  marks: readonly Mark[],
): Promise<Buffer> {
  if (places.length + marks.length === 0) return pdf;
  return updated(pdf, async (document) => {
    document.registerFontkit(fontkit);
    const writings = [...places, ...marks.flatMap((mark) => linesOf(mark, document.getPage(mark.page)))];
    const fonts = new Map<string, PDFFont>();
    for (const wanted of new Set(writings.map(({ font }) => font))) {
      const { name, bytes } = await fontFile(wanted);
      fonts.set(wanted, await document.embedFont(bytes, { subset: true, customName: `${SUBSET}+${name}` }));
    }
    for (const writing of writings) {
      const font = fonts.get(writing.font);
      if (font) write(document.getPage(writing.page), font, writing);
    }
  });
}

/** Marks a font of which only some letters are embedded; the name must not depend on chance. */
const SUBSET = 'VANTHU';

/** Millimetres from the top and the right edge: within the margin, clear of the text. */
const MARK = { top: 9, right: 15, millimetre: 72 / 25.4 };

function linesOf({ lines, size, ...mark }: Mark, page: PDFPage): Writing[] {
  const seen = seenPage(page);
  return lines.map((text, i) => ({
    ...mark,
    text,
    size,
    seen,
    right: seen.width - MARK.right * MARK.millimetre,
    y: seen.height - MARK.top * MARK.millimetre - i * size * 1.15,
    room: seen.width / 2,
  }));
}

function write(
  page: PDFPage,
  font: PDFFont,
  { text, right, y, size, room, seen, centred = false }: Writing,
): void {
  const natural = font.widthOfTextAtSize(text, size);
  const squeeze = Math.min(1, room / natural);
  const free = room - natural * squeeze;
  const left = right - natural * squeeze - (centred ? free / 2 : 0);
  page.setFont(font);
  const name = page.node.newFontDictionary(font.name, font.ref);
  page.pushOperators(
    pushGraphicsState(),
    beginText(),
    setFillingRgbColor(0, 0, 0),
    setFontAndSize(name, size),
    setCharacterSqueeze(squeeze * 100),
    setTextMatrix(...(seen ? onSeenPage(seen, left, y) : ([1, 0, 0, 1, left, y] as const))),
    showText(font.encodeText(text)),
    endText(),
    popGraphicsState(),
  );
}
