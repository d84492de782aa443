/** Reading a backup: every byte is checked against the manifest before anything of the office is touched. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { manifestSchema, PLACES, type Manifest } from './manifest.ts';

/** Larger would be no manifest. */
const LONGEST_MANIFEST = 512 * 1024 * 1024;

/**
 * Unpacks an archive into a folder.
 * @throws Refusal `invalidInput` with everything that is missing, unknown or not as the manifest says
 */
export async function unpackBackup(archive: string, folder: string): Promise<Manifest> {
  let manifest: Manifest | null = null;
  let expected = new Map<string, string>();
  const found = new Set<string>();
  const problems: Problem[] = [];
  const entries = extract();
  const feeding = pipeline(createReadStream(archive), entries);
  const reading = async (): Promise<void> => {
    for await (const entry of entries) {
      const { name } = entry.header;
      if (manifest === null) {
        if (name !== PLACES.manifest) throw damaged(archive, 'không phải tệp sao lưu của Văn Thư');
        manifest = await readManifest(archive, entry);
        expected = expectedIn(manifest);
        continue;
      }
      const sha256 = expected.get(name);
      if (sha256 === undefined || found.has(name)) {
        problems.push({ where: name, what: 'không có trong bản kê' });
        entry.resume();
        continue;
      }
      found.add(name);
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      if ((await writeHashed(entry, path)) !== sha256)
        problems.push({ where: name, what: 'mã băm khác với bản kê: tệp sao lưu đã hỏng hoặc bị sửa' });
    }
  };
  await Promise.all([feeding, reading()]).catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    throw damaged(archive, `không đọc được: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (manifest === null) throw damaged(archive, 'tệp trống');
  for (const name of expected.keys()) if (!found.has(name)) problems.push({ where: name, what: 'thiếu' });
  if (problems.length > 0) throw new Refusal('invalidInput', problems.slice(0, 50));
  return manifest;
}

const expectedIn = (manifest: Manifest): Map<string, string> =>
  new Map([
    ...manifest.tables.map(({ name, sha256 }) => [PLACES.table(name), sha256] as const),
    ...manifest.secrets.map(({ name, sha256 }) => [PLACES.secret(name), sha256] as const),
    ...manifest.files.map(({ sha256 }) => [PLACES.file(sha256), sha256] as const),
  ]);

async function readManifest(archive: string, entry: AsyncIterable<Buffer>): Promise<Manifest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of entry) {
    size += chunk.length;
    if (size > LONGEST_MANIFEST) throw damaged(archive, 'bản kê lớn quá mức');
    chunks.push(chunk);
  }
  try {
    return manifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    throw damaged(archive, 'bản kê không đúng dạng, hoặc do bản Văn Thư mới hơn ghi');
  }
}

async function writeHashed(entry: NodeJS.ReadableStream, path: string): Promise<string> {
  const hash = createHash('sha256');
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(entry, measured, createWriteStream(path, { mode: 0o600 }));
  return hash.digest('hex');
}

const damaged = (archive: string, what: string): Refusal =>
  new Refusal('invalidInput', [{ where: archive, what, remedy: 'dùng một bản sao lưu khác' }]);
