import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { copyMark, type CopyKind } from '../../domain/document/copy-mark.ts';
import { dayOf } from '../../domain/time/day.ts';
import { writeAudit } from '../../store/audit.ts';
import { readIssuer } from '../../store/directory/issuer.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { officeNow, readOffice } from '../../store/office/office-clock.ts';
import { onceOnly } from '../../store/request.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const CopyBody = z.strictObject({
  name: z.string().max(150).describe('Tên tệp'),
  base64: z
    .base64()
    .max(17_000_000)
    .describe('PDF: văn bản giấy đã quét, hoặc văn bản điện tử được trích sao'),
  kind: z.enum(['saoY', 'saoLuc', 'trichSao']).describe('Hình thức sao'),
  of: z.string().trim().min(1).max(300).describe('Văn bản nào: loại, số, ký hiệu, ngày, cơ quan ban hành'),
});

const CopySchema = z.object({
  sha256: z.string().describe('Bản sao; lấy về bằng /api/files'),
  original: z.string().describe('sha256 của tệp gửi lên'),
  mark: list(z.string()).describe('Các dòng ghi ở góc trên bên phải trang đầu'),
});
export type CopyMade = z.infer<typeof CopySchema>;

/** Electronic copies: the mark of the office, put onto what was scanned. */
export function registerCopies(api: Api, deps: ApiDeps): void {
  api.post(
    '/api/copies',
    {
      config: { role: 'clerk' },
      schema: {
        summary:
          'Sao văn bản sang định dạng điện tử: ghi hình thức sao, tên cơ quan, thời gian lên trang đầu',
        tags: ['documents'],
        body: CopyBody,
        response: answersWith(CopySchema, ['hostileFile', 'readingStopped', 'tooLarge']),
      },
    },
    (request) => make(deps, request, request.body),
  );
}

async function make(
  { db, files, readings }: ApiDeps,
  request: FastifyRequest,
  body: z.infer<typeof CopyBody>,
) {
  const actor = actorOf(request);
  const { requestId } = request;
  const given = Buffer.from(body.base64, 'base64');
  const mark = await markOf(db, body.kind);
  const marked = await readings.markCopy({ name: body.name, pdf: given, lines: mark });
  const original = await files.put(given, MEDIA_TYPES.pdf);
  const sha256 = await files.put(marked, MEDIA_TYPES.pdf);
  const { kind, of } = body;
  const asked = {
    ...{ id: requestId, accountId: actor.accountId, postId: actor.postId },
    ...{ action: 'markCopy', objectId: original, payload: { kind, of } },
  };
  return db.transaction().execute((trx) =>
    onceOnly(trx, asked, async () => {
      await writeAudit(trx, {
        actor,
        ...{ action: 'markCopy', objectKind: 'copy', objectId: original, hash: sha256 },
        ...{ comment: of, details: { kind, mark }, requestId },
      });
      return { sha256, original, mark: [...mark] };
    }),
  );
}

async function markOf(db: ApiDeps['db'], kind: CopyKind): Promise<readonly string[]> {
  const at = await officeNow(db);
  const { name: issuerName } = await readIssuer(db, dayOf(at));
  return copyMark({ kind, issuerName, at, rehearsal: (await readOffice(db)).kind === 'rehearsal' });
}
