/** Every kind of file we hand out, judged by readers stricter than LibreOffice. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { Annex, Block } from '../../../domain/document/content.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { joinForms } from '../../../documents/form-files/join-forms.ts';
import { personalForm } from '../../../documents/form-files/personal-form.ts';
import { CAMPAIGN, issuedForm } from '../form-files/made-form.ts';
import { SHORT_LIST, WIDE_TABLE } from '../modules/foreign-docx.ts';
import { COLUMNS, PICTURES, renderSmall, STYLED_RUNS } from '../modules/small-templates.ts';
import { letter, renderSample, templateFolders, TEMPLATES_DIR } from '../samples.ts';
import { attached } from './attached.ts';
import { sdkFaults } from './open-xml-sdk.ts';
import { packageFaults } from './package-faults.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });

async function expectSound(docx: Buffer): Promise<void> {
  expect([...(await sdkFaults(docx, 'docx')), ...packageFaults(docx)]).toEqual([]);
}

describe.each(templateFolders())('%s', (folder) => {
  it('is sound as it is stored and as a draft of its sample', async () => {
    await expectSound(readFileSync(path.join(TEMPLATES_DIR, folder, 'template.docx')));
    const printed = await renderSample(folder);
    await expectSound(engine.draft(printed));
    const properties = new PizZip(printed).file('docProps/core.xml')?.asText() ?? '';
    expect(properties).toMatch(/<dc:title>[^<]+<.*<dc:creator>[^<]+<.*<dc:language>vi-VN</);
  });
});

const columns = Array.from({ length: 10 }, (_, i) => ({ label: `Cột ${i + 1}` }));
const wide: Block = { kind: 'table', columns, rows: [columns.map(({ label }) => label)] };
const every: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'I. Tình hình' },
  { kind: 'paragraph', text: 'Theo **Kế hoạch** 5 m^2^.' },
  { kind: 'list', items: ['một', 'hai'] },
  { kind: 'chapter', title: 'Quy định chung' },
  { kind: 'article', title: 'Phạm vi', text: 'Lời.' },
  { kind: 'article', text: 'Lời.' },
  {
    kind: 'table',
    caption: 'Bảng',
    columns: columns.slice(0, 3),
    rows: Array.from({ length: 401 }, () => ['1', 'a', 'b']),
  },
];

it('a letter with annexes of every kind, numbered', async () => {
  const annexes: Annex[] = [
    { title: 'bảng rộng', body: [wide] },
    attached(WIDE_TABLE),
    { title: 'mọi thứ', body: every.slice(0, -1) },
    attached(SHORT_LIST),
    { title: 'nằm ngang', orientation: 'landscape', body: [...every] },
  ];
  const input = letter();
  const files = new Map([WIDE_TABLE, SHORT_LIST].map((file) => [attached(file).file.sha256, file]));
  const [main] = await engine.render({ ...input, content: { ...input.content, annexes }, attached: files });
  const docx = main?.docx ?? Buffer.alloc(0);
  await expectSound(engine.stamp(docx, { codeNumber: 5, day: 1, month: 2, year: 2026 }));
});

it.each(Object.entries({ STYLED_RUNS, PICTURES, COLUMNS }))('%s of a template', async (_, small) => {
  await expectSound(renderSmall(small));
});

it('forms for everybody, for one, and many in one file', async () => {
  const issued = await issuedForm();
  await expectSound(issued);
  const owned = ['K7QM2XPA9TRC', 'M3NP4QRS5TUV', 'W6XY7ZAB8CDE'].map((own) =>
    personalForm(issued, { code: { campaignId: CAMPAIGN, own }, sender: { name: 'Công ty “A & B” <1>' } }),
  );
  for (const each of owned) await expectSound(each);
  await expectSound(joinForms(owned));
});
