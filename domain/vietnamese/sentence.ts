/** Without the marks a person may have put after it: "thực hiện./." → "thực hiện". */
export function bare(text: string): string {
  let end = text.length;
  while (end > 0) {
    if (text.startsWith('./.', end - 3)) end -= 3;
    else if (MARK.test(text.charAt(end - 1))) end -= 1;
    else break;
  }
  return text.slice(0, end);
}

/** Looked at one by one from the end: a pattern tries again from each of a thousand dots. */
const MARK = /[.;,:\s]/u;

/** The last words of a document, with "./." (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II). */
export const ended = (text: string): string => `${bare(text)}./.`;
