import { escapeXml } from '../blocks/xml.ts';
import type { DrawModule } from './draw-module.ts';
import { inOrder } from './schema-order.ts';

/** `{~name}`: `**bold**`, `*italic*` and `^superscript^` in a text become runs, otherwise like the run of the tag. */
export const STYLED: DrawModule = {
  prefix: '~',
  name: 'styled',
  draw: (value, { run }) =>
    piecesOf(typeof value === 'string' ? value : '')
      .map(({ text, marks }) =>
        marks === ''
          ? withBreaks(text, run)
          : ran(withBreaks(text, withMarks(run, marks)), withMarks(run, marks), run),
      )
      .join(''),
};

interface Piece {
  readonly text: string;
  /** Inside of `w:rPr`. */
  readonly marks: string;
}

const STYLES: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\*\*(?![\s)])([^*\n]*[^*\s(])\*\*/, '<w:b/><w:bCs/>'],
  [/^\*(?![\s)])([^*\n]*[^*\s(])\*/, '<w:i/><w:iCs/>'],
  [/^\^([^^\n]*[^^\s])\^/, '<w:vertAlign w:val="superscript"/>'],
];

/** A lone mark stays what it is, and so do asterisks in brackets: "(*)", "(**)". */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const found = STYLES.map(([pattern, marks]) => ({ match: pattern.exec(rest), marks })).find(
      ({ match }) => match,
    );
    if (found?.match) {
      pieces.push({ text: plain, marks: '' }, { text: found.match[1] ?? '', marks: found.marks });
      plain = '';
      at += found.match[0].length;
    } else {
      const next = rest.slice(1).search(/[*^]/);
      const length = next < 0 ? rest.length : next + 1;
      plain += rest.slice(0, length);
      at += length;
    }
  }
  return [...pieces, { text: plain, marks: '' }].filter((piece) => piece.text !== '');
}

const OPEN = '<w:t xml:space="preserve">';

/** Leaves the run of the tag for one of its own, and comes back to it. */
const ran = (content: string, own: string, outer: string): string =>
  `</w:t></w:r><w:r>${own}${OPEN}${content}</w:t></w:r><w:r>${outer}${OPEN}`;

const withBreaks = (text: string, run: string): string =>
  text.split('\n').map(escapeXml).join(`</w:t></w:r><w:r><w:br/></w:r><w:r>${run}${OPEN}`);

/** The run properties with marks put in; what they replace goes. */
export function withMarks(run: string, marks: string): string {
  const inside = /^<w:rPr>(.*)<\/w:rPr>$/s.exec(run)?.[1] ?? '';
  const properties = [...`${inside}${marks}`.matchAll(/<(w:\w+)(?: [^>]*)?(?:\/>|>.*?<\/\1>)/gs)].map(
    ([xml, name = '']) => ({ xml, name }),
  );
  return `<w:rPr>${inOrder('w:rPr', properties)}</w:rPr>`;
}
