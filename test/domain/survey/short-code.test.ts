import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printCode, publicPage, readCode, shortCode } from '../../../domain/survey/short-code.ts';

it('a code is read back as it is printed, in whatever way people type it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
      const code = shortCode(bytes);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      for (const typed of [
        printCode(code),
        code,
        code.toLowerCase(),
        ` ${code.slice(0, 4)} – ${code.slice(4)} `,
      ])
        expect(readCode(typed)).toBe(code);
    }),
  );
});

it.each([
  ['o123-4i6l', '01234161'],
  ['1234-567', null],
  ['1234-567U', null],
  ['', null],
  ['ă1234567', null],
])('%s → %s', (typed, code) => expect(readCode(typed)).toBe(code));

it('the address is as short as browsers take it', () => {
  expect(publicPage('https://khaosat.example')).toBe('khaosat.example/k');
  expect(publicPage('http://localhost:8080')).toBe('http://localhost:8080/k');
});
