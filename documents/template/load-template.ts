import { createHash } from 'node:crypto';
import PizZip from 'pizzip';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { LAST_SECTION } from '../blocks/patterns.ts';
import { SIGNATURE } from '../blocks/reserved.ts';
import { markedWith, type Watermark } from '../modules/watermark.ts';
import { compileTemplate, type CompiledTemplate } from '../render/compiled-template.ts';
import { leftOut, type Manifest, type TemplateSource } from './manifest.ts';
import { readTags, tagPaths, type Tag } from './inventory.ts';
import { parseTemplate } from './parse.ts';

/** A template that has passed its checks, ready to render many times. */
export interface Template {
  readonly name: string;
  readonly manifest: Manifest;
  /** sha256 of `template.docx`, hex: what a running document may record. */
  readonly version: string;
  /** The .docx with all its texts in NFC. */
  readonly bytes: Buffer;
  readonly compiled: CompiledTemplate;
  /** The same with words across every page; compiled on first use. */
  readonly marked: (words: Watermark) => CompiledTemplate;
  readonly tags: readonly Tag[];
  /** Section properties of the template, for annexes that start a section of their own. */
  readonly sectionProperties: string;
}

/** Reads and checks a template. Refusal `templateProblem` names every missing and surplus tag, control and style. */
export function loadTemplate({ name, manifest, docx }: TemplateSource): Template {
  const zip = normalised(docx);
  const bytes = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  const parsed = parseTemplate(bytes, name);
  const tags = readTags(parsed.files, name);
  const [paths, controls] = [tagPaths(tags), controlsOf(zip)];
  const without = leftOut(manifest, [...paths, ...controls]);
  const asked = (names: readonly string[]): string[] => names.filter((each) => !without.includes(each));
  const problems = [
    ...compare(name, asked(manifest.tags), paths, TAG_WORDS),
    ...compare(name, asked(manifest.reserved), controls, CONTROL_WORDS).filter(isLoss),
    ...compare(name, manifest.styles, stylesOf(zip), STYLE_WORDS).filter(isLoss),
    ...(manifest.reserved.includes(SIGNATURE) ? pictureProblems(name, zip) : []),
  ];
  if (problems.length > 0) throw new Refusal('templateProblem', problems);
  return {
    name,
    manifest,
    version: createHash('sha256').update(docx).digest('hex'),
    bytes,
    compiled: compileTemplate(bytes, parsed),
    marked: markedTemplates(bytes, name),
    tags,
    sectionProperties: LAST_SECTION.exec(read(zip))?.[0] ?? '',
  };
}

function markedTemplates(bytes: Buffer, name: string): (words: Watermark) => CompiledTemplate {
  const compiled = new Map<Watermark, CompiledTemplate>();
  return (words) => {
    const known = compiled.get(words);
    if (known) return known;
    const marked = markedWith(bytes, words);
    const made = compileTemplate(marked, parseTemplate(marked, name));
    compiled.set(words, made);
    return made;
  };
}

/** Word on a Mac and pasted text bring decomposed letters: a tag or a label typed so would never match. */
function normalised(docx: Buffer): PizZip {
  const zip = new PizZip(docx);
  for (const entry of Object.values(zip.files)) {
    if (!/^word\/[^/]*\.xml$/.test(entry.name)) continue;
    const text = entry.asText();
    if (text !== text.normalize('NFC')) zip.file(entry.name, text.normalize('NFC'));
  }
  return zip;
}

interface Words {
  readonly lost: (name: string) => string;
  readonly extra: (name: string) => string;
  readonly remedy: string;
}
const TAG_WORDS: Words = {
  lost: (tag) => `thiếu thẻ {${tag}}`,
  extra: (tag) => `thừa thẻ {${tag}}, không có dữ liệu nào tên như vậy (có thể gõ sai)`,
  remedy: 'Mở mẫu bằng Word, sửa thẻ cho khớp danh sách trong manifest.json',
};
const CONTROL_WORDS: Words = {
  lost: (tag) => `thiếu ô để trống “${tag}” (content control) cho số, ngày ban hành`,
  extra: () => '',
  remedy: 'Chép lại ô này từ mẫu gốc, đừng xóa rồi gõ tay',
};
const STYLE_WORDS: Words = {
  lost: (style) => `thiếu kiểu trình bày “${style}”`,
  extra: () => '',
  remedy: 'Chép lại kiểu này từ mẫu gốc',
};
const isLoss = (problem: Problem): boolean => problem.what !== '';

function compare(
  name: string,
  expected: readonly string[],
  found: readonly string[],
  words: Words,
): Problem[] {
  const lost = expected.filter((item) => !found.includes(item)).map(words.lost);
  const extra = found.filter((item) => !expected.includes(item)).map(words.extra);
  return [...lost, ...extra].map((what) => ({ where: `mẫu ${name}`, what, remedy: words.remedy }));
}

/** A form that is signed shows no picture of its own: it could be that of a signature or a seal. */
function pictureProblems(name: string, zip: PizZip): Problem[] {
  const shown = (part: RegExp, picture: RegExp): boolean =>
    zip.file(part).some((entry) => picture.test(entry.asText()));
  if (!shown(/^word\/[^/]*\.xml$/, PICTURE) && !shown(/^word\/.*\.rels$/, TO_PICTURE)) return [];
  return [
    {
      where: `mẫu ${name}`,
      what: 'có hình ảnh; ảnh chữ ký, ảnh dấu chỉ do bước ký, bước đóng dấu đưa vào',
      remedy: 'Xóa hình ảnh khỏi mẫu, cả ở đầu trang, chân trang',
    },
  ];
}

/** Whatever prefix a file gives the names; a fill or a bullet may show one, too, and needs a relation to it. */
const PICTURE = /<(?:[\w.-]+:)?(?:blip|imagedata)[\s/>]/;
const TO_PICTURE = /\/image["']/;

const read = (zip: PizZip, part = 'word/document.xml'): string => zip.file(part)?.asText() ?? '';
const controlsOf = (zip: PizZip): string[] => values(read(zip), /<w:tag w:val="([^"]*)"/g);
const stylesOf = (zip: PizZip): string[] => values(read(zip, 'word/styles.xml'), /w:styleId="([^"]*)"/g);
const values = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
];
