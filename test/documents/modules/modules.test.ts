/** Tags docxtemplater's core lacks, each in a small template. How they look on paper: test/integration/documents. */
import { expectWellFormed } from './xml-check.ts';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { piecesOf, withMarks } from '../../../documents/modules/styled-runs.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { documentXml, docxText } from '../docx.ts';
import {
  COLUMNS,
  PICTURES,
  renderSmall,
  SIGNED,
  STYLED_RUNS,
  type SmallTemplate,
} from './small-templates.ts';

const whole = (docx: Buffer): void => {
  for (const file of Object.values(new PizZip(docx).files))
    if (/\.(xml|rels)$/.test(file.name)) expectWellFormed(file.asText());
};

describe('{~text}', () => {
  const xml = documentXml(renderSmall(STYLED_RUNS));

  it('makes runs of bold, italic and raised words', () => {
    whole(renderSmall(STYLED_RUNS));
    expect(xml).toContain(
      '<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">hoàn thành trước ngày 15/4</w:t>',
    );
    expect(xml).toContain('<w:rPr><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">Công văn số 5</w:t>');
    expect(docxText(renderSmall(STYLED_RUNS))).toContain('diện tích 120 m2; 3 * 4 & 5.');
  });

  it('keeps what the run of the tag has, in the order Word wants', () => {
    expect(xml).toContain(
      '<w:rPr><w:i/><w:sz w:val="22"/><w:szCs w:val="22"/><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">50b</w:t>',
    );
    expect(withMarks('<w:rPr><w:i w:val="0"/><w:lang w:val="vi-VN"/></w:rPr>', '<w:i/><w:iCs/>')).toBe(
      '<w:rPr><w:i/><w:iCs/><w:lang w:val="vi-VN"/></w:rPr>',
    );
  });

  it.each(['mục (*) này, mục (*) kia', '(**) và (**)', '2 * 3* 4'])('leaves the marks of %s', (text) => {
    expect(piecesOf(text)).toEqual([{ text, marks: '' }]);
  });

  it('lets nothing of the text be markup', () => {
    const data = { ...STYLED_RUNS.data, text: '**<w:p/>** ^&^ *a\nb* **' };
    expect(docxText(renderSmall({ ...STYLED_RUNS, data }))).toContain('<w:p/> & *a\nb* **');
  });
});

describe('{%picture}', () => {
  it('is kept once, related to its file, with its type, size and words', () => {
    const docx = renderSmall(PICTURES);
    whole(docx);
    const zip = new PizZip(docx);
    const media = Object.keys(zip.files).filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(1);
    const relation = /Id="(\w+)"[^>]*Target="media\//.exec(
      zip.file('word/_rels/document.xml.rels')?.asText() ?? '',
    )?.[1];
    const xml = documentXml(docx);
    expect(xml.split(`r:embed="${relation}"`)).toHaveLength(3);
    expect(xml).toContain('<wp:extent cx="900000" cy="900000"/>');
    expect(xml).toContain('descr="Mã QR"');
    expect(new Set(xml.match(/<wp:docPr id="\d+"/g))).toHaveProperty('size', 2);
    expect(zip.file('[Content_Types].xml')?.asText()).toContain(
      '<Default Extension="png" ContentType="image/png"/>',
    );
    expect(renderSmall(PICTURES).equals(docx)).toBe(true);
  });

  it('of a signature is refused, and in a sample says what it is', () => {
    expect(wrong(SIGNED)).toEqual(['ảnh chữ ký, con dấu chỉ được đưa vào văn bản ở bước ký, đóng dấu']);
    const sample = renderSmall(SIGNED, { sample: true });
    whole(sample);
    expect(docxText(sample)).toContain('Người ký:  BẢN THỬ');
    expect(new PizZip(sample).file('word/header1.xml')?.asText()).toContain('string="BẢN THỬ"');
    expect(Object.keys(new PizZip(sample).files).join()).not.toContain('media');
  });

  it('that is no picture is refused like any other wrong value', () => {
    expect(wrong({ ...PICTURES, data: { code: 'chữ' } })).toEqual(['{%code} cần một ảnh']);
  });
});

describe('{-w:tc columns} and {!cell}', () => {
  const xml = documentXml(renderSmall(COLUMNS));

  it('give the table as many columns as its rows have, as wide as before', () => {
    whole(renderSmall(COLUMNS));
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(grid).toEqual([1500, 1500, 1500, 1500, 1500, 1500]);
    for (const row of xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])
      expect(row.match(/w:w="1500"/g)).toHaveLength(6);
  });

  it('merge neighbours below with the same words, and only those', () => {
    const merges = (xml.match(/<w:vMerge[^>]*>/g) ?? []).map((each) =>
      each.includes('restart') ? 'first' : 'goes on',
    );
    expect(merges).toEqual(['first', 'goes on', 'goes on', 'first']);
    expect(xml.match(/Sở Tài chính/g)).toHaveLength(1);
    expect(xml).not.toContain('<?van-thu');
  });

  it('starts anew in the next table', () => {
    const { body, data } = COLUMNS;
    const both = documentXml(renderSmall({ body: `${body}<w:p/>${body}`, data }));
    expect(both.match(/w:val="restart"/g)).toHaveLength(4);
  });
});

function wrong(template: SmallTemplate): string[] {
  try {
    renderSmall(template);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ what }) => what);
    throw error;
  }
}
