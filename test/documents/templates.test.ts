import { readFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { openTemplates } from '../../documents/template/library.ts';
import { tagPaths } from '../../documents/template/inventory.ts';
import { ANNEX_STYLES } from '../../documents/blocks/annexes.ts';
import { BODY_STYLES } from '../../documents/blocks/blocks.ts';
import { FORM_STYLES } from '../../documents/blocks/form-fields.ts';
import { docxText } from './docx.ts';
import { manifestOf, renderSample, templateFolders, TEMPLATES_DIR } from './samples.ts';

const folders = templateFolders();
const templateZip = (folder: string): PizZip =>
  new PizZip(readFileSync(path.join(TEMPLATES_DIR, folder, 'template.docx')));

/** Twentieths of a point, the shorter side first. */
const A4 = [11906, 16838];
/** An envelope is 110 × 220 mm. */
const PAPER: Readonly<Record<string, readonly number[]>> = { 'bi-thu': [6236, 12472] };

describe.each(folders)('template %s', (folder) => {
  const manifest = manifestOf(folder);

  it('has exactly the tags of its manifest', () => {
    const template = openTemplates(TEMPLATES_DIR).get(manifest.documentType);
    expect(tagPaths(template.tags).sort()).toEqual([...manifest.tags].sort());
  });

  it('renders its sample to the golden text', async () => {
    const text = docxText(await renderSample(folder));
    expect(text).not.toMatch(/undefined|\[object|[{}]/);
    await expect(text).toMatchFileSnapshot(`goldens/${folder}.txt`);
  });

  it('gives the same bytes every time', async () => {
    const [first, second] = await Promise.all([renderSample(folder), renderSample(folder)]);
    expect(first.equals(second)).toBe(true);
  });

  it('declares one font, its paper and Vietnamese', () => {
    const zip = templateZip(folder);
    const styles = zip.file('word/styles.xml')?.asText() ?? '';
    const fonts = new Set([...styles.matchAll(/w:(?:ascii|hAnsi|cs)="([^"]+)"/g)].map((m) => m[1]));
    expect([...fonts]).toEqual(['Times New Roman']);
    expect(styles).toContain('<w:lang w:val="vi-VN"');
    const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(zip.file('word/document.xml')?.asText() ?? '');
    expect([Number(size?.[1]), Number(size?.[2])].sort((a, b) => a - b)).toEqual(PAPER[folder] ?? A4);
  });

  it('is written in NFC and uses only styles it has', () => {
    const zip = templateZip(folder);
    const document = zip.file('word/document.xml')?.asText() ?? '';
    expect(document).toBe(document.normalize('NFC'));
    const styles = zip.file('word/styles.xml')?.asText() ?? '';
    for (const [, id] of document.matchAll(/<w:(?:pStyle|tblStyle|rStyle) w:val="([^"]+)"/g))
      expect(styles).toContain(`w:styleId="${id}"`);
  });

  it('carries no macro, no link to outside and no personal data', () => {
    const zip = templateZip(folder);
    expect(Object.keys(zip.files).filter((name) => /vba|embeddings|activeX/i.test(name))).toEqual([]);
    for (const name of Object.keys(zip.files))
      expect(zip.file(name)?.asText() ?? '').not.toMatch(/TargetMode="External"|<dc:creator>|lastModifiedBy/);
  });
});

it('manifests ask for the styles the generated parts use', () => {
  for (const folder of folders) {
    const { tags, styles } = manifestOf(folder);
    const needed = [
      ...(tags.some((tag) => /@(?:body|\w+Body)$/.test(tag)) ? BODY_STYLES : []),
      ...(tags.includes('@annexes') ? ANNEX_STYLES : []),
      ...(tags.some((tag) => tag.endsWith('Rule')) ? ['Rule'] : []),
    ];
    expect(styles, folder).toEqual(expect.arrayContaining(needed));
  }
  expect(manifestOf('phieu-khao-sat').styles).toEqual(FORM_STYLES);
});
