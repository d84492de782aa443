import type { Line } from '../line.ts';
import type { Fault } from '../rule.ts';
import { around } from './sentences.ts';

/** One finding a line for the first place a pattern is met. */
export const each = (
  lines: readonly Line[],
  pattern: RegExp,
  tell: (words: string) => Omit<Fault, 'at' | 'quote'>,
  holds: (words: string, before: string) => boolean = () => true,
): Fault[] =>
  lines.flatMap((line) => {
    const found = pattern.global
      ? [...line.text.matchAll(pattern)].find((one) => holds(one[0], line.text.slice(0, one.index)))
      : pattern.exec(line.text);
    return found
      ? [
          {
            at: line,
            quote: around(line.text, found.index, found.index + found[0].length, 18),
            ...tell(found[0].trim()),
          },
        ]
      : [];
  });

/** A finding for every place a pattern is met and something is wrong with what it found. */
export const eachMatch = (
  lines: readonly Line[],
  pattern: RegExp,
  judge: (match: RegExpExecArray) => Omit<Fault, 'at' | 'quote'> | null,
): Fault[] =>
  lines.flatMap((line) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      const told = judge(match);
      return told ? [{ at: line, quote: match[0], ...told }] : [];
    }),
  );
