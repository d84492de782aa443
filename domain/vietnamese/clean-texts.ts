import { printable } from './printable.ts';

/**
 * A value as JSON with every text in NFC and without what no page and no table can hold: programs write the same letter
 * in several ways, and a text typed in another would pass for a change.
 */
export const cleanTexts = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'string' ? printable(each.normalize('NFC')) : each,
  ) as Value;
