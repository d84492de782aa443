/** Shapes of templates and their versions. */
import { z } from 'zod';
import { ContentChangeSchema } from './document-schemas.ts';
import { list } from './schemas.ts';

export const versionNumber = z.coerce
  .number()
  .int()
  .min(0)
  .describe('Số thứ tự của bản; 0 là mẫu gốc của phần mềm');

export const TemplateFindingSchema = z.object({
  severity: z.enum(['error', 'warning', 'note']).describe('Lỗi, cảnh báo, lưu ý'),
  where: z.string().describe('Chỗ nào trong mẫu'),
  what: z.string(),
  remedy: z.string().describe('Cách sửa'),
  source: z.string().nullable().describe('Căn cứ; bỏ trống: phần mềm cần như vậy'),
});
export type TemplateFindingBody = z.infer<typeof TemplateFindingSchema>;

const state = z.enum(['draft', 'inUse', 'retired']);

export const TemplateSchema = z.object({
  type: z.string(),
  name: z.string().describe('Tên tệp của mẫu, dùng được thay cho mã'),
  title: z.string(),
  inUse: z.number().describe('Bản đang dùng; 0 là mẫu gốc của phần mềm'),
  since: z.date().nullable(),
  putBy: z.string().nullable(),
  versions: z.number().describe('Số bản của cơ quan'),
});
export type TemplateBody = z.infer<typeof TemplateSchema>;

const VersionSchema = z.object({
  version: z.number(),
  state,
  stateLabel: z.string(),
  sha256: z.string(),
  fileName: z.string(),
  note: z.string(),
  uploadedBy: z.string().nullable(),
  uploadedAt: z.date().nullable(),
  findings: list(TemplateFindingSchema),
});

export const TemplateDetailSchema = TemplateSchema.extend({
  history: list(VersionSchema).describe('Các bản, cũ trước; bản 0 là mẫu gốc'),
  uses: list(
    z.object({ version: z.number(), putBy: z.string(), reason: z.string(), since: z.date() }),
  ).describe('Các lần đưa vào dùng'),
  tags: list(z.object({ tag: z.string(), places: list(z.string()) })).describe(
    'Thẻ của bản đang dùng và chỗ đứng',
  ),
});
export type TemplateDetailBody = z.infer<typeof TemplateDetailSchema>;

export const UploadedSchema = z.object({
  type: z.string(),
  version: z.number(),
  added: z.boolean().describe('false: tệp này đã đưa lên từ trước'),
  findings: list(TemplateFindingSchema).describe('Cảnh báo và lưu ý; có lỗi thì không nhận'),
});
export type UploadedBody = z.infer<typeof UploadedSchema>;

export const UsedSchema = z.object({
  type: z.string(),
  version: z.number(),
  before: z.number().describe('Bản dùng trước đó'),
});
export type UsedBody = z.infer<typeof UsedSchema>;

export const TemplateDiffSchema = z.object({
  from: z.number(),
  to: z.number(),
  tagsAdded: list(z.string()).describe('Thẻ có thêm'),
  tagsRemoved: list(z.string()).describe('Thẻ đã bỏ'),
  layout: list(
    z.object({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ).describe('Khổ giấy, lề, số trang, phông, chữ của từng thẻ'),
  text: list(ContentChangeSchema).describe('Từng đoạn chữ'),
});
export type TemplateDiffBody = z.infer<typeof TemplateDiffSchema>;
