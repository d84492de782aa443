import { z } from 'zod';
import type { Annex, AttachedFile, DocumentContent } from '../../domain/document/content.ts';
import { mayDecide } from '../../domain/document/decide.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';
import { cleanTexts } from '../../domain/vietnamese/clean-texts.ts';
import { readDocument } from '../../store/document/document-facts.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { answersWith } from './answers-with.ts';
import { decideOnce } from './decide.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import { refuseSecrets } from './refuse-secrets.ts';
import type { Api } from './route.ts';
import { DoneSchema, list } from './schemas.ts';
import { TemplateFindingSchema } from './template-schemas.ts';
import { docxParts, readWords, uploadedDocx } from './uploaded-docx.ts';

const Words = z.object({
  title: z.string().trim().min(1).max(500).optional().describe('Tên phụ lục, in dưới dòng “Phụ lục”'),
  replaces: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Thay phụ lục thứ mấy; bỏ trống: thêm vào cuối'),
  comment: z.string().max(4_000).optional(),
});
const AttachBody = z
  .strictObject({ ...docxParts, ...Words.shape })
  .nullish()
  .describe('JSON; hoặc multipart/form-data với phần “file” là tệp .docx và các phần “title”, “replaces”');

const AttachedSchema = DoneSchema.extend({
  sections: list(z.enum(['portrait', 'landscape'])).describe('Từng phần của tệp nằm dọc hay ngang'),
  words: z.number().describe('Số từ trong tệp'),
  findings: list(TemplateFindingSchema).describe('Điều cần biết về tệp; không điều nào ngăn việc đính kèm'),
});
export type AttachedBody = z.infer<typeof AttachedSchema>;

const CheckedSchema = AttachedSchema.pick({ sections: true, findings: true, words: true });
export type CheckedAnnexBody = z.infer<typeof CheckedSchema>;

/** A .docx somebody else wrote, as an annex of a document: a change of its content like any other. */
export function registerAnnexes(api: Api, deps: ApiDeps): void {
  api.post(
    '/api/documents/:id/annexes/check',
    {
      config: { role: 'drafter' },
      schema: {
        summary:
          'Xem trước một tệp .docx có làm phụ lục được không, sẽ được nói những gì; tệp không được lưu lại',
        tags: ['documents'],
        consumes: ['application/json', 'multipart/form-data'],
        params: DocumentParams,
        body: AttachBody,
        response: answersWith(CheckedSchema, [
          'notFound',
          'hostileFile',
          'readingStopped',
          'annexUnfit',
          'secretRefused',
          'tooLarge',
        ]),
      },
    },
    async (request) => {
      const { current } = await readDocument(deps.db, request.params.id);
      const { name, bytes, words } = await uploadedDocx(request);
      const { title = 'xem trước', replaces } = readWords(Words, words);
      withAnnex(current.content, { sha256: '', name }, { title, replaces });
      const { sections, findings, words: count } = await deps.readings.judgeAnnex({ docx: bytes, name });
      return { sections: [...sections], findings: [...findings], words: count };
    },
  );
  api.post(
    '/api/documents/:id/annexes',
    {
      config: { role: 'drafter' },
      schema: {
        summary: 'Đính một tệp .docx làm phụ lục của văn bản; nội dung đổi nên phải kiểm tra lại',
        tags: ['documents'],
        consumes: ['application/json', 'multipart/form-data'],
        params: DocumentParams,
        body: AttachBody,
        response: answersWith(AttachedSchema, [
          'notFound',
          'wrongState',
          'hostileFile',
          'readingStopped',
          'annexUnfit',
          'secretRefused',
          'tooLarge',
          'workflowDown',
        ]),
      },
    },
    async (request) => {
      const documentId = request.params.id;
      const { facts, current } = await readDocument(deps.db, documentId);
      const { name, bytes, words } = await uploadedDocx(request);
      const { comment, ...asked } = readWords(Words, words);
      const judged = await deps.readings.judgeAnnex({ docx: bytes, name });
      const file = { sha256: await deps.files.put(bytes, MEDIA_TYPES.docx), name };
      const content = cleanTexts(withAnnex(current.content, file, asked));
      refuseSecrets(current.content, content);
      const able = request.actors.find((actor) => mayDecide(facts, 'reviseContent', actor));
      if (able && request.headers['x-post'] === undefined) request.signedIn = able;
      const done = await decideOnce(deps, request, {
        processId: documentProcessId(documentId),
        action: 'reviseContent',
        objectId: documentId,
        payload: { kind: 'reviseContent', version: facts.version, content, comment },
        meaning: { annex: file, ...asked, comment },
      });
      return { ...done, ...judged };
    },
  );
}

type Asked = Pick<z.infer<typeof Words>, 'title' | 'replaces'>;

/** The content with the file as its last annex, or in the place of another. */
function withAnnex(
  content: DocumentContent,
  file: AttachedFile,
  { title, replaces }: Asked,
): DocumentContent {
  const { annexes = [] } = content;
  const before = replaces === undefined ? undefined : annexes[replaces - 1];
  if (replaces !== undefined && !before)
    throw new Refusal('invalidInput', [
      { where: 'replaces', what: `văn bản có ${annexes.length} phụ lục, không có phụ lục thứ ${replaces}` },
    ]);
  const named = title ?? before?.title;
  if (named === undefined)
    throw new Refusal('invalidInput', [
      { where: 'title', what: 'phụ lục chưa có tên', remedy: 'ghi tên phụ lục, in dưới dòng “Phụ lục”' },
    ]);
  const annex: Annex = { title: named, body: before?.file ? before.body : [], file };
  const all = before ? annexes.map((each) => (each === before ? annex : each)) : [...annexes, annex];
  return { ...content, annexes: all };
}
