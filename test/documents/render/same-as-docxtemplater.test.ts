/** A compiled template fills every part exactly as docxtemplater does when it compiles anew for each document. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../../documents/render/compiled-template.ts';
import { normaliseData } from '../../../documents/render/normalise-data.ts';
import { stepsOf } from '../../../documents/render/steps.ts';
import { readTags } from '../../../documents/template/inventory.ts';
import { openTemplates } from '../../../documents/template/library.ts';
import { parseTemplate } from '../../../documents/template/parse.ts';
import { TEMPLATES_DIR } from '../samples.ts';
import { anyBody } from './any-template.ts';
import { partsOf, plain } from './plain.ts';
import { CELL, P, ROW, TABLE, withBody } from './body-template.ts';
import { dataFor } from './template-data.ts';

/** What our module adds to the archive for its pictures. */
const FOR_PICTURES = /^\[Content_Types\]|\.rels$/;

/** Both ways, over any data. */
function expectSame(docx: Buffer, numRuns: number): void {
  const parsed = parseTemplate(docx, 'thử');
  const compiled = compileTemplate(docx, parsed);
  fc.assert(
    fc.property(dataFor(readTags(parsed.files, 'thử')).map(normaliseData), (data) => {
      const made = partsOf(new PizZip(compiled.fill(data, [])));
      const expected = plain(docx, data);
      const withPictures = Object.keys(made).some((name) => name.startsWith('word/media/'));
      for (const [name, xml] of Object.entries(expected))
        if (!withPictures || !FOR_PICTURES.test(name)) expect(made[name]).toBe(xml);
      if (!withPictures) expect(Object.keys(made).sort()).toEqual(Object.keys(expected).sort());
    }),
    { numRuns },
  );
}

const types = openTemplates(TEMPLATES_DIR).types();

describe.each(types)('template of %s', (type) => {
  it('gives what docxtemplater gives, whatever the data', () => {
    expectSame(openTemplates(TEMPLATES_DIR).get(type).bytes, 12);
  });

  it('is wholly filled by steps', () => {
    const { bytes } = openTemplates(TEMPLATES_DIR).get(type);
    for (const file of parseTemplate(bytes, type).files) expect(stepsOf(file)).not.toBeNull();
  });
});

it('every folder with a template was found', () => {
  const folders = readdirSync(TEMPLATES_DIR).filter((name) =>
    existsSync(path.join(TEMPLATES_DIR, name, 'template.docx')),
  );
  expect(folders).toContain('cong-van');
  expect(types).toHaveLength(folders.length);
});

/** Bodies a clerk may bring, hard for whoever puts the pieces together. */
const HARD: Readonly<Record<string, string>> = {
  'a table whose only row repeats': TABLE(ROW(CELL(P('{#rows}{name}')) + CELL(P('{other}{/rows}')))),
  'a table after a table, a row that repeats in each':
    TABLE(ROW(CELL(P('{#a}{name}{/a}')))) + TABLE(ROW(CELL(P('{#b}{name}{/b}')))),
  'a cell that holds only a section': TABLE(
    ROW(
      CELL(`${P('{#left}')}${P('{name}')}${P('{/left}')}`) +
        CELL(`${P('{^left}')}${P('không có')}${P('{/left}')}`),
    ),
  ),
  'a cell that holds only ready-made content': TABLE(ROW(CELL(P('{@body}')))) + P('sau'),
  'sections within sections': `${P('{#a}')}${P('{name}: {#b}{word}, {/b}')}${P('{#c}')}${P('{name} {outer}')}${P('{/c}')}${P('{/a}')}${P('{outer}')}`,
  'a section across runs, with line breaks':
    '<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>x {#a}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{name}</w:t></w:r>' +
    '<w:r><w:t xml:space="preserve"> {line}{/a} y</w:t></w:r></w:p>',
  'a line break outside the bold run':
    '<w:p><w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{a}</w:t></w:r><w:r><w:t>{b}</w:t></w:r><w:r><w:rPr/><w:t>{c}</w:t></w:r></w:p>',
  'a content control around a section': `<w:sdt><w:sdtPr/><w:sdtContent>${P('{#a}')}${P('{name}')}${P('{/a}')}</w:sdtContent></w:sdt>`,
  'a tag in a control of the line':
    '<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>{a}</w:t></w:r></w:sdtContent></w:sdt></w:p>',
  'tables in tables': TABLE(
    ROW(CELL(`${TABLE(ROW(CELL(P('{#a}{name}{/a}'))))}${P('{@body}')}`) + CELL(TABLE(ROW(CELL(P('{b}')))))),
  ),
  'a page break in what repeats': `${P('{#a}')}${P('{name}')}<w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>{/a}</w:t></w:r></w:p>`,
  'a section of the document in what repeats': `${P('{#a}')}${P('{name}', '<w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>')}${P('{/a}')}`,
  'bookmarks and blanks between': `${TABLE(ROW(CELL(P('{#a}{name}{/a}'))))}\n<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>\n${P('{b}')}`,
  'filters by the place in a section': `${P('{#a}')}${P('{name | roman} {outer | listed}{#b} {word | letter}: {day | longDate}, {n | moneyWords} {name | listed}{/b}{^b}{name | listed}{/b}')}${P('{/a}')}${P('{#rows | grouped}{name | semicolon}{/rows | grouped} {doc | basis}')}`,
  'styled runs': `<w:p><w:r><w:rPr><w:i/><w:sz w:val="22"/></w:rPr><w:t>x {~a} y</w:t></w:r></w:p>${P('{#s}{~name}, {/s}')}`,
  'columns that repeat': TABLE(
    ROW(CELL(P('TT')) + CELL(P('{-w:tc cols}{head}{/cols}'))) +
      ROW(CELL(P('{#rows}{n}')) + CELL(P('{-w:tc cells}{text}{/cells}{/rows}'))),
  ),
  'cells that merge': TABLE(ROW(CELL(P('{#rows}{!unit}')) + CELL(P('{name}{/rows}')))),
  'a picture in the line': P('{#rows}{n} {%picture}{/rows}'),
  'a picture beside a page break that repeats': `${P('{#a}')}${P('{%picture}')}<w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>{/a}</w:t></w:r></w:p>`,
  'an empty text':
    '<w:p><w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t/></w:r><w:r><w:t>{a}</w:t></w:r></w:p>',
  'no tag at all': P('chỉ có chữ'),
};

describe.each(Object.entries(HARD))('%s', (_, body) => {
  it('is the same as from docxtemplater', () => {
    expectSame(withBody(body), 30);
  });
});

it('bodies nobody would write are the same as from docxtemplater', () => {
  let compared = 0;
  fc.assert(
    fc.property(anyBody, (body) => {
      if (!compiles(withBody(body))) return;
      compared += 1;
      expectSame(withBody(body), 3);
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(30);
});

/** What docxtemplater itself refuses is no template. */
function compiles(docx: Buffer): boolean {
  try {
    readTags(parseTemplate(docx, 'thử').files, 'thử');
    return true;
  } catch {
    return false;
  }
}

it('puts no tag without a value into words', () => {
  const { bytes } = openTemplates(TEMPLATES_DIR).get('congVan');
  const missed: string[] = [];
  compileTemplate(bytes, parseTemplate(bytes, 'thử')).fill({}, missed);
  expect(missed).toContain('place');
});
