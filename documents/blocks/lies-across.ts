import type { Annex } from '../../domain/document/content.ts';

/** 297 mm less 20 mm on each side, twentieths of a point. */
export const ACROSS_WIDTH = 14570;
/** More columns than an upright page shows legibly. */
const MOST_UPRIGHT_COLUMNS = 8;

/** Whether an annex that is written here lies across its pages. */
export const liesAcross = ({ orientation, body }: Pick<Annex, 'orientation' | 'body'>): boolean =>
  orientation === undefined
    ? body.some((block) => block.kind === 'table' && block.columns.length > MOST_UPRIGHT_COLUMNS)
    : orientation === 'landscape';
