/** A template as a clerk reads it: every passage with where it stands, how its letters look, and what breaks its tags. */
import type { FormView, Paragraph, Run } from '../../../domain/form/view.ts';
import { childrenOf, inside } from '../../form-files/docx-view.ts';
import { openPackage, type DocxPackage } from '../../lint/package.ts';
import { readDocx } from '../../lint/read-docx.ts';
import { brokenTags } from './broken-tags.ts';

export interface Passage {
  /** "đoạn 7", "đoạn 9 (bảng 1, dòng 2, cột 1)", "đầu trang 1, đoạn 1". */
  readonly place: string;
  /** As stored: neither composed nor trimmed. */
  readonly text: string;
  /** Empty in headers and footers. */
  readonly runs: readonly Run[];
}

export interface TemplateReading {
  readonly view: FormView;
  readonly passages: readonly Passage[];
  /** As typed, with braces, composed: tags that Word has broken into several pieces. */
  readonly broken: ReadonlySet<string>;
  /** Names of the places that are filled in later. */
  readonly controls: readonly string[];
  readonly styles: readonly string[];
  /** Where links to outside lead. */
  readonly links: readonly string[];
  /** Whom the file names as its author. */
  readonly author: string | null;
  /** Saved by LibreOffice, which drops places that are filled in later and gives styles other names. */
  readonly byLibreOffice: boolean;
}

/** @param docx has passed `checkDocx`. @returns null when its main part cannot be read */
export function readPassages(docx: Buffer): TemplateReading | null {
  const view = readDocx(docx);
  const parts = openPackage(docx);
  const root = parts?.part('word/document.xml');
  if (!view || !parts || !root) return null;
  const margins = MARGIN_PARTS.filter((name) => parts.part(name) !== null);
  const broken = ['word/document.xml', ...margins].flatMap((name) => brokenIn(parts, name));
  return {
    view,
    passages: [
      ...view.paragraphs.map(bodyPassage),
      ...margins.flatMap((name) => marginPassages(parts, name)),
    ],
    broken: new Set(broken),
    controls: [...inside(root, 'w:sdt')].map(controlName).filter((name) => name !== ''),
    styles: stylesIn(parts),
    links: linksIn(parts),
    author: authorIn(parts),
    byLibreOffice: parts.part('docProps/app.xml')?.textContent?.includes('LibreOffice') ?? false,
  };
}

/** Header and footer parts by the names Word, LibreOffice and our own builder give. */
const MARGIN_PARTS = ['header', 'footer'].flatMap((kind) =>
  Array.from({ length: 12 }, (_, i) => `word/${kind}${i === 0 ? '' : i}.xml`),
);

/** The letters themselves: the view prints in capitals what a style prints so, tags are read as typed. */
const bodyPassage = ({ number, cell, runs }: Paragraph): Passage => ({
  place: cell
    ? `đoạn ${number} (bảng ${cell.table}, dòng ${cell.row}, cột ${cell.column})`
    : `đoạn ${number}`,
  text: runs.map(({ text }) => text).join(''),
  runs,
});

const MARGIN_NAMES: Readonly<Record<string, string>> = { header: 'đầu trang', footer: 'chân trang' };

function marginPassages(parts: DocxPackage, name: string): Passage[] {
  const [, kind = '', number = ''] = /word\/(header|footer)(\d*)\.xml/.exec(name) ?? [];
  return paragraphTexts(parts, name).map((texts, i) => ({
    place: `${MARGIN_NAMES[kind]}${number && ` ${number}`}, đoạn ${i + 1}`,
    text: texts.join(''),
    runs: [],
  }));
}

/** The pieces of text of each paragraph of a part. */
function paragraphTexts(parts: DocxPackage, name: string): string[][] {
  const root = parts.part(name);
  if (!root) return [];
  return [...inside(root, 'w:p')]
    .filter((p) => inside(p, 'w:p').next().done)
    .map((p) => [...inside(p, 'w:t')].map((t) => t.textContent ?? ''));
}

const brokenIn = (parts: DocxPackage, name: string): string[] =>
  paragraphTexts(parts, name).flatMap((texts) => brokenTags(texts).map(({ tag }) => tag.normalize('NFC')));

function controlName(sdt: Parameters<typeof childrenOf>[0]): string {
  const properties = [...childrenOf(sdt)].find(({ tagName }) => tagName === 'w:sdtPr');
  const tag = properties && [...childrenOf(properties)].find(({ tagName }) => tagName === 'w:tag');
  return tag?.getAttribute('w:val') ?? '';
}

function stylesIn(parts: DocxPackage): string[] {
  const root = parts.part('word/styles.xml');
  return root ? [...inside(root, 'w:style')].map((style) => style.getAttribute('w:styleId') ?? '') : [];
}

function linksIn(parts: DocxPackage): string[] {
  const names = ['word/document.xml', ...MARGIN_PARTS];
  return names.flatMap((name) => {
    const root = parts.part(`${name.replace('word/', 'word/_rels/')}.rels`);
    return [...(root ? childrenOf(root) : [])]
      .filter((each) => each.getAttribute('TargetMode') === 'External')
      .map((each) => each.getAttribute('Target') ?? '');
  });
}

function authorIn(parts: DocxPackage): string | null {
  const root = parts.part('docProps/core.xml');
  const names = ['dc:creator', 'cp:lastModifiedBy'].flatMap((name) => [...(root ? inside(root, name) : [])]);
  return names.map(({ textContent }) => textContent?.trim() ?? '').find((name) => name !== '') ?? null;
}
