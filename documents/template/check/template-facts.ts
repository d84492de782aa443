/** A template as it is compared with another version of itself. */
import { createHash } from 'node:crypto';
import type { PageNumber, PageSetup, Run } from '../../../domain/form/view.ts';
import type { TemplateFacts } from '../../../domain/template/diff.ts';
import { inflateEntry, readZipDirectory } from '../../intake/zip-directory.ts';
import { lookFacts } from './look-facts.ts';
import { readPassages, type Passage } from './passages.ts';
import { placeTags, type PlacedTag } from './placed-tags.ts';
import { runAt } from './look-rules.ts';

/** @param docx has been taken in as a template */
export function templateFacts(docx: Buffer): TemplateFacts {
  const reading = readPassages(docx);
  const passages = reading?.passages ?? [];
  const { tags } = placeTags(passages);
  return {
    lines: passages.filter(({ text }) => text.trim() !== '').map(lineOf),
    tags: [...new Set(tags.map(({ path }) => path))],
    layout: new Map([
      ...(reading?.view.pages ?? []).flatMap(pageFacts),
      ['phông chữ', fontsIn(passages)],
      ...tags.flatMap(letterFact),
    ]),
    looks: new Map(lookFacts(docx)),
    rest: restOf(docx),
  };
}

/** All parts as they are, in short: what nothing else tells is noticed at least. */
function restOf(docx: Buffer): string {
  const hash = createHash('sha256');
  for (const entry of readZipDirectory(docx) ?? [])
    hash.update(`${entry.name}\0`).update(inflateEntry(docx, entry) ?? '');
  return hash.digest('hex').slice(0, 12);
}

const lineOf = ({ place, text }: Passage): { part: string; text: string } => ({
  part: /^(đầu|chân) trang/.exec(place)?.[0] ?? 'thân mẫu',
  text: text.normalize('NFC').trim(),
});

function pageFacts(page: PageSetup, index: number): [string, string][] {
  const of = index === 0 ? '' : ` của phần ${index + 1}`;
  const { margins } = page;
  return [
    [`khổ giấy${of}`, `${whole(page.width)} × ${whole(page.height)} mm`],
    ...(margins
      ? SIDES.map(([side, label]): [string, string] => [`${label}${of}`, `${tenth(margins[side])} mm`])
      : []),
    [`số trang${of}`, page.pageNumber ? numberFact(page.pageNumber) : 'không có'],
  ];
}

const SIDES = [
  ['top', 'lề trên'],
  ['bottom', 'lề dưới'],
  ['left', 'lề trái'],
  ['right', 'lề phải'],
] as const;

const ALIGNS = { left: 'bên trái', center: 'ở giữa', right: 'bên phải', both: 'bên trái' } as const;

const numberFact = ({ zone, align, size, onFirst }: PageNumber): string =>
  [
    zone === 'header' ? 'đầu trang' : 'chân trang',
    ALIGNS[align],
    ...(size === null ? [] : [`cỡ ${tenth(size)}`]),
    ...(onFirst ? ['cả trang đầu'] : []),
  ].join(', ');

const fontsIn = (passages: readonly Passage[]): string =>
  [...new Set(passages.flatMap(({ runs }) => runs.flatMap(({ fonts }) => fonts)))].sort().join(', ');

/** How the first place of a tag looks; a place that prints ready-made XML has no letters of its own. */
function letterFact(tag: PlacedTag): [string, string][] {
  const run = /^\{\s*[#^@-]/.test(tag.typed) ? undefined : runAt(tag);
  return run ? [[`chữ của thẻ ${tag.typed}`, looksOf(run)]] : [];
}

const looksOf = ({ size, bold, italic }: Run): string =>
  [...(size === null ? [] : [`cỡ ${tenth(size)}`]), bold ? 'đậm' : '', italic ? 'nghiêng' : 'đứng']
    .filter((word) => word !== '')
    .join(', ');

const whole = (value: number): string => String(Math.round(value));
const tenth = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
