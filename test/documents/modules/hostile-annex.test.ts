/** What may not become part of a letter is refused, everything at once, and nothing hidden gets through. */
import PizZip from 'pizzip';
import { expect, it } from 'vitest';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { judgeFile } from '../../../documents/modules/sub-document/judge-file.ts';
import { carryAnnexes } from '../../../documents/modules/sub-document/carry-annexes.ts';
import { openTemplates } from '../../../documents/template/library.ts';
import { TEMPLATES_DIR } from '../samples.ts';
import { field, foreignDocx, p, page, picture, relation, SHORT_LIST, t, WIDE_TABLE } from './foreign-docx.ts';

const said = (docx: Buffer): string[] => {
  try {
    judgeFile(docx, 'bang.docx');
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map(({ what }) => what);
  }
};
const text = (inside: string): Buffer => foreignDocx(p(inside) + page('upright'));
const body = (inside: string): Buffer => foreignDocx(inside + page('upright'));
const chart =
  '<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId30"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

const REFUSED: readonly (readonly [string, Buffer, RegExp])[] = [
  ['content of another file', body('<w:altChunk r:id="rId9"/>'), /nội dung nhập từ tệp khác/],
  [
    'the same under another prefix',
    body('<x:altChunk xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" r:id="rId9"/>'),
    /nội dung nhập từ tệp khác/,
  ],
  ['a part of a master document', body('<w:subDoc r:id="rId9"/>'), /tài liệu con/],
  ['an object', text('<w:r><w:object/></w:r>'), /đối tượng nhúng/],
  ['a control', text('<w:r><w:control r:id="rId9"/></w:r>'), /ActiveX/],
  [
    'a field that fetches, in one piece',
    text('<w:fldSimple w:instr="INCLUDETEXT &quot;C:\\\\a.docx&quot;"/>'),
    /trường/,
  ],
  [
    'a field that fetches, letter by letter',
    text(field(' INCLUDETEXT "a.docx" ', 'x')),
    /trường INCLUDETEXT/,
  ],
  ['a field that runs', text(field(' DDEAUTO excel "x" ', 'x')), /trường DDEAUTO/],
  ['a field that links', text(field(' LINK Excel.Sheet.12 "x" ', 'x')), /trường LINK/],
  [
    'a field left open',
    text('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>MACROBUTTON x</w:instrText></w:r>'),
    /MACROBUTTON/,
  ],
  [
    'changes not settled',
    text(
      `<w:ins w:id="1" w:author="a">${t('thêm')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>bớt</w:delText></w:r></w:del>`,
    ),
    /còn 2 chỗ sửa đổi/,
  ],
  ['a note at the end', text('<w:r><w:endnoteReference w:id="1"/></w:r>'), /endnote/],
  [
    'a chart',
    foreignDocx(p(chart) + page('upright'), { relations: relation('rId30', 'chart', 'charts/chart1.xml') }),
    /biểu đồ/,
  ],
  [
    'a picture that is none',
    foreignDocx(p(picture('rId31')) + page('upright'), {
      relations: relation('rId31', 'image', 'media/x.png'),
      files: { 'word/media/x.png': 'GIF89a' },
    }),
    /không phải PNG hoặc JPEG/,
  ],
  ['a picture that is not there', text(picture('rId77')), /phần nối với tệp con khác/],
  [
    'a picture fetched from elsewhere',
    foreignDocx(p(picture('rId32')) + page('upright'), {
      relations: relation('rId32', 'image', 'http://example.vn/a.png', true),
    }),
    /từ bên ngoài/,
  ],
  [
    'remarks',
    foreignDocx(p(t('a')) + page('upright'), {
      relations: relation('rId33', 'comments', 'comments.xml'),
      files: {
        'word/comments.xml':
          '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"/></w:comments>',
      },
    }),
    /lời bình/,
  ],
  [
    'letters of an old code page',
    text(t('Céng hßa x· héi chñ nghÜa ViÖt Nam', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
    /VnTime|TCVN3/,
  ],
];

it.each(REFUSED)('%s', (_, docx, pattern) => {
  expect(said(docx).join('\n')).toMatch(pattern);
});

it('everything at once', () => {
  const docx = foreignDocx(
    p('<w:r><w:object/></w:r>' + field(' LINK x ', 'y') + picture('rId77')) +
      '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="300" w:right="1134" w:bottom="1134" w:left="1701"/></w:sectPr>',
  );
  const problems = said(docx).join('\n');
  for (const word of ['OLE', 'LINK', 'tệp con khác', '216 × 279 mm, không phải A4', 'lề trên 5 mm'])
    expect(problems).toContain(word);
});

it('a bomb, a macro, tables without end', () => {
  const zip = new PizZip(SHORT_LIST);
  zip.file('word/media/big.bin', Buffer.alloc(80 * 1024 * 1024));
  expect(said(zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })).join()).toMatch(
    /giải nén|bom nén/,
  );
  const macro = new PizZip(SHORT_LIST);
  macro.file('word/vbaProject.bin', 'x');
  expect(said(macro.generate({ type: 'nodebuffer' })).join()).toContain('macro');
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(4_000) + '<w:p/>' + '</w:tc></w:tr></w:tbl>'.repeat(4_000);
  expect(said(body(deep)).join()).toMatch(/lồng nhau quá sâu|không đọc được/);
  expect(said(Buffer.from('PK')).length).toBeGreaterThan(0);
});

