import { describe, expect, test } from 'vitest';
import { displayWidth, textTable } from '../../../client/cli/text-table.ts';

interface Row {
  readonly name: string;
  readonly count: number;
}
const rows: readonly Row[] = [
  { name: 'Trường Đại học Chu Văn An', count: 7 },
  { name: 'Hội', count: 12 },
];
const layout = [
  { label: 'Nơi nhận', of: ({ name }: Row) => name },
  { label: 'Số', of: ({ count }: Row) => count, align: 'right' as const },
];

describe('tables in a terminal', () => {
  test('letters with marks take one place, composed or not', () => {
    expect(displayWidth('Đệ')).toBe(2);
    expect(displayWidth('Đệ'.normalize('NFD'))).toBe(2);
  });

  test('columns stand under one another', () => {
    expect(textTable(rows, layout, null).split('\n')).toEqual([
      'Nơi nhận                   Số',
      '─────────────────────────  ──',
      'Trường Đại học Chu Văn An   7',
      'Hội                        12',
    ]);
  });

  test('a narrow terminal wraps at words and loses nothing', () => {
    const text = textTable(rows, layout, 20);
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(20);
    expect(text).toContain('Trường Đại học');
    expect(text).toContain('Chu Văn An');
  });

  test('a word longer than its column is cut, not lost', () => {
    const long = [{ name: 'a'.repeat(40), count: 1 }];
    expect(textTable(long, layout, 20).replace(/[^a]/g, '')).toHaveLength(40);
  });

  test('nothing to show is said', () => expect(textTable([], layout, null)).toBe('Không có dòng nào.'));
});
