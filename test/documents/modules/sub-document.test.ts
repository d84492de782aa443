/** A .docx somebody else wrote as an annex: looks as it did, refers to nothing that is not there, collides with nothing. */
import { createHash } from 'node:crypto';
import PizZip from 'pizzip';
import { expect, it } from 'vitest';
import type { Annex } from '../../../domain/document/content.ts';
import type { Paragraph } from '../../../domain/form/view.ts';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { readDocx } from '../../../documents/lint/read-docx.ts';
import { documentXml, docxText } from '../docx.ts';
import { letter, TEMPLATES_DIR } from '../samples.ts';
import { foreignDocx, grid, item, p, page, SHORT_LIST, t, WIDE_TABLE } from './foreign-docx.ts';
import { expectWellFormed } from './xml-check.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const annexOf = (docx: Buffer, title = 'bảng số liệu'): Annex => ({
  title,
  body: [],
  file: { sha256: sha(docx), name: 'bang.docx' },
});

async function withAnnexes(annexes: readonly Annex[], ...files: readonly Buffer[]): Promise<Buffer> {
  const input = letter();
  const attached = new Map(files.map((docx) => [sha(docx), docx]));
  const [main] = await engine.render({ ...input, content: { ...input.content, annexes }, attached });
  return main?.docx ?? Buffer.alloc(0);
}

const both = await withAnnexes(
  [annexOf(WIDE_TABLE), annexOf(SHORT_LIST), annexOf(WIDE_TABLE, 'lần nữa')],
  WIDE_TABLE,
  SHORT_LIST,
);
const part = (docx: Buffer, name: string): string => new PizZip(docx).file(name)?.asText() ?? '';
const values = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([, value = '']) => value);

/** How a reader sees it. */
const seen = ({ text, label, align, before, after, line, indent, firstLine, runs }: Paragraph) => ({
  ...{ text, label, align, before, after, line, indent, firstLine },
  runs: runs.map(({ text: words, fonts, size, bold, italic, raised, colour }) => ({
    ...{ words, fonts, size, bold, italic, raised, colour },
  })),
});

/** What the file prints, seen in the file and in the letter. */
async function beforeAndAfter(docx: Buffer) {
  const alone = (readDocx(docx)?.paragraphs ?? []).map(seen);
  const whole = (readDocx(await withAnnexes([annexOf(docx)], docx))?.paragraphs ?? []).map(seen);
  const shown = (all: typeof alone) => all.filter(({ text }) => text.trim() !== '');
  return { before: shown(alone), after: shown(whole).slice(-shown(alone).length) };
}

it('every part of the letter is whole', () => {
  for (const file of Object.values(new PizZip(both).files))
    if (/\.(xml|rels)$/.test(file.name)) expectWellFormed(file.asText());
});

it('is headed as every annex, and what it says follows', () => {
  const text = docxText(both);
  expect(text).toMatch(
    /Phụ lục I\nBẢNG SỐ LIỆU\n\(Kèm theo Công văn số .*\)\nTình hình thực hiện nhiệm vụ khoa học và công nghệ\n/,
  );
  expect(text).toMatch(/Phụ lục II\n[^]*Danh sách đơn vị phối hợp\nSở Tài chính\n[^]*Phụ lục III\nLẦN NỮA/);
  expect(text).toContain('Xem trang số liệu');
  expect(text).toContain('Bảng tổng hợp, trang 2');
});

it('names only styles, lists, footnotes and pictures that are there, each once', () => {
  const xml = documentXml(both) + part(both, 'word/footnotes.xml');
  const styles = part(both, 'word/styles.xml');
  const ids = values(styles, /w:styleId="([^"]*)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  const names = values(styles, /<w:name w:val="([^"]*)"/g);
  expect(new Set(names).size).toBe(names.length);
  for (const id of values(xml + styles, /<w:(?:pStyle|rStyle|tblStyle|basedOn) w:val="([^"]*)"/g))
    expect(ids).toContain(id);
  const nums = values(part(both, 'word/numbering.xml'), /<w:num w:numId="(\d+)"/g);
  expect(new Set(nums).size).toBe(3);
  for (const id of values(xml, /<w:numId w:val="(\d+)"/g)) expect(nums).toContain(id);
  const notes = values(part(both, 'word/footnotes.xml'), /<w:footnote [^>]*w:id="(-?\d+)"/g);
  expect(notes).toEqual(['-1', '0', '1', '2', '3']);
  expect(values(xml, /<w:footnoteReference w:id="(\d+)"/g)).toEqual(['1', '2', '3']);
  const relations = part(both, 'word/_rels/document.xml.rels');
  for (const id of values(xml, / r:(?:id|embed|link)="([^"]*)"/g)) expect(relations).toContain(`Id="${id}"`);
  for (const target of values(relations, /Target="([^"]*)"/g))
    expect(part(both, `word/${target}`)).not.toBe('');
  const drawings = values(xml, /<wp:docPr [^>]*id="(\d+)"/g);
  expect(drawings.length).toBeGreaterThan(1);
  expect(new Set(drawings).size).toBe(drawings.length);
});

