/** An archive with some of its files changed: the others are copied as they are deflated. */
import { inflateEntry, readZipDirectory, type ZipEntry } from '../intake/zip-directory.ts';
import { archiveOf, entryOf, packedEntry, type Entry } from './archive.ts';

/** The text of a file; empty when there is none of that name. */
export type ReadText = (name: string) => string;
/** Files by name, as they are to be. */
export type Changes = Iterable<readonly [string, string | Uint8Array]>;

/** New files come after those that are there; with nothing to change the bytes stay as they are. */
export function changedArchive(archive: Buffer, change: (read: ReadText) => Changes): Buffer {
  const there = readZipDirectory(archive);
  if (!there) throw new Error('không phải tệp nén còn nguyên vẹn');
  const named = new Map(there.map((entry) => [entry.name, entry]));
  const read: ReadText = (name) => {
    const entry = named.get(name);
    return entry ? contentOf(archive, entry).toString('utf8') : '';
  };
  const changed = new Map(
    [...change(read)].map(([name, content]) => [name, entryOf(name, Buffer.from(content))]),
  );
  if (changed.size === 0) return archive;
  const kept = there.map((entry) => changed.get(entry.name) ?? copied(archive, entry));
  const added = [...changed].filter(([name]) => !named.has(name)).map(([, entry]) => entry);
  return archiveOf([...kept, ...added]);
}

function contentOf(archive: Buffer, entry: ZipEntry): Buffer {
  const content = inflateEntry(archive, entry);
  if (!content) throw new Error(`${entry.name}: không giải nén được`);
  return content;
}

/** Name and extra field of a local header may differ in length from those of the directory. */
function copied(archive: Buffer, { name, method, crc, size, compressedSize, offset }: ZipEntry): Entry {
  const from = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  return packedEntry({ name, method, crc, size, data: archive.subarray(from, from + compressedSize) });
}
