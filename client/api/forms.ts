/** Forms made out to one recipient, with its own code: for the clerk who prints or sends them. */
import { z } from 'zod';
import { formWorkbook } from '../../documents/form-files/form-workbook.ts';
import { joinForms } from '../../documents/form-files/join-forms.ts';
import { personalForm } from '../../documents/form-files/personal-form.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { formHolders } from '../../store/survey/form-holders.ts';
import { readIssuedForm } from '../../store/survey/issued-form.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams } from './schemas.ts';
import { sendFile, type Download } from './send-file.ts';

const Params = CampaignParams.extend({
  recipient: z
    .string()
    .regex(/^(\d{1,15}|paper)$/)
    .describe('Số của nơi nhận, hoặc paper: mọi nơi nhận bản giấy, trong một tệp'),
  format: z.enum(['docx', 'pdf', 'xlsx']),
});

export function registerForms(api: Api, deps: ApiDeps): void {
  api.get(
    '/api/surveys/:id/forms/:recipient.:format',
    {
      config: { role: 'dispatcher' },
      schema: {
        summary: 'Phiếu ghi sẵn tên và mã riêng của nơi nhận, để in hoặc gửi',
        tags: ['surveys'],
        params: Params,
      },
    },
    async ({ params: { id, recipient, format } }, reply) => {
      if (format === 'xlsx') return sendFile(reply, await workbookOf(deps, id, recipient));
      const docx = await formsOf(deps, id, recipient === 'paper' ? 'paper' : Number(recipient));
      return sendFile(reply, {
        bytes: format === 'pdf' ? await deps.toPdf(docx) : docx,
        mediaType: MEDIA_TYPES[format],
        name: `phieu-${id}-${recipient}.${format}`,
      });
    },
  );
}

async function formsOf(
  { db, files, linkKey }: ApiDeps,
  id: string,
  which: number | 'paper',
): Promise<Buffer> {
  const issued = await readIssuedForm(db, files, id);
  if (!issued || linkKey === undefined)
    throw new Refusal('wrongState', [
      {
        where: 'id',
        what: 'công văn chưa phát hành hoặc không kèm biểu mẫu',
        remedy: 'phát hành rồi in phiếu',
      },
    ]);
  const holders = await formHolders(db, linkKey, id, which);
  if (holders.length === 0)
    throw new Refusal('notFound', [
      {
        where: 'recipient',
        what:
          which === 'paper'
            ? 'không có nơi nhận bản giấy nào phải trả lời'
            : 'không có nơi nhận này, hoặc nơi này không phải trả lời',
      },
    ]);
  return joinForms(holders.map((holder) => personalForm(issued.docx, holder)));
}

async function workbookOf({ db, files, linkKey }: ApiDeps, id: string, recipient: string): Promise<Download> {
  const issued = await readIssuedForm(db, files, id);
  const [holder] =
    issued && linkKey !== undefined && recipient !== 'paper'
      ? await formHolders(db, linkKey, id, Number(recipient))
      : [];
  if (!issued || !holder)
    throw new Refusal('notFound', [
      {
        where: 'recipient',
        what: 'không có phiếu Excel cho nơi này',
        remedy: 'ghi số của một nơi phải trả lời',
      },
    ]);
  return {
    bytes: await formWorkbook({ fields: issued.fields, ...holder }),
    mediaType: MEDIA_TYPES.xlsx,
    name: `phieu-${id}-${recipient}.xlsx`,
  };
}
