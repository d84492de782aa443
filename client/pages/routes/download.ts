import type { FastifyReply } from 'fastify';
import { MEDIA_TYPES } from '../../../store/file-storage.ts';
import type { RecipientPage } from '../../../store/survey/recipient-page.ts';
import { ownFormCode } from '../../../store/dispatch/form-codes.ts';
import { personalForm } from '../../../documents/form-files/personal-form.ts';
import type { PageDeps } from '../deps.ts';
import { offeredFiles } from '../views/letter.ts';

/** Sends one of the files that the letter page offers; null when it offers none of that name. */
export async function sendFile(
  page: RecipientPage,
  wanted: string,
  deps: Pick<PageDeps, 'files' | 'linkKey'>,
  reply: FastifyReply,
): Promise<Buffer | null> {
  const offered = offeredFiles(page.letter).find(({ name }) => name === wanted);
  if (!offered) return null;
  const bytes = filled(page, offered, await deps.files.get(offered.sha256), deps.linkKey);
  reply.header('content-type', MEDIA_TYPES[offered.format]);
  reply.header('content-disposition', `attachment; filename="${offered.name}"`);
  return bytes;
}

/** The form to fill in is made out to whoever answers: its name and own code are in it. */
function filled(
  { recipient, campaign }: RecipientPage,
  { role, format }: ReturnType<typeof offeredFiles>[number],
  bytes: Buffer,
  linkKey: string | undefined,
): Buffer {
  if (role !== 'form' || format !== 'docx' || !recipient.owesAnswer || linkKey === undefined) return bytes;
  const code = { campaignId: campaign.id, own: ownFormCode(linkKey, recipient.id) };
  return personalForm(bytes, { code, sender: { name: recipient.name } });
}
