/** The number a page of a PDF bears. */
import type { PageNumber } from '../../domain/form/view.ts';
import type { Segment } from './pdf-rows.ts';
import type { PdfPage } from './pdf-text.ts';

const zoneOf = ({ y }: Segment, page: PdfPage): 'header' | 'footer' | null =>
  y < page.height * 0.11 ? 'header' : y > page.height * 0.9 ? 'footer' : null;

export const isPageNumber = (segment: Segment, page: PdfPage, number: number): boolean =>
  new RegExp(`^(?:[Tt]rang |[-–—\\s]*)${number}(?:\\s?/\\s?\\d{1,3}|[-–—\\s]*)$`, 'u').test(
    segment.text.trim(),
  ) && zoneOf(segment, page) !== null;

/** What is enclosed counts its pages anew: alone in its row, above the text, in the middle. */
export const isOwnNumber = (
  [segment, beside]: readonly Segment[],
  page: PdfPage,
  number: number,
): boolean => {
  if (!segment || beside || !/^[-–—\s]*\d{1,3}[-–—\s]*$/u.test(segment.text)) return false;
  const value = Number(/\d+/.exec(segment.text)?.[0]);
  return value > 1 && value < number && segment.y < page.height * OWN_ZONE && isMiddle(segment, page);
};
const OWN_ZONE = 0.075;
const isMiddle = ({ x0, x1 }: Segment, { width }: PdfPage): boolean =>
  (x0 + x1) / 2 / width > 0.42 && (x0 + x1) / 2 / width < 0.64;

export function pageNumberIn(
  pages: readonly PdfPage[],
  rows: readonly (readonly Segment[][])[],
): PageNumber | null {
  const found = pages.map(
    (page, i) =>
      rows[i]?.flat().find((each) => isPageNumber(each, page, i + 1)) ??
      rows[i]?.find((row) => isOwnNumber(row, page, i + 1))?.[0],
  );
  const [at, segment] = [...found.entries()].find(([i, each]) => i > 0 && each) ?? [];
  const page = at === undefined ? undefined : pages[at];
  if (!segment || !page) return null;
  const middle = (segment.x0 + segment.x1) / 2 / page.width;
  return {
    zone: zoneOf(segment, page) ?? 'header',
    align: isMiddle(segment, page) ? 'center' : middle < 0.42 ? 'left' : 'right',
    size: segment.size,
    upright: segment.pieces.every(({ italic }) => !italic),
    onFirst: found[0] !== undefined,
  };
}
