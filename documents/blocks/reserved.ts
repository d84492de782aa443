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

/** What fills the room of `digits` digits: blanks, then the text. */
export const reservedText = (tag: ReservedTag, text: string): string =>
  FIGURE_SPACE.repeat(Math.max(0, RESERVED[tag].digits - text.length)) + text;

/** A reserved place inside a paragraph. `id` must be unique in the document. */
export function reservedXml(tag: ReservedTag, id: number, text = ''): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${RESERVED[tag].alias}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>` +
    `<w:lock w:val="sdtLocked"/><w:text/></w:sdtPr><w:sdtContent>${run(reservedText(tag, text))}</w:sdtContent></w:sdt>`
  );
}
