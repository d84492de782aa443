/** Tags of templates, as docxtemplater, Word and others write them, and what programs print where a value is missing. */
const TAG =
  /\{[#/^@]?[\p{L}_][\p{L}\w. ]*\}|\bundefined\b|\[object Object\]|\bNaN\b|\bLorem ipsum\b|«[^»]{1,40}»|<<[^<>]{1,40}>>|Error! (?:Reference|Bookmark)/u;

/** "Số: [346/GM-BQL]", "ngày [NGÀY]", "[Tên chủ đầu tư]": a template that marks its places with square brackets. */
const BRACKET = /\[(?!hoặc )(?=\p{L}[^[\]]{0,60}\p{L})(?![^[\]]*(?:[Cc]hữ ký|CHỮ KÝ))[^[\]]{2,80}\]/u;
const MARKS_PLACES = /^Số ?:? ?\[.*\p{L}|[Nn]gày \[\p{L}|^\[\p{Lu}[^[\]]+\]$/u;
const BOTH = new RegExp(`${TAG.source}|${BRACKET.source}`, 'u');

/** Brackets are tags where there are many and head or foot are filled in by them: contracts name their own articles so. */
export function tagsOf(texts: readonly string[]): RegExp {
  const marked = texts.filter((text) => BRACKET.test(text));
  return marked.length > MOST_TAGS && marked.some((text) => MARKS_PLACES.test(text)) ? BOTH : TAG;
}

export const hasTag = (text: string): boolean => TAG.test(text);

/** Left to be written on by hand: a row of dots or a line. */
export const isLeftOpen = (text: string): boolean => /\.{6,}|…{3,}|_{4,}/.test(text);

/** Lines left open that make a paper a form to fill in. */
export const FORM_LINES = 5;

/** Lines with tags a document may have by mistake; a file with more of them is a template. */
export const MOST_TAGS = 3;
