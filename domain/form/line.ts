/** Lines as they are judged: a paragraph, or a piece of one where breaks or tabs put several things on it. */
import { tidy } from '../vietnamese/fold.ts';
import { isPersonName } from './parts/patterns.ts';
import type { Paragraph, Run } from './view.ts';

export interface Line {
  /** NFC, outer blanks removed, inner ones made one; the automatic label stands before it. */
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly side: Paragraph['side'];
  /** The letters of this piece; blank ones left out. */
  readonly runs: readonly Run[];
}

/** Every line with letters, in reading order. */
export const linesOf = (paragraphs: readonly Paragraph[]): Line[] => paragraphs.flatMap(piecesOf);

/** Head and foot of a document are sometimes set with tabs instead of a table: "Nơi nhận:⇥⇥GIÁM ĐỐC". */
function piecesOf(paragraph: Paragraph): Line[] {
  const pieces: Line[] = [];
  let from = 0;
  const broken = splits(paragraph);
  for (const { at, length, side } of [...broken, { at: paragraph.text.length, length: 0, side: null }]) {
    const text = tidy(
      (from === 0 && paragraph.label ? `${paragraph.label} ` : '') + paragraph.text.slice(from, at),
    );
    if (text !== '' && !isRuler(text))
      pieces.push({
        text,
        paragraph,
        side: side ?? sideOf(paragraph, text, from > 0 && broken.some((each) => each.side)),
        runs: slice(paragraph.runs, from, at),
      });
    from = at + length;
  }
  return pieces;
}

/** A row of signs that is drawn for a line, or to write on. */
const isRuler = (text: string): boolean =>
  text !== './.' && /^[\s_\-–—─=*~.…o0O]*$/u.test(text) && !/^\d+$/.test(text);

/** Tabs or many blanks push a title or a name into the right half. */
const sideOf = (paragraph: Paragraph, text: string, behindGap: boolean): Line['side'] =>
  behindGap ||
  (paragraph.side === 'full' &&
    /^(?:[ \t]*\t|[ ]{20})/u.test(paragraph.text) &&
    (RIGHT_HALF.test(text) || isPersonName(text)))
    ? 'right'
    : paragraph.side;

interface Split {
  readonly at: number;
  readonly length: number;
  /** The half in which the piece before it stands, when it is a gap between two halves. */
  readonly side: 'left' | null;
}

const RIGHT_HALF =
  /^(?:C[ỘÔO]NG H[OÒ]|Độc [lL]ập|(?:(?![/\d-]).{2,40} )?[Nn]gày[\s\d.…]{0,12}[Tt]háng[\s\d.…]{0,12}[Nn]ăm[\s\d.…]*$|(?![/\d-]).{2,40}, *ngày.{0,12}tháng|(?:TM|KT|TL|TUQ|Q)\.? ?\p{Lu}|(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|CHÁNH|BỘ TRƯỞNG|VỤ TRƯỞNG)\b)/u;

function splits(paragraph: Paragraph): Split[] {
  const found: Split[] = [];
  for (const match of paragraph.text.matchAll(/\n|(?:\t| {5,})+[\t ]*/g)) {
    if (match[0] === '\n') found.push({ at: match.index, length: 1, side: null });
    else {
      const rest = tidy(paragraph.text.slice(match.index));
      const before = tidy(paragraph.text.slice(0, match.index));
      if (before !== '' && /^[_─]{5}/u.test(rest)) {
        found.push({ at: match.index, length: match[0].length, side: 'left' });
        continue;
      }
      const beside = match[0].includes('\t') && /^[-–]|[;.]$|^Nơi nhận *:?$/u.test(before);
      const signer = rest.replace(/^\((?:đã|Đã) ký\)\s*/u, '');
      if (
        before !== '' &&
        (RIGHT_HALF.test(rest) ||
          (beside &&
            (isPersonName(signer) || isUpper(rest.replace(/\{[^{}]*\}/g, '')) || /^\{[^{}]*\}$/.test(rest))))
      )
        found.push({ at: match.index, length: match[0].length, side: 'left' });
    }
  }
  return found;
}

function slice(runs: readonly Run[], from: number, to: number): Run[] {
  const kept: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text.trim() !== '') kept.push({ ...run, text });
    at += run.text.length;
  }
  return kept;
}

/** Share of the letters for which something holds, 0 to 1; 0 for a line without letters. */
export function shareOf(line: Line, holds: (run: Run) => boolean): number {
  const weight = (run: Run): number => run.text.replace(/\s/g, '').length;
  const all = line.runs.reduce((sum, run) => sum + weight(run), 0);
  return all === 0 ? 0 : line.runs.filter(holds).reduce((sum, run) => sum + weight(run), 0) / all;
}

/** Size of most of its letters; null when the file does not say. */
export function sizeOf(line: Line): number | null {
  const weights = new Map<number, number>();
  for (const { size, text, raised } of line.runs)
    if (size !== null && !raised) weights.set(size, (weights.get(size) ?? 0) + text.trim().length);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export const isBold = (line: Line): boolean => shareOf(line, ({ bold }) => bold) > 0.6;
export const isItalic = (line: Line): boolean => shareOf(line, ({ italic }) => italic) > 0.6;

/** Letters are all capitals; there is at least one. */
export const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
