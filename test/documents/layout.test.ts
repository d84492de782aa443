/** Sizes, positions and marks read back from the rendered .docx (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
import PizZip from 'pizzip';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine, type DocumentEngine, type RenderInput } from '../../documents/engine.ts';
import { issuerLines } from '../../documents/data/title-lines.ts';
import { boldWidth } from '../../documents/blocks/text-width.ts';
import { documentXml, docxText, paragraphWith, styleOf } from './docx.ts';
import { letter, renderSample, report, TEMPLATES_DIR } from './samples.ts';

const MM = 1440 / 25.4;
let engine: DocumentEngine;
let cong: Buffer;
let bao: Buffer;

const main = async (input: RenderInput): Promise<Buffer> =>
  (await engine.render(input))[0]?.docx ?? Buffer.alloc(0);

beforeAll(async () => {
  engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
  cong = await main(letter());
  bao = await main(report());
});

const halfPoints = (style: string): number => Number(/<w:sz w:val="(\d+)"/.exec(style)?.[1] ?? 28) / 2;

describe('styles', () => {
  it.each([
    ['NationalName', 12, 13, 'bold'],
    ['NationalMotto', 13, 14, 'bold'],
    ['ParentName', 12, 13, 'upright'],
    ['IssuerName', 12, 13, 'bold'],
    ['CodeNotation', 13, 13, 'upright'],
    ['PlaceAndDate', 13, 14, 'italic'],
    ['LetterSubject', 12, 13, 'upright'],
    ['TypeName', 13, 14, 'bold'],
    ['Subject', 13, 14, 'bold'],
    ['Body', 13, 14, 'upright'],
    ['Heading1', 13, 14, 'bold'],
    ['Heading2', 13, 14, 'bold'],
    ['Heading3', 13, 14, 'upright'],
    ['SignerTitle', 13, 14, 'bold'],
    ['SignerName', 13, 14, 'bold'],
    ['Addressee', 13, 14, 'upright'],
    ['PlacesHead', 12, 12, 'bold italic'],
    ['PlacesItem', 11, 11, 'upright'],
    ['PageNumber', 13, 14, 'upright'],
    ['AnnexNumber', 14, 14, 'bold'],
    ['AnnexTitle', 13, 14, 'bold'],
    ['AnnexReference', 13, 14, 'italic'],
  ])('%s is %i–%i pt, %s', (id, from, to, look) => {
    const style = styleOf(cong, id);
    expect(halfPoints(style)).toBeGreaterThanOrEqual(from);
    expect(halfPoints(style)).toBeLessThanOrEqual(to);
    const found = [style.includes('<w:b/>') ? 'bold' : '', style.includes('<w:i/>') ? 'italic' : ''];
    expect(found.filter(Boolean).join(' ') || 'upright').toBe(look);
  });

  it('body text is justified, first line 1 cm, at least 6 pt between paragraphs, at most 1.5 lines', () => {
    const body = styleOf(cong, 'Body');
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(Number(/w:firstLine="(\d+)"/.exec(body)?.[1]) / MM).toBeCloseTo(10, 0);
    const after = Number(/w:after="(\d+)"/.exec(body)?.[1]);
    const line = Number(/w:line="(\d+)"/.exec(body)?.[1]);
    expect(after).toBeGreaterThanOrEqual(120);
    expect(line).toBeGreaterThanOrEqual(240);
    expect(line).toBeLessThanOrEqual(360);
  });
});

describe('page', () => {
  it('has margins within the ranges of the decree', () => {
    const margins = /<w:pgMar [^>]*>/.exec(documentXml(cong))?.[0] ?? '';
    const mm = (side: string): number => Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]) / MM;
    for (const side of ['top', 'bottom']) expect(mm(side)).toBeGreaterThanOrEqual(19.9);
    for (const side of ['top', 'bottom']) expect(mm(side)).toBeLessThanOrEqual(25);
    expect(mm('left')).toBeGreaterThanOrEqual(30);
    expect(mm('left')).toBeLessThanOrEqual(35);
    expect(mm('right')).toBeGreaterThanOrEqual(15);
    expect(mm('right')).toBeLessThanOrEqual(20.1);
  });

  it('numbers pages in the top margin, centred, not on the first', () => {
    const zip = new PizZip(cong);
    expect(documentXml(cong)).toContain('<w:titlePg/>');
    expect(zip.file('word/header1.xml')?.asText()).toContain(' PAGE ');
    expect(zip.file('word/header2.xml')?.asText()).not.toContain('PAGE');
    expect(styleOf(cong, 'PageNumber')).toContain('<w:jc w:val="center"/>');
  });

  it('gives every annex a section with page numbers from 1', () => {
    expect(documentXml(bao).match(/<w:sectPr>/g)).toHaveLength(2);
    expect(documentXml(bao).match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
  });
});

describe('rules', () => {
  /** Length of the rule after a paragraph, points, in a column of that width (twips). */
  const ruleAfter = (docx: Buffer, text: string, column: number): number => {
    const xml = documentXml(docx);
    const rule = xml.slice(xml.indexOf(text)).match(/<w:pBdr>.*?<w:ind w:left="(\d+)" w:right="(\d+)"\/>/s);
    return (column - Number(rule?.[1]) - Number(rule?.[2])) / 20;
  };

  it.each(['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'SỞ Y TẾ', 'BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH HƯNG YÊN'])(
    'below %s is between a third and a half of the line',
    async (issuerHeader) => {
      const input = letter();
      const [main] = await engine.render({ ...input, letterhead: { ...input.letterhead, issuerHeader } });
      const lines = issuerLines(issuerHeader).split('\n');
      const line = Math.max(...lines.map((text) => boldWidth(text, 12)));
      expect(line).toBeLessThanOrEqual(3969 / 20);
      const rule = ruleAfter(main?.docx ?? Buffer.alloc(0), `>${lines.at(-1) ?? ''}<`, 3969);
      expect(rule / line).toBeGreaterThan(1 / 3);
      expect(rule / line).toBeLessThan(1 / 2);
    },
  );

  it('below the motto is as long as the line', () => {
    const line = boldWidth('Độc lập - Tự do - Hạnh phúc', 13);
    expect(ruleAfter(cong, 'Hạnh phúc', 5102)).toBeCloseTo(line, 0);
  });
});

