/** The mark of an electronic copy on scans as scanners make them, read back by another program. */
import { describe, expect, it, test } from 'vitest';
import { markCopy } from '../../../documents/issued/mark-copy.ts';
import { copyMark } from '../../../domain/document/copy-mark.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { scannedPdf } from '../../documents/scanned-pdf.ts';
import { fontsOf, pageCount, wordsOf } from './pdf-facts.ts';

const MARK = copyMark({
  kind: 'saoY',
  issuerName: 'Sở Khoa học và Công nghệ',
  at: new Date('2026-11-24T02:15:09.500Z'),
  rehearsal: false,
});

describe('the mark', () => {
  it.each([0, 90, 180, 270])('stands at the top right of the first page turned by %i', async (turn) => {
    const given = await scannedPdf({ turn });
    const marked = await markCopy('quet.pdf', given, MARK);
    expect(marked.subarray(0, given.length).equals(given)).toBe(true);
    expect(pageCount(marked)).toBe(2);
    const words = wordsOf(marked);
    expect(words.map(({ text }) => text).join(' ')).toBe(
      'Sao y Sở Khoa học và Công nghệ 2026-11-24T09:15:09+07:00',
    );
    for (const { page, y } of words) {
      expect(page).toBe(1);
      expect(y).toBeLessThan(65);
    }
    expect(words.at(-1)?.right).toBeGreaterThan(540);
    expect(words.at(-1)?.right).toBeLessThan(565);
  });

  it('is of embedded letters that can be copied', async () => {
    const fonts = fontsOf(await markCopy('quet.pdf', await scannedPdf(), MARK));
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toMatchObject({ embedded: true, unicode: true });
  });
});

const saidOf = async (name: string, pdf: Buffer): Promise<string> =>
  markCopy(name, pdf, MARK).then(
    () => 'taken',
    (error: unknown) =>
      error instanceof Refusal
        ? `${error.type}: ${error.problems.map(({ what }) => what).join(' | ')}`
        : String(error),
  );

test.each<readonly [string, () => Promise<Buffer>, RegExp]>([
  ['no PDF', () => Promise.resolve(Buffer.from('PK\u0003\u0004')), /^hostileFile: nội dung không phải PDF/],
  ['broken inside', () => Promise.resolve(Buffer.from('%PDF-1.7\nrubbish')), /^hostileFile: không mở được/],
  ['with a script', () => scannedPdf({ script: true }), /^hostileFile: có lệnh tự chạy/],
  ['too coarse', () => scannedPdf({ dpi: 100 }), /^invalidInput: ảnh quét 100 dpi, ít nhất phải 200/],
])('refused: %s', async (_, pdf, said) => {
  expect(await saidOf('quet.pdf', await pdf())).toMatch(said);
});
