import { z } from 'zod';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { noSuchFile, sendFile } from './send-file.ts';

const FileParams = z.object({
  sha: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('sha256 của tệp'),
});
const extensionOf = (mediaType: string): string =>
  Object.entries(MEDIA_TYPES).find(([, type]) => type === mediaType)?.[0] ?? 'bin';

export function registerFiles(api: Api, { db, files }: ApiDeps): void {
  api.get(
    '/api/files/:sha',
    {
      config: { role: 'staff' },
      schema: { summary: 'Một tệp theo mã băm', tags: ['files'], params: FileParams },
    },
    async ({ params: { sha } }, reply) => {
      const row = await db
        .selectFrom('file')
        .select('media_type')
        .where('sha256', '=', sha)
        .executeTakeFirst();
      if (!row) throw noSuchFile('sha');
      await refuseSecretMail(db, sha);
      await refuseSigningImages(db, sha);
      const name = `${sha.slice(0, 12)}.${extensionOf(row.media_type)}`;
      return sendFile(reply, { bytes: await files.get(sha), mediaType: row.media_type, name });
    },
  );
}

/** Mail that looks secret is not kept; were it there all the same, it is handed to nobody. */
async function refuseSecretMail(db: ApiDeps['db'], sha: string): Promise<void> {
  const mail = await db
    .selectFrom('inbound_message')
    .select('id')
    .where('sha256', '=', sha)
    .where('kind', '=', 'secret')
    .executeTakeFirst();
  if (mail) throw new Refusal('secretRefused');
}

/** An image of a signature or of the seal is handed out by its own route, to whoever answers for it. */
async function refuseSigningImages(db: ApiDeps['db'], sha: string): Promise<void> {
  const image = await db
    .selectFrom('signing_image')
    .select('id')
    .where('sha256', '=', sha)
    .executeTakeFirst();
  if (image) throw noSuchFile('sha');
}
