/** Twentieths of a point: 160 mm of text, and the left column of the head. */
export const TEXT_WIDTH = 9071;
export const HEAD_LEFT = 3969;
/** Points. */
export const ISSUER_SIZE = 12;
