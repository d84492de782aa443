/** Annexes lie as their tables need, each in a section of its own, and the document's own section follows the last. */
import { expect, it } from 'vitest';
import type { Annex } from '../../../domain/document/content.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { documentXml } from '../docx.ts';
import { letter, TEMPLATES_DIR } from '../samples.ts';

const table = (columns: number): Annex => ({
  title: `bảng ${columns} cột`,
  body: [
    {
      kind: 'table',
      columns: Array.from({ length: columns }, (_, i) => ({ label: `Cột ${i + 1}` })),
      rows: [Array.from({ length: columns }, (_, i) => String(i))],
    },
  ],
});

async function sections(annexes: readonly Annex[]): Promise<string[]> {
  const input = letter();
  const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
  const [main] = await engine.render({ ...input, content: { ...input.content, annexes } });
  const xml = documentXml(main?.docx ?? Buffer.alloc(0));
  expect(xml).not.toContain('<?van-thu');
  return (xml.match(/<w:sectPr[ >].*?<\/w:sectPr>/gs) ?? []).map((properties) => {
    expect(properties).toContain('<w:pgNumType w:start="1"/>');
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(properties) ?? [];
    return Number(width) > Number(height) ? 'across' : 'upright';
  });
}

it('a wide table lies across, whatever follows it', async () => {
  expect(await sections([table(9), table(3), table(9)])).toEqual(['upright', 'across', 'upright', 'across']);
  expect(await sections([table(9), table(3)])).toEqual(['upright', 'across', 'upright']);
  expect(await sections([])).toEqual(['upright']);
});

it('what the writer says goes before what the table needs', async () => {
  expect(await sections([{ ...table(9), orientation: 'portrait' }])).toEqual(['upright', 'upright']);
  expect(await sections([{ ...table(2), orientation: 'landscape' }])).toEqual(['upright', 'across']);
});

it('a draft says so on every page, and what is issued does not', async () => {
  const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
  const headers = async (draft: boolean) => {
    const [main] = await engine.render(letter());
    const { default: PizZip } = await import('pizzip');
    const docx = main?.docx ?? Buffer.alloc(0);
    return new PizZip(draft ? engine.draft(docx) : docx)
      .file(/^word\/header\d\.xml$/)
      .map((file) => file.asText());
  };
  for (const header of await headers(true)) expect(header).toContain('string="DỰ THẢO"');
  expect((await headers(true)).length).toBe(2);
  for (const header of await headers(false)) expect(header).not.toContain('DỰ THẢO');
});
