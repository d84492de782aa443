/** Whatever styles a file has, its text reads in the letter as it did: by the linter's reader, which knows nothing of this. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { readDocx } from '../../../documents/lint/read-docx.ts';
import { letter, TEMPLATES_DIR } from '../samples.ts';
import { foreignDocx, page } from './foreign-docx.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const maybe = (arb: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), arb);
const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(''));

const letters = joined(
  maybe(
    fc.constantFrom(
      '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>',
      '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>',
    ),
  ),
  maybe(fc.constantFrom('<w:b/>', '<w:b w:val="0"/>')),
  maybe(fc.constantFrom('<w:i/>', '<w:i w:val="false"/>')),
  maybe(fc.constantFrom('<w:color w:val="C00000"/>', '<w:color w:val="auto"/>')),
  maybe(fc.integer({ min: 16, max: 40 }).map((size) => `<w:sz w:val="${size}"/>`)),
);
const twips = (name: string) =>
  maybe(fc.integer({ min: 0, max: 480 }).map((value) => ` w:${name}="${value}"`));
const shape = joined(
  maybe(joined(twips('before'), twips('after'), twips('line')).map((all) => `<w:spacing${all}/>`)),
  maybe(joined(twips('left'), twips('firstLine')).map((all) => `<w:ind${all}/>`)),
  maybe(fc.constantFrom('left', 'center', 'right', 'both').map((jc) => `<w:jc w:val="${jc}"/>`)),
);
const wrapped = (tag: string, inside: string): string =>
  inside === '' ? '' : `<w:${tag}>${inside}</w:${tag}>`;
const look = fc.tuple(shape, letters).map(([p, r]) => wrapped('pPr', p) + wrapped('rPr', r));

const NAMES = ['Normal', 'Body', 'Heading1', 'A', 'B'] as const;
const TABLES = ['TableNormal', 'TableGrid', 'T'] as const;
/** Each style on one before it, on none, or on one that is not there. */
const chain = (type: string, names: readonly string[]): fc.Arbitrary<string> =>
  joined(
    ...names.map((name, i) =>
      fc
        .tuple(look, fc.constantFrom('', 'Ghost', ...names.slice(0, i)))
        .map(
          ([inside, base]) =>
            `<w:style w:type="${type}"${i === 0 ? ' w:default="1"' : ''} w:styleId="${name}"><w:name w:val="${name}"/>` +
            `${base && `<w:basedOn w:val="${base}"/>`}${inside}</w:style>`,
        ),
    ),
  );
const styles = fc
  .tuple(shape, letters, chain('paragraph', NAMES), chain('table', TABLES))
  .map(
    ([p, r, paragraphs, tables]) =>
      `<w:styles ${W}><w:docDefaults><w:rPrDefault>${wrapped('rPr', r)}</w:rPrDefault><w:pPrDefault>${wrapped('pPr', p)}</w:pPrDefault></w:docDefaults>${paragraphs}${tables}</w:styles>`,
  );

const paragraph = fc
  .tuple(fc.constantFrom('', 'Ghost', ...NAMES), shape, fc.array(letters, { minLength: 1, maxLength: 2 }))
  .map(
    ([style, own, runs]) =>
      `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${own}</w:pPr>` +
      `${runs.map((each, i) => `<w:r>${wrapped('rPr', each)}<w:t>chữ ${i}</w:t></w:r>`).join('')}</w:p>`,
  );
const table = fc
  .tuple(fc.constantFrom('', 'Ghost', ...TABLES), fc.array(paragraph, { minLength: 1, maxLength: 2 }))
  .map(
    ([style, cells]) =>
      `<w:tbl><w:tblPr>${style && `<w:tblStyle w:val="${style}"/>`}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>` +
      `${'<w:gridCol w:w="2000"/>'.repeat(cells.length)}</w:tblGrid><w:tr>${cells.map((each) => `<w:tc><w:tcPr/>${each}</w:tc>`).join('')}</w:tr></w:tbl>`,
  );
const body = fc.array(
  fc.oneof(
    paragraph,
    table.map((xml) => `${xml}<w:p/>`),
  ),
  { minLength: 1, maxLength: 6 },
);

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });

function seen(docx: Buffer) {
  const paragraphs = (readDocx(docx)?.paragraphs ?? []).filter(({ text }) => text.trim() !== '');
  return paragraphs.map(({ text, align, before, after, line, indent, firstLine, runs }) => ({
    ...{ text, align, before, after, line, indent: Math.round(indent), firstLine },
    runs: runs.map(({ text: words, fonts, size, bold, italic, colour }) => ({
      ...{ words, fonts, size, bold, italic, colour },
    })),
  }));
}

it('styles of any shape look as they did', async () => {
  await fc.assert(
    fc.asyncProperty(styles, body, async (stylesXml, blocks) => {
      const docx = foreignDocx(blocks.join('') + page('upright'), {
        files: { 'word/styles.xml': stylesXml },
      });
      const sha256 = createHash('sha256').update(docx).digest('hex');
      const input = letter();
      const annexes = [{ title: 'bảng', body: [], file: { sha256, name: 'a.docx' } }];
      const attached = new Map([[sha256, docx]]);
      const [main] = await engine.render({ ...input, content: { ...input.content, annexes }, attached });
      const before = seen(docx);
      expect(seen(main?.docx ?? Buffer.alloc(0)).slice(-before.length)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