it('brings no links, marks, controls or fields of its own', () => {
  const xml = documentXml(both);
  expect(part(both, 'word/_rels/document.xml.rels')).not.toContain('External');
  for (const word of ['w:hyperlink', 'w:bookmark', 'hlinkClick', 'w:instrText', 'w14:paraId=', 'w:rsid'])
    expect(xml).not.toContain(word);
  expect(part(both, 'word/styles.xml')).not.toMatch(/Unused|w:link|themeColor|Theme=/);
});

it('lies as its pages do, each annex counting its own', () => {
  const pages = (documentXml(both).match(/<w:sectPr[ >].*?<\/w:sectPr>/gs) ?? []).map((properties) => [
    properties.includes('w:orient="landscape"') ? 'across' : 'upright',
    properties.includes('<w:pgNumType w:start="1"/>') ? 'anew' : 'goes on',
    values(properties, /<w:headerReference [^>]*r:id="(\w+)"/g).length,
  ]);
  expect(pages).toEqual([
    ['upright', 'anew', 2],
    ['upright', 'anew', 2],
    ['across', 'goes on', 2],
    ['upright', 'anew', 2],
    ['upright', 'anew', 2],
    ['across', 'goes on', 2],
  ]);
});

it.each([
  ['a page with a list and a wide table', WIDE_TABLE],
  ['styles named like those of the letter', SHORT_LIST],
  [
    'a table in a table, and letters set one by one',
    foreignDocx(
      grid([['Một', 'Hai']], 9000).replace('</w:p></w:tc>', `</w:p>${grid([['Ba']], 2000)}${p('')}</w:tc>`) +
        p(
          t('đậm', '<w:b/><w:sz w:val="30"/>') + t(' nghiêng', '<w:i/>'),
          'Heading1',
          '<w:jc w:val="right"/>',
        ) +
        item('a', 1) +
        page('upright'),
    ),
  ],
])('%s looks as it did', async (_, docx) => {
  const { before, after } = await beforeAndAfter(docx);
  // A link is a link no more, whatever its colour was.
  const unlinked = (all: typeof before) =>
    all.map((each) => (each.text === 'Xem trang số liệu' ? { ...each, runs: [] } : each));
  expect(unlinked(after)).toEqual(unlinked(before));
});

it('the same twice gives the same bytes', async () => {
  expect(
    (await withAnnexes([annexOf(WIDE_TABLE)], WIDE_TABLE)).equals(
      await withAnnexes([annexOf(WIDE_TABLE)], WIDE_TABLE),
    ),
  ).toBe(true);
});

it('a draft says so on its pages, too', async () => {
  const draft = engine.draft(await withAnnexes([annexOf(SHORT_LIST)], SHORT_LIST));
  const xml = documentXml(draft);
  const last = xml.slice(xml.lastIndexOf('<w:sectPr'));
  const headers = values(last, /<w:headerReference [^>]*r:id="(\w+)"/g);
  expect(headers).toHaveLength(2);
  for (const id of headers) {
    const rels = part(draft, 'word/_rels/document.xml.rels');
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(rels)?.[1] ?? '';
    expect(part(draft, `word/${target}`)).toContain('DỰ THẢO');
  }
});

it('a file nobody kept is asked for by name', async () => {
  await expect(withAnnexes([annexOf(WIDE_TABLE)])).rejects.toMatchObject({
    type: 'annexUnfit',
    problems: [{ where: 'phụ lục 1, tệp bang.docx' }],
  });
});

it('the linter has nothing to say of a letter because of it', async () => {
  const docx = foreignDocx(
    p(t('Danh sách kèm theo')) + item('Sở Tài chính') + grid([['TT', 'Tên']], 9000) + page('upright'),
  );
  const findings = (file: Buffer) => {
    const view = readDocx(file);
    return view ? lintForm(view).findings.map(({ rule, what }) => `${rule}: ${what}`) : ['unreadable'];
  };
  const body = [{ kind: 'paragraph', text: 'Xem danh sách tại Phụ lục kèm theo' }] as const;
  const input = letter();
  const content = { ...input.content, body, annexes: [annexOf(docx, 'danh sách')] };
  const [main] = await engine.render({ ...input, content, attached: new Map([[sha(docx), docx]]) });
  expect(findings(main?.docx ?? Buffer.alloc(0))).toEqual([]);
});
