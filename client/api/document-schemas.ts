/** Shapes of documents as the API gives them. */
import { z } from 'zod';
import { cleanTexts } from '../../domain/vietnamese/clean-texts.ts';
import type { DocumentContent } from '../../domain/document/content.ts';
import { DaySchema, list, NextActionSchema } from './schemas.ts';

export const DocumentSummarySchema = z.object({
  id: z.string(),
  campaignId: z.string().nullable(),
  role: z.string(),
  documentType: z.string(),
  typeLabel: z.string(),
  unitId: z.string(),
  subject: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  version: z.number(),
  codeNotation: z.string().nullable().describe('Số, ký hiệu; null khi chưa cấp'),
  promulgatedOn: DaySchema.nullable(),
  amended: z.string().nullable().describe('Đã thu hồi, thay thế, đính chính theo văn bản nào'),
  waitingFor: z.string().describe('Đang chờ ai làm gì'),
});
export type DocumentSummaryBody = z.infer<typeof DocumentSummarySchema>;

const FileSchema = z.object({
  role: z.enum(['main', 'form']),
  name: z.string(),
  docx: z.string().describe('sha256'),
  pdf: z.string().describe('sha256'),
  paper: z.string().optional().describe('sha256; bản để in, khi khác bản điện tử'),
});

const SignatureBlockSchema = z.object({
  lines: list(z.string()),
  fullName: z.string(),
  competence: z.string().nullable(),
  postId: z.string(),
  personId: z.string(),
  authorityId: z.string().nullable(),
  basis: z.string().describe('Vì sao được ký như vậy'),
});

const TimelineSchema = z.object({
  at: z.date(),
  action: z.string(),
  label: z.string(),
  person: z.string().nullable(),
  post: z.string().nullable(),
  version: z.number().nullable(),
  hash: z.string().nullable(),
  comment: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});

const VersionSchema = z.object({
  version: z.number(),
  reason: z.string(),
  hash: z.string().nullable(),
  createdBy: z.string().nullable(),
  createdAt: z.date(),
});

export const DocumentDetailSchema = DocumentSummarySchema.extend({
  hash: z.string().nullable().describe('Mã băm các tệp của phiên bản hiện tại; null khi tệp đang được tạo'),
  files: list(FileSchema),
  signatureBlock: SignatureBlockSchema,
  contentCheckedVersion: z.number().nullable(),
  formCheckedVersion: z.number().nullable(),
  signedVersion: z.number().nullable(),
  signedHash: z.string().nullable(),
  signedAt: z.date().nullable(),
  sealedAt: z.date().nullable(),
  dispatchedAt: z.date().nullable(),
  keptAt: z.date().nullable(),
  recipientsConfirmedAt: z.date().nullable(),
  versions: list(VersionSchema),
  nextActions: list(NextActionSchema),
  timeline: list(TimelineSchema),
});
export type DocumentDetailBody = z.infer<typeof DocumentDetailSchema>;

/** The content is checked where it is decided on; here it passes whole, so that what was read can be sent back. */
export const AnyContent = z.custom<DocumentContent>((value) => typeof value === 'object' && value !== null);

/** One that is sent in: its texts as all others are kept, so that only what was changed differs. */
export const SentContent = AnyContent.transform(cleanTexts);

export const ContentSchema = z.object({
  version: z.number(),
  hash: z.string().nullable(),
  content: AnyContent,
});
export type ContentBody = z.infer<typeof ContentSchema>;

const PieceSchema = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export const ContentChangeSchema = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  part: z.string(),
  text: z.string().optional(),
  pieces: list(PieceSchema).optional(),
});
export const ChangesSchema = list(
  z.object({
    version: z.number(),
    reason: z.string(),
    createdAt: z.date(),
    changes: list(ContentChangeSchema),
  }),
);
export type ChangesBody = z.infer<typeof ChangesSchema>;
