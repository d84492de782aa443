/** Every form against the sample table of the decree (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V): which component looks how. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { documentXml, paragraphText, styleOf } from './docx.ts';
import { manifestOf, official, renderSample, templateFolders, TEMPLATES_DIR } from './samples.ts';

const MM = 1440 / 25.4;
const template = (folder: string): Buffer => readFileSync(path.join(TEMPLATES_DIR, folder, 'template.docx'));
const LETTER = template('cong-van');
const folders = templateFolders();
/** Forms with a head of their own kind: registers, slips, labels, envelopes. */
const isOfficial = (folder: string): boolean =>
  manifestOf(folder).reserved.includes('codeNumber') && manifestOf(folder).tags.includes('signerName');

interface Look {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  /** Of the paragraph; left when absent. */
  readonly align?: 'center' | 'both' | 'right';
}

/** By style: letter size in points and style as in the sample table, position as in the diagram. */
const LOOKS: Readonly<Record<string, Look>> = {
  NationalName: { size: 12, bold: true, align: 'center' },
  NationalMotto: { size: 13, bold: true, align: 'center' },
  ParentName: { size: 12, align: 'center' },
  IssuerName: { size: 12, bold: true, align: 'center' },
  CodeNotation: { size: 13, align: 'center' },
  PlaceAndDate: { size: 13, italic: true, align: 'center' },
  TypeName: { size: 14, bold: true, align: 'center' },
  Subject: { size: 14, bold: true, align: 'center' },
  LetterSubject: { size: 12, align: 'center' },
  Addressee: { size: 14, align: 'center' },
  AddresseesHead: { size: 14 },
  AddresseesItem: { size: 14 },
  LegalBasis: { size: 14, italic: true, align: 'both' },
  Authority: { size: 14, bold: true, align: 'center' },
  Resolution: { size: 14, bold: true, align: 'center' },
  Body: { size: 14, align: 'both' },
  BodyItem: { size: 14, align: 'both' },
  FactLine: { size: 14, align: 'both' },
  Article: { size: 14, align: 'both' },
  ChapterNumber: { size: 14, bold: true, align: 'center' },
  ChapterTitle: { size: 14, bold: true, align: 'center' },
  Heading1: { size: 14, bold: true, align: 'both' },
  Heading2: { size: 14, bold: true, align: 'both' },
  SignerTitle: { size: 14, bold: true, align: 'center' },
  SignerName: { size: 14, bold: true, align: 'center' },
  PlacesHead: { size: 12, bold: true, italic: true },
  PlacesItem: { size: 11 },
  AnnexNumber: { size: 14, bold: true, align: 'center' },
  AnnexTitle: { size: 14, bold: true, align: 'center' },
  AnnexReference: { size: 14, italic: true, align: 'center' },
  CopyKind: { size: 13, bold: true, align: 'center' },
  ElectronicMark: { size: 10, align: 'right' },
  PageNumber: { size: 14, align: 'center' },
};

/** What a paragraph of a template says, and the style it must have then. */
const STYLES_OF: readonly (readonly [RegExp, string])[] = [
  [/^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/, 'NationalName'],
  [/^Độc lập - Tự do - Hạnh phúc$/, 'NationalMotto'],
  [/^\{header\}$/, 'ParentName'],
  [/^\{(issuerHeader|originalIssuer)\}$/, 'IssuerName'],
  [/^Số: /, 'CodeNotation'],
  [/^\{(place|originalPlace)\}, /, 'PlaceAndDate'],
  [/^\{(typeLabel|originalType|attachedType) \| upper\}$/, 'TypeName'],
  [/^\{(subjectLines|originalSubject|attachedSubject)\}$/, 'Subject'],
  [/^V\/v /, 'LetterSubject'],
  [/^Kính (gửi|chuyển|trình): /, 'Addressee'],
  [/^Kính (gửi|chuyển|trình):$/, 'AddresseesHead'],
  [/^\{@(body|passage|\w+Body)\}$/, 'Body'],
  [/^QUYẾT ĐỊNH:$/, 'Resolution'],
  [/^\{authority/, 'Authority'],
  [/^Nơi nhận:$/, 'PlacesHead'],
  [/^- Lưu: |^- \{name\};$/, 'PlacesItem'],
  [/^\{line\}$/, 'SignerTitle'],
  [/^\{(signerName|otherName|delegateName|secretaryName|presenter)\}$/, 'SignerName'],
  [/^\(Kèm theo /, 'AnnexReference'],
  [/^(SAO Y|TRÍCH SAO|SAO LỤC)$/, 'CopyKind'],
];

const value = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1];

/** A style with what it inherits. */
function lookOf(docx: Buffer, id: string): Look {
  const style = styleOf(docx, id);
  const base = value(/<w:basedOn w:val="([^"]*)"/, style);
  const inherited: Look = base && base !== 'Normal' ? lookOf(docx, base) : { size: 14 };
  const size = value(/<w:sz w:val="(\d+)"/, style);
  const align = value(/<w:jc w:val="(\w+)"/, style) as Look['align'];
  return {
    ...inherited,
    ...(size ? { size: Number(size) / 2 } : {}),
    ...(style.includes('<w:b/>') ? { bold: true } : {}),
    ...(style.includes('<w:i/>') ? { italic: true } : {}),
    ...(align ? { align } : {}),
  };
}

