import { expect, test } from 'vitest';
import { mendText, reachText } from '../../../client/cli/recipients-text.ts';

const row = (id: number, unreachableReason: string | null = null) => ({ id, unreachableReason });

test.each([
  [[row(1), row(2)], '2 nơi nhận được công văn, không sót nơi nào'],
  [
    [row(1), row(2, 'chưa có địa chỉ thư điện tử'), row(3, 'không gửi: đã giải thể')],
    '1 nơi nhận được công văn, 1 nơi bỏ ra, 1 nơi không gửi được (nơi số 2)',
  ],
])('who is reached: %o', (rows, text) => {
  expect(reachText(rows)).toBe(text);
});

test('how to mend names the first line that cannot be reached, and nothing when all are', () => {
  const text = mendText('ks', [row(1, 'không gửi: đã giải thể'), row(7, 'chưa có địa chỉ')]);
  expect(text).toContain('npx vanthu survey recipients ks --mend 7 --email');
  expect(text).toContain('--exclude "<lý do>"');
  expect(mendText('ks', [row(1), row(2, 'không gửi: đã giải thể')])).toBe('');
});
