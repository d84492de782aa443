import type { DocumentEngine } from '../engine.ts';
import type { Measured } from './measure.ts';

/** A sample as it would look signed and sealed: where a signature goes, what says BẢN THỬ stands. */
export async function sampleSigned(
  engine: Pick<DocumentEngine, 'draw' | 'sampleImage'>,
  file: { readonly docx: Buffer; readonly pdf: Buffer },
  { signature }: Measured,
): Promise<{ readonly docx: Buffer; readonly pdf: Buffer }> {
  if (!signature) return file;
  const under = engine.sampleImage('signature');
  const signed = await engine.draw(
    { ...file, signature },
    { kind: 'signature', png: under.png, size: under.size, under: null },
  );
  const seal = engine.sampleImage('seal');
  return engine.draw(
    { ...signed, signature },
    { kind: 'seal', png: seal.png, size: seal.size, under: under.size },
  );
}
