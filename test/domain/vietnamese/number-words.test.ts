import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberWords, readAloud } from '../../../domain/vietnamese/number-words.ts';
import { valueOfWords } from './words-model.ts';

describe('numbers in words', () => {
  it.each([
    [0, 'không'],
    [1, 'một'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [1000, 'một nghìn'],
    [1001, 'một nghìn không trăm linh một'],
    [1010, 'một nghìn không trăm mười'],
    [1024, 'một nghìn không trăm hai mươi tư'],
    [20_000, 'hai mươi nghìn'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_250_000, 'một triệu hai trăm năm mươi nghìn'],
    [1_234_567_891, 'một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt'],
    [1_000_000_000_000, 'một nghìn tỷ'],
    [2_000_000_000_000_001n, 'hai triệu tỷ không trăm linh một'],
    [10n ** 18n, 'một tỷ tỷ'],
    [-15, 'âm mười lăm'],
  ])('%d: %s', (value, words) => expect(numberWords(value)).toBe(words));

  it('the South says lẻ', () => expect(numberWords(1105, 'lẻ')).toBe('một nghìn một trăm lẻ năm'));

  it.each([
    ['1.250.000', 'một triệu hai trăm năm mươi nghìn'],
    ['12,5', 'mười hai phẩy năm'],
    ['0,05', 'không phẩy không năm'],
    ['-3,25', 'âm ba phẩy hai mươi lăm'],
    ['-0,5', 'âm không phẩy năm'],
    ['1.5', null],
    ['mười', null],
  ])('%s read aloud: %s', (written, words) => expect(readAloud(written)).toBe(words));

  it('say what was meant, whatever the number', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.bigInt({ min: 0n, max: 2000n }), fc.bigInt({ min: 0n, max: 10n ** 21n })),
        (value) => valueOfWords(numberWords(value)) === value,
      ),
      { numRuns: 2000 },
    ));

  it('two numbers never sound the same', () => {
    const said = new Set(Array.from({ length: 12_000 }, (_, value) => numberWords(value)));
    expect(said.size).toBe(12_000);
  });
});
