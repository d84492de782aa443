import { expect, it } from 'vitest';
import { wordByWord } from '../../../domain/vietnamese/word-by-word.ts';

it('asks once for a word, whatever the answer; a long one each time', () => {
  const asked: string[] = [];
  const tell = wordByWord((word) => {
    asked.push(word);
    return word === 'sai' ? 'fault' : undefined;
  });
  for (const word of ['sai', 'đúng', 'sai', 'đúng', 'nghiêngnghiêng', 'nghiêngnghiêng']) tell(word);
  expect(tell('sai')).toBe('fault');
  expect(tell('đúng')).toBeUndefined();
  expect(asked).toEqual(['sai', 'đúng', 'nghiêngnghiêng', 'nghiêngnghiêng']);
});

it('forgets when a text is full of words of its own, and tells the same', () => {
  const tell = wordByWord((word) => word.length);
  for (let i = 0; i < 50_000; i += 1) tell(`x${i}`);
  expect(tell('x1')).toBe(2);
});
