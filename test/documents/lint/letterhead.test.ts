/** Heads and feet set by tabs, by boxes, or line under line are recognised as those in a table are. */
import { expect, it } from 'vitest';
import { recognise } from '../../../domain/form/recognise.ts';
import { readDocx } from '../../../documents/lint/read-docx.ts';
import { BASES } from './bases.ts';
import { clerkDocx } from './clerk.ts';
import { mutate } from './mutate.ts';

const run = (text: string, bold = false): string =>
  `<w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="26"/></w:rPr>` +
  text
    .split('\t')
    .map((piece) => `<w:t xml:space="preserve">${piece}</w:t>`)
    .join('<w:tab/>') +
  '</w:r>';
const p = (content: string): string => `<w:p>${content}</w:p>`;
const box = (x: number, lines: readonly string[]): string =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>${x}</wp:posOffset></wp:positionH><wp:extent cx="2500000" cy="900000"/><wps:txbx><w:txbxContent>${lines.map((line) => p(run(line, true))).join('')}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`;

const { congVan } = BASES;
const HEAD = /<w:tbl>.*?<\/w:tbl>/s;
const FOOT = /<w:tbl>(?:(?!<w:tbl>).)*Nơi nhận.*?<\/w:tbl>/s;

const HEADS: Readonly<Record<string, string>> = {
  tabs:
    p(run('UBND TỈNH HẠ LANG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) +
    p(run('SỞ KHOA HỌC VÀ CÔNG NGHỆ\tĐộc lập - Tự do - Hạnh phúc', true)) +
    p(run('Số: 352/SKHCN-QLCN\tHạ Lang, ngày 05 tháng 10 năm 2023')) +
    p(run('V/v phối hợp thống kê nhu cầu')),
  boxes: p(
    box(-300000, [
      'UBND TỈNH HẠ LANG',
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'Số: 352/SKHCN-QLCN',
      'V/v phối hợp thống kê nhu cầu',
    ]) +
      box(3000000, [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Hạ Lang, ngày 05 tháng 10 năm 2023',
      ]),
  ),
  lines: [...congVan.left, ...congVan.right, congVan.code, 'V/v phối hợp thống kê nhu cầu', congVan.place]
    .map((line) => p(run(line.replace('*', ''))))
    .join(''),
};

const FEET: Readonly<Record<string, string>> = {
  tabs:
    p(run('Nơi nhận:\tKT. GIÁM ĐỐC', true)) +
    p(run('- Như trên;\tPHÓ GIÁM ĐỐC')) +
    p(run('- Lãnh đạo Sở;')) +
    p(run('- Lưu: VT, QLCN.\tĐỗ Văn Thịnh')),
  lines: [
    'Nơi nhận:',
    '- Như trên;',
    '- Lãnh đạo Sở;',
    '- Lưu: VT, QLCN.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Đỗ Văn Thịnh',
  ]
    .map((line) => p(run(line)))
    .join(''),
};

const set = (head: string, foot: string) => {
  const view = readDocx(
    mutate(clerkDocx(congVan), [
      { from: FOOT, to: foot },
      { from: HEAD, to: head },
    ]),
  );
  if (!view) throw new Error('unreadable');
  return recognise(view);
};

it.each(
  Object.entries(HEADS).flatMap(([head, a]) =>
    Object.entries(FEET).map(([foot, b]) => [head, foot, a, b] as const),
  ),
)('head by %s, foot by %s', (_head, _foot, head, foot) => {
  const form = set(head, foot);
  expect(form.family).toBe('administrative');
  expect(form.nationalName?.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(form.motto?.text).toBe('Độc lập - Tự do - Hạnh phúc');
  expect(form.issuer.at(-1)?.text).toBe('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
  expect(form.code).toMatchObject({ number: '352', notation: 'SKHCN-QLCN' });
  expect(form.issued).toBe('2023-10-05');
  expect(form.subject[0]?.text).toBe('V/v phối hợp thống kê nhu cầu');
  expect(form.addressees?.items).toHaveLength(3);
  expect(form.toPlaces?.items.map(({ text }) => text)).toEqual([
    '- Như trên;',
    '- Lãnh đạo Sở;',
    '- Lưu: VT, QLCN.',
  ]);
  expect(form.signatures.flatMap(({ titles }) => titles.map(({ text }) => text))).toEqual([
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
  ]);
  expect(form.signatures[0]?.name?.text).toBe('Đỗ Văn Thịnh');
  expect(form.body.at(-1)?.text).toMatch(/doanh nghiệp\.\/\.$/);
});

it('a table of foot inside another that only places it', () => {
  const nested = (table: string): string =>
    `<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="9180"/></w:tcPr>${table}<w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="222"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`;
  const view = readDocx(mutate(clerkDocx(congVan), [{ from: FOOT, to: nested('$&') }]));
  if (!view) throw new Error('unreadable');
  const form = recognise(view);
  expect(form.toPlaces?.items.at(-1)?.text).toMatch(/^- Lưu/);
  expect(form.signatures[0]?.titles[0]?.side).toBe('right');
});