describe('words', () => {
  it('one addressee stands on the line of Kính gửi, several on lines of their own', async () => {
    const input = letter();
    const content = { ...input.content, addressees: ['Bộ Nội vụ'] };
    const [one] = await engine.render({ ...input, content });
    expect(docxText(one?.docx ?? Buffer.alloc(0))).toContain('\nKính gửi: Bộ Nội vụ\n');
    const several = docxText(cong);
    expect(several).toContain('\nKính gửi:\n- Các trường đại học, cao đẳng trên địa bàn tỉnh;\n');
    expect(several).toMatch(/\n- Các doanh nghiệp, hợp tác xã có nhu cầu đổi mới công nghệ\.\n/);
  });

  it('no addressee, no Kính gửi', async () => {
    const input = report();
    const [none] = await engine.render({ ...input, content: { ...input.content, addressees: [] } });
    expect(docxText(none?.docx ?? Buffer.alloc(0))).not.toContain('Kính gửi');
  });

  it('an issuer without parent prints none', async () => {
    const input = letter();
    const [main] = await engine.render({ ...input, letterhead: { ...input.letterhead, parentHeader: null } });
    const text = docxText(main?.docx ?? Buffer.alloc(0));
    expect(text).not.toContain('UBND TỈNH HƯNG YÊN');
    expect(text).toContain('SỞ KHOA HỌC VÀ CÔNG NGHỆ | CỘNG HÒA');
  });

  it('the drafter is a superscript after the filing line', () => {
    expect(paragraphWith(cong, 'Lưu:')).toMatch(/superscript"\/><\/w:rPr><w:t[^>]*>LTH</);
  });

  it('the end of the text is kept with the signature', () => {
    expect(paragraphWith(cong, './.')).toContain('<w:keepNext/>');
  });

  it('a rehearsal says so on every page, an issued document does not', async () => {
    const input = letter();
    const files = await engine.render({ ...input, letterhead: { ...input.letterhead, rehearsal: true } });
    expect(files).toHaveLength(2);
    for (const file of files) {
      const zip = new PizZip(file.docx);
      for (const part of ['word/footer1.xml', 'word/footer2.xml'])
        expect(zip.file(part)?.asText()).toContain('Văn bản diễn tập, không có giá trị thi hành');
    }
    expect(new PizZip(cong).file('word/footer1.xml')?.asText()).not.toContain('diễn tập');
  });

  it.each(['phieu-khao-sat', 'so-van-ban-di'])(
    '%s leaves no empty page after its last table',
    async (folder) => {
      const last = documentXml(await renderSample(folder))
        .split('</w:tbl>')
        .at(-1);
      expect(last).toMatch(
        /^<w:p><w:pPr><w:pStyle w:val="Gap"\/><w:spacing w:line="20" w:lineRule="exact"\/>/,
      );
    },
  );

  it('rows of the register are not parted by the end of a page (one longer than a page still is); Nơi nhận has the most room', async () => {
    const register = documentXml(await renderSample('so-van-ban-di'));
    const table = register.slice(register.lastIndexOf('<w:tbl>'));
    const [head = '', numbers = '', ...rows] = table.split('<w:tr>').slice(1);
    for (const row of [head, numbers]) expect(row).toContain('<w:cantSplit/><w:tblHeader/>');
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(10);
    expect(widths.reduce((sum, width) => sum + width)).toBe(14570);
    expect(Math.max(...widths)).toBe(widths[4]);
  });

  it.each([
    [2, '__'],
    [5, '_'],
    [8, '_'],
    [9, '__'],
  ])('month %i is left as wide a blank as it and the next may need', async (month, blank) => {
    const input = letter();
    const [main] = await engine.render({ ...input, letterhead: { ...input.letterhead, month } });
    expect(docxText(main?.docx ?? Buffer.alloc(0))).toContain(`ngày __ tháng ${blank} năm ____`);
  });
});
