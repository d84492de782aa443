/** How a template presents what it prints, in words: styles, what single paragraphs set for themselves, widths of columns. */
import type { Element } from '@xmldom/xmldom';
import { childrenOf, inside } from '../../form-files/docx-view.ts';
import {
  childOf,
  MM_PER_TWIP,
  paragraphLook,
  runLook,
  valueOf,
  type ParagraphLook,
  type RunLook,
} from '../../lint/look.ts';
import { openPackage } from '../../lint/package.ts';
import { readStyles } from '../../lint/styles.ts';

/** Name → value in words, as two versions are compared by. */
export function lookFacts(docx: Buffer): [string, string][] {
  const parts = openPackage(docx);
  const root = parts?.part('word/document.xml');
  if (!parts || !root) return [];
  const book = readStyles(parts);
  const styles = [...childrenOf(parts.part('word/styles.xml') ?? root)].filter(
    (each) => each.tagName === 'w:style' && each.getAttribute('w:type') === 'paragraph',
  );
  return [
    ...styles.map((style): [string, string] => {
      const look = book.paragraphStyle(style.getAttribute('w:styleId') ?? undefined);
      return [`kiểu trình bày “${nameOf(style)}”`, wordsOf(look.paragraph, look.run)];
    }),
    ...paragraphFacts(
      root,
      new Map(styles.map((style) => [style.getAttribute('w:styleId') ?? '', nameOf(style)])),
    ),
    ...[...inside(root, 'w:tblGrid')].map((grid, i): [string, string] => [
      `độ rộng cột của bảng ${i + 1}`,
      [...childrenOf(grid)].map((each) => tenth(Number(each.getAttribute('w:w')) * MM_PER_TWIP)).join(' | '),
    ]),
  ];
}

/** By style id. */
type StyleNames = ReadonlyMap<string, string>;
const nameOf = (style: Element): string => valueOf(style, 'w:name') ?? '';

/** By its words: a paragraph that reads otherwise is another one, told among the words. The same words twice: both together. */
function paragraphFacts(root: Element, names: StyleNames): [string, string][] {
  const found = new Map<string, string>();
  for (const paragraph of inside(root, 'w:p')) {
    const text = [...inside(paragraph, 'w:t')].map(({ textContent }) => textContent ?? '').join('');
    const quote = text.normalize('NFC').trim().slice(0, LONGEST_QUOTE);
    if (quote === '') continue;
    const name = `đoạn “${quote}”`;
    const before = found.get(name);
    const own = ownLook(paragraph, names);
    found.set(name, before === undefined ? own : `${before}; ${own}`);
  }
  return [...found];
}

const LONGEST_QUOTE = 50;

function ownLook(paragraph: Element, names: StyleNames): string {
  const properties = childOf(paragraph, 'w:pPr');
  const style = names.get(valueOf(properties, 'w:pStyle') ?? '');
  const runs = [...inside(paragraph, 'w:r')].map((run) =>
    wordsOf({}, runLook(childOf(run, 'w:rPr'), noTheme)),
  );
  const own = [wordsOf(paragraphLook(properties), {}), ...new Set(runs)].filter(
    (words) => words !== AS_STYLE,
  );
  return [style === undefined ? 'kiểu mặc định' : `kiểu “${style}”`, ...own].join(', ');
}

const noTheme = (): undefined => undefined;
const AS_STYLE = 'theo kiểu';

const ALIGNS = { left: 'lề trái', center: 'giữa', right: 'lề phải', both: 'đều hai bên' } as const;

function wordsOf(paragraph: ParagraphLook, run: RunLook): string {
  const { align, firstLine, indent, before, after, line } = paragraph;
  const said = [
    run.size === undefined ? '' : `cỡ ${tenth(run.size)}`,
    wordOf(run.bold, 'đậm', 'không đậm'),
    wordOf(run.italic, 'nghiêng', 'đứng'),
    wordOf(run.underline, 'gạch chân', ''),
    run.colour === undefined ? '' : `màu ${run.colour}`,
    align === undefined ? '' : `canh ${ALIGNS[align]}`,
    firstLine === undefined ? '' : `lùi dòng đầu ${tenth(firstLine)} mm`,
    indent === undefined ? '' : `lùi ${tenth(indent)} mm`,
    before === undefined ? '' : `trước ${tenth(before)} pt`,
    after === undefined ? '' : `sau ${tenth(after)} pt`,
    line === undefined ? '' : `dòng ${tenth(line.value)} ${line.rule === 'multiple' ? 'lần' : 'pt'}`,
  ].filter((word) => word !== '');
  return said.length === 0 ? AS_STYLE : said.join(', ');
}

const wordOf = (value: boolean | undefined, yes: string, no: string): string =>
  value === undefined ? '' : value ? yes : no;

const tenth = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
