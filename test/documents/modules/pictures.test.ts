import { expect, it } from 'vitest';
import { Pictures } from '../../../documents/modules/pictures.ts';
import { qrPng } from '../../../documents/form-files/qr-png.ts';

const RELATIONS = 'word/_rels/document.xml.rels';

/** Relations of a document after the picture has been put into one that has these. */
function relationsWith(picture: Buffer, before: string): string {
  const pictures = new Pictures();
  pictures.add('word/document.xml', picture, 'png');
  const read = (name: string): string => (name === RELATIONS ? before : '<Types></Types>');
  return Buffer.from(pictures.files(read).get(RELATIONS) ?? '').toString();
}

it('a picture that is there already is related once: Word opens no file with two relations of one name', () => {
  const once = relationsWith(qrPng('dấu'), '');
  expect(once.match(/<Relationship /g)).toHaveLength(1);
  expect(relationsWith(qrPng('dấu'), once)).toBe(once);
  expect(relationsWith(qrPng('chữ ký'), once).match(/<Relationship /g)).toHaveLength(2);
});
