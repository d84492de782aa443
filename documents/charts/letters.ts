import { evenLines } from '../blocks/balanced.ts';
import { uprightUnits } from '../blocks/text-width.ts';

/** Points. */
export const LETTERS = { usual: 11, small: 10 } as const;
export const LINE_HEIGHT = 1.15;

export const widthOf = (text: string, size: number): number =>
  Math.max(...text.split('\n').map((line) => (uprightUnits(line) * size) / 1000));

export const heightOf = (text: string, size: number): number => text.split('\n').length * size * LINE_HEIGHT;

/** A label in lines about as long as each other; a word too long for a line is broken where the line ends. */
export function wrapped(text: string, size: number, available: number): string {
  const words = text.trim().split(/\s+/);
  const fitting = words.map((word) => pieces(word, size, available).join(' ')).join(' ');
  return evenLines(fitting, { size, available, unitsOf: uprightUnits });
}

function pieces(word: string, size: number, available: number): string[] {
  if (widthOf(word, size) <= available) return [word];
  const found = [''];
  for (const letter of word) {
    const last = `${found.at(-1) ?? ''}${letter}`;
    if (widthOf(last, size) <= available) found[found.length - 1] = last;
    else found.push(letter);
  }
  return found;
}

/** Whether every word of it has room on a line. */
export const wordsFit = (text: string, size: number, available: number): boolean =>
  text.split(/\s+/).every((word) => widthOf(word, size) <= available);
