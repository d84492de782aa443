import { z } from 'zod';
import { auditActionLabel } from '../../domain/audit/labels.ts';
import { readAudit } from '../../store/audit-log.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';

const AuditRowSchema = z.object({
  id: z.number(),
  at: z.date().describe('Giờ của cơ quan'),
  person: z.string().nullable(),
  post: z.string().nullable(),
  action: z.string(),
  label: z.string().describe('Việc đã làm, tiếng Việt'),
  objectKind: z.string(),
  objectId: z.string(),
  version: z.number().nullable(),
  hash: z.string().nullable(),
  comment: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  requestId: z.string().nullable(),
});

export type AuditBody = z.infer<typeof AuditRowSchema>;

const AuditQuery = z.object({
  object: z.string().optional().describe('Mã đợt khảo sát hoặc văn bản, kể cả những gì thuộc về nó'),
  person: z.string().optional().describe('Mã người'),
  before: z.coerce.number().int().optional().describe('Xem tiếp các dòng cũ hơn dòng này'),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});

export function registerAudit(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/audit',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Nhật ký quyết định: ai, giữ chức vụ gì, làm gì, trên bản nào, lúc nào',
        tags: ['audit'],
        querystring: AuditQuery,
        response: answersWith(list(AuditRowSchema)),
      },
    },
    async ({ query }) => {
      const rows = await readAudit(db, {
        objectId: query.object,
        personId: query.person,
        before: query.before,
        limit: query.limit,
      });
      return rows.map((row) => ({ ...row, label: auditActionLabel(row.action) }));
    },
  );
}
