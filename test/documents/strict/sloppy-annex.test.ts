/** What other programs write, and what nobody should: an annex made of it leaves the letter one that Word opens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { docxText } from '../docx.ts';
import { field, footnote, foreignDocx, grid, item, p, page, picture, t } from '../modules/foreign-docx.ts';
import { letter, TEMPLATES_DIR } from '../samples.ts';
import { attached } from './attached.ts';
import { sdkFaults } from './open-xml-sdk.ts';
import { packageFaults } from './package-faults.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });

async function merged(body: string): Promise<Buffer> {
  const file = foreignDocx(body + page('upright'));
  const annex = attached(file);
  const input = letter();
  const content = { ...input.content, annexes: [annex] };
  const [main] = await engine.render({ ...input, content, attached: new Map([[annex.file.sha256, file]]) });
  return main?.docx ?? Buffer.alloc(0);
}

const faultsOf = async (docx: Buffer): Promise<string[]> => [
  ...(await sdkFaults(docx, 'docx')),
  ...packageFaults(docx),
];

const control = (inside: string): string =>
  `<w:sdt><w:sdtPr><w:id w:val="104"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const shape = '<w:r><w:pict><v:rect style="width:10pt;height:10pt" o:allowincell="f"/></w:pict></w:r>';
const SLOPPY: Readonly<Record<string, string>> = {
  'lengths with decimals, as an office on the web writes them':
    p(
      t('Một'),
      '',
      '<w:spacing w:before="240.00000000000003" w:line="275.9"/><w:ind w:left="720.5" w:hanging="359.99"/>',
    ) +
    '<w:tbl><w:tblPr><w:tblW w:w="9026.0" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4513.25"/><w:gridCol w:w="4512.75"/></w:tblGrid>' +
    `<w:tr>${`<w:tc><w:tcPr><w:tcW w:w="4513.25" w:type="dxa"/></w:tcPr>${p(t('a'))}</w:tc>`.repeat(2)}</w:tr></w:tbl>`,
  'properties in any order, twice, and some there are none of': p(
    t('Hai', '<w:sz w:val="28"/><w:b/><w:i/><w:b w:val="0"/><w:foo/><w:rFonts w:ascii="Arial"/>'),
    '',
    '<w:jc w:val="center"/><w:keepNext/><w:ind w:left="10"/><w:bar2/><w:rPr><w:sz w:val="2"/><w:b/></w:rPr>',
  ),
  'a table without a grid, a row without cells, a cell without a paragraph': `<w:tbl><w:tblPr/><w:tr><w:tc>${p(t('a'))}</w:tc><w:tc><w:tcPr><w:vAlign w:val="top"/><w:gridSpan w:val="3"/></w:tcPr></w:tc></w:tr><w:tr/></w:tbl>`,
  'a table in a cell that ends with it': `<w:tbl><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>${grid([['x']], 900)}</w:tc></w:tr></w:tbl>`,
  'a table of nothing': '<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>' + p(t('sau')),
  'several paragraphs, drawings in all of them, in one control': control(
    p(shape) + p(t('chữ') + shape) + p(shape),
  ),
  'rows and cells in controls': `<w:tbl><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>${control(`<w:tr>${control(`<w:tc>${control(p(t('ô')))}</w:tc>`)}</w:tr>`)}</w:tbl>`,
  'shading without a pattern, borders without a line': p(
    t('Ba', '<w:shd w:fill="FF0000"/><w:bdr/>'),
    '',
    '<w:pBdr><w:left w:val="single"/><w:top/></w:pBdr><w:shd w:fill="FFFFFF"/>',
  ),
  'a head of a table in the words of another program': grid([['a']], 900).replace(
    '<w:tr>',
    '<w:tr><w:trPr><w:tblHeader w:val="true"/><w:cantSplit w:val="0"/></w:trPr>',
  ),
  'elements nobody knows': `<w:p2>${t('lạ')}</w:p2>` + p(`<w:r2>${t('hơn')}</w:r2>`),
  'a list, a footnote, a picture and a field':
    item('a') + p(t('b') + footnote(1) + picture() + field(' PAGE ', '2')),
};

describe('an annex of', () => {
  it.each(Object.entries(SLOPPY))('%s', async (_, body) => {
    expect(await faultsOf(await merged(p(t('trước')) + body))).toEqual([]);
  });
});

it('keeps every word', async () => {
  const text = docxText(await merged(Object.values(SLOPPY).join('')));
  for (const word of ['Một', 'Hai', 'Ba', 'chữ', 'ô', 'sau', 'lạ', 'hơn']) expect(text).toContain(word);
});

const PROPERTIES = [
  '<w:keepNext/>',
  '<w:jc w:val="both"/>',
  '<w:ind w:left="12.5"/>',
  '<w:spacing w:line="1.5"/>',
  '<w:numPr><w:numId w:val="1"/><w:ilvl w:val="0"/></w:numPr>',
  '<w:tabs><w:tab w:val="left" w:pos="7.9"/></w:tabs>',
  '<w:outlineLvl/>',
  '<w:nothing w:val="1"/>',
];
const LETTERS = [
  '<w:b/>',
  '<w:i/>',
  '<w:sz w:val="27.5"/>',
  '<w:u w:val="single"/>',
  '<w:color/>',
  '<w:lang w:val="vi-VN"/>',
];
const some = (of: readonly string[]) =>
  fc.array(fc.constantFrom(...of), { maxLength: 6 }).map((each) => each.join(''));

const { body: anyBody } = fc.letrec<{ body: string; block: string; row: string }>((tie) => ({
  body: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('')),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'annex' },
    fc
      .tuple(some(PROPERTIES), some(LETTERS))
      .map(([paragraph, letters]) => p(t('chữ', letters), '', paragraph)),
    fc.constantFrom('<w:p/>', p(shape), p(picture()), p(footnote(1)), item('mục', 1)),
    tie('body').map(control),
    fc
      .tuple(
        fc.array(tie('row'), { maxLength: 3 }),
        fc.constantFrom('', '<w:tblGrid/>', '<w:tblGrid><w:gridCol w:w="9.5"/></w:tblGrid>'),
      )
      .map(([rows, columns]) => `<w:tbl>${columns}${rows.join('')}</w:tbl>`),
  ),
  row: fc
    .array(fc.oneof({ maxDepth: 3, depthIdentifier: 'annex' }, fc.constant(''), tie('body')), {
      maxLength: 3,
    })
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell, i) => `<w:tc><w:tcPr><w:gridSpan w:val="${i + 1}"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`,
    ),
}));

it('whatever it is of', async () => {
  await fc.assert(
    fc.asyncProperty(anyBody, async (body) => {
      expect(await faultsOf(await merged(body))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
