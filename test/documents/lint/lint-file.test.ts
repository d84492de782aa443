import { beforeAll, describe, expect, it, test } from 'vitest';
import { lintFile } from '../../../documents/lint/lint-file.ts';
import { readDocx } from '../../../documents/lint/read-docx.ts';
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

test('boxes in boxes are each read once', () => {
  const depth = 40;
  const [open, close] = ['<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>'];
  const boxes = `${open.repeat(depth)}<w:p><w:r><w:t>trong cùng</w:t></w:r></w:p>${close.repeat(depth)}`;
  const read = (docx: Buffer): number => readDocx(docx)?.paragraphs.length ?? 0;
  expect(read(mutate(letter, [{ from: '<w:body>', to: `<w:body>${boxes}` }]))).toBe(read(letter) + depth + 1);
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

describe('numbering no clerk makes', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';
  const item = (level: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Việc.</w:t></w:r></w:p>`;
  const numbered = (level: string, start: number, text: string): Buffer =>
    mutate(letter, [
      { from: /(?=<w:sectPr(?:(?!<w:sectPr)[^])*$)/, to: item(level).repeat(100) },
      {
        part: 'word/_rels/document.xml.rels',
        from: '</Relationships>',
        to: `<Relationship Id="rIdN" Type="${TYPE}" Target="numbering.xml"/></Relationships>`,
      },
      {
        part: 'word/numbering.xml',
        from: /^/,
        to:
          `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:start w:val="${start}"/>` +
          `<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>` +
          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
      },
    ]);

  it.each([
    ['a letter written a million times', '0', 26_000_000, '%1)'],
    ['the number again and again', '0', 780, '%1'.repeat(20_000)],
    ['a letter before the first', '0', -100, '%1)'],
    ['a level that is no number', 'x', 1, '%1)'],
    ['a level beyond all', '99999999999', 1, '%1)'],
  ])('%s', { timeout: 10_000 }, async (_, level, start, text) => {
    expect(await lintFile(numbered(level, start, text), 'x.docx')).toMatchObject({ type: 'Công văn' });
  });
});
