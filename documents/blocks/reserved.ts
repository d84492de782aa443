import { run } from './xml.ts';

/**
 * Places kept for what is only known after signing, as content controls found by their tag. A blank is made of figure
 * spaces, each as wide as a digit, so that nothing on the page moves when digits take their room. (Non-breaking spaces
 * would not do: LibreOffice widens each in italics.)
 */
const RESERVED = {
  codeNumber: { alias: 'Số văn bản', digits: 4 },
  promulgationDay: { alias: 'Ngày ban hành', digits: 2 },
  promulgationMonth: { alias: 'Tháng ban hành', digits: 0 },
  promulgationYear: { alias: 'Năm ban hành', digits: 0 },
} as const;

const FIGURE_SPACE = '\u2007';

export type ReservedTag = keyof typeof RESERVED;

export const isReserved = (tag: string): tag is ReservedTag => Object.hasOwn(RESERVED, tag);

/** Leading blanks, words, then blanks and digits: what a place holds before and after it is filled. */
const CONTENT = new RegExp(`^${FIGURE_SPACE}*(.*?)[${FIGURE_SPACE}\\d]*$`, 's');

/**
 * The content of a place with `text` written in. Words it holds before its blank ("Số: ") stand right before the
 * number, the blanks left over before them: what follows the place stays where it was.
 */
export function filledText(tag: ReservedTag, content: string, text: string): string {
  const words = CONTENT.exec(content)?.[1] ?? '';
  return blanksBeside(tag, text) + words + text;
}

const blanksBeside = (tag: ReservedTag, text: string): string =>
  FIGURE_SPACE.repeat(Math.max(0, RESERVED[tag].digits - text.length));

/** A reserved place inside a paragraph; `words` are those that go with it. `id` must be unique in the document. */
export function reservedXml(tag: ReservedTag, id: number, { words = '', text = '' } = {}): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${RESERVED[tag].alias}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>` +
    `<w:lock w:val="sdtLocked"/><w:text/></w:sdtPr><w:sdtContent>${run(words + blanksBeside(tag, text) + text)}</w:sdtContent></w:sdt>`
  );
}
