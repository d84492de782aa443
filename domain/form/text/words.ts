import { fold } from '../../vietnamese/fold.ts';

/** Words of an item without dash, purpose in brackets and marks: two items with the same words are one. */
export const wordsOf = (text: string): string =>
  fold(text.replace(/^[-–+•*\s]+|\([^)]*\)|\.\/\.|[;.,:]/gu, ' '))
    .replace(/\s+/g, ' ')
    .trim();
