import { expect, test } from 'vitest';
import { actorOf } from '../../../client/cli/audit.ts';

test.each([
  ['sign', 'Trần Tùng Chuẩn', 'Giám đốc', 'Trần Tùng Chuẩn (Giám đốc)'],
  ['submitAnswer', null, null, 'nơi nhận'],
  ['remind', null, null, 'hệ thống'],
])('%s by %s is shown as done by %s %s', (action, person, post, shown) => {
  expect(actorOf({ action, person, post })).toBe(shown);
});
