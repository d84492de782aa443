import { z } from 'zod';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';

const MOST_BASE64 = 19_000_000;
const LintBody = z.strictObject({
  name: z.string().max(150).describe('Tên tệp'),
  base64: z.base64().max(MOST_BASE64).describe('Nội dung tệp .docx hoặc PDF có lớp chữ'),
});

const FindingSchema = z.object({
  rule: z.string().describe('Mã quy tắc, ví dụ motto.text'),
  severity: z.enum(['error', 'warning', 'note']).describe('Lỗi, cảnh báo, lưu ý'),
  where: z.object({
    page: z.number().nullable(),
    paragraph: z.number().nullable().describe('Đoạn thứ mấy; bỏ trống: cả văn bản'),
    quote: z.string().nullable(),
  }),
  what: z.string(),
  source: z.string().describe('Căn cứ của quy tắc'),
  remedy: z.string().describe('Cách sửa'),
});
const ReportSchema = z.object({
  family: z
    .enum(['administrative', 'legal', 'party', 'internal', 'none'])
    .describe('Hành chính, quy phạm pháp luật, Đảng và đoàn thể, không nhận ra'),
  type: z.string().nullable().describe('Tên loại nhận ra được'),
  findings: list(FindingSchema),
});

/** The form of any document judged; nothing is kept. */
export function registerLint(api: Api, { readings }: ApiDeps): void {
  api.post(
    '/api/lint',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Kiểm tra thể thức một tệp .docx hoặc PDF; tệp không được lưu lại',
        tags: ['documents'],
        body: LintBody,
        response: answersWith(ReportSchema, ['hostileFile', 'readingStopped', 'tooLarge']),
      },
    },
    async ({ body: { name, base64 } }) => {
      const { findings, ...rest } = await readings.lint({ name, bytes: Buffer.from(base64, 'base64') });
      return { ...rest, findings: [...findings] };
    },
  );
}
