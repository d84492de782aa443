import { readZipDirectory } from '../intake/zip-directory.ts';

/** Bytes of packed text that take as long as starting on a file of one page. */
const TEXT = 100_000;

/**
 * How many times the patience for one small file a run over these may take: each further file adds a tenth, each 100 KB of
 * text as much again (10,000 rows take two minutes at worst). Pictures are copied and cost nothing: with them counted, a
 * letter that hangs would hold a lane up for hours.
 */
export const patienceFor = (docs: readonly Buffer[]): number =>
  1 + (docs.length - 1) / 10 + docs.reduce((sum, docx) => sum + textIn(docx), 0) / TEXT;

const textIn = (docx: Buffer): number =>
  (readZipDirectory(docx) ?? [])
    .filter(({ name }) => name.endsWith('.xml'))
    .reduce((sum, { compressedSize }) => sum + compressedSize, 0);
