/** Files by their content: the name is the sha256 of the bytes, so writing twice is writing once. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from './database.ts';

/** What a store of files must do; a folder here, an S3 bucket elsewhere. */
export interface FileStorage {
  /** @returns sha256 in hex */
  put(bytes: Buffer, mediaType: string): Promise<string>;
  /** @throws when there is no such file or its bytes no longer match their name */
  get(sha256: string): Promise<Buffer>;
}

export const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  png: 'image/png',
} as const;

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps files under `folder/ab/cdef…`; a crash while writing leaves no half file under a final name. */
export function createFolderStorage(folder: string, db: Database): FileStorage {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    async put(bytes, mediaType) {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      // Answers of others are in here: nobody else on this machine looks.
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const partial = `${path}.${randomUUID()}`;
      await writeFile(partial, bytes, { flush: true, mode: 0o600 });
      await rename(partial, path);
      await db
        .insertInto('file')
        .values({ sha256, media_type: mediaType, size: bytes.length })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return sha256;
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('sha256 không đúng dạng');
      const bytes = await readFile(pathOf(sha256));
      if (sha256Of(bytes) !== sha256) throw new Error(`Tệp ${sha256} đã hỏng trên đĩa`);
      return bytes;
    },
  };
}
