/** The archives we write are read by others, and say nothing of when they were made. */
import fc from 'fast-check';
import PizZip from 'pizzip';
import { expect, it } from 'vitest';
import { archiveOf, entryOf } from '../../../documents/archive/archive.ts';
import { changedArchive } from '../../../documents/archive/changed-archive.ts';

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

const contents = (zip: PizZip): [string, Buffer][] =>
  Object.keys(zip.files).map((name) => [name, Buffer.from(zip.file(name)?.asUint8Array() ?? [])]);

it('of an archive written by others some files are changed, the rest stays', () => {
  fc.assert(
    fc.property(files, files, fc.constantFrom('STORE', 'DEFLATE'), (put, changes, compression) => {
      const zip = new PizZip();
      for (const [name, bytes] of put) zip.file(name, bytes, { createFolders: false });
      const given = zip.generate({ type: 'nodebuffer', compression });
      const changed = changedArchive(given, () => changes);
      for (const [name, bytes] of changes) zip.file(name, bytes, { createFolders: false });
      expect(contents(new PizZip(changed, { checkCRC32: true }))).toEqual(contents(zip));
    }),
    { numRuns: 150 },
  );
});

it('what is read is the text of a file, and nothing of one that is not there', () => {
  const given = archiveOf([entryOf('a.xml', Buffer.from('<a>Số</a>'))]);
  const changed = changedArchive(given, (read) => [['b.xml', `${read('a.xml')}${read('c.xml')}`]]);
  expect(new PizZip(changed).file('b.xml')?.asText()).toBe('<a>Số</a>');
  expect(changedArchive(given, () => [])).toBe(given);
  expect(() => changedArchive(given.subarray(0, 40), () => [])).toThrow(/không phải tệp nén/);
});
