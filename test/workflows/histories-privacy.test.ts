/** Histories live for ninety days in Temporal and are read by whoever looks after it: no person's data stands in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'test/histories');
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}]+/u;

interface People {
  readonly people: readonly { readonly name: string }[];
}
const { people } = parse(readFileSync(join(ROOT, 'samples/office/people.yaml'), 'utf8')) as People;
const names = people.map(({ name }) => name);

/** Everything a history says: its texts, and its payloads decoded. */
function wordsOf(file: string): string {
  const words: string[] = [];
  JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => {
    if (typeof value === 'string')
      words.push(key === 'data' ? Buffer.from(value, 'base64').toString('utf8') : value);
    return value;
  });
  return words.join('\n');
}

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);

test('there are histories and people to look for', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(names.length).toBeGreaterThan(5);
});

test.each(files)('%s names nobody', (file) => {
  const words = wordsOf(join(FOLDER, file));
  expect(words).toContain('documentId');
  expect(EMAIL.exec(words)?.[0]).toBeUndefined();
  expect(names.filter((name) => words.includes(name))).toEqual([]);
});
