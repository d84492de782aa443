/** Without the marks a person may have put after it: "thực hiện./." → "thực hiện". */
export const bare = (text: string): string => text.trimEnd().replace(/(\.\/\.|[.;,:\s])+$/u, '');

/** The last words of a document, with "./." (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II). */
export const ended = (text: string): string => `${bare(text)}./.`;
