/** The archives we write are read by others, and say nothing of when they were made. */
import fc from 'fast-check';
import PizZip from 'pizzip';
import { expect, it } from 'vitest';
import { archiveOf, entryOf } from '../../../documents/archive/archive.ts';

const files = fc.uniqueArray(
  fc.tuple(fc.stringMatching(/^[a-zĂơ]{1,8}(\/[a-z]{1,8}\.xml)?$/), fc.uint8Array({ maxLength: 300 })),
  { selector: ([name]) => name, maxLength: 8 },
);

it('what was put in comes out, in its order, with names in Vietnamese', () => {
  fc.assert(
    fc.property(files, (put) => {
      const zip = new PizZip(archiveOf(put.map(([name, bytes]) => entryOf(name, Buffer.from(bytes)))), {
        checkCRC32: true,
      });
      expect(Object.keys(zip.files)).toEqual(put.map(([name]) => name));
      for (const [name, bytes] of put)
        expect(Buffer.from(zip.file(name)?.asUint8Array() ?? []).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

it('every file is dated the day of the decree', () => {
  const zip = new PizZip(archiveOf([entryOf('a.xml', Buffer.from('<a/>'))]));
  const date = zip.files['a.xml']?.date;
  expect([date?.getFullYear(), date?.getMonth(), date?.getDate()]).toEqual([2020, 2, 5]);
});
