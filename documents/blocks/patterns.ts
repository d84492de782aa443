/** Pieces of WordprocessingML found in its text; the innermost of those that may stand within each other. */

export const PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >])[^])*?<\/w:p>/g;

/** A content control: ours hold text only. */
export const CONTROL = /<w:sdt>(?:(?!<w:sdt>)[^])*?<\/w:sdt>/g;

/** The section properties at the end of a document. */
export const LAST_SECTION = /<w:sectPr[ >](?:(?!<w:sectPr[ >])[^])*<\/w:sectPr>(?=\s*<\/w:body>)/;
