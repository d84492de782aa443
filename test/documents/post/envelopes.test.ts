import { expect, test } from 'vitest';
import { envelopesDocx, type EnvelopesInput } from '../../../documents/post/envelopes-docx.ts';
import { openTemplates } from '../../../documents/template/library.ts';
import { docxText } from '../docx.ts';

const input: EnvelopesInput = {
  parentHeader: null,
  issuerHeader: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  address: null,
  codeNotation: '352/SKHCN',
  envelopes: [
    { name: 'Nơi A', address: 'Phố Hiến', phone: null },
    { name: 'Nơi B', address: 'Phố Nối', phone: null },
  ],
};

test.each([
  [undefined, []],
  ['thuong', []],
  ['khan', ['KHẨN']],
  ['thuongKhan', ['THƯỢNG KHẨN']],
  ['hoaToc', ['HỎA TỐC']],
] as const)('the mark of %s stands on each envelope: %j', (urgency, marks) => {
  const text = docxText(envelopesDocx(openTemplates('templates'), { ...input, urgency }));
  const found = text.match(/(?:THƯỢNG )?KHẨN|HỎA TỐC/g) ?? [];
  expect(found).toEqual([...marks, ...marks]);
});
