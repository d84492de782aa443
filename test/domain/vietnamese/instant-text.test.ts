import { expect, test } from 'vitest';
import { readInstant } from '../../../domain/vietnamese/instant-text.ts';

test.each([
  ['25/7/2023', '2023-07-24T17:00:00.000Z'],
  ['ngày 25/7/2023', '2023-07-24T17:00:00.000Z'],
  ['10h00 25/7/2023', '2023-07-25T03:00:00.000Z'],
  ['10h ngày 25/7/2023', '2023-07-25T03:00:00.000Z'],
  ['8 giờ 30 phút ngày 25/7/2023', '2023-07-25T01:30:00.000Z'],
  ['25/7/2023 10:30', '2023-07-25T03:30:00.000Z'],
  ['25/7/2023 lúc 10h30', '2023-07-25T03:30:00.000Z'],
  ['2023-07-25T10:00:00+07:00', '2023-07-25T03:00:00.000Z'],
  ['2023-07-25T03:00:00.000Z', '2023-07-25T03:00:00.000Z'],
])('%s is a moment at the office', (text, iso) => {
  expect(readInstant(text)?.toISOString()).toBe(iso);
});

test.each(['', 'mai', '31/6/2023', '25h00 25/7/2023', '10h61 25/7/2023', '2023-13-01T00:00:00Z', '10h00'])(
  '“%s” is none',
  (text) => {
    expect(readInstant(text)).toBeNull();
  },
);
