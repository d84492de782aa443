import { expect, test } from 'vitest';
import { problemOfDay } from '../../../domain/survey/extension.ts';

const DUE = new Date('2023-07-24T17:00:00Z');
const NOW = new Date('2023-07-17T02:30:00Z');

test.each([
  ['', 'Ghi ngày xin lùi tới'],
  ['31/6/2023', 'Ngày không có thật'],
  ['2023-07-24', 'Phải sau hạn hiện nay (24/7/2023)'],
  ['2024-07-24', 'Xa quá 180 ngày'],
])('“%s”: %s', (until, what) => {
  expect(problemOfDay(until, DUE, NOW)?.what).toBe(what);
});

test('a day after the one in force is nothing to object to', () => {
  expect(problemOfDay('2023-07-28', DUE, NOW)).toBeNull();
});
