import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import PizZip from 'pizzip';
import type { Frame, SignaturePlace } from '../../domain/document/frame.ts';
import { findFrames } from './find-frames.ts';
import { findSignature } from './find-signature.ts';
import { lettersOf } from './page-letters.ts';
import { readGlyphs } from './text-layer.ts';

export interface Measured {
  /** The places for number and day. */
  readonly frames: readonly Frame[];
  /** Null when the file is not signed: a blank form. */
  readonly signature: SignaturePlace | null;
}

/**
 * Everything of a page to be signed that is filled later, before anybody signs.
 * @throws Refusal `templateProblem` naming what is not on the pages as it is in the .docx
 */
export async function measure(docx: Buffer, pdf: Buffer): Promise<Measured> {
  const document = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
  if (!document.includes('<w:sdt>')) return { frames: [], signature: null };
  const opened = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fast });
  const letters = lettersOf(readGlyphs(opened));
  return { frames: findFrames(document, letters), signature: findSignature(document, letters) };
}
