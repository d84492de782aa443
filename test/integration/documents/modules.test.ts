/** Pictures, styled runs, columns, merged cells, annexes across and watermarks, on the page LibreOffice makes of them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Annex } from '../../../domain/document/content.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { createPdfConverter, type PdfConverter } from '../../../documents/pdf/converter.ts';
import {
  COLUMNS,
  PICTURES,
  renderSmall,
  SIGNED,
  STYLED_RUNS,
} from '../../documents/modules/small-templates.ts';
import { letter, TEMPLATES_DIR } from '../../documents/samples.ts';
import { tempFolder } from '../../temp-folder.ts';
import { fontsOf, pageOrientations, pictureCount, textOf, wordsOf, type Word } from './pdf-facts.ts';

let converter: PdfConverter;
beforeAll(() => {
  converter = createPdfConverter({
    profileDir: tempFolder('van thu modules '),
    timeoutMs: 60_000,
    restartAfter: 200,
  });
});
afterAll(() => converter.close());

const all = (pdf: Buffer, text: string): Word[] => wordsOf(pdf).filter((word) => word.text === text);

it('a picture is drawn as often as it is named', async () => {
  const pdf = await converter.convert(renderSmall(PICTURES));
  expect(pictureCount(pdf)).toBe(2);
  expect(textOf(pdf)).toContain('(mã phiếu)');
});

it('styled words come in the one family, bold and italic beside regular', async () => {
  const pdf = await converter.convert(renderSmall(STYLED_RUNS));
  expect(textOf(pdf)).toContain('hoàn thành trước ngày 15/4');
  expect(new Set(fontsOf(pdf).map(({ family }) => family)).size).toBe(1);
  expect(fontsOf(pdf).length).toBeGreaterThanOrEqual(3);
});

it('columns stand side by side, and merged cells print their words once', async () => {
  const pdf = await converter.convert(renderSmall(COLUMNS));
  const heads = ['2023', '2024', '2025', '2026'].map((year) => all(pdf, year)[0]);
  expect(new Set(heads.map((word) => word?.y)).size).toBe(1);
  const gaps = heads.slice(1).map((word, i) => Math.round((word?.x ?? 0) - (heads[i]?.x ?? 0)));
  expect(new Set(gaps)).toEqual(new Set([75]));
  expect(textOf(pdf).match(/Sở Tài chính/g)).toHaveLength(1);
});

it('a sample prints BẢN THỬ where the signature would stand', async () => {
  const pdf = await converter.convert(renderSmall(SIGNED, { sample: true }));
  expect(textOf(pdf)).toMatch(/Người ký: +BẢN THỬ/);
  expect(pictureCount(pdf)).toBe(0);
});

it('annexes lie as they need, their pages numbered from the second on', async () => {
  const columns = Array.from({ length: 10 }, (_, i) => ({ label: `Cột ${i + 1}` }));
  const rows = Array.from({ length: 40 }, (_, r) => columns.map((_, c) => `${r}.${c}`));
  const wide: Annex = { title: 'bảng rộng', body: [{ kind: 'table', columns, rows }] };
  const plain: Annex = { title: 'danh sách', body: [{ kind: 'paragraph', text: 'Một đoạn.' }] };
  const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
  const input = { ...letter(), content: { ...letter().content, annexes: [wide, plain, wide] } };
  const [main] = await engine.render(input);
  const pdf = await converter.convert(engine.draft(main?.docx ?? Buffer.alloc(0)));
  const pages = pageOrientations(pdf);
  expect(pages[0]).toBe('upright');
  expect(pages.join(' ')).toMatch(/^upright (across )+upright( across)+$/);
  const secondOfFirst = wordsOf(pdf).filter(({ page, y }) => page === 3 && y < 60);
  expect(secondOfFirst.map(({ text }) => text)).toEqual(['2']);
});
