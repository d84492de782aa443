/**
 * Text without what no page, no XML file and no column of a table can hold: control characters other than tab and line
 * end, lone surrogates, the two non-characters. Whatever comes from outside may have them.
 */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu, '');
