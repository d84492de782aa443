import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTaxNumber } from '../../../domain/vietnamese/tax-number.ts';

describe('tax numbers', () => {
  it.each([
    ['0100109106', '0100109106'],
    ['0100686209', '0100686209'],
    [' 0100 109 106 ', '0100109106'],
    ['0100109106-001', '0100109106-001'],
    ['0100109106001', '0100109106-001'],
    ['033090001234', '033090001234'],
  ])('%s is read as %s', (typed, taxNumber) => expect(readTaxNumber(typed)).toEqual({ taxNumber }));

  it.each([
    ['0100109107', 'không khớp'],
    ['1000109106', 'không khớp'],
    ['010010910', '10, 12 hoặc 13 chữ số, đang ghi 9'],
    ['MST 0100109106', 'chỉ gồm chữ số'],
    ['', 'chỉ gồm chữ số'],
  ])('%s is refused', (typed, why) =>
    expect(readTaxNumber(typed)).toEqual({ fault: expect.stringContaining(why) as string }),
  );

  it('any one digit mistyped is found', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const good = '0100109106';
        const digit = (Number(good[place]) + by) % 10;
        expect(readTaxNumber(`${good.slice(0, place)}${digit}${good.slice(place + 1)}`)).toHaveProperty(
          'fault',
        );
      }),
    );
  });
});
