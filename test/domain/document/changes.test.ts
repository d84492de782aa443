import { expect, it } from 'vitest';
import { lineChanges } from '../../../domain/document/changes.ts';

const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => ({ part: 'Nội dung', text: `${word} ${i}` }));

it('a text that nobody would recognise is told as one gone and one come, in no time', () => {
  const began = performance.now();
  const changes = lineChanges(lines(10_000, 'x'), lines(10_000, 'y'));
  expect(changes).toHaveLength(10_000);
  expect(changes[0]).toMatchObject({
    kind: 'changed',
    pieces: [{ text: 'x' }, { text: 'y' }, { text: ' 0' }],
  });
  const words = (word: string) => [
    {
      part: 'Nội dung',
      text: lines(10_000, word)
        .map(({ text }) => text)
        .join(''),
    },
  ];
  expect(lineChanges(words('x'), words('y'))).toMatchObject([
    { kind: 'changed', pieces: [{ kind: 'removed' }, { kind: 'added' }] },
  ]);
  expect(performance.now() - began).toBeLessThan(8_000);
});

it('a few lines of a long text are told as they are', () => {
  const before = lines(5_000, 'x');
  const after = before.map((line, i) => (i % 1_000 === 7 ? { ...line, text: `${line.text} đã sửa` } : line));
  expect(lineChanges(before, after)).toHaveLength(5);
});
