import { z } from 'zod';
import { checkFile, mediaTypeOf } from '../../documents/intake/check-file.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { FileValue } from '../../domain/survey/form.ts';
import { enterAnswer, type Entered, type Entry } from '../../store/survey/enter-answer.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

export const DifferenceSchema = z.object({
  place: z.string(),
  left: z.string().describe('Như bản đã nhận'),
  right: z.string().describe('Như bản nhập thêm'),
});
const EnteredSchema = z.object({
  as: z.enum(['version', 'copy', 'note']).describe('Bản trả lời, bản thứ hai của cùng phiếu, hay ghi nhớ'),
  version: z.number().nullable(),
  arrivalNumber: z.number().nullable().describe('Số đến'),
  late: z.boolean(),
  afterCutOff: z.boolean(),
  differences: list(DifferenceSchema),
  note: z.string(),
});
export type EnteredBody = z.infer<typeof EnteredSchema>;

const MOST_BASE64 = 14_000_000;
const EntryBody = z.object({
  road: z.enum(['paper', 'email', 'phone']).describe('Nhận bằng đường nào'),
  kind: z.enum(['answer', 'noNeed']).default('answer'),
  raw: z
    .record(z.string().max(200), z.union([z.string(), z.array(z.string())]))
    .default({})
    .describe('Như ghi trên phiếu: tên mục, hoặc bảng.dòng.cột (dòng từ 0)'),
  receivedAt: z.iso.datetime({ offset: true }).describe('Lúc cơ quan nhận'),
  scan: z
    .object({ name: z.string().max(150), base64: z.base64().max(MOST_BASE64) })
    .optional()
    .describe('Bản chụp phiếu giấy: pdf, jpg, png'),
  sameAs: z.number().int().positive().optional().describe('Là chính phiếu đã nhận thành bản số mấy'),
  arrivalNumber: z.number().int().positive().optional().describe('Số đến đã cấp khi tiếp nhận'),
  note: z.string().max(2_000).optional().describe('Điện thoại: ai gọi, gặp ai, nói gì'),
});
const Params = CampaignParams.extend({ recipientId: z.coerce.number().int() });

/** Answers on paper, by mail, over the telephone: entered by the office. */
export function registerAnswerEntry(api: Api, deps: ApiDeps): void {
  api.post(
    '/api/surveys/:id/answers/:recipientId',
    {
      config: { role: 'answerTaker' },
      schema: {
        summary: 'Nhập phiếu nhận bằng bản giấy, thư điện tử, hoặc ghi nhớ điện thoại',
        tags: ['answers'],
        params: Params,
        body: EntryBody,
        response: answersWith(EnteredSchema, ['notFound', 'wrongState', 'hostileFile']),
      },
    },
    async (request) => {
      const { id, recipientId } = request.params;
      const { scan, receivedAt, ...body } = request.body;
      const { id: campaignId } = await readCampaign(deps.db, id);
      const entry: Entry = {
        ...body,
        campaignId,
        recipientId,
        receivedAt: new Date(receivedAt),
        ...(scan && { scan: await storeScan(deps, scan) }),
        actor: actorOf(request),
        requestId: request.requestId,
      };
      const entered = await deps.db.transaction().execute((trx) => enterAnswer(trx, entry));
      return { ...entered, note: sentenceOf(entered) };
    },
  );
}

async function storeScan(
  { files }: ApiDeps,
  { name, base64 }: { readonly name: string; readonly base64: string },
): Promise<FileValue> {
  const bytes = Buffer.from(base64, 'base64');
  const problems = checkFile({ name, bytes }, { accept: ['pdf', 'jpg', 'png'] });
  if (problems.length > 0) throw new Refusal('hostileFile', problems);
  const sha256 = await files.put(bytes, mediaTypeOf(name) ?? 'application/octet-stream');
  return { name, sha256, size: bytes.length };
}

function sentenceOf({ as, version, arrivalNumber, late, afterCutOff, differences }: Entered): string {
  if (as === 'note') return 'Đã ghi nhớ cuộc gọi; chưa phải trả lời chính thức, nơi này vẫn còn phải trả lời';
  const number = arrivalNumber === null ? 'chưa có số đến (chưa mở sổ)' : `số đến ${arrivalNumber}`;
  if (as === 'copy')
    return differences.length === 0
      ? `Bản giấy khớp với bản ${version ?? ''}; cùng ${number}`
      : `Cùng phiếu với bản ${version ?? ''}, cùng ${number}, khác ${differences.length} chỗ`;
  const marks = [late ? 'gửi muộn' : '', afterCutOff ? 'sau khi chốt' : ''].filter(Boolean);
  return [`Đã nhập bản ${version ?? ''}, ${number}`, ...marks].join(', ');
}
