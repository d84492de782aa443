import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { uploadedDocx } from '../../../client/api/uploaded-docx.ts';

const sent = (name: string) =>
  uploadedDocx({ isMultipart: () => false, body: { name, base64: 'UEs=' } } as unknown as FastifyRequest);

it('the name of a file is kept as a table can hold it', async () => {
  expect((await sent('ba\u0309ng\u0000.docx')).name).toBe('bảng.docx');
  // The cut goes through the letter.
  expect((await sent(`${'a'.repeat(149)}😀.docx`)).name).toBe('a'.repeat(149));
});
