import { expect, test } from 'vitest';
import { attachedChanges } from '../../../client/api/attached-changes.ts';
import type { Annex, DocumentContent } from '../../../domain/document/content.ts';
import { CONTENT } from '../../domain/document/example.ts';

const FILES: Readonly<Record<string, readonly string[]>> = {
  a: ['Bảng số liệu', 'Hợp tác xã Nhãn lồng: 12 máy sấy'],
  b: ['Bảng số liệu', 'Hợp tác xã Nhãn lồng: 15 máy sấy', 'Nguồn: phiếu khảo sát'],
  c: Array.from({ length: 300 }, (_, i) => `dòng ${i}`),
};
const read: string[] = [];
const sources = {
  files: { get: (sha256: string) => Promise.resolve(Buffer.from(sha256)) },
  readings: {
    fileLines: ({ docx }: { readonly docx: Buffer }) => {
      read.push(docx.toString());
      return Promise.resolve([...(FILES[docx.toString()] ?? [])]);
    },
  },
};
const withFiles = (...shas: readonly string[]): DocumentContent => ({
  ...CONTENT,
  annexes: shas.map((sha256): Annex => ({
    title: 'Bảng',
    body: [],
    file: { sha256, name: `${sha256}.docx` },
  })),
});

test('a file that took the place of another: its words as they changed', async () => {
  const changes = await attachedChanges(sources, withFiles('a'), withFiles('b'));
  expect(changes).toMatchObject([
    { kind: 'changed', part: 'Phụ lục 1, trong tệp' },
    { kind: 'added', part: 'Phụ lục 1, trong tệp', text: 'Nguồn: phiếu khảo sát' },
  ]);
  expect(JSON.stringify(changes[0])).toMatch(/removed[^}]*12[^]*added[^}]*15/);
});

test('a file that stayed is not read; one that came shows its words, one that went too', async () => {
  read.length = 0;
  const changes = await attachedChanges(sources, withFiles('b', 'a'), withFiles('b'));
  expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'removed']);
  expect(read).toEqual(['a']);
  expect(await attachedChanges(sources, null, withFiles('a'))).toHaveLength(2);
});

test('of a long one the beginning is shown and the rest counted', async () => {
  const changes = await attachedChanges(sources, null, withFiles('c'));
  expect(changes).toHaveLength(201);
  expect(changes.at(-1)).toMatchObject({ text: '… còn 100 chỗ khác nữa, xem bản dự thảo' });
});
