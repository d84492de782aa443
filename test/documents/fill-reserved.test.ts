import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../documents/engine.ts';
import { fillReserved } from '../../documents/fill-reserved.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { documentXml, docxText } from './docx.ts';
import { letter, report, TEMPLATES_DIR } from './samples.ts';

const STAMP = { codeNumber: 7, day: 4, month: 2, year: 2024 };
const render = async (input = letter()) =>
  createDocumentEngine({ templatesDir: TEMPLATES_DIR }).render(input);
const files = (docx: Buffer): Map<string, string> =>
  new Map(Object.values(new PizZip(docx).files).map((entry) => [entry.name, entry.asBinary()]));

/** The document with what stands in the reserved places taken out. */
const aroundReserved = (docx: Buffer): string =>
  documentXml(docx).replace(/(<w:sdtContent>).*?(<\/w:sdtContent>)/g, '$1$2');

describe('fillReserved', () => {
  it('writes number and day the legal way into letter, form and annex', async () => {
    const [main, form] = await render();
    expect(docxText(fillReserved(main?.docx ?? Buffer.alloc(0), STAMP))).toContain(
      'Số: _07/SKHCN-QLCN&TTCN | Hưng Yên, ngày 04 tháng 02 năm 2024',
    );
    expect(docxText(fillReserved(form?.docx ?? Buffer.alloc(0), STAMP))).toContain(
      '(Kèm theo Công văn số _07/SKHCN-QLCN&TTCN ngày 04 tháng 02 năm 2024 của Sở',
    );
    const [withAnnex] = await render(report());
    const text = docxText(fillReserved(withAnnex?.docx ?? Buffer.alloc(0), { ...STAMP, codeNumber: 1234 }));
    expect(text.match(/[Ss]ố:? 1234\/BC-SKHCN/g)).toHaveLength(2);
  });

  it('leaves every other word and every other part as signed', async () => {
    for (const input of [letter(), report()]) {
      for (const { docx } of await render(input)) {
        const stamped = fillReserved(docx, STAMP);
        expect(aroundReserved(stamped)).toBe(aroundReserved(docx));
        const [before, after] = [files(docx), files(stamped)];
        expect([...after.keys()]).toEqual([...before.keys()]);
        for (const [name, content] of before)
          if (name !== 'word/document.xml') expect(after.get(name) === content).toBe(true);
      }
    }
  });

  it('stands as typed in a room of the digits that were expected, at the right end of a wider one', async () => {
    const input = letter();
    const written = async (numberDigits: number, codeNumber: number): Promise<string> => {
      const [main] = await render({ ...input, letterhead: { ...input.letterhead, numberDigits } });
      const xml = documentXml(fillReserved(main?.docx ?? Buffer.alloc(0), { ...STAMP, codeNumber }));
      return /w:val="codeNumber".*?<w:t(?: [^>]*)?>([^<]*)</.exec(xml)?.[1] ?? '';
    };
    const [main] = await render();
    expect(docxText(main?.docx ?? Buffer.alloc(0))).toContain('Số: ___/SKHCN');
    expect(await Promise.all([written(2, 1), written(2, 12), written(3, 345), written(4, 6789)])).toEqual([
      'Số: 01',
      'Số: 12',
      'Số: 345',
      'Số: 6789',
    ]);
    expect(await Promise.all([written(3, 7), written(4, 345), written(2, 345)])).toEqual([
      'Số: \u200707',
      'Số: \u2007345',
      'Số: 345',
    ]);
  });

  it('gives the same bytes when done twice, and the same when done on its own result', async () => {
    const [main] = await render();
    const once = fillReserved(main?.docx ?? Buffer.alloc(0), STAMP);
    expect(fillReserved(main?.docx ?? Buffer.alloc(0), STAMP).equals(once)).toBe(true);
    expect(documentXml(fillReserved(once, STAMP))).toBe(documentXml(once));
  });

  it('keeps the words of a place that Word has split into several runs', async () => {
    const [main] = await render();
    const zip = new PizZip(main?.docx ?? Buffer.alloc(0));
    const split = documentXml(main?.docx ?? Buffer.alloc(0)).replace(
      'Số: \u2007\u2007',
      'S</w:t></w:r><w:r><w:t xml:space="preserve">ố: \u2007</w:t></w:r><w:r><w:t>\u2007',
    );
    zip.file('word/document.xml', split);
    expect(docxText(fillReserved(zip.generate({ type: 'nodebuffer' }), STAMP))).toContain('Số: _07/SKHCN');
  });

  it('fills a place that Word has split into several runs', async () => {
    const [main] = await render();
    const zip = new PizZip(main?.docx ?? Buffer.alloc(0));
    const split = documentXml(main?.docx ?? Buffer.alloc(0)).replace(
      /(w:val="promulgationDay".*?<w:sdtContent>)<w:r><w:t[^>]*>[^<]*<\/w:t><\/w:r>/,
      '$1<w:r><w:t xml:space="preserve">\u2007</w:t></w:r><w:r><w:t>\u2007</w:t></w:r><w:r><w:t/></w:r>',
    );
    zip.file('word/document.xml', split);
    expect(docxText(fillReserved(zip.generate({ type: 'nodebuffer' }), STAMP))).toContain('ngày 04 tháng');
  });

  it('refuses a place that nothing can be written into', async () => {
    const [main] = await render();
    const zip = new PizZip(main?.docx ?? Buffer.alloc(0));
    const emptied = documentXml(main?.docx ?? Buffer.alloc(0)).replace(
      /(w:val="codeNumber".*?<w:sdtContent>).*?(<\/w:sdtContent>)/,
      '$1<w:r/>$2',
    );
    zip.file('word/document.xml', emptied);
    expect(() => fillReserved(zip.generate({ type: 'nodebuffer' }), STAMP)).toThrow(/codeNumber/);
  });

  it('refuses a document that has lost its places, naming all of them', async () => {
    const [main] = await render();
    const zip = new PizZip(main?.docx ?? Buffer.alloc(0));
    zip.file(
      'word/document.xml',
      documentXml(main?.docx ?? Buffer.alloc(0)).replace(
        /<w:tag w:val="(codeNumber|promulgationDay)"\/>/g,
        '',
      ),
    );
    const stamp = () => fillReserved(zip.generate({ type: 'nodebuffer' }), STAMP);
    expect(stamp).toThrow(Refusal);
    expect(stamp).toThrow(/codeNumber.*promulgationDay/s);
  });
});
