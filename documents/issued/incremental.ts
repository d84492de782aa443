import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * The PDF changed by an incremental update: the bytes given are the beginning of the bytes returned, so what was signed
 * can always be had back whole.
 */
export async function updated(
  pdf: Buffer,
  change: (document: PDFDocument) => Promise<void>,
): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  await change(document);
  await document.flush();
  // Saving notes the length of every stream, which is no change of the document; the library would look through all
  // objects for the owner of each, and never come to an end with a report of thousands of rows.
  document.context.registerObjectChange = () => undefined;
  return Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }));
}
