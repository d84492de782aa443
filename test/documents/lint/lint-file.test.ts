import { beforeAll, describe, expect, it, test } from 'vitest';
import { lintFile } from '../../../documents/lint/lint-file.ts';
import { renderSample } from '../samples.ts';
import { mutate, type Edit } from './mutate.ts';

let letter: Buffer;
let report: Buffer;
beforeAll(async () => {
  [letter, report] = await Promise.all([renderSample('cong-van'), renderSample('bao-cao')]);
});

const rulesIn = async (docx: Buffer): Promise<string[]> =>
  (await lintFile(docx, 'thu.docx')).findings.map(({ rule }) => rule);

test('what we render is clean and recognised', async () => {
  expect(await lintFile(letter, 'cong-van.docx')).toEqual({
    family: 'administrative',
    type: 'Công văn',
    findings: [],
  });
  expect(await lintFile(report, 'bao-cao.docx')).toMatchObject({ type: 'Báo cáo', findings: [] });
});

describe('one defect, one finding', () => {
  const BAD: readonly (readonly [string, Edit])[] = [
    ['page.size', { from: /w:w="11906" w:h="16838"/, to: 'w:w="12240" w:h="15840"' }],
    ['page.margins', { from: /w:left="1701"/, to: 'w:left="1134"' }],
    ['national.text', { from: 'CHỦ NGHĨA VIỆT NAM', to: 'CHỦ NGHĨA VIÊT NAM' }],
    ['motto.text', { from: 'Độc lập - Tự do - Hạnh phúc', to: 'Độc lập – Tự do – Hạnh phúc' }],
    ['code.congVan', { from: '/SKHCN-QLCN', to: '/CV-SKHCN-QLCN' }],
    ['code.colon', { from: 'Số: ', to: 'Số ' }],
    ['placeDate.comma', { from: 'Hưng Yên, ngày', to: 'Hưng Yên ngày' }],
  ];
  it.each(BAD)('%s', async (rule, edit) => {
    expect(await rulesIn(mutate(letter, [edit]))).toEqual([rule]);
  });
});

test('a finding tells where, what, by which law, and what to do', async () => {
  const wrong = mutate(letter, [{ from: 'Độc lập - Tự do', to: 'Độc lập-Tự do' }]);
  const { findings } = await lintFile(wrong, 'thu.docx');
  expect(findings).toEqual([
    {
      rule: 'motto.text',
      severity: 'error',
      where: { page: null, paragraph: 5, quote: 'Độc lập-Tự do - Hạnh phúc' },
      what: 'Tiêu ngữ phải có cách chữ ở hai bên dấu gạch nối',
      source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1',
      remedy: 'Ghi “Độc lập - Tự do - Hạnh phúc”',
    },
  ]);
});

test('what cannot be read is told by its cause', async () => {
  const nested = '<w:tbl><w:tr><w:tc>'.repeat(3000) + '<w:p/>' + '</w:tc></w:tr></w:tbl>'.repeat(3000);
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const cases: readonly (readonly [Buffer, string])[] = [
    [Buffer.alloc(0), 'là tệp rỗng'],
    [Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'có mật khẩu, không đọc được'],
    [mutate(letter, [{ from: '<w:body>', to: `<w:body>${nested}` }]), 'có bảng lồng nhau quá sâu'],
  ];
  for (const [bytes, what] of cases)
    await expect(lintFile(bytes, 'x.docx')).rejects.toMatchObject({ problems: [{ what }] });
});

test.each([
  ['no office file', Buffer.from('MZ')],
  ['an old .doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['a broken zip', Buffer.from('PK\u0003\u0004 broken')],
])('%s is refused', async (_, bytes) => {
  await expect(lintFile(bytes, 'x.docx')).rejects.toMatchObject({ type: 'hostileFile' });
});
