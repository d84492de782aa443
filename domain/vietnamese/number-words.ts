/** Whole numbers and decimals read aloud the Vietnamese way: mốt, tư, lăm, linh, tỷ. */
import { readNumber } from './number.ts';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
/** Thousands within a billion, from the right. */
const RANKS = ['', ' nghìn', ' triệu'] as const;

/** What stands between the hundreds and a lone unit: "một trăm linh năm"; the South says "lẻ". */
export type LoneUnit = 'linh' | 'lẻ';

/** 1234567 → "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy"; a billion is "tỷ", a billion of them "tỷ tỷ". */
export function numberWords(value: bigint | number, lone: LoneUnit = 'linh'): string {
  const whole = BigInt(value);
  if (whole === 0n) return DIGITS[0];
  if (whole < 0n) return `âm ${numberWords(-whole, lone)}`;
  const billions = inGroups(whole, 1_000_000_000n);
  return billions
    .map((group, index) => ({
      words: belowBillion(Number(group), index < billions.length - 1, lone),
      rank: ' tỷ'.repeat(index),
    }))
    .filter(({ words }) => words !== '')
    .reverse()
    .map(({ words, rank }) => words + rank)
    .join(' ');
}

/** A number as written ("1.250.000", "12,5", "-3") in words; null when it is none. */
export function readAloud(written: string, lone: LoneUnit = 'linh'): string | null {
  const value = readNumber(written);
  if (typeof value !== 'number') return null;
  const [whole = '0', fraction] = written
    .normalize('NFC')
    .replace(/\u2212/g, '-')
    .replace(/[.\s\u00a0]/g, '')
    .split(',');
  const sign = whole.startsWith('-') ? 'âm ' : '';
  const words = sign + numberWords(BigInt(whole.replace('-', '')), lone);
  return fraction === undefined ? words : `${words} phẩy ${fractionWords(fraction, lone)}`;
}

/** "05" → "không năm", "25" → "hai mươi lăm": zeros in front are read one by one. */
function fractionWords(digits: string, lone: LoneUnit): string {
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0;
  const rest = digits.slice(zeros);
  return [
    ...Array.from({ length: zeros }, () => DIGITS[0]),
    ...(rest ? [numberWords(BigInt(rest), lone)] : []),
  ].join(' ');
}

function belowBillion(value: number, hasMoreBefore: boolean, lone: LoneUnit): string {
  const groups = inGroups(BigInt(value), 1000n).map(Number);
  return groups
    .map((group, index) => ({ group, index, first: !hasMoreBefore && index === groups.length - 1 }))
    .filter(({ group }) => group > 0)
    .reverse()
    .map(({ group, index, first }) => threeDigits(group, first, lone) + (RANKS[index] ?? ''))
    .join(' ');
}

/** 1…999; a group that is not the first says its hundreds even when there are none. */
function threeDigits(value: number, first: boolean, lone: LoneUnit): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const head = hundreds > 0 || !first ? `${DIGITS[hundreds]} trăm` : '';
  return [head, twoDigits(rest, head !== '', lone)].filter(Boolean).join(' ');
}

function twoDigits(value: number, afterHundreds: boolean, lone: LoneUnit): string {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (value === 0) return '';
  if (tens === 0) return afterHundreds ? `${lone} ${DIGITS[unit]}` : (DIGITS[unit] ?? '');
  return [tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`, unitAfterTens(tens, unit)].filter(Boolean).join(' ');
}

function unitAfterTens(tens: number, unit: number): string {
  if (unit === 0) return '';
  if (unit === 5) return 'lăm';
  if (tens > 1 && unit === 1) return 'mốt';
  if (tens > 1 && unit === 4) return 'tư';
  return DIGITS[unit] ?? '';
}

/** The digits of a number in that base, the lowest first; at least one. */
function inGroups(value: bigint, base: bigint): bigint[] {
  const groups: bigint[] = [];
  for (let rest = value; rest > 0n; rest /= base) groups.push(rest % base);
  return groups.length === 0 ? [0n] : groups;
}
