import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { folderZip, type FolderFile } from '../../../documents/dossier/folder-zip.ts';
import { tempFolder } from '../../temp-folder.ts';

const fileOf = (name: string, bytes: Buffer, open: { now: number; most: number }): FolderFile => ({
  name,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  read: async () => {
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    await Promise.resolve();
    open.now -= 1;
    return bytes;
  },
});

it('unpacks with unzip, and sha256sum -c is content with every file', async () => {
  const folder = tempFolder('dossier');
  const open = { now: 0, most: 0 };
  const files = Array.from({ length: 300 }, (_, n) =>
    fileOf(`${String(n).padStart(3, '0')}-tep.txt`, Buffer.from(`tệp ${n}\n`.repeat(n)), open),
  );
  const path = join(folder, 'ho-so.zip');
  await pipeline(folderZip('ho-so', files, new Date('2023-08-01T00:00:00Z')), createWriteStream(path));
  execFileSync('python3', ['-m', 'zipfile', '-e', path, folder]);
  const said = execFileSync('sha256sum', ['-c', '--strict', 'sha256sum.txt'], { cwd: join(folder, 'ho-so') });
  expect(String(said).trim().split('\n')).toHaveLength(300);
  expect(open.most).toBe(1);
});

it('a file that cannot be read breaks the stream instead of leaving a hole', async () => {
  const broken: FolderFile = {
    name: 'a.txt',
    sha256: '0'.repeat(64),
    read: () => Promise.reject(new Error('hỏng')),
  };
  const path = join(tempFolder('dossier'), 'ho-so.zip');
  const writing = pipeline(folderZip('ho-so', [broken], new Date(0)), createWriteStream(path));
  await expect(writing).rejects.toThrow('hỏng');
});
