import { z } from 'zod';
import { AMENDMENTS, type Amendment } from '../../domain/document/amend.ts';
import { isOutsider } from '../../domain/survey/may-run.ts';
import { draftAmendment } from '../../store/document/draft-amendment.ts';
import { readDocument } from '../../store/document/document-facts.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { onceOnly } from '../../store/request.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import { SentContent } from './document-schemas.ts';
import { refuseSecrets } from './refuse-secrets.ts';
import { refuseTallCharts } from './refuse-tall-charts.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const Common = z.strictObject({
  reason: z.string().trim().min(1, 'phải nêu lý do').max(2_000).describe('Lý do, được ghi trong văn bản'),
  signerPostId: z.string().optional().describe('Chức vụ người ký; như văn bản đầu nếu bỏ trống'),
  accept: z.array(z.string()).default([]).describe('Mã các câu hỏi đã xem và chấp nhận'),
});
const Recalled = Common.extend({
  also: z
    .array(z.string().transform((ref) => ref.replaceAll('.', '/')))
    .max(50)
    .default([])
    .describe('Những văn bản khác của cùng đợt khảo sát, thu hồi bằng cùng công văn này'),
});
const Edited = Common.extend({ content: SentContent.describe('Toàn bộ nội dung đúng ra phải có') });

const AmendedSchema = z.object({
  documentId: z.string().describe('Dự thảo vừa soạn'),
  recipients: z.number().describe('Số nơi sẽ nhận: đúng những nơi đã nhận văn bản đầu'),
  leftOut: list(z.string()).describe('Những nơi chưa nhận văn bản đầu nên không gửi'),
  changes: list(z.unknown()).describe('Chỗ khác so với văn bản đầu'),
});
export type AmendedBody = z.infer<typeof AmendedSchema>;

const ROUTES: Readonly<
  Record<Amendment, { readonly word: string; readonly summary: string; readonly body: z.ZodType }>
> = {
  recall: { word: 'recall', summary: 'Soạn công văn thu hồi văn bản đã phát hành', body: Recalled },
  replacement: {
    word: 'replace',
    summary: 'Soạn văn bản cùng loại thay thế văn bản đã phát hành sai nội dung',
    body: Edited,
  },
  correction: {
    word: 'correct',
    summary: 'Soạn công văn đính chính văn bản đã phát hành sai thể thức, kỹ thuật trình bày, thủ tục',
    body: Edited,
  },
};

/** Mending an issued document: drafts the document that does it. */
export function registerAmendments(api: Api, { db }: ApiDeps): void {
  for (const kind of Object.keys(AMENDMENTS) as Amendment[]) {
    const { word, summary, body } = ROUTES[kind];
    api.post(
      `/api/documents/:id/${word}`,
      {
        config: { role: 'surveyor' },
        schema: {
          summary,
          tags: ['documents'],
          params: DocumentParams,
          body,
          response: answersWith(AmendedSchema, [
            'notFound',
            'wrongState',
            'questionsOpen',
            'secretRefused',
            'signatoryInvalid',
          ]),
        },
      },
      async (request) => {
        const actor = actorOf(request);
        const documentId = request.params.id;
        const payload = request.body as z.infer<typeof Edited> & Partial<z.infer<typeof Recalled>>;
        refuseTallCharts(payload.content);
        for (const id of [documentId, ...(payload.also ?? [])]) {
          const { row, current } = await readDocument(db, id);
          refuseSecrets(current.content, payload.content);
          if (isOutsider(actor, row.unit_id))
            throw new Refusal('forbidden', [
              { where: 'chức vụ', what: `${actor.postTitle} không thuộc đơn vị soạn thảo văn bản ${id}` },
            ]);
        }
        const asked = {
          id: request.requestId,
          accountId: actor.accountId,
          postId: actor.postId,
          action: `draft/${kind}`,
          objectId: documentId,
          payload,
        };
        const ask = { kind, documentId, ...payload, actor, requestId: request.requestId };
        return db.transaction().execute((trx) => onceOnly(trx, asked, () => draftAmendment(trx, ask)));
      },
    );
  }
}
