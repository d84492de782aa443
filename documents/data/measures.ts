/** Twentieths of a point: 160 mm of text, and the left column of the head. */
export const TEXT_WIDTH = 9071;
export const HEAD_LEFT = 3969;
/** The same of a register, whose page lies across. */
export const REGISTER_HEAD_LEFT = 6000;
/** Points. */
export const ISSUER_SIZE = 12;
/** The subject after "V/v": points, and how far it stays away from either side of the left column. */
export const ASIDE = { size: 12, indent: 113 } as const;
/** The subject below the name of a type, bold: points, and how far it stays away from either side. */
export const SUBJECT = { size: 14, column: TEXT_WIDTH, indent: 794 } as const;
