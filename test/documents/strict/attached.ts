import { createHash } from 'node:crypto';

/** An annex that is this file. */
export const attached = (docx: Buffer, title = 'tệp kèm theo') => ({
  title,
  body: [],
  file: { sha256: createHash('sha256').update(docx).digest('hex'), name: 'kem-theo.docx' },
});
