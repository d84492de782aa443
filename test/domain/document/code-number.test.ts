import { describe, expect, it } from 'vitest';
import { formatCodeNotation, readCodeNotation } from '../../../domain/document/code-number.ts';
import { numberSourceProblems } from '../../../domain/document/number-source.ts';

describe('number and notation as people write them', () => {
  it.each([
    ['05/SKHCN-QLCN', 5, '', 'SKHCN-QLCN'],
    ['Số: 453      /TB-UBND', 453, '', 'TB-UBND'],
    ['Số:173    /KH-UBND', 173, '', 'KH-UBND'],
    ['Số 401 / PGD&ĐT', 401, '', 'PGD&ĐT'],
    ['45a/QyĐ-SKHCN', 45, 'a', 'QyĐ-SKHCN'],
    ['45B/QĐ-SKHCN', 45, 'b', 'QĐ-SKHCN'],
    ['347/SKHCN-QLCN&TTCN'.normalize('NFD'), 347, '', 'SKHCN-QLCN&TTCN'],
  ])('%s', (text, number, suffix, notation) => {
    expect(readCodeNotation(text)).toEqual({ number, suffix, notation });
  });

  it.each([
    '',
    '274KH-UBND',
    '/SKHCN-QLCN',
    '0/QĐ-SKHCN',
    '12/',
    '12',
    '1234567/QĐ',
    '12/2023/QĐ-UBND',
    'a/b',
  ])('“%s” is not both', (text) => {
    expect(readCodeNotation(text)).toBeNull();
  });

  it('come back the same when printed and read', () => {
    for (const code of [
      { number: 5, suffix: '', notation: 'SKHCN-QLCN' },
      { number: 45, suffix: 'a', notation: 'TTr-SKHCN' },
    ])
      expect(readCodeNotation(formatCodeNotation(code))).toEqual(code);
    expect(formatCodeNotation({ number: 7, notation: '' })).toBe('07');
  });
});

describe('where a number comes from', () => {
  const external = {
    from: 'external',
    codeNotation: '312/KH-UBND',
    system: 'Hệ thống tỉnh',
    on: '2023-07-10',
  };
  it.each([
    [{ from: 'reserved', number: 361 }, []],
    [external, []],
    [null, ['number.from']],
    [{ from: 'next' }, ['number.from']],
    [{ from: 'reserved', number: 0 }, ['number.number']],
    [
      { ...external, codeNotation: '312', system: ' ', on: '2023-02-30' },
      ['number.codeNotation', 'number.system', 'number.on'],
    ],
    [{ ...external, codeNotation: '312a/KH-UBND' }, ['number.codeNotation']],
  ])('%j', (value, where) => {
    expect(numberSourceProblems(value).map((problem) => problem.where)).toEqual(where);
  });
});