const paragraphs = (xml: string): { readonly style: string; readonly text: string; readonly xml: string }[] =>
  [...xml.matchAll(/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs)].map(([p]) => ({
    style: value(/<w:pStyle w:val="([^"]*)"/, p) ?? '',
    text: paragraphText(p),
    xml: p,
  }));

const widthsOf = (table: string): number[] =>
  [...(/<w:tblGrid>.*?<\/w:tblGrid>/s.exec(table)?.[0] ?? '').matchAll(/w:w="(\d+)"/g)].map(([, w]) =>
    Number(w),
  );
const tables = (xml: string): string[] => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];

it.each(Object.entries(LOOKS))('%s looks as the decree has it', (id, look) => {
  expect(lookOf(LETTER, id)).toEqual(look);
});

describe.each(folders)('%s', (folder) => {
  const docx = template(folder);

  it('has its styles as every other form has them', () => {
    for (const id of Object.keys(LOOKS))
      if (styleOf(docx, id) !== '') expect(styleOf(docx, id), id).toBe(styleOf(LETTER, id));
  });
});

describe.each(folders.filter(isOfficial))('%s as issued', (folder) => {
  it('sets each component in its style, and no letter apart from one', () => {
    for (const { text, style, xml } of paragraphs(documentXml(template(folder)))) {
      for (const [words, expected] of STYLES_OF) if (words.test(text)) expect(style, text).toBe(expected);
      expect(xml, text).not.toMatch(/<w:rFonts|<w:sz |<w:color /);
    }
  });

  it('stands on A4 within the margins of the decree, upright', async () => {
    const pages = documentXml(await renderSample(folder)).match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const mm = (side: string): number => Number(value(new RegExp(`w:${side}="(\\d+)"`), page)) / MM;
      expect(page).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
      expect(['top', 'bottom', 'left', 'right'].map((side) => Math.round(mm(side)))).toEqual([
        20, 20, 30, 20,
      ]);
      expect(page).toMatch(/<w:pgNumType w:start="1"\/>.*<w:titlePg\/>/);
    }
  });

  it('numbers its pages in the top margin', () => {
    const zip = new PizZip(template(folder));
    const header = zip.file('word/header1.xml')?.asText() ?? '';
    expect(header).toContain('PageNumber');
    expect(header).toContain(' PAGE ');
    expect(zip.file('word/header2.xml')?.asText()).not.toContain('PAGE');
  });

  it('has issuer and national name, number and place, Nơi nhận and signer on one level each', async () => {
    const xml = documentXml(await renderSample(folder));
    const level = (left: string, right: string): boolean =>
      (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).some((row) => {
        const [first = '', second = ''] = row.split('</w:tc>');
        return first.includes(`"${left}"`) && second.includes(`"${right}"`);
      });
    expect(level('IssuerName', 'NationalName')).toBe(true);
    if (manifestOf(folder).reserved.includes('promulgationDay'))
      expect(level('CodeNotation', 'PlaceAndDate')).toBe(true);
    if (manifestOf(folder).tags.includes('toPlaces'))
      expect(
        level('PlacesHead', 'SignerTitle') || xml.indexOf('"PlacesHead"') > xml.indexOf('"SignerName"'),
      ).toBe(true);
  });

  it('keeps a place for signature and seal: a control round the name of whoever signs, and nothing else', async () => {
    const places = [
      ...documentXml(await renderSample(folder)).matchAll(
        /<w:tag w:val="signature"\/>.*?<w:sdtContent>(.*?)<\/w:sdtContent>/gs,
      ),
    ].map(([, inside = '']) => inside.replace(/<[^>]+>/g, ''));
    expect(places).toEqual([official(folder).signatureBlock.fullName]);
  });

  it('has no table wider than the text', async () => {
    for (const table of tables(documentXml(await renderSample(folder)))) {
      const width = widthsOf(table).reduce((sum, each) => sum + each, 0);
      expect(Math.abs(width - 9071)).toBeLessThanOrEqual(3);
    }
  });

  it('ends with "./." before the signature, and keeps its last words with it', async () => {
    const all = paragraphs(documentXml(await renderSample(folder))).filter(({ text }) => text !== '');
    const signature = all.findIndex(({ style }) => style === 'SignerTitle' || style === 'PlacesHead');
    const last = all[signature - 1];
    expect(last?.text, folder).toMatch(/\.\/\.$/);
    expect(last?.xml).toContain('<w:keepNext/>');
  });
});
