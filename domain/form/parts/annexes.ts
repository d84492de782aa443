import { isBold, isUpper, type Line } from '../line.ts';
import type { Annex } from '../official-form.ts';
import { isAnnexHead, isAnnexReference } from './patterns.ts';

/** What follows the signature: annexes by their heads, or by a capital title with "(Kèm theo …)" under it. */
export function findAnnexes(lines: readonly Line[], from: number): Annex[] {
  const starts = lines.flatMap((line, i) => (i >= from && begins(lines, i) ? [i] : []));
  return starts.map((start, i) => {
    const own = lines.slice(start, starts[i + 1] ?? lines.length);
    const referenceAt = own.slice(0, 9).findIndex(({ text }) => isAnnexReference(text));
    const head = own[0] as Line;
    const title = own
      .slice(isAnnexHead(head.text) ? 1 : 0, referenceAt < 0 ? 3 : referenceAt)
      .filter((line) => line.side === 'full' && !line.paragraph.cell?.ruled)
      .filter((line) => isUpper(line.text) || isBold(line));
    return { head, title, reference: own[referenceAt] ?? null, lines: own };
  });
}

function begins(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  if (line.paragraph.cell?.ruled) return false;
  if (isAnnexHead(line.text)) return true;
  if (!isUpper(line.text) || line.text.length < 4) return false;
  const previous = lines[at - 1];
  if (previous && isUpper(previous.text) && sameHead(previous, line)) return false;
  if (previous && isAnnexHead(previous.text)) return false;
  return lines.slice(at + 1, at + 5).some(({ text }) => isAnnexReference(text));
}

const sameHead = (a: Line, b: Line): boolean => b.paragraph.number - a.paragraph.number <= 2;
