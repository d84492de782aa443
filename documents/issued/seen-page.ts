/** A page as readers show it: cut to its crop box and turned, as scanners leave it to them. */
import type { PDFPage } from '@cantoo/pdf-lib';

export interface SeenPage {
  /** As shown, points. */
  readonly width: number;
  readonly height: number;
  readonly turn: 0 | 90 | 180 | 270;
  /** Lower left and upper right corner in the page's own coordinates. */
  readonly box: { readonly x: number; readonly y: number; readonly right: number; readonly top: number };
}

export function seenPage(page: PDFPage): SeenPage {
  const { x, y, width, height } = page.getCropBox();
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as SeenPage['turn'];
  const lying = turn === 90 || turn === 270;
  return {
    turn,
    width: lying ? height : width,
    height: lying ? width : height,
    box: { x, y, right: x + width, top: y + height },
  };
}

/** The text matrix of letters that stand upright where one sees (x, y) from the lower left corner. */
export function onSeenPage(
  { turn, box }: SeenPage,
  x: number,
  y: number,
): readonly [number, number, number, number, number, number] {
  switch (turn) {
    case 90:
      return [0, 1, -1, 0, box.right - y, box.y + x];
    case 180:
      return [-1, 0, 0, -1, box.right - x, box.top - y];
    case 270:
      return [0, -1, 1, 0, box.x + y, box.top - x];
    default:
      return [1, 0, 0, 1, box.x + x, box.y + y];
  }
}
