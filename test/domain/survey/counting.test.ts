import { expect, test } from 'vitest';
import { isCounted, owesAnswer } from '../../../domain/survey/counting.ts';

test.each([
  [true, null, true],
  [true, 'chưa có địa chỉ thư điện tử', true],
  [true, 'không gửi: đã giải thể', false],
  [false, null, false],
  [false, 'chưa có địa chỉ thư điện tử', false],
])('asked for an answer: %s, not reached because: %s → owes: %s', (asked, unreachableReason, owes) => {
  expect(owesAnswer({ owesAnswer: asked, unreachableReason })).toBe(owes);
});

test.each([
  [true, false, true],
  [false, true, true],
  [true, true, true],
  [false, false, false],
])('owes: %s, answered: %s → counted: %s', (owes, answered, counted) => {
  expect(isCounted({ owes, answered })).toBe(counted);
});
