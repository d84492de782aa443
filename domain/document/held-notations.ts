/**
 * The hyphen of a notation in running text, where no line may end: "45/CKPN-KT". In a .docx it becomes Word's element for it,
 * which is defined as the usual hyphen without a place to break, and is read as one by programs that take text out; a PDF of
 * ours has the usual hyphen itself, so that a notation copied from it, or looked for in it, is the one in the register.
 */
export const HELD_HYPHEN = '\u2011';

/** "1801/UBND-KGVX", "30/2020/NĐ-CP", "05a/KH-TTg", ".../QĐ-UBND"; of the Party "36-HD/VPTW". */
const NOTATION =
  /(?<![\p{L}\p{N}/])(?:(?:\d{1,6}\p{Ll}?(?:\/\d{4})?|[.…]{1,20})\/\p{Lu}[\p{L}\d&.]{0,20}(?:-\p{L}[\p{L}\d&.]{0,20}){1,6}|\d{1,6}-\p{Lu}{2,8}\/\p{Lu}[\p{L}\d]{0,20}(?:-\p{L}[\p{L}\d]{0,20}){0,6})/gu;

/** A text of sentences with its notations held together. Not for cells: a narrow column has to break them. */
export const heldNotations = (text: string): string =>
  text.includes('-') ? text.replace(NOTATION, (notation) => notation.replaceAll('-', HELD_HYPHEN)) : text;
