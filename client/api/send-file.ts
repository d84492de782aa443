import type { FastifyReply } from 'fastify';
import { Refusal } from '../../domain/failure/catalogue.ts';

export interface Download {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** As the reader's machine shall call it. */
  readonly name: string;
  /** Shown in the browser instead of saved. */
  readonly inline?: boolean;
}

/** Sends bytes under a name that may hold Vietnamese letters (RFC 6266). */
export function sendFile(reply: FastifyReply, { bytes, mediaType, name, inline }: Download): FastifyReply {
  const kind = inline ? 'inline' : 'attachment';
  const ascii = name.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '');
  return reply
    .header(
      'Content-Disposition',
      `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('Cache-Control', 'private, no-store')
    .type(mediaType)
    .send(bytes);
}

export const noSuchFile = (where: string): Refusal =>
  new Refusal('notFound', [{ where, what: 'không có tệp này' }]);
