import type { Block } from '../../domain/document/content.ts';
import { roman } from '../../domain/vietnamese/ordinals.ts';
import type { DrawnCharts } from '../charts/drawn-charts.ts';
import { chartXml } from './chart.ts';
import { inlineRuns } from './inline.ts';
import { tableXml } from './table.ts';
import { KEEP_NEXT, paragraph, run } from './xml.ts';

/** Styles of the template that the body uses; a template with `{@body}` must have them. */
export const BODY_STYLES = [
  'Body',
  'BodyItem',
  'Heading1',
  'Heading2',
  'Heading3',
  'ChapterNumber',
  'ChapterTitle',
  'Article',
  'TableCaption',
  'TableHead',
  'TableCell',
  'AfterTable',
  'DataTable',
] as const;

export interface BlockOptions {
  /** Width of the text area, twentieths of a point. */
  readonly width: number;
  /** Keeps the end of the text on the page of what follows, so that a signature never stands alone. */
  readonly keepWithNext: boolean;
  readonly charts: DrawnCharts;
}

/** WordprocessingML of a body. */
export function blocksXml(body: readonly Block[], options: BlockOptions): string {
  const numbers = { chapter: 0, article: 0 };
  return body
    .map((block, i) => {
      if (block.kind === 'chapter' || block.kind === 'article') numbers[block.kind] += 1;
      const keepWithNext = options.keepWithNext && i === body.length - 1;
      return blockXml(block, { ...options, keepWithNext }, numbers);
    })
    .join('');
}

/** How many chapters and articles there are up to and with the block. */
type Numbers = Readonly<Record<'chapter' | 'article', number>>;

function blockXml(block: Block, options: BlockOptions, numbers: Numbers): string {
  const keep = options.keepWithNext ? KEEP_NEXT : '';
  switch (block.kind) {
    case 'paragraph':
      return paragraph('Body', inlineRuns(block.text), keep);
    case 'heading':
      return paragraph(`Heading${block.level}`, inlineRuns(block.text), keep);
    case 'chapter':
      return (
        paragraph('ChapterNumber', run(`Chương ${roman(numbers.chapter)}`)) +
        paragraph('ChapterTitle', inlineRuns(block.title.toLocaleUpperCase('vi')))
      );
    case 'article':
      return articleXml(block, numbers.article, keep);
    case 'list':
      return block.items
        .map((item, i) =>
          paragraph('BodyItem', inlineRuns(`- ${item}`), i === block.items.length - 1 ? keep : ''),
        )
        .join('');
    case 'table':
      return tableXml(block, options.width);
    case 'chart':
      return chartXml(block, options.charts);
  }
}

const BOLD = '<w:b/><w:bCs/>';

/** "Điều 1. Title" bold with its text below, or "Điều 1." bold and the text on the same line (mục II.6.đ). */
function articleXml({ title, text }: Block & { kind: 'article' }, number: number, keep: string): string {
  const head = run(`Điều ${number}.`, BOLD);
  if (title === undefined) return paragraph('Article', head + inlineRuns(` ${text ?? ''}`), keep);
  const below = text === undefined ? '' : paragraph('Body', inlineRuns(text), keep);
  return paragraph('Article', head + inlineRuns(` ${title}`, BOLD), below === '' ? keep : KEEP_NEXT) + below;
}
