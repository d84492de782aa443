import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { printable } from '../../domain/vietnamese/printable.ts';

const MOST_BASE64 = 14_000_000;

/** Parts of a body that hands in one .docx, as JSON; or multipart/form-data with the file in the part "file". */
export const docxParts = {
  name: z.string().max(150).describe('Tên tệp'),
  base64: z.base64().max(MOST_BASE64).describe('Tệp .docx'),
};

export interface UploadedDocx {
  readonly name: string;
  readonly bytes: Buffer;
  /** What else the form holds, by the names of its parts; in JSON the other members of the body. */
  readonly words: Readonly<Record<string, string | undefined>>;
}

/** @throws Refusal `invalidInput` when there is no file */
export async function uploadedDocx(request: FastifyRequest): Promise<UploadedDocx> {
  const found = request.isMultipart() ? await multipartFile(request) : bodyFile(request.body);
  if (found && found.bytes.length > 0) return found;
  throw new Refusal('invalidInput', [
    { where: 'file', what: 'không có tệp nào', remedy: 'gửi một tệp .docx trong phần “file”' },
  ]);
}

/** The other parts of a form as a schema wants them: a JSON body was looked at before. @throws Refusal `invalidInput` */
export function readWords<Words>(schema: z.ZodType<Words>, words: UploadedDocx['words']): Words {
  const read = schema.safeParse(words);
  if (read.success) return read.data;
  throw new Refusal(
    'invalidInput',
    read.error.issues.map(({ path, message }) => ({ where: path.join('.'), what: message })),
  );
}

type Body = { readonly name: string; readonly base64: string } & Readonly<Record<string, string | undefined>>;

function bodyFile(body: unknown): UploadedDocx | null {
  if (!body) return null;
  const { name, base64, ...words } = body as Body;
  return { name: nameOf(name), bytes: Buffer.from(base64, 'base64'), words };
}

async function multipartFile(request: FastifyRequest): Promise<UploadedDocx | null> {
  let file: Omit<UploadedDocx, 'words'> | null = null;
  const words: Record<string, string> = {};
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { name: nameOf(part.filename), bytes: await part.toBuffer() };
    else if (typeof part.value === 'string') words[part.fieldname] = part.value;
  }
  return file && { ...file, words };
}

/** Cut, a name may end in one half of a letter, which no table holds. */
const nameOf = (name: string): string => printable(name.normalize('NFC').slice(0, 150));
