import type { Block } from '../../domain/document/content.ts';
import { inlineRuns } from './inline.ts';
import { tableXml } from './table.ts';
import { KEEP_NEXT, paragraph } from './xml.ts';

/** Styles of the template that the body uses; a template with `{@body}` must have them. */
export const BODY_STYLES = [
  'Body',
  'BodyItem',
  'Heading1',
  'Heading2',
  'Heading3',
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
}

/** WordprocessingML of a body. */
export function blocksXml(body: readonly Block[], options: BlockOptions): string {
  return body
    .map((block, i) =>
      blockXml(block, { ...options, keepWithNext: options.keepWithNext && i === body.length - 1 }),
    )
    .join('');
}

function blockXml(block: Block, options: BlockOptions): string {
  const keep = options.keepWithNext ? KEEP_NEXT : '';
  switch (block.kind) {
    case 'paragraph':
      return paragraph('Body', inlineRuns(block.text), keep);
    case 'heading':
      return paragraph(`Heading${block.level}`, inlineRuns(block.text), keep);
    case 'list':
      return block.items
        .map((item, i) =>
          paragraph('BodyItem', inlineRuns(`- ${item}`), i === block.items.length - 1 ? keep : ''),
        )
        .join('');
    case 'table':
      return tableXml(block, options.width);
  }
}
