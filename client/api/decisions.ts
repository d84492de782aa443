import { z } from 'zod';
import { DECISION_LABELS } from '../../domain/document/labels.ts';
import type { DecisionKind } from '../../domain/document/decision.ts';
import { mayDecide } from '../../domain/document/decide.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';
import { readDocument } from '../../store/document/document-facts.ts';
import { answersWith } from './answers-with.ts';
import { decideOnce } from './decide.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import { SentContent } from './document-schemas.ts';
import { refuseSecrets } from './refuse-secrets.ts';
import { refuseTallCharts } from './refuse-tall-charts.ts';
import type { Api } from './route.ts';
import { DaySchema, DoneSchema } from './schemas.ts';

const KINDS = Object.keys(DECISION_LABELS) as DecisionKind[];

const DecisionBody = z.object({
  kind: z.enum(KINDS).describe('Việc quyết định'),
  version: z.number().int().describe('Phiên bản đã xem'),
  hash: z.string().optional().describe('Mã băm các tệp đã xem; bắt buộc khi duyệt và ký'),
  comment: z.string().max(4_000).optional().describe('Ý kiến hoặc lý do; bắt buộc khi trả lại và hủy'),
  content: SentContent.optional().describe('Toàn bộ nội dung sau khi sửa'),
  signerPostId: z.string().optional().describe('Chức vụ của người ký mới'),
  byHand: z
    .boolean()
    .optional()
    .describe('Khi ký, đóng dấu: làm trên bản giấy, không đưa ảnh chữ ký, ảnh dấu vào tệp'),
  number: z
    .discriminatedUnion('from', [
      z.strictObject({
        from: z.literal('reserved'),
        number: z.number().int().positive().describe('Số đang giữ trong sổ'),
      }),
      z.strictObject({
        from: z.literal('external'),
        codeNotation: z.string().max(60).describe('Số, ký hiệu mà hệ thống kia đã cấp, như 312/KH-UBND'),
        system: z.string().min(1).max(200).describe('Tên hệ thống phải dùng đã cấp số'),
        on: DaySchema.describe('Ngày ban hành đã cấp'),
      }),
    ])
    .optional()
    .describe('Khi cấp số: dùng số đang giữ hoặc ghi số của hệ thống khác; bỏ trống là số tiếp theo của sổ'),
});

/** Decisions on a document: written down, then carried out by its process. */
export function registerDecisions(api: Api, deps: ApiDeps): void {
  api.post(
    '/api/documents/:id/decisions',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Quyết định về văn bản: trình, duyệt, trả lại, sửa, ký, cấp số, đóng dấu, phát hành, hủy',
        tags: ['documents'],
        params: DocumentParams,
        body: DecisionBody,
        response: answersWith(DoneSchema, [
          'notFound',
          'wrongState',
          'commentRequired',
          'secretRefused',
          'signatoryInvalid',
          'numberTaken',
          'workflowDown',
        ]),
      },
    },
    async (request) => {
      const { facts, current } = await readDocument(deps.db, request.params.id);
      refuseSecrets(current.content, request.body.content);
      refuseTallCharts(request.body.content);
      // Of several posts the one that may; the process judges again under lock.
      const able = request.actors.find((actor) => mayDecide(facts, request.body.kind, actor));
      if (able && request.headers['x-post'] === undefined) request.signedIn = able;
      return decideOnce(deps, request, {
        processId: documentProcessId(request.params.id),
        action: request.body.kind,
        objectId: request.params.id,
        payload: request.body,
        meaning: meaningOf(request.body),
      });
    },
  );
}

/**
 * Version and hash tell what was looked at, not what was decided: asked again after the document has moved on, it is
 * still the same decision, carried out on the version named first or not at all.
 */
const meaningOf = ({
  comment,
  content,
  signerPostId,
  number,
  byHand,
}: z.infer<typeof DecisionBody>): unknown => ({
  comment,
  content,
  signerPostId,
  number,
  byHand,
});
