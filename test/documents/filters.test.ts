import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FILTER_NAMES, filtered, isFilter } from '../../documents/render/filters.ts';
import { parseTag } from '../../documents/render/parser.ts';

const ONLY = { index: 0, count: 1 };

describe('filters', () => {
  it.each([
    ['2026-03-05', ['longDate'], 'ngày 05 tháng 3 năm 2026'],
    ['2026-12-15', ['date'], '15/12/2026'],
    ['2026-12-15', ['weekday', 'capital'], 'Thứ Ba'],
    ['thứ Ba', ['date'], 'thứ Ba'],
    ['1250000.5', ['number'], '1.250.000,5'],
    ['7', ['count'], '07'],
    ['1.5', ['count'], '1,5'],
    ['123456789012345', ['number'], '123.456.789.012.345'],
    ['12345678901234567', ['number'], '12.345.678.901.234.567'],
    ['1000000000000000', ['moneyWords'], 'Một triệu tỷ đồng'],
    ['1000000005', ['words'], 'một tỷ không trăm linh năm'],
    ['-21.5', ['words', 'capital'], 'Âm hai mươi mốt phẩy năm'],
    ['12345678901234567.25', ['number'], '12345678901234567.25'],
    ['1250000', ['money'], '1.250.000 đồng'],
    ['1250000', ['moneyWords'], 'Một triệu hai trăm năm mươi nghìn đồng'],
    ['21', ['words'], 'hai mươi mốt'],
    ['khoảng 20', ['words'], 'khoảng 20'],
    ['Báo cáo', ['upper'], 'BÁO CÁO'],
    ['thực hiện.', ['ended'], 'thực hiện./.'],
    ['Sở Tài chính', ['semicolon'], 'Sở Tài chính;'],
  ])('%s through %j: %s', (text, names, shown) => expect(filtered(text, names, ONLY)).toBe(shown));

  it('know their place in the section', () => {
    const lines = ['một;', 'hai.', 'ba'];
    const through = (names: string[]) =>
      lines.map((line, index) => filtered(line, names, { index, count: lines.length }));
    expect(through(['listed'])).toEqual(['một;', 'hai;', 'ba.']);
    expect(through(['listEnded'])).toEqual(['một;', 'hai;', 'ba./.']);
    expect(through(['letter'])).toEqual(['a) một;', 'b) hai.', 'c) ba']);
    expect(through(['upper', 'roman'])).toEqual(['I. MỘT;', 'II. HAI.', 'III. BA']);
  });

  it('leave a missing value missing, so that it is refused', () =>
    expect(parseTag('gone | upper').get({ here: 'x' })).toBeUndefined());

  it('are named plainly', () =>
    expect([isFilter('upper'), isFilter('constructor'), isFilter('')]).toEqual([true, false, false]));

  it('are all in the table for those who make templates, and nothing else is', () => {
    const table = readFileSync('docs/templates.md', 'utf8').split('## Filters')[1] ?? '';
    const names = [...table.matchAll(/^\| ((?:`\w+` ?)+)\|/gm)].flatMap(
      ([, cell = '']) => cell.match(/\w+/g) ?? [],
    );
    expect(names.sort()).toEqual([...FILTER_NAMES].sort());
  });
});
