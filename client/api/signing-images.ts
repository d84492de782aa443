import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SIGNING_IMAGES, type SigningImageKind } from '../../domain/document/signing-image.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { imageInUse, keepSigningImage, listSigningImages } from '../../store/document/signing-images.ts';
import { onceOnly } from '../../store/request.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { noSuchFile, sendFile } from './send-file.ts';
import { actorOf } from './sign-in.ts';

const kind = z.enum(['signature', 'seal']);

const SigningImageSchema = z.object({
  kind,
  personId: z.string().nullable(),
  personName: z.string().nullable().describe('Chữ ký của ai; bỏ trống là dấu cơ quan'),
  version: z.number(),
  inUse: z.boolean(),
  sha256: z.string().nullable().describe('Bỏ trống: từ đây không dùng ảnh nào'),
  millimetres: z.number().nullable().describe('Chiều rộng trên giấy'),
  note: z.string(),
  putBy: z.string(),
  putAt: z.date(),
});
export type SigningImageBody = z.infer<typeof SigningImageSchema>;

const DoneSchema = z.object({ kind, version: z.number() });
export type SigningImageDone = z.infer<typeof DoneSchema>;

const text = z.string().trim().min(1).max(500);
const KeepBody = z.strictObject({
  base64: z.base64().max(3_000_000).describe('Ảnh PNG nền trong suốt'),
  millimetres: z.number().int().min(1).max(300).describe('Chiều rộng trên giấy; của dấu là kích thước thật'),
  note: text.describe('Ảnh gì, từ đâu'),
});
const DropBody = z.strictObject({ reason: text.describe('Vì sao thôi dùng') });

/** Whose image a route is about, and who alone may keep it: văn thư the seal, everybody their own signature. */
const OWNERS = [
  { path: 'seal', kind: 'seal', role: 'clerk', what: 'ảnh dấu của cơ quan' },
  { path: 'my-signature', kind: 'signature', role: 'staff', what: 'ảnh chữ ký của chính mình' },
] as const;

const tags = ['signing-images'];

/** Images that signing and sealing put into documents; kept by whoever answers for them. */
export function registerSigningImages(api: Api, deps: ApiDeps): void {
  const { db, files } = deps;
  api.get(
    '/api/signing-images',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Ảnh dấu, ảnh chữ ký đã lưu: các bản, ai lưu, lúc nào, bản nào đang dùng',
        tags,
        response: answersWith(list(SigningImageSchema)),
      },
    },
    () => listSigningImages(db),
  );
  for (const { path, role, what, kind } of OWNERS) {
    const url = `/api/signing-images/${path}`;
    const summary = (verb: string): string => `${verb} ${what}`;
    api.post(
      url,
      {
        config: { role },
        schema: {
          summary: summary('Lưu và dùng từ nay'),
          tags,
          body: KeepBody,
          response: answersWith(DoneSchema, ['hostileFile', 'readingStopped', 'wrongState', 'tooLarge']),
        },
      },
      async (request) => {
        const { base64, millimetres, note } = request.body;
        const image = await deps.readings.signingImage({
          ...{ bytes: Buffer.from(base64, 'base64'), kind, millimetres },
        });
        const sha256 = await files.put(image.png, MEDIA_TYPES.png);
        const { width, height } = image;
        return change(deps, request, { kind, note, image: { sha256, width, height, millimetres } });
      },
    );
    api.post(
      `${url}/drop`,
      {
        config: { role },
        schema: {
          summary: summary('Thôi dùng'),
          tags,
          body: DropBody,
          response: answersWith(DoneSchema, ['wrongState']),
        },
      },
      (request) => change(deps, request, { kind, note: request.body.reason, image: null }),
    );
    api.get(
      `${url}.png`,
      { config: { role }, schema: { summary: summary('Xem'), tags } },
      async (request, reply) => {
        const found = await imageInUse(db, ownerOf(request, kind));
        if (!found) throw noSuchFile(SIGNING_IMAGES[kind].label);
        return sendFile(reply, {
          bytes: await files.get(found.sha256),
          mediaType: MEDIA_TYPES.png,
          name: `${path}.png`,
        });
      },
    );
  }
}

const ownerOf = (request: FastifyRequest, kind: SigningImageKind) => ({
  kind,
  personId: kind === 'seal' ? null : actorOf(request).personId,
});

type Change = Pick<Parameters<typeof keepSigningImage>[1], 'kind' | 'image' | 'note'>;

function change({ db }: ApiDeps, request: FastifyRequest, { kind, image, note }: Change) {
  const actor = actorOf(request);
  const { requestId } = request;
  const owner = ownerOf(request, kind);
  const asked = {
    ...{ id: requestId, accountId: actor.accountId, postId: actor.postId },
    ...{ action: image ? 'keepSigningImage' : 'dropSigningImage', objectId: owner.personId ?? kind },
    payload: { image, note },
  };
  return db.transaction().execute((trx) =>
    onceOnly(trx, asked, async () => ({
      kind,
      version: await keepSigningImage(trx, { ...owner, image, note, actor, requestId }),
    })),
  );
}
