/** What numbers a paragraph: "I.", "2.", "2.1.", "a)", "Điều 3.", "Chương II". */
export interface Marker {
  readonly kind:
    | 'part'
    | 'chapter'
    | 'section'
    | 'article'
    | 'capital'
    | 'roman'
    | 'arabic'
    | 'paren'
    | 'dotted'
    | 'letter';
  /** Order among its own kind; 0 for a letter no Vietnamese alphabet has. */
  readonly value: number;
  /** As printed: "II", "đ", "2.1". */
  readonly text: string;
}

/** Without ă â ê ô ơ ư, as the decree itself counts. */
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';

const FORMS: readonly { kind: Marker['kind']; form: RegExp; value: (text: string) => number }[] = [
  {
    kind: 'part',
    form: /^(?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+)?([IVX]+(?!\p{L})|\d+|nhất|NHẤT|hai|HAI|ba|BA|tư|TƯ|năm|NĂM)(?!\p{L}|\s*[;,]|\s+\p{Ll})/u,
    value: anyNumber,
  },
  {
    kind: 'chapter',
    form: /^(?:Chương|CHƯƠNG)\s+([IVXLC]+|\d+)\b(?!\s+(?:và|của|đến|tại|này|trong|,|Luật|Bộ luật|Nghị định|Quy))(?!,)/u,
    value: anyNumber,
  },
  { kind: 'section', form: /^(?:Mục|MỤC|Tiểu mục)\s+(\d+|[IVX]+)(?:\s*[.:]|$)/u, value: anyNumber },
  { kind: 'article', form: /^Đi[ềê]u\s+(\d+)[a-z]?\s*[.:](?!\d)/u, value: Number },
  { kind: 'roman', form: /^([IVX]{1,7})\s?(?:[.\-–)](?![A-Z]\b)|\/(?![\dvV]))\s*\S/u, value: romanValue },
  {
    kind: 'capital',
    form: /^([A-EĐG])\s?[.)]\s+(?!.*\s[B-D]\s?\.\s?\S)\S/u,
    value: (text) => 'ABCDĐEG'.indexOf(text) + 1,
  },
  {
    kind: 'dotted',
    form: /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=[^\d%±])/u,
    value: (text) => Number(text.split('.').at(-1)),
  },
  { kind: 'arabic', form: /^(\d{1,2})\s?\.(?:\s*(?=[^\d\s])|\s+(?=\d{1,4}%?\s+\p{L}{2}))/u, value: Number },
  { kind: 'paren', form: /^\(?(\d{1,2})\)\s*\S/u, value: Number },
  {
    kind: 'letter',
    form: /^([a-zđ])\s?[).](?:\s+|(?=\p{Lu}))/u,
    value: (text) => ALPHABET.indexOf(text) + 1,
  },
];

export function markerOf(text: string): Marker | null {
  for (const { kind, form, value } of FORMS) {
    const found = form.exec(text)?.[1];
    if (found !== undefined && !Number.isNaN(value(found))) return { kind, value: value(found), text: found };
  }
  return null;
}

/** The letter that stands at this place of the alphabet. */
export const letterAt = (value: number): string => ALPHABET[value - 1] ?? '?';

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** NaN for signs that make no number. */
export function romanValue(text: string): number {
  if (!/^(?:X{0,3})(?:IX|IV|V?I{0,4})$/.test(text) && !/^[LC]/.test(text)) return NaN;
  const signs = [...text].map((sign) => ROMAN[sign] ?? NaN);
  return signs.reduce((sum, worth, i) => sum + (worth < (signs[i + 1] ?? 0) ? -worth : worth), 0);
}

function anyNumber(text: string): number {
  const word = ['nhất', 'hai', 'ba', 'tư', 'năm'].indexOf(text.toLowerCase());
  if (word >= 0) return word + 1;
  return /^\d+$/.test(text) ? Number(text) : romanValue(text);
}

/** What a number of this kind is called. */
export const LABELS: Readonly<Record<Marker['kind'], (text: string) => string>> = {
  part: (text) => `Phần ${text}`,
  chapter: (text) => `Chương ${text}`,
  section: (text) => `Mục ${text}`,
  article: (text) => `Điều ${text}`,
  capital: (text) => `mục ${text}`,
  roman: (text) => `mục ${text}`,
  arabic: (text) => `khoản ${text}`,
  paren: (text) => `số ${text})`,
  dotted: (text) => `khoản ${text}`,
  letter: (text) => `điểm ${text})`,
};
