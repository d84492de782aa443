import { isBody } from '../../domain/document/content-shape.ts';
import type { Annex, ChartBlock } from '../../domain/document/content.ts';
import { liesAcross } from '../blocks/lies-across.ts';

/** The room a page has for a chart. */
export interface ChartFrame {
  /** Its width is always all of it. */
  readonly millimetres: number;
  /** Points: a page without the chart's name and the line above. */
  readonly tallest: number;
}

/** The text of a page that stands, and of one that lies. */
export const UPRIGHT: ChartFrame = { millimetres: 160, tallest: 630 };
export const ACROSS: ChartFrame = { millimetres: 257, tallest: 355 };

export interface PlacedChart {
  readonly chart: ChartBlock;
  readonly frame: ChartFrame;
}

/** Pages of an attached file are as they are: what stands before them keeps the width that fits all. */
export const frameOf = (annex: Partial<Annex>): ChartFrame =>
  annex.file === undefined && isBody(annex.body) && liesAcross({ ...annex, body: annex.body })
    ? ACROSS
    : UPRIGHT;
