import type { FastifyReply } from 'fastify';
import { MEDIA_TYPES, type FileStorage } from '../../../store/file-storage.ts';
import type { RecipientPage } from '../../../store/survey/recipient-page.ts';
import { offeredFiles } from '../views/letter.ts';

/** Sends one of the files that the letter page offers; null when it offers none of that name. */
export async function sendFile(
  page: RecipientPage,
  wanted: string,
  files: FileStorage,
  reply: FastifyReply,
): Promise<Buffer | null> {
  const offered = offeredFiles(page.letter).find(({ name }) => name === wanted);
  if (!offered) return null;
  const bytes = await files.get(offered.sha256);
  reply.header('content-type', MEDIA_TYPES[offered.format]);
  reply.header('content-disposition', `attachment; filename="${offered.name}"`);
  return bytes;
}
