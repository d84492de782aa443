/** What văn thư adds after signing, seen on the page by another program. */
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine, type RenderedFile } from '../../../documents/engine.ts';
import type { IssuedFile, SignedFile } from '../../../documents/issued/issue-file.ts';
import { lintFile } from '../../../documents/lint/lint-file.ts';
import { createPdfConverter, type PdfConverter } from '../../../documents/pdf/converter.ts';
import { letter, report, TEMPLATES_DIR } from '../../documents/samples.ts';
import { tempFolder } from '../../temp-folder.ts';
import { fontsOf, pageCount, textOf, wordsOf, type Word } from './pdf-facts.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const stamp = {
  codeNumber: 352,
  day: 1,
  month: 8,
  year: 2023,
  codeNotation: '352/SKHCN-QLCN&TTCN',
  issuedAt: new Date('2023-08-01T02:15:09.123Z'),
};
let converter: PdfConverter;
const signed: Record<string, SignedFile> = {};
const issued: Record<string, IssuedFile> = {};

beforeAll(async () => {
  converter = createPdfConverter({
    profileDir: tempFolder('vanthu-issued-'),
    timeoutMs: 60_000,
    restartAfter: 200,
  });
  const input = letter();
  const annexes = ['Danh mục một', 'Danh mục hai'].map((title) => ({
    title,
    body: [
      { kind: 'paragraph' as const, text: 'Số \u2007\u2007\u2007\u2007 để trống không phải là ô ghi số.' },
    ],
  }));
  const [main, form] = await engine.render({ ...input, content: { ...input.content, annexes } });
  const [several] = await engine.render(report());
  const names: [string, RenderedFile | undefined][] = [
    ['letter', main],
    ['form', form],
    ['report', several],
  ];
  await Promise.all(
    names.map(async ([name, file]) => {
      if (!file) throw new Error(`no ${name}`);
      const pdf = await converter.convert(file.docx);
      const { frames } = await engine.measure(file.docx, pdf);
      signed[name] = { role: file.role, docx: file.docx, pdf, frames };
      issued[name] = await engine.issue(signed[name], stamp);
    }),
  );
});
afterAll(() => converter.close());

const of = (name: string): { signed: SignedFile; issued: IssuedFile } => {
  const [before, after] = [signed[name], issued[name]];
  if (!before || !after) throw new Error(`no ${name}`);
  return { signed: before, issued: after };
};
/** Words with number and day taken out; a number and the "/" after it may be one word to a reader. */
const around = (pdf: Buffer, digits = 2): string[] =>
  wordsOf(pdf)
    .filter(({ text, y }) => !ADDED.has(text) && !(y < TOP_MARGIN && text.startsWith('352/')))
    .map(({ text, page, x, right, y }) => {
      const notation = /^\d*(\/.*)$/.exec(text)?.[1];
      const place = [notation ? right : x, y].map((points) => points.toFixed(digits));
      return [notation ?? text, page, ...place].join(' ');
    })
    .sort();
const MARK = '2023-08-01T09:15:09+07:00';
/** Points: a mark stands in it. */
const TOP_MARGIN = 57;
const ADDED = new Set(['352', '01', '8', '10', '2023', MARK]);

function numberOf(pdf: Buffer, number: string): [Word, Word, Word] {
  const words = wordsOf(pdf);
  const [colon, found, notation] = [
    (word: Word) => word.text === 'Số:',
    (word: Word) => word.text === number,
    (word: Word) => word.text === '/SKHCN-QLCN&TTCN',
  ].map((is) => words.find(is));
  if (!colon || !found || !notation) throw new Error(`no number ${number}`);
  return [colon, found, notation];
}

