/** Images of signature and seal on the page, seen by other programs: in every form, for every kind of signature block. */
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../../documents/engine.ts';
import type { Measured } from '../../../documents/issued/measure.ts';
import { createPdfConverter, type PdfConverter } from '../../../documents/pdf/converter.ts';
import { sealBox, signatureBox } from '../../../domain/document/signature-boxes.ts';
import { official, TEMPLATES_DIR } from '../../documents/samples.ts';
import { tempFolder } from '../../temp-folder.ts';
import { inkBoxOf, picturesOf, textOf, wordsOf } from './pdf-facts.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
let converter: PdfConverter;
beforeAll(() => {
  converter = createPdfConverter({
    profileDir: tempFolder('vanthu-sealed-'),
    timeoutMs: 60_000,
    restartAfter: 200,
  });
});
afterAll(() => converter.close());

interface Files {
  readonly docx: Buffer;
  readonly pdf: Buffer;
}

async function laid(
  folder: string,
  block?: { readonly lines: readonly string[]; readonly fullName: string },
): Promise<Files & Measured> {
  const input = official(folder);
  const [main] = await engine.render({ ...input, signatureBlock: { ...input.signatureBlock, ...block } });
  if (!main) throw new Error('no file');
  const pdf = await converter.convert(main.docx);
  return { docx: main.docx, pdf, ...(await engine.measure(main.docx, pdf)) };
}

const SIGNATURE = engine.sampleImage('signature');
const SEAL = engine.sampleImage('seal');

async function sealed({ docx, pdf, signature }: Files & Measured): Promise<{ signed: Files; sealed: Files }> {
  if (!signature) throw new Error('no place to sign');
  const signed = await engine.draw(
    { docx, pdf, signature },
    { kind: 'signature', ...SIGNATURE, under: null },
  );
  return {
    signed,
    sealed: await engine.draw({ ...signed, signature }, { kind: 'seal', ...SEAL, under: SIGNATURE.size }),
  };
}

const wordsIn = (pdf: Buffer): string[] =>
  wordsOf(pdf).map(({ page, text, x, y }) => `${page} ${text} ${x.toFixed(2)} ${y.toFixed(2)}`);

const BLOCKS = [
  { lines: ['GIÁM ĐỐC'], fullName: 'Võ An' },
  { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], fullName: 'Nguyễn Thị Hoàng Phương Thảo' },
  {
    lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    fullName: 'Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Thảo',
  },
  { lines: ['TL. GIÁM ĐỐC', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'], fullName: 'Đặng Thu Hương' },
];

describe.each(BLOCKS)('$lines', (block) => {
  it('bears signature and seal above the name, with every word where it was', async () => {
    const file = await laid('cong-van', block);
    const { signature: place } = file;
    if (!place) throw new Error('no place to sign');
    const after = await sealed(file);
    expect(wordsIn(after.sealed.pdf)).toEqual(wordsIn(file.pdf));
    const bytes = [file.pdf, after.signed.pdf, after.sealed.pdf];
    for (const [i, pdf] of bytes.entries())
      for (const earlier of bytes.slice(0, i))
        expect(pdf.subarray(0, earlier.length).equals(earlier)).toBe(true);
    const words = wordsOf(file.pdf).filter(({ page }) => page === place.page + 1);
    const last = block.lines.at(-1) ?? '';
    const titles = words.filter(({ text, x }) => x > 290 && last.split(' ').includes(text));
    const height = 841.9;
    const box = signatureBox(place, SIGNATURE.size);
    // Clear of the title above and of the name below, and in the middle of the block.
    expect(height - box.y - box.height).toBeGreaterThan(Math.max(...titles.map(({ y }) => y)) - 4);
    expect(box.y).toBeGreaterThan(place.y + 9);
    const ink = inkBoxOf(after.sealed.pdf, place.page + 1, 'red');
    const seal = sealBox(place, SEAL.size, SIGNATURE.size);
    expect(ink.left).toBeCloseTo(seal.x, -0.5);
    expect(ink.right).toBeCloseTo(seal.x + seal.width, -0.5);
    expect(ink.top).toBeCloseTo(height - seal.y - seal.height, -0.5);
    expect((ink.right - ink.left) / (72 / 25.4)).toBeCloseTo(36, -0.3);
  });
});

describe('the archived .docx', () => {
  it('bears the same images, with what they need and nothing else changed', async () => {
    const file = await laid('cong-van');
    const after = await sealed(file);
    const parts = (docx: Buffer): Map<string, string> =>
      new Map(Object.values(new PizZip(docx).files).map((entry) => [entry.name, entry.asBinary()]));
    const [before, now] = [parts(file.docx), parts(after.sealed.docx)];
    const added = [...now.keys()].filter((name) => !before.has(name));
    expect(added).toHaveLength(2);
    for (const name of added) expect(name).toMatch(/^word\/media\/[0-9a-f]{16}\.png$/);
    const changed = [...before].filter(([name, bytes]) => now.get(name) !== bytes).map(([name]) => name);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
    ]);
    const without = (xml = ''): string =>
      Buffer.from(xml, 'latin1')
        .toString()
        .replace(/<w:r><w:drawing><wp:anchor(?:(?!<\/w:drawing>).)*<\/w:drawing><\/w:r>/gs, '')
        .replace(/<Relationship Id="rId[0-9a-f]{16}"[^>]*\/>/g, '')
        .replace('<Default Extension="png" ContentType="image/png"/>', '');
    for (const name of changed) expect(without(now.get(name))).toBe(without(before.get(name)));
  });

  it.each(['cong-van', 'quyet-dinh', 'sao-y'])(
    '%s: printed again it looks like the PDF, images included',
    async (folder) => {
      const file = await laid(folder);
      const after = await sealed(file);
      const again = await converter.convert(after.sealed.docx);
      expect(textOf(again)).toBe(textOf(after.sealed.pdf));
      expect(picturesOf(again)).toHaveLength(picturesOf(after.sealed.pdf).length);
      const page = (file.signature?.page ?? 0) + 1;
      for (const colour of ['red', 'blue'] as const) {
        const [one, other] = [again, after.sealed.pdf].map((pdf) => inkBoxOf(pdf, page, colour));
        for (const side of ['left', 'right', 'top', 'bottom'] as const)
          expect(Math.abs((one?.[side] ?? 0) - (other?.[side] ?? 99))).toBeLessThan(2);
      }
    },
  );
});

describe('every form that is signed', () => {
  const folders = ['ban-ghi-nho', 'bien-ban', 'giay-uy-quyen', 'bao-cao', 'giay-moi', 'trich-sao'];
  it.each(folders)('%s: has its place where the signatory signs', async (folder) => {
    const { signature: place, pdf } = await laid(folder);
    const { fullName } = official(folder).signatureBlock;
    expect(place).not.toBeNull();
    if (!place) return;
    const name = wordsOf(pdf).filter(
      ({ page, y, x }) => page === place.page + 1 && Math.abs(841.9 - y - place.y) < 6 && x >= place.x - 1,
    );
    expect(name.map(({ text }) => text).join(' ')).toContain(fullName);
    expect(place.above - place.y).toBeGreaterThan(80);
  });
});
