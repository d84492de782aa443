/** Where a document's number comes from when it is not the next one of the series. */
import type { Problem } from '../failure/catalogue.ts';
import { isDay, type Day } from '../time/day.ts';
import { readCodeNotation } from './code-number.ts';

export type NumberSource =
  | {
      /** A number of the series that was kept free. */
      readonly from: 'reserved';
      readonly number: number;
    }
  | {
      /** Given by another system that the office has to use; none of ours is taken. */
      readonly from: 'external';
      /** "312/KH-UBND" */
      readonly codeNotation: string;
      /** How the office calls that system. */
      readonly system: string;
      /** Day of issue that it gave. */
      readonly on: Day;
    };

type Given = Readonly<Record<string, unknown>>;

/** What is wrong with something sent in as a source, all at once. */
export function numberSourceProblems(value: unknown): Problem[] {
  const given: Given = typeof value === 'object' && value !== null ? (value as Given) : {};
  const rules = RULES[String(given['from'])];
  if (!rules)
    return [{ where: 'number.from', what: 'phải là reserved (số đang giữ) hoặc external (hệ thống khác)' }];
  return Object.entries(rules)
    .filter(([key, { holds }]) => !holds(given[key]))
    .map(([key, { what }]) => ({ where: `number.${key}`, what }));
}

interface Rule {
  readonly holds: (value: unknown) => boolean;
  readonly what: string;
}
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const RULES: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  reserved: {
    number: {
      holds: (value) => Number.isInteger(value) && Number(value) > 0,
      what: 'phải là số đang giữ, như 361',
    },
  },
  external: {
    codeNotation: {
      holds: (value) => isText(value) && readCodeNotation(value)?.suffix === '',
      what: 'phải có cả số và ký hiệu, như 312/KH-UBND',
    },
    system: { holds: isText, what: 'phải ghi tên hệ thống đã cấp số' },
    on: { holds: (value) => isText(value) && isDay(value), what: 'phải là ngày ban hành, yyyy-mm-dd' },
  },
};
