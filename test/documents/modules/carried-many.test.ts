/** Files with thousands of styles, lists or notes, honest or not, are read once and looked up, not searched again and again. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect, it } from 'vitest';
import { CarriedNumbering } from '../../../documents/modules/sub-document/carried-numbering.ts';
import { CarriedStyles } from '../../../documents/modules/sub-document/carried-styles.ts';
import { OpenFields } from '../../../documents/modules/sub-document/fields.ts';
import { NAMESPACES } from '../../../documents/modules/sub-document/names.ts';

const MANY = 5_000;
/** Milliseconds; searching takes tens of seconds. */
const SOON = 4_000;

const times = (make: (i: number) => string): string =>
  Array.from({ length: MANY }, (_, i) => make(i)).join('');
const rootOf = (inside: string): Element =>
  new DOMParser().parseFromString(`<w:x xmlns:w="${NAMESPACES['w']}">${inside}</w:x>`, 'text/xml')
    .documentElement as Element;

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

it('styles', () => {
  const root = rootOf(
    times((i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="n"/></w:style>`),
  );
  const styles = new CarriedStyles(root, { prefix: 'PL', write: () => '' });
  expect(timed(() => Array.from({ length: MANY }, (_, i) => styles.paragraph(`s${i}`, null)))).toBeLessThan(
    SOON,
  );
  expect(styles.xml.match(/<w:style /g)).toHaveLength(MANY);
});

it('lists', () => {
  const root = rootOf(
    times((i) => `<w:abstractNum w:abstractNumId="${i}"/>`) +
      times((i) => `<w:num w:numId="${i}"><w:abstractNumId w:val="${i}"/></w:num>`),
  );
  let next = 1;
  const lists = new CarriedNumbering(root, {
    free: () => next++,
    write: () => '',
    listOfStyle: () => undefined,
  });
  expect(timed(() => Array.from({ length: MANY }, (_, i) => lists.num(String(i))))).toBeLessThan(SOON);
  expect(lists.nums).toHaveLength(MANY);
});

it('fields within fields', () => {
  const fields = new OpenFields();
  const shown: boolean[] = [];
  for (let i = 0; i < 3; i += 1) {
    fields.begin();
    shown.push(fields.shown);
    fields.separate();
    fields.separate();
    shown.push(fields.shown);
  }
  fields.begin();
  for (let i = 0; i < 4; i += 1) {
    fields.end();
    shown.push(fields.shown);
  }
  expect(shown).toEqual([false, true, false, true, false, true, true, true, true, true]);
  for (let i = 0; i < 100_000; i += 1) {
    fields.begin();
    fields.separate();
  }
  const look = (): void => {
    for (let i = 0; i < 100_000; i += 1) if (!fields.shown) throw new Error(String(i));
  };
  expect(timed(look)).toBeLessThan(SOON);
});
