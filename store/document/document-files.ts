/** Setting the files of a version, once. */
import type { PrintedLetterhead, VersionFile } from '../../domain/document/content.ts';
import type { Queryable } from '../database.ts';

export interface FilesOfVersion {
  readonly documentId: string;
  readonly version: number;
  readonly files: readonly VersionFile[];
  readonly hash: string;
  readonly letterhead: PrintedLetterhead;
}

/** Whoever comes second changes nothing. @returns whether these files were taken */
export async function storeFiles(db: Queryable, made: FilesOfVersion): Promise<boolean> {
  const row = await db
    .updateTable('document_version')
    .set({
      files: JSON.stringify(made.files),
      hash: made.hash,
      letterhead: JSON.stringify(made.letterhead),
    })
    .where('document_id', '=', made.documentId)
    .where('version', '=', made.version)
    .where('hash', 'is', null)
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}
