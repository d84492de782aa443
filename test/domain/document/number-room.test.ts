import { expect, it } from 'vitest';
import { numberDigits } from '../../../domain/document/number-room.ts';

it('keeps as many digits as the number will most likely have, and never fewer than two', () => {
  expect([1, 9, 59, 60, 99, 352, 959, 960, 1000, 9960].map(numberDigits)).toEqual([
    2, 2, 2, 3, 3, 3, 3, 4, 4, 5,
  ]);
});