it('a state secret is no annex', () => {
  expect(() => judgeFile(text(t('TỐI MẬT')), 'a.docx')).toThrow(Refusal);
});

it('is told what was left behind and what is not as the decree asks, and taken all the same', () => {
  const { sections, findings } = judgeFile(WIDE_TABLE, 'bang.docx');
  expect(sections).toEqual(['portrait', 'landscape']);
  expect(findings.map(({ severity, what }) => `${severity}: ${what}`).join('\n')).toMatch(
    /warning: chữ không phải màu đen[^]*note: 1 liên kết chỉ còn chữ/,
  );
  const own = foreignDocx(
    p(t('PHỤ LỤC 01')) +
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr>',
  );
  const words = judgeFile(own, 'a.docx').findings.map(({ what }) => what);
  expect(words).toEqual([
    'lề trái 20 mm, ngoài khoảng 30–35 mm',
    expect.stringContaining('“PHỤ LỤC 01”, phần mềm cũng ghi') as string,
  ]);
});

it('blanks and places of a letter of ours, attached again, are words and no places', () => {
  const reserved =
    '<w:sdt><w:sdtPr><w:tag w:val="codeNumber"/></w:sdtPr><w:sdtContent><w:r><w:t>\u2007\u2007\u2007\u2007</w:t></w:r></w:sdtContent></w:sdt>';
  const docx = text(`${t('Số: ')}${reserved}`);
  const template = openTemplates(TEMPLATES_DIR).get('congVan');
  const annex = { title: 'a', body: [], file: { sha256: 'x', name: 'a.docx' } };
  const { files } = carryAnnexes([annex], new Map([['x', docx]]), template);
  expect(files.get(0)?.xml).toContain('Số: ');
  expect(files.get(0)?.xml).not.toMatch(/w:sdt|\u2007/);
});

it('an old drawing neither fetches nor leads anywhere', () => {
  const shape =
    '<w:r><w:pict><v:shape id="x" href="http://a.example/1" style="width:10pt;height:10pt"><v:fill src="http://a.example/2" o:href="http://a.example/3"/>' +
    '<v:imagedata src="http://a.example/4" o:althref="http://a.example/5"/></v:shape></w:pict></w:r>';
  const annex = { title: 'a', body: [], file: { sha256: 'x', name: 'a.docx' } };
  const template = openTemplates(TEMPLATES_DIR).get('congVan');
  const { files } = carryAnnexes([annex], new Map([['x', text(shape)]]), template);
  expect(files.get(0)?.xml).toContain('<v:shape');
  expect(files.get(0)?.xml.replaceAll(/ xmlns:\w+="[^"]*"/g, '')).not.toContain('http');
});

it('a part for remarks without a remark, as some programs write it, is none', () => {
  const docx = foreignDocx(p(t('a')) + page('upright'), {
    relations: relation('rId33', 'comments', 'comments.xml'),
    files: {
      'word/comments.xml':
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    },
  });
  expect(said(docx)).toEqual([]);
});
