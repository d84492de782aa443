import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readOffice, type OfficeFile } from '../../domain/directory/read-office.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { importOffice } from '../../store/directory/import-office.ts';
import { readKnownIds } from '../../store/directory/known-ids.ts';
import { issueMissingTokens } from '../../store/office/missing-tokens.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const ImportBody = z
  .object({
    files: z
      .record(z.string().max(200), z.string())
      .describe('Tên tệp → nội dung YAML: organisations.yaml, office.yaml, calendar.yaml, …'),
  })
  .nullish()
  .describe('JSON; hoặc multipart/form-data với mỗi tệp YAML là một phần');

const ImportedSchema = z.object({
  counts: z.record(z.string(), z.number()).describe('Số mục đã nạp của mỗi loại'),
  calendarYears: list(z.number()).describe('Năm có lịch thay đổi'),
  notes: list(z.string()).describe('Những gì để nguyên và lý do'),
  tokens: z.record(z.string(), z.string()).describe('Mã truy cập mới theo tài khoản, chỉ trả về lần này'),
});
export type ImportBody = z.infer<typeof ImportedSchema>;

/** Loads the office from its files; the same files again change nothing, and give no second token. */
export function registerImport(api: Api, { db }: ApiDeps): void {
  api.post(
    '/api/import',
    {
      config: { role: 'administrator' },
      schema: {
        summary: 'Nạp cơ quan: danh bạ, chức vụ, tài khoản, sổ số, lịch',
        tags: ['office'],
        consumes: ['application/json', 'multipart/form-data'],
        body: ImportBody,
        response: answersWith(ImportedSchema, ['tooLarge']),
      },
    },
    async (request) => {
      const files = request.isMultipart() ? await uploadedFiles(request) : filesOf(request.body?.files);
      if (files.length === 0) throw nothingSent();
      return db.transaction().execute(async (trx) => {
        const reading = readOffice(files, await readKnownIds(trx));
        if (!reading.ok) throw new Refusal('invalidInput', reading.problems);
        const report = await importOffice(trx, reading.bundle, actorOf(request));
        return { ...report, tokens: await issueMissingTokens(trx) };
      });
    },
  );
}

const filesOf = (files: Readonly<Record<string, string>> = {}): OfficeFile[] =>
  Object.entries(files).map(([name, text]) => ({ name, text }));

async function uploadedFiles(request: FastifyRequest): Promise<OfficeFile[]> {
  const files: OfficeFile[] = [];
  for await (const part of request.files()) {
    files.push({ name: part.filename, text: (await part.toBuffer()).toString('utf8') });
  }
  return files;
}

const nothingSent = (): Refusal =>
  new Refusal('invalidInput', [
    { where: 'files', what: 'không có tệp nào', remedy: 'gửi ít nhất một tệp YAML của cơ quan' },
  ]);