describe('the issued PDF', () => {
  it.each(['letter', 'form', 'report'])('%s: begins with every byte that was signed', (name) => {
    const { signed: before, issued: after } = of(name);
    for (const pdf of [after.pdf, after.paper ?? after.pdf]) {
      expect(pdf.length).toBeGreaterThan(before.pdf.length);
      expect(pdf.subarray(0, before.pdf.length).equals(before.pdf)).toBe(true);
    }
  });

  it.each(['letter', 'form', 'report'])('%s: has every other word where it was', (name) => {
    const { signed: before, issued: after } = of(name);
    const words = around(before.pdf);
    expect(words.length).toBeGreaterThan(100);
    expect(around(after.pdf)).toEqual(words);
    expect(around(after.paper ?? after.pdf)).toEqual(words);
    expect(pageCount(after.pdf)).toBe(pageCount(before.pdf));
  });

  // The day of issue is after the sample's deadline: the linter has read it.
  it.each([
    ['letter', ['deadline.past']],
    ['report', []],
  ])('%s: is in good form to the linter, which sees number and day', async (name, expected) => {
    for (const pdf of [of(name).issued.pdf, of(name).issued.paper ?? of(name).issued.pdf]) {
      const { findings } = await lintFile(pdf, name);
      expect(findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule)).toEqual(
        expected,
      );
    }
  });

  it('has number, day, month and year in the places left for them', () => {
    const text = textOf(of('letter').issued.pdf);
    expect(text).toMatch(/Số: +352\/SKHCN-QLCN&TTCN/);
    expect(text).toMatch(/Hưng Yên, ngày 01 tháng +8 năm 2023/);
    const [colon, number, notation] = numberOf(of('letter').issued.pdf, '352');
    expect(number.x - colon.right).toBeGreaterThan(2);
    expect(number.x - colon.right).toBeLessThan(12);
    expect(number.right).toBeCloseTo(notation.x, 0);
  });

  it('names number and day under the title of an annex on paper only', () => {
    const { issued: after, signed: before } = of('letter');
    expect(before.frames.map(({ part }) => part)).toEqual([
      ...['head', 'head', 'head', 'head'],
      ...['reference', 'reference', 'reference', 'reference'],
      ...['reference', 'reference', 'reference', 'reference'],
    ]);
    expect(textOf(after.pdf).match(/352\/SKHCN/g)).toHaveLength(1);
    expect(textOf(after.paper ?? before.pdf).match(/352\/SKHCN/g)).toHaveLength(3);
    expect(textOf(after.paper ?? before.pdf)).toMatch(
      /Kèm theo Công văn số +352\/SKHCN-QLCN&TTCN ngày 01 tháng/,
    );
  });

  it('marks an annex in a file of its own at its top right with number, notation and time', () => {
    const { issued: after } = of('form');
    const [first] = wordsOf(after.pdf).filter(({ text }) => text === '2023-08-01T09:15:09+07:00');
    expect(first?.page).toBe(1);
    expect(first?.y).toBeLessThan(TOP_MARGIN);
    expect(first?.right).toBeGreaterThan(540);
    expect(textOf(after.pdf).match(/352\/SKHCN-QLCN&TTCN/g)).toHaveLength(1);
    expect(textOf(after.paper ?? after.pdf)).not.toContain('+07:00');
    expect(textOf(after.paper ?? after.pdf)).toMatch(/số +352\/SKHCN-QLCN&TTCN/);
  });

  it('embeds the letters it adds, of the family already there', () => {
    const fonts = fontsOf(of('letter').issued.pdf);
    expect(new Set(fonts.map(({ family }) => family)).size).toBe(1);
    expect(fonts.every(({ embedded, unicode }) => embedded && unicode)).toBe(true);
  });

  it('comes out the same twice', async () => {
    const { signed: before, issued: after } = of('letter');
    expect((await engine.issue(before, stamp)).pdf.equals(after.pdf)).toBe(true);
  });

  it('keeps a number of many digits within its place', async () => {
    const { signed: before } = of('letter');
    const { pdf } = await engine.issue(before, { ...stamp, codeNumber: 123456, month: 11 });
    const [colon, number, notation] = numberOf(pdf, '123456');
    expect(number.x).toBeGreaterThan(colon.right + 1);
    expect(number.right).toBeCloseTo(notation.x, 0);
  });
});

describe('the archived .docx', () => {
  it('bears the same number and day, and every other part byte for byte', () => {
    for (const name of ['letter', 'form', 'report']) {
      const { signed: before, issued: after } = of(name);
      const [old, filled] = [new PizZip(before.docx), new PizZip(after.docx)];
      expect(Object.keys(filled.files)).toEqual(Object.keys(old.files));
      for (const [part, entry] of Object.entries(old.files))
        if (part !== 'word/document.xml')
          expect(filled.file(part)?.asBinary() === entry.asBinary()).toBe(true);
      expect(filled.file('word/document.xml')?.asText()).toContain('352</w:t>');
    }
  });

  it('looks like the PDF: converted again, nothing has moved', async () => {
    const { issued: after } = of('letter');
    const again = await converter.convert(after.docx);
    expect(around(again, 0)).toEqual(around(after.paper ?? after.pdf, 0));
  });
});

describe('places that cannot be found', () => {
  it('are named before anybody signs', async () => {
    const { signed: before } = of('letter');
    const other = of('report').signed.pdf;
    await expect(engine.measure(before.docx, other)).rejects.toThrow(/Số:…/);
  });
});
