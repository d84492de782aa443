import { randomBytes } from 'node:crypto';
import PizZip from 'pizzip';
import { expect, it } from 'vitest';
import { patienceFor } from '../../../documents/pdf/patience.ts';

function docx(text: number, picture = 0): Buffer {
  const zip = new PizZip();
  zip.file('word/document.xml', randomBytes(text));
  if (picture > 0) zip.file('word/media/a.png', randomBytes(picture));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

it('a run may take longer with more files and more text, not with pictures', () => {
  expect(patienceFor([docx(1_000)])).toBeCloseTo(1, 1);
  expect(patienceFor([docx(400_000)])).toBeCloseTo(5, 1);
  expect(patienceFor([docx(1_000, 20_000_000)])).toBeCloseTo(1, 1);
  expect(patienceFor(Array.from({ length: 11 }, () => docx(1_000)))).toBeCloseTo(2.1, 1);
  expect(patienceFor([Buffer.from('PK')])).toBe(1);
});
