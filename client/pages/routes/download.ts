import type { FastifyReply } from 'fastify';
import type { FormHolder } from '../../../domain/survey/form-holder.ts';
import { MEDIA_TYPES } from '../../../store/file-storage.ts';
import type { RecipientPage } from '../../../store/survey/recipient-page.ts';
import { ownFormCode } from '../../../store/dispatch/form-codes.ts';
import { formWorkbook } from '../../../documents/form-files/form-workbook.ts';
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
  const offered = offeredFiles(page).find(({ name }) => name === wanted);
  if (!offered) return null;
  const bytes = await bytesOf(page, offered, deps);
  if (!bytes) return null;
  reply.header('content-type', MEDIA_TYPES[offered.format]);
  reply.header('content-disposition', `attachment; filename="${offered.name}"`);
  return bytes;
}

/** The form to fill in is made out to whoever answers: its name and own code are in it. */
async function bytesOf(
  page: RecipientPage,
  { role, format, sha256 }: ReturnType<typeof offeredFiles>[number],
  { files, linkKey }: Pick<PageDeps, 'files' | 'linkKey'>,
): Promise<Buffer | null> {
  const holder = role === 'form' ? holderOf(page, linkKey) : null;
  if (sha256 === null)
    return holder && formWorkbook({ fields: page.campaign.definition.form.fields, ...holder });
  const bytes = await files.get(sha256);
  return holder?.code.own && format === 'docx' ? personalForm(bytes, holder) : bytes;
}

const holderOf = ({ recipient, campaign }: RecipientPage, linkKey: string | undefined): FormHolder | null =>
  recipient.owesAnswer
    ? {
        code: {
          campaignId: campaign.id,
          own: linkKey === undefined ? null : ownFormCode(linkKey, recipient.id),
        },
        sender: { name: recipient.name },
      }
    : null;
