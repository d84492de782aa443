import { expect, test } from 'vitest';
import { syllableFault } from '../../../domain/vietnamese/syllable.ts';

const RIGHT =
  'được nghiệp ngành nghề ghế gì gìn giết giếng giường quốc quyết quỳnh quýt quẩn quắp khuỷu khuya ngoằn ngoèo huỵch thuở hươu rượu ' +
  'hoà hòa khỏe khoẻ thuý thúy ủy uỷ ý yếu yểm kỹ kĩ oát moóc boong xoèn khoảnh ngoạm huênh nguệch khuấy luật tuần huýt tuýp buýt cướp ' +
  'vắc xin sốt séc lít mét đồng đ đc ô ạ ờ xuềnh ngoáy quạu tuếch toác';
const LOANS = 'gíc axít kiốt iốt blốc crôm prôtêin điôxin vácxin clê';
const WRONG: readonly (readonly [string, string])[] = [
  ['đươc', 'tone'],
  ['nghiêp', 'tone'],
  ['viêc', 'tone'],
  ['quyểt', 'tone'],
  ['xuât', 'tone'],
  ['đượć', 'tone'],
  ['nghành', 'onset'],
  ['ngiên', 'onset'],
  ['kộng', 'onset'],
  ['cế', 'onset'],
  ['hộii', 'rhyme'],
  ['đièn', 'rhyme'],
  ['hướg', 'rhyme'],
  ['đă', 'rhyme'],
  ['thuờng', 'rhyme'],
];

test('syllables that are', () => {
  const told = RIGHT.split(' ').filter((word) => syllableFault(word) !== null);
  expect(told).toEqual([]);
});

test('foreign words that have come in are not judged', () => {
  expect(LOANS.split(' ').filter((word) => syllableFault(word) !== null)).toEqual([]);
});

test.each(WRONG)('%s: %s', (word, fault) => {
  expect(syllableFault(word)).toBe(fault);
});

test('words without a mark tell nothing', () => {
  expect(['cac', 'nghanh', 'email', 'website'].map(syllableFault)).toEqual([null, null, null, null]);
});
