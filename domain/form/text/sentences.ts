import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';

/** Lines of running text: body and annexes, tables too. */
export const textLines = ({ body, annexes }: OfficialForm): Line[] => [
  ...body,
  ...annexes.flatMap(({ lines }) => lines),
];

/** Those outside tables of data. */
export const runningLines = (form: OfficialForm): Line[] =>
  textLines(form).filter(({ paragraph }) => !paragraph.cell?.ruled);

/** Those of the body alone, outside tables of data. */
export const proseOf = ({ body }: OfficialForm): Line[] =>
  body.filter(({ paragraph }) => !paragraph.cell?.ruled);

export interface Sentence {
  readonly line: Line;
  readonly from: number;
  readonly text: string;
}

/** Sentences of a line; a dot inside a number, a date or an abbreviation ends none. */
export function sentencesOf(line: Line): Sentence[] {
  const ends = [...line.text.matchAll(/[.;!?](?=\s+[\p{Lu}“(-]|$)/gu)].map(({ index }) => index + 1);
  const edges = [0, ...ends.filter((end) => end < line.text.length), line.text.length];
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0;
    return { line, from, text: line.text.slice(from, to) };
  });
}

/** A few words around a place, to be shown. */
export const around = (text: string, from: number, to: number, room = 30): string => {
  const [a, b] = [Math.max(0, from - room), Math.min(text.length, to + room)];
  return `${a > 0 ? '…' : ''}${text.slice(a, b).trim()}${b < text.length ? '…' : ''}`;
};
