/** The .docx files that annexes of a document name. */
import type { AttachedFile, DocumentContent } from '../../domain/document/content.ts';
import type { Queryable } from '../database.ts';
import { MEDIA_TYPES } from '../file-storage.ts';

export interface AttachedFiles {
  /** Each once; kept as .docx. */
  readonly known: readonly string[];
  /** Nothing is kept under these, or something else. */
  readonly unknown: readonly AttachedFile[];
}

export async function attachedFiles(
  db: Queryable,
  { annexes = [] }: DocumentContent,
): Promise<AttachedFiles> {
  const named = annexes.flatMap(({ file }) => file ?? []);
  if (named.length === 0) return { known: [], unknown: [] };
  const rows = await db
    .selectFrom('file')
    .select('sha256')
    .where(
      'sha256',
      'in',
      named.map(({ sha256 }) => sha256),
    )
    .where('media_type', '=', MEDIA_TYPES.docx)
    .execute();
  const known = rows.map(({ sha256 }) => sha256);
  return { known, unknown: named.filter(({ sha256 }) => !known.includes(sha256)) };
}
