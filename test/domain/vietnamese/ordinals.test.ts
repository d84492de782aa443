import { expect, it } from 'vitest';
import { alphabetic, roman } from '../../../domain/vietnamese/ordinals.ts';

it('điểm are lettered by the Vietnamese alphabet', () => {
  const letters = Array.from({ length: 25 }, (_, index) => alphabetic(index + 1)).join(' ');
  expect(letters).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa ab');
});

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [99, 'XCIX'],
  [2026, 'MMXXVI'],
])('%d is %s', (number, text) => expect(roman(number)).toBe(text));
