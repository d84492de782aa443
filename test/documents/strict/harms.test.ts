/** The strict readers see what they are there to see: each harm, done to a letter that is sound. */
import PizZip from 'pizzip';
import { expect, it } from 'vitest';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { WIDE_TABLE } from '../modules/foreign-docx.ts';
import { letter, TEMPLATES_DIR } from '../samples.ts';
import { attached } from './attached.ts';
import { sdkFaults } from './open-xml-sdk.ts';
import { packageFaults } from './package-faults.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const annex = attached(WIDE_TABLE);
const [main] = await engine.render({
  ...letter(),
  content: { ...letter().content, annexes: [annex, annex] },
  attached: new Map([[annex.file.sha256, WIDE_TABLE]]),
});
const sound = main?.docx ?? Buffer.alloc(0);

type Harm = readonly [what: string, part: string, from: RegExp, to: string];
const DOCUMENT = 'word/document.xml';

function harmed([, part, from, to]: Harm): Buffer {
  const zip = new PizZip(sound);
  const before = zip.file(part)?.asText() ?? '';
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  zip.file(part, after);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const SCHEMA: readonly Harm[] = [
  ['half a twentieth of a point', DOCUMENT, /w:left="\d+"/, 'w:left="3535.5"'],
  ['properties in another order', DOCUMENT, /(<w:pStyle [^>]*\/>)(<w:keepNext\/>)/, '$2$1'],
  ['a table without a grid', DOCUMENT, /<w:tblGrid>.*?<\/w:tblGrid>/s, ''],
  ['a word that is none', 'word/styles.xml', /<w:jc w:val="\w+"\/>/, '<w:jc w:val="middle"/>'],
  ['a comma in the name of a style', 'word/styles.xml', /w:val="Quốc hiệu"/, 'w:val="Quốc, hiệu"'],
  ['the page before the text', DOCUMENT, /<w:body>/, '<w:body><w:sectPr/>'],
  ['settings in another order', 'word/settings.xml', /(<w:zoom [^>]*\/>)(.*)(?=<\/w:settings>)/, '$2$1'],
  [
    'a list before its shape',
    'word/numbering.xml',
    /(<w:abstractNum .*<\/w:abstractNum>)(.*)(?=<\/w:numbering>)/s,
    '$2$1',
  ],
  ['a prefix nobody declared', DOCUMENT, /mc:Ignorable="w14"/, 'mc:Ignorable="w14 w15"'],
];

const PACKAGE: readonly Harm[] = [
  ['a cell of nothing', DOCUMENT, /(<\/w:tcPr>).*?(?=<\/w:tc>)/s, '$1'],
  [
    'a drawing with the number of another',
    DOCUMENT,
    /(<wp:docPr id=")\d+("[^]*<wp:docPr id=")\d+/,
    '$1$27$27',
  ],
  ['a list that is not there', DOCUMENT, /(<w:numId w:val=")\d+/, '$177'],
  ['a style that is not there', DOCUMENT, /(<w:pStyle w:val=")\w+/, '$1None'],
  ['a footnote that is not there', DOCUMENT, /(<w:footnoteReference w:id=")\d+/, '$177'],
  ['a field left open', 'word/header1.xml', /<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/, ''],
  ['a row wider than its grid', DOCUMENT, /<w:gridCol [^>]*\/>/, ''],
  ['a part without a type', '[Content_Types].xml', /<Override PartName="\/word\/footnotes.xml"[^>]*\/>/, ''],
  ['a relation to nothing', 'word/_rels/document.xml.rels', /Target="footnotes.xml"/, 'Target="notes.xml"'],
  ['a relation that is not there', 'word/_rels/document.xml.rels', /<Relationship Id="rId3"[^>]*\/>/, ''],
];

it('the letter is sound', async () => {
  expect([...(await sdkFaults(sound, 'docx')), ...packageFaults(sound)]).toEqual([]);
});

it.each(SCHEMA)('the validator finds %s', async (...harm) => {
  expect(await sdkFaults(harmed(harm), 'docx')).not.toEqual([]);
});

it.each(PACKAGE)('the package tells of %s', (...harm) => {
  expect(packageFaults(harmed(harm))).not.toEqual([]);
});
