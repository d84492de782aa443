import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formCodeQr,
  formCodeText,
  ownCodeFrom,
  readFormCode,
  readOwnCode,
} from '../../../domain/survey/form-code.ts';
import { formPartName, readFormPart } from '../../../domain/survey/form-parts.ts';

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('an own code', () => {
  it('is read back from words and from QR, however it is typed', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        const code = { campaignId: 'cung-cau-2023', own: ownCodeFrom(some) };
        expect(readFormCode(formCodeText(code))).toEqual(code);
        expect(readFormCode(formCodeQr(code))).toEqual(code);
        expect(
          readFormCode(
            formCodeText(code)
              .replace(/-(?=[2-9A-Z])/g, ' ')
              .toLowerCase()
              .replace('cung-cau 2023', 'cung-cau-2023'),
          ),
        ).toEqual(code);
      }),
    );
  });
  it('does not check with one sign wrong, or any two exchanged', () => {
    fc.assert(
      fc.property(bytes, fc.nat(11), fc.nat(11), fc.nat(29), (some, i, j, by) => {
        const signs = [...ownCodeFrom(some)];
        const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
        const wrong = signs.with(i, alphabet[(alphabet.indexOf(signs[i] ?? '') + 1 + by) % 31] ?? '');
        expect(readOwnCode(wrong.join(''))).toBeNull();
        const exchanged = signs
          .with(i, signs[j] ?? '')
          .with(j, signs[i] ?? '')
          .join('');
        if (exchanged !== signs.join('')) expect(readOwnCode(exchanged)).toBeNull();
      }),
    );
  });
});

it('names of places are read back and fit into Word', () => {
  const part = { field: 'a'.repeat(40), cell: { row: 9999, column: 99 }, option: 60 };
  expect(formPartName(part).length).toBeLessThanOrEqual(64);
  expect(readFormPart(formPartName(part))).toEqual(part);
  expect(readFormPart('codeNumber')).toBeNull();
});
