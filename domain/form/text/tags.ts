/** Tags of templates, as docxtemplater, Word and others write them, and what programs print where a value is missing. */
export const TAG =
  /\{[#/^@]?[\p{L}_][\p{L}\w. ]*\}|\bundefined\b|\[object Object\]|\bNaN\b|\bLorem ipsum\b|«[^»]{1,40}»|<<[^<>]{1,40}>>|Error! (?:Reference|Bookmark)/u;

export const hasTag = (text: string): boolean => TAG.test(text);

/** Left to be written on by hand: a row of dots or a line. */
export const isLeftOpen = (text: string): boolean => /\.{6,}|…{3,}|_{4,}/.test(text);

/** Lines left open that make a paper a form to fill in. */
export const FORM_LINES = 5;

/** Lines with tags a document may have by mistake; a file with more of them is a template. */
export const MOST_TAGS = 3;
