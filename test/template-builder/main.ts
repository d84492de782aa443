/**
 * Begins templates: `node --import tsx test/template-builder/main.ts ke-hoach …` writes templates/<name>/template.docx
 * and the tags, styles and reserved places in its manifest. From then on the .docx is what counts; it may be edited in
 * Word, and a form changed there is not to be built again. Packages (page, header, footer, fonts) are those of công văn.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { pack } from '../../documents/render/pack.ts';
import { readTags, tagPaths } from '../../documents/template/inventory.ts';
import { parseTemplate } from '../../documents/template/parse.ts';
import { ANNEX_STYLES } from '../../documents/blocks/annexes.ts';
import { BODY_STYLES } from '../../documents/blocks/blocks.ts';
import type { Form } from './form.ts';
import { FORMS, PAGE } from './forms.ts';
import { withStyles } from './styles.ts';

const TEMPLATES = path.resolve('templates');
const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';

const fileOf = (name: string, file: string): string => path.join(TEMPLATES, name, file);
const base = (): PizZip => new PizZip(readFileSync(fileOf('cong-van', 'template.docx')));
const read = (zip: PizZip, part: string): string => zip.file(part)?.asText() ?? '';

function build(name: string, form: Form): void {
  const zip = base();
  const document = read(zip, DOCUMENT);
  const upright = /<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr>(?=<\/w:body>)/s.exec(document)?.[0] ?? '';
  const page = form.landscape ? turned(upright) : upright;
  const open = document.slice(0, document.indexOf('<w:body>') + '<w:body>'.length);
  const content = form.inside.replaceAll(PAGE, page);
  zip.file(DOCUMENT, `${open}${content}${page}</w:body></w:document>`.normalize('NFC'));
  zip.file(STYLES, withStyles(read(zip, STYLES)));
  writeFileSync(fileOf(name, 'template.docx'), pack(zip));
  writeManifest(name, zip);
}

const turned = (page: string): string =>
  page.replace(/<w:pgSz [^>]*>/, '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');

function writeManifest(name: string, zip: PizZip): void {
  const file = fileOf(name, 'manifest.json');
  const manifest = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : {};
  const document = read(zip, DOCUMENT);
  const tags = tagPaths(readTags(parseTemplate(pack(zip), name).files, name));
  const controls = [...document.matchAll(/<w:tag w:val="([^"]*)"/g)].map(([, tag]) => tag);
  const { documentType, title, fields, sample } = manifest;
  const written = {
    documentType,
    title,
    tags,
    reserved: [...new Set(controls)].sort(),
    styles: stylesFor(document),
    fields,
    sample,
  };
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
}

/** What the generated parts use. */
const stylesFor = (document: string): string[] => [
  ...(/\{@(?:body|passage|\w+Body)\}/.test(document) ? BODY_STYLES : []),
  ...(document.includes('{@annexes}') ? ANNEX_STYLES : document.includes('Rule}') ? ['Rule'] : []),
];

for (const name of process.argv.slice(2)) {
  const form = FORMS[name];
  if (form === undefined) throw new Error(`no such form: ${name}`);
  build(name, form);
}
