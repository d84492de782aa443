import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { checkDocx } from '../../../documents/intake/check-docx.ts';
import { checkFile, mediaTypeOf } from '../../../documents/intake/check-file.ts';
import { answersWorkbook } from '../../../documents/spreadsheet/answers-workbook.ts';
import { renderSample, TEMPLATES_DIR } from '../samples.ts';

const whats = (problems: readonly { readonly what: string }[]): string[] => problems.map((p) => p.what);

/** The sample letter with parts added or replaced. */
async function docxWith(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new PizZip(await renderSample('cong-van'));
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
const TYPES = documentTypes();
function documentTypes(): string {
  const zip = new PizZip(readFileSync(path.join(TEMPLATES_DIR, 'cong-van', 'template.docx')));
  return zip.file('[Content_Types].xml')?.asText() ?? '';
}
const rels = (type: string, target: string): string =>
  `<Relationships><Relationship Id="x" Type="http://schemas/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

/** One stored-or-deflated entry written by hand, so that the directory can lie. */
function zipOf(name: string, content: Buffer, announced = content.length, flags = 0): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(announced, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('a .docx from outside', () => {
  it('of our own making is taken', async () => {
    for (const folder of ['cong-van', 'bao-cao', 'phieu-khao-sat'])
      expect(checkDocx(await renderSample(folder))).toEqual([]);
  });

  it('with a link to click is taken', async () => {
    const docx = await docxWith({
      'word/_rels/footnotes.xml.rels': rels('hyperlink', 'https://hungyen.gov.vn'),
    });
    expect(checkDocx(docx)).toEqual([]);
  });

  it('that speaks of DDE, or links to a page of that name, is taken', async () => {
    const docx = await docxWith({
      'word/footnotes.xml':
        '<w:t>dư lượng DDT, DDE và dẫn xuất; trường INCLUDEPICTURE "x"</w:t>' +
        '<w:instrText> HYPERLINK "https://x.vn/?q=DDE" </w:instrText>',
    });
    expect(checkDocx(docx)).toEqual([]);
  });

  it('with a list of relations that never ends is judged at once', { timeout: 5_000 }, async () => {
    const docx = await docxWith({ 'word/_rels/footnotes.xml.rels': '<Relationship '.repeat(70_000) });
    expect(checkDocx(docx)).toEqual([]);
  });

  it.each([
    [
      'an image fetched from outside',
      { 'word/_rels/footnotes.xml.rels': rels('image', 'http://x/a.png') },
      'từ bên ngoài',
    ],
    [
      'the same, the word written in another way',
      {
        'word/_rels/footnotes.xml.rels': rels('image', 'http://x/a.png').replace('External', '&#69;xternal'),
      },
      'từ bên ngoài',
    ],
    [
      'a template fetched from outside',
      { 'word/_rels/settings.xml.rels': rels('attachedTemplate', '\\\\x\\t.dotm') },
      'từ bên ngoài',
    ],
    [
      'a link that runs a file',
      { 'word/_rels/footnotes.xml.rels': rels('hyperlink', 'file:///c:/x.exe') },
      'từ bên ngoài',
    ],
    ['macros', { 'word/vbaProject.bin': 'x' }, 'có macro'],
    ['an embedded object', { 'word/embeddings/oleObject1.bin': 'x' }, 'có đối tượng nhúng (OLE)'],
    ['ActiveX', { 'word/activeX/activeX1.xml': '<x/>' }, 'có điều khiển ActiveX'],
    ['a DTD', { 'word/footnotes.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }, 'có khai báo DTD'],
    [
      'a DDE field',
      { 'word/footnotes.xml': '<w:instrText> DDEAUTO c:\\\\x "y"</w:instrText>' },
      'có trường tự lấy dữ liệu',
    ],
    [
      'the same, spread over runs and with a letter written in another way',
      {
        'word/footnotes.xml':
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> INCL</w:instrText></w:r>' +
          '<w:r><w:rPr><w:b/></w:rPr><w:instrText>UDE</w:instrText></w:r><w:r><w:instrText>&#x50;ICTURE "\\\\x\\a.png"</w:instrText></w:r>',
      },
      'có trường tự lấy dữ liệu',
    ],
    [
      'the same within another field and under another prefix',
      {
        'word/footnotes.xml':
          '<a:fldChar a:fldCharType="begin"/><a:instrText> IF 1 = 1 "</a:instrText><a:fldChar a:fldCharType=\'begin\'/>' +
          '<a:instrText>includetext "c:/x"</a:instrText><a:fldChar a:fldCharType="end"/><a:instrText>" ""</a:instrText>',
      },
      'có trường tự lấy dữ liệu',
    ],
    [
      'a relation of two modes, of which one is another name',
      {
        'word/_rels/footnotes.xml.rels': rels('image', 'http://x/a.png').replace(
          'Id=',
          'x:TargetMode="Internal" Id=',
        ),
      },
      'từ bên ngoài',
    ],
    [
      'the same in one tag',
      { 'word/footnotes.xml': '<w:fldSimple w:dirty="1" w:instr="&#68;DE excel x"><w:r/></w:fldSimple>' },
      'có trường tự lấy dữ liệu',
    ],
    [
      'an imported text',
      { 'word/footnotes.xml': '<x:altChunk\nr:id="r1"/>' },
      'có nội dung nhập từ tệp khác',
    ],
    [
      'a field in a part of another ending, which the list of types calls XML',
      {
        '[Content_Types].xml': TYPES.replace(
          '</Types>',
          '<Override PartName="/word/&#x61;nh.png" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
        ),
        'word/anh.png': '<w:instrText>DDE x y</w:instrText>',
      },
      'có trường tự lấy dữ liệu',
    ],
    [
      'the same by an ending that the list calls XML',
      {
        '[Content_Types].xml': TYPES.replace(
          '</Types>',
          '<Default Extension="DAT" ContentType="text/xml"/></Types>',
        ),
        'word/a.dat': '<w:altChunk r:id="r1"/>',
      },
      'có nội dung nhập từ tệp khác',
    ],
    ['an imported chunk', { 'word/afchunk1.html': '<p/>' }, 'có tệp con không thuộc văn bản'],
    ['a path out of the file', { '../../etc/cron.d/x': 'x' }, 'có đường dẫn trỏ ra ngoài tệp'],
    ['UTF-16 parts', { 'word/footnotes.xml': '<\u0000x' }, 'dùng bảng mã chữ không phải UTF-8'],
  ])('with %s is refused', async (_, parts, expected) => {
    expect(whats(checkDocx(await docxWith(parts))).join()).toContain(expected);
  });

  it('that is a bomb is refused before it is inflated', () => {
    const bomb = zipOf('word/document.xml', Buffer.alloc(30 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(40_000);
    expect(whats(checkDocx(bomb))).toEqual(['có tệp con nén bất thường (bom nén)']);
    expect(whats(checkDocx(zipOf('word/document.xml', Buffer.from('x'), 3_000_000_000)))).toContain(
      'quá lớn khi giải nén',
    );
  });

  it('whose directory lies about a size is refused without inflating more than announced', () => {
    const liar = zipOf('word/document.xml', Buffer.alloc(30 * 1024 * 1024), 1000);
    expect(whats(checkDocx(liar)).join()).toContain('không khớp với mục lục');
  });

  it('with a password, cut short, or no zip at all is refused', async () => {
    expect(whats(checkDocx(zipOf('word/document.xml', Buffer.from('x'), 1, 1))).join()).toContain('mật khẩu');
    const whole = await renderSample('cong-van');
    for (const bytes of [
      whole.subarray(0, whole.length - 30),
      Buffer.from('không phải zip'),
      Buffer.alloc(0),
    ])
      expect(whats(checkDocx(bytes))).toEqual(['bị hỏng hoặc không phải tệp nén hợp lệ']);
  });

  it('that is another office file is refused', async () => {
    const xlsx = await answersWorkbook({ fields: [], recipients: [] });
    expect(whats(checkDocx(xlsx)).join()).toContain('không phải tệp .docx');
  });
});

describe('a file sent with an answer', () => {
  const all = { accept: ['pdf', 'docx', 'xlsx', 'jpg', 'png'] } as const;
  const pdf = Buffer.from('%PDF-1.7\n%%EOF');
  const check = (name: string, bytes: Buffer, limits: Parameters<typeof checkFile>[1] = all): string[] =>
    whats(checkFile({ name, bytes }, limits));

  it('of each kind is taken', async () => {
    expect(check('Hồ sơ.PDF', pdf)).toEqual([]);
    expect(check('a.docx', await renderSample('cong-van'))).toEqual([]);
    expect(check('a.xlsx', await answersWorkbook({ fields: [], recipients: [] }))).toEqual([]);
    expect(check('a.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toEqual([]);
    expect(check('a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toEqual([]);
  });

  it.each([
    ['a.exe', pdf, 'loại tệp không được nhận'],
    ['a.pdf.exe', pdf, 'loại tệp không được nhận'],
    ['pdf', pdf, 'loại tệp không được nhận'],
    ['a.docm', pdf, 'loại tệp không được nhận'],
    ['a.pdf', Buffer.from('MZ'), 'nội dung không phải PDF'],
    ['a.png', pdf, 'nội dung không phải ảnh PNG'],
    ['a.docx', pdf, 'nội dung không phải Word (.docx)'],
    ['a.pdf', Buffer.alloc(0), 'tệp rỗng'],
    ['a.pdf', Buffer.from('%PDF-1.7 /OpenAction << /S /JavaScript >>'), 'có lệnh tự chạy bên trong'],
    ['a.pdf', Buffer.from('%PDF-1.7 /OpenAction << /S /J#61vaScr#69pt >>'), 'có lệnh tự chạy bên trong'],
  ])('%s is refused', (name, bytes, expected) => expect(check(name, bytes)).toEqual([expected]));

  it('of a kind the field does not take, or too large, is refused', () => {
    expect(check('a.pdf', pdf, { accept: ['docx'] })).toEqual(['loại tệp không được nhận']);
    const large = Buffer.concat([pdf, Buffer.alloc(1024 * 1024)]);
    expect(check('a.pdf', large, { accept: ['pdf'], maxMegabytes: 1 })).toEqual(['lớn hơn 1 MB']);
  });

  it('that is a workbook with macros is refused', async () => {
    const zip = new PizZip(await answersWorkbook({ fields: [], recipients: [] }));
    zip.file('xl/vbaProject.bin', 'x');
    expect(check('a.xlsx', zip.generate({ type: 'nodebuffer' }))).toEqual(['có macro']);
  });

  it('has the media type of its kind', () => {
    expect(mediaTypeOf('a.PDF')).toBe('application/pdf');
    expect(mediaTypeOf('a.exe')).toBeUndefined();
  });
});
