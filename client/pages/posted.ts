/** What a browser sent, read with bounds before anything else is done with it, so that it can be shown again. */
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { printable } from '../../domain/vietnamese/printable.ts';

export interface Posted {
  readonly multipart: boolean;
  /** By input name, in order; NFC, line ends as `\n`. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly PostedFile[];
}

export interface PostedFile {
  readonly input: string;
  /** As the sender's machine names it, without folders. */
  readonly name: string;
  /** null: larger than any file that is taken. */
  readonly bytes: Buffer | null;
}

const MEGABYTE = 1024 * 1024;
/** No form may ask for larger files than this. */
export const LARGEST_FILE = 20 * MEGABYTE;
const LIMITS = {
  fileSize: LARGEST_FILE,
  files: 10,
  fields: 4_000,
  parts: 4_010,
  fieldSize: 64 * 1024,
  fieldNameSize: 200,
};
/** All typed text together, bytes. */
export const LARGEST_TEXT = 2 * MEGABYTE;

/** @throws Refusal `tooLarge` when what was typed exceeds every sensible form */
export async function readPosted(request: FastifyRequest): Promise<Posted> {
  return request.isMultipart() ? readMultipart(request) : readSimple(request.body);
}

function readSimple(body: unknown): Posted {
  const fields = new Map<string, string[]>();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>))
    fields.set(
      name,
      [value]
        .flat()
        .filter((one) => typeof one === 'string')
        .map(clean),
    );
  return { multipart: false, fields, files: [] };
}

async function readMultipart(request: FastifyRequest): Promise<Posted> {
  const fields = new Map<string, string[]>();
  const files: PostedFile[] = [];
  let size = 0;
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'file') {
      const bytes = await readFile(part.file);
      if (part.filename) files.push({ input: part.fieldname, name: fileName(part.filename), bytes });
      continue;
    }
    const value = clean(String(part.value));
    size += value.length;
    if (part.valueTruncated || size > LARGEST_TEXT) throw new Refusal('tooLarge');
    fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), value]);
  }
  return { multipart: true, fields, files };
}

/** Reads a file to its end; beyond the limit its bytes are thrown away. */
async function readFile(
  stream: AsyncIterable<Buffer> & { readonly truncated: boolean },
): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return stream.truncated ? null : Buffer.concat(chunks);
}

/** Control characters other than tab and line end can't be printed and break documents made from them. */
const clean = (text: string): string => printable(text.normalize('NFC').replace(/\r\n?/g, '\n'));

const fileName = (name: string): string => (clean(name).split(/[/\\]/).pop() ?? '').slice(-150) || 'tep';

export const first = (posted: Posted, name: string): string => posted.fields.get(name)?.[0] ?? '';
