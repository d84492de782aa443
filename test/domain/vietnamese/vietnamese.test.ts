import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, readDay } from '../../../domain/vietnamese/day-text.ts';
import { fold, tidy } from '../../../domain/vietnamese/fold.ts';
import { bare } from '../../../domain/vietnamese/sentence.ts';
import { joined, punctuated } from '../../../domain/vietnamese/list.ts';
import { nearest } from '../../../domain/vietnamese/nearest.ts';
import { formatCount, formatNumber, percent, readNumber } from '../../../domain/vietnamese/number.ts';
import { compareVietnamese, sortedBy } from '../../../domain/vietnamese/sort.ts';

describe('numbers the Vietnamese way', () => {
  it.each([
    [1234567.5, undefined, '1.234.567,5'],
    [0.1 + 0.2, undefined, '0,3'],
    [-1234, undefined, '-1.234'],
    [-0.001, 2, '0,00'],
    [1000, 2, '1.000,00'],
    [1e21, undefined, '1.000.000.000.000.000.000.000'],
  ])('%d is written %s', (value, decimals, text) => expect(formatNumber(value, decimals)).toBe(text));

  it.each([
    ['1.234.567,5', 1234567.5],
    ['1234,5', 1234.5],
    ['1 234', 1234],
    ['007', 7],
    ['-12,25', -12.25],
    [' 15 ', 15],
    ['1.250', 1250],
  ])('%s is read as %d', (text, value) => expect(readNumber(text)).toBe(value));

  it.each([
    ['1.5', 'decimalPoint'],
    ['12.3456', 'decimalPoint'],
    ['0.500', 'decimalPoint'],
    ['1,234,567', 'commaThousands'],
    ['1.23.456', 'notNumber'],
    ['mười', 'notNumber'],
    ['1e5', 'notNumber'],
    ['', 'notNumber'],
    ['9999999999999999', 'tooLong'],
  ])('%s is refused: %s', (text, fault) => expect(readNumber(text)).toBe(fault));

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(1, 10, 100), (n, scale) => {
        expect(readNumber(formatNumber(n / scale))).toBe(n === 0 ? 0 : n / scale);
      }),
    );
  });

  it('writes shares and counts', () => {
    expect([
      percent(1, 3),
      percent(3, 3),
      percent(0, 0),
      formatCount(7),
      formatCount(0),
      formatCount(12),
    ]).toEqual(['33,3%', '100%', '–', '07', '0', '12']);
  });
});

describe('words', () => {
  it('folds both Unicode forms', () => {
    expect(fold('Đường Ấp Bắc')).toBe('duong ap bac');
    expect(fold('Đường Ấp Bắc'.normalize('NFD'))).toBe('duong ap bac');
    expect(tidy('  Sở\u00a0 Khoa\n học ')).toBe('Sở Khoa học');
  });

  it('sorts by the Vietnamese alphabet', () => {
    expect(sortedBy(['Đà', 'Em', 'Dung', 'Ăn', 'Anh', 'Âu', 'Tổ 10', 'Tổ 9'], (x) => x)).toEqual([
      'Anh',
      'Ăn',
      'Âu',
      'Dung',
      'Đà',
      'Em',
      'Tổ 9',
      'Tổ 10',
    ]);
    expect(compareVietnamese('a', 'a')).toBe(0);
  });

  it('finds what was meant, or nothing', () => {
    expect(nearest('deadlin', ['deadline', 'reminders'])).toBe('deadline');
    expect(nearest('doanh-nghiep-kchn', ['doanh-nghiep-khcn', 'to-chuc-khcn'])).toBe('doanh-nghiep-khcn');
    expect(nearest('thời-hạn', ['form', 'bases'])).toBeUndefined();
  });

  it('takes the marks off an end, whatever stands before', () => {
    expect(['a./.', 'a/.', '.;: ', 'a.b', './././.'].map(bare)).toEqual(['a', 'a/', '', 'a.b', '././']);
    const began = performance.now();
    expect(bare(`${'.'.repeat(200_000)}x`)).toHaveLength(200_001);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('punctuates lists', () => {
    expect(punctuated(['Sở A;', 'Sở B', 'Sở C.'])).toEqual(['Sở A;', 'Sở B;', 'Sở C.']);
    expect([joined([]), joined(['A']), joined(['A', 'B', 'C'])]).toEqual(['', 'A', 'A, B và C']);
  });
});

describe('dates as people write them', () => {
  it.each([
    ['25/7/2023', '2023-07-25'],
    ['05/07/2023', '2023-07-05'],
    ['5-7-2023', '2023-07-05'],
    ['ngày 25 tháng 7 năm 2023', '2023-07-25'],
    ['ngày 25 tháng 7 năm 2023'.normalize('NFD'), '2023-07-25'],
    ['2023-07-25', '2023-07-25'],
    ['31/6/2023', null],
    ['25/7', null],
    ['7/25/2023', null],
    ['25/7/2023 nhé', null],
  ])('%s is %s', (text, day) => expect(readDay(text)).toBe(day));

  it('tells a date that does not exist from no date', () => {
    expect(findDate('trước 30/02/2023')).toEqual({ text: '30/02/2023', day: null });
    expect(findDate('hôm nào đó')).toBeUndefined();
  });
});
