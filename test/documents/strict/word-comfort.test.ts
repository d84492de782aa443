/** A clerk opens each template in Word: everything is where Word's own hands would have put it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { templateFolders, TEMPLATES_DIR } from '../samples.ts';

const all = (node: Element | null | undefined, name: string): Element[] =>
  node ? [...node.getElementsByTagName(name)] : [];
const own = (node: Element, name: string): Element[] =>
  all(node, name).filter((each) => each.parentNode === node);
const number = (node: Element | undefined, name: string): number => Number(node?.getAttribute(name) ?? NaN);

describe.each(templateFolders())('%s', (folder) => {
  const zip = new PizZip(readFileSync(path.join(TEMPLATES_DIR, folder, 'template.docx')));
  const text = (part: string): string => zip.file(`word/${part}.xml`)?.asText() ?? '';
  const root = (part: string): Element | null =>
    new DOMParser().parseFromString(text(part), 'text/xml').documentElement;
  const document = root('document');

  it('has each tag in one run, no traces of editing and no page broken by hand', () => {
    const words = all(document, 'w:t').map((each) => each.textContent ?? '');
    for (const each of words) expect(each.split('{').length, each).toBe(each.split('}').length);
    expect(text('document')).not.toMatch(
      /w:rsid|w14:paraId|<w:proofErr|<w:bookmarkStart|w:type="page"|<w:lastRendered/,
    );
  });

  it('is for Word of today, in Vietnamese, its fonts declared', () => {
    expect(text('settings')).toContain(
      '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
    );
    expect(text('settings')).toContain('<w:themeFontLang w:val="vi-VN"/>');
    const fonts = new Set(text('styles').match(/(?<=w:ascii=")[^"]*/g));
    for (const font of fonts) expect(text('fontTable')).toContain(`<w:font w:name="${font}">`);
  });

  it('shows its own styles alone, each by a name of its own, and formats by them', () => {
    expect(text('styles')).toContain(
      '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"',
    );
    const names = all(root('styles'), 'w:name').map((each) => each.getAttribute('w:val') ?? '');
    expect(names.filter((name) => name.includes(','))).toEqual([]);
    for (const paragraph of all(document, 'w:p')) expect(all(paragraph, 'w:pStyle')).not.toEqual([]);
    const direct = all(document, 'w:rPr').flatMap((each) =>
      [...each.childNodes].map(({ nodeName }) => nodeName),
    );
    for (const name of direct) expect(name).toMatch(/^w:(?:b|bCs|i|iCs|sz|szCs|color|vertAlign)$/);
  });

  it('numbers its pages by a field, from the second on', () => {
    const headers = all(document, 'w:headerReference').map((each) => each.getAttribute('w:type'));
    if (headers.length === 0) return;
    expect(new Set(headers)).toEqual(new Set(['default', 'first']));
    expect(text('document').match(/<w:titlePg\/>/g)).toHaveLength(headers.length / 2);
    expect(text('header1')).toMatch(/<w:instrText[^>]*> PAGE <\/w:instrText>/);
    expect(text('header2')).not.toContain('PAGE');
  });

  // Word goes by its own margins of cells there, whatever the file says of that style: Quốc hiệu took two lines.
  it('lays nothing out by the style of tables that have none', () => {
    for (const table of all(document, 'w:tbl')) {
      const style = all(own(table, 'w:tblPr')[0], 'w:tblStyle')[0]?.getAttribute('w:val');
      expect(style).toBeTruthy();
      expect(style).not.toBe('TableNormal');
    }
  });

  it('has tables as wide as their grid, their cells, and no wider than the text', () => {
    const margins = all(document, 'w:pgMar').at(-1);
    const room =
      number(all(document, 'w:pgSz').at(-1), 'w:w') - number(margins, 'w:left') - number(margins, 'w:right');
    for (const table of all(document, 'w:tbl')) {
      const columns = all(own(table, 'w:tblGrid')[0], 'w:gridCol').map((each) => number(each, 'w:w'));
      const width = columns.reduce((sum, each) => sum + each, 0);
      expect(number(all(own(table, 'w:tblPr')[0], 'w:tblW')[0], 'w:w')).toBe(width);
      expect(width).toBeLessThanOrEqual(room);
      for (const row of own(table, 'w:tr')) {
        let at = 0;
        for (const cell of own(row, 'w:tc')) {
          const properties = own(cell, 'w:tcPr')[0];
          const span = number(all(properties, 'w:gridSpan')[0], 'w:val') || 1;
          const asked = columns.slice(at, at + span).reduce((sum, each) => sum + each, 0);
          expect(number(all(properties, 'w:tcW')[0], 'w:w')).toBe(asked);
          at += span;
        }
        expect(at).toBe(columns.length);
      }
    }
  });
});
