/** Small makers of blocks for reports, and the ways counts are put into words. */
import type { Block, TableBlock, TableColumn } from '../document/content.ts';
import { formatCount } from '../vietnamese/number.ts';

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

export const table = (
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  caption?: string,
): TableBlock => ({ kind: 'table', columns, rows, ...(caption === undefined ? {} : { caption }) });

export const words = (label: string, width: number): TableColumn => ({ label, width });
export const figure = (label: string, width: number): TableColumn => ({ label, width, align: 'right' });
/** The column of running numbers. */
export const ORDINAL: TableColumn = { label: 'TT', width: 6.5, align: 'center' };

/** "07 đơn vị" */
export const units = (count: number): string => `${formatCount(count)} đơn vị`;
