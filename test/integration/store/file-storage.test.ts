import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFolderStorage, MEDIA_TYPES } from '../../../store/file-storage.ts';
import { freshDatabase } from '../../stack/database.ts';
import { tempFolder } from '../../temp-folder.ts';

const { db } = await freshDatabase();

it('shows what it keeps to nobody else on the machine', async () => {
  const folder = join(tempFolder('vanthu-files-'), 'files');
  await createFolderStorage(folder, db).put(Buffer.from('phiếu'), MEDIA_TYPES.pdf);
  const kept = ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })];
  expect(kept.length).toBe(3);
  for (const name of kept) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
});
