/**
 * What a template may do to a value before it prints: `{amount | words | capital}`. Each filter is a row; the rules
 * themselves are in `domain/`. Written in Word by clerks, so a filter takes no arguments and cannot fail: a value it does
 * not understand prints as it is.
 */
import {
  basisCitation,
  firstCitation,
  laterCitation,
  type CitedDocument,
} from '../../domain/document/citation.ts';
import { groupedByPurpose } from '../../domain/document/to-places.ts';
import { formatDay, formatLongDay, isDay, weekdayName } from '../../domain/time/day.ts';
import { lowerFirst, upperFirst } from '../../domain/vietnamese/list.ts';
import { formatCount, formatNumber } from '../../domain/vietnamese/number.ts';
import { numberWords, readAloud } from '../../domain/vietnamese/number-words.ts';
import { alphabetic, roman } from '../../domain/vietnamese/ordinals.ts';
import { bare, ended } from '../../domain/vietnamese/sentence.ts';
import { asideLines, titleLines } from '../data/title-lines.ts';

/** Where a value stands in the section around it; outside of one it is the first of one. */
export interface Place {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

type TextFilter = (text: string, place: Place) => string;

const TEXT_FILTERS = {
  /** BÁO CÁO. */
  upper: (text) => text.toLocaleUpperCase('vi'),
  lower: (text) => text.toLocaleLowerCase('vi'),
  /** First letter of a sentence, or of a word inside one. */
  capital: upperFirst,
  small: lowerFirst,

  /** A bold centred title of 14 points in lines about as long as each other, no word torn. */
  title: titleLines,
  /** The same below the number of a công văn, after "V/v". */
  aside: asideLines,

  /** 2026-03-05 → 05/3/2026; day below 10 and months 1, 2 padded. */
  date: (text) => (isDay(text) ? formatDay(text) : text),
  /** 2026-03-05 → ngày 05 tháng 3 năm 2026. */
  longDate: (text) => (isDay(text) ? formatLongDay(text) : text),
  /** 2026-03-05 → thứ Năm. */
  weekday: (text) => (isDay(text) ? weekdayName(text) : text),

  /** 1250000.5 → 1.250.000,5. */
  number: (text) => withNumber(text, formatNumber),
  /** 7 → 07: counts below ten. */
  count: (text) => withNumber(text, formatCount),
  /** 1250000 → 1.250.000 đồng. */
  money: (text) => withNumber(text, (value) => `${formatNumber(value)} đồng`),
  /** 1250000 → một triệu hai trăm năm mươi nghìn. */
  words: (text) => spoken(text) ?? text,
  /** 1250000 → Một triệu hai trăm năm mươi nghìn đồng. */
  moneyWords: (text) => {
    const words = spoken(text);
    return words === null ? text : `${upperFirst(words)} đồng`;
  },

  /** Lines of a list: ";" after each, "." after the last. */
  listed: (text, { index, count }) => `${bare(text)}${index === count - 1 ? '.' : ';'}`,
  /** The same when more lines follow outside the section: ";" after each. */
  semicolon: (text) => `${bare(text)};`,
  /** The end of the document: "./.". */
  ended,
  /** The same in the last line of a list, whose others end in ";". */
  listEnded: (text, { index, count }) => (index === count - 1 ? ended(text) : `${bare(text)};`),

  /** Only the place of it, for a column "TT". */
  order: (_, { index }) => String(index + 1),
  /** Numbered by its place in the section: "I. …", "1. …", "a) …" (a, b, c, d, đ, e, g …). */
  roman: (text, { index }) => `${roman(index + 1)}. ${text}`,
  arabic: (text, { index }) => `${index + 1}. ${text}`,
  letter: (text, { index }) => `${alphabetic(index + 1)}) ${text}`,
} as const satisfies Record<string, TextFilter>;

/** Of another document: in full when it is named first, later type and number alone. */
const CITATION_FILTERS = {
  basis: basisCitation,
  firstCitation,
  laterCitation,
} as const satisfies Record<string, (document: CitedDocument) => string>;

/** Of the rows of a section. */
const ROW_FILTERS = {
  /** Nơi nhận: neighbours with the same purpose on one line. */
  grouped: (rows) =>
    groupedByPurpose(rows.map(({ name }) => (typeof name === 'string' ? name : ''))).map((name) => ({
      name,
    })),
} as const satisfies Record<
  string,
  (rows: readonly Record<string, unknown>[]) => readonly Record<string, unknown>[]
>;

const FILTERS: Readonly<Record<string, (value: unknown, place: Place) => unknown>> = {
  ...lifted(TEXT_FILTERS, (value): value is string => typeof value === 'string'),
  ...lifted(CITATION_FILTERS, isCited),
  ...lifted(ROW_FILTERS, (value): value is Record<string, unknown>[] => Array.isArray(value)),
};

export const FILTER_NAMES: readonly string[] = Object.keys(FILTERS);

export const isFilter = (name: string): boolean => Object.hasOwn(FILTERS, name);

/** True for a filter that prints a cited document, which is a record and not a text. */
export const takesCitation = (name: string): boolean => Object.hasOwn(CITATION_FILTERS, name);

/** The value after all filters, from left to right; a missing one stays missing. */
export const filtered = (value: unknown, names: readonly string[], place: Place): unknown =>
  value === undefined || value === null
    ? value
    : names.reduce<unknown>((sofar, name) => FILTERS[name]?.(sofar, place) ?? sofar, value);

/** Filters of one kind of value as filters of any value: another kind goes through unchanged. */
function lifted<Value>(
  filters: Readonly<Record<string, (value: Value, place: Place) => unknown>>,
  isKind: (value: unknown) => value is Value,
): Record<string, (value: unknown, place: Place) => unknown> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, filter]) => [
      name,
      (value: unknown, place: Place) => (isKind(value) ? filter(value, place) : value),
    ]),
  );
}

export function isCited(value: unknown): value is CitedDocument {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { type, day, issuer, subject } = value as Record<string, unknown>;
  return [type, day, issuer, subject].every((part) => typeof part === 'string');
}

/**
 * Figures come as JavaScript writes them ("1250000.5") and are printed the Vietnamese way; whole ones of any length, with
 * decimals as far as a number of JavaScript holds them exactly.
 */
function withNumber(text: string, print: (value: number | bigint) => string): string {
  if (WHOLE.test(text)) return print(text.length > MOST_DIGITS ? BigInt(text) : Number(text));
  const exact = /^-?\d+\.\d+$/.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS;
  return exact ? print(Number(text)) : text;
}

/** More digits are no quantity. */
const WHOLE = /^-?\d{1,36}$/;
const MOST_DIGITS = 15;

const spoken = (text: string): string | null =>
  WHOLE.test(text) ? numberWords(BigInt(text)) : readAloud(withNumber(text, formatNumber));
