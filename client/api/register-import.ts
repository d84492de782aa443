import { z } from 'zod';
import { checkFile } from '../../documents/intake/check-file.ts';
import { readRegister, type RegisterReading } from '../../documents/register/read-register.ts';
import { registerTemplate } from '../../documents/spreadsheet/register-template.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { importRegister } from '../../store/document/import-register.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { onceOnly } from '../../store/request.ts';
import type { Readings } from '../../documents/readings/readings.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { sendFile } from './send-file.ts';
import { actorOf } from './sign-in.ts';

const MOST_BASE64 = 14_000_000;
const ImportBody = z.strictObject({
  series: z.string().describe('Mã sổ văn bản đi'),
  file: z
    .strictObject({ name: z.string().max(150), base64: z.base64().max(MOST_BASE64) })
    .describe('Sổ của năm nay (.xlsx), theo sổ mẫu'),
  accept: z.array(z.string()).default([]).describe('Mã các câu hỏi đã xem và chấp nhận'),
});
const ImportedSchema = z.object({
  seriesId: z.string(),
  year: z.number(),
  issued: z.number().describe('Số văn bản đã nhập'),
  voided: z.number().describe('Số hủy đã nhập'),
  leftOut: z.string().describe('Số bỏ trống, ghi vào sổ là số hủy'),
  stillMissing: z.string().describe('Số đã cấp trước đó mà chưa có trong sổ, nhập tiếp được'),
  next: z.number().describe('Số cấp tiếp theo'),
});
export type ImportedRegisterBody = z.infer<typeof ImportedSchema>;

const tags = ['registers'];

/** This year's register as kept before: an empty one to fill in, and taking it over. */
export function registerRegisterImport(api: Api, { db, files, readings }: ApiDeps): void {
  api.get(
    '/api/registers/outgoing/template.xlsx',
    {
      config: { role: 'staff' },
      schema: { summary: 'Sổ mẫu để nhập các văn bản đi của năm nay', tags },
    },
    async (_request, reply) =>
      sendFile(reply, {
        bytes: await registerTemplate(),
        mediaType: MEDIA_TYPES.xlsx,
        name: 'so-van-ban-di-mau.xlsx',
      }),
  );
  api.post(
    '/api/registers/outgoing/import',
    {
      config: { role: 'clerk' },
      schema: {
        summary: 'Nhập sổ đăng ký văn bản đi của năm nay: đủ cả tệp, hoặc không dòng nào',
        tags,
        body: ImportBody,
        response: answersWith(ImportedSchema, ['notFound', 'hostileFile', 'readingStopped', 'questionsOpen']),
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { series: seriesId, file, accept } = request.body;
      const bytes = Buffer.from(file.base64, 'base64');
      const reading = await readFile(readings, { name: file.name, bytes });
      const sha256 = await files.put(bytes, MEDIA_TYPES.xlsx);
      const asked = {
        id: request.requestId,
        accountId: actor.accountId,
        postId: actor.postId,
        action: 'importRegister',
        objectId: seriesId,
        payload: { file: sha256, accept },
      };
      const { requestId } = request;
      return db
        .transaction()
        .execute((trx) =>
          onceOnly(trx, asked, () =>
            importRegister(trx, { ...reading, seriesId, file: sha256, accept, actor, requestId }),
          ),
        );
    },
  );
}

async function readFile(
  readings: Readings,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<RegisterReading> {
  const hostile = checkFile(file, { accept: ['xlsx'] });
  if (hostile.length > 0) throw new Refusal('hostileFile', hostile);
  const { sheets, problems } = await readings.workbook({ bytes: file.bytes, where: file.name });
  if (sheets === null) throw new Refusal('invalidInput', problems);
  return readRegister(sheets);
}
