import { run } from './xml.ts';

/**
 * Places kept for what is only known after signing, as content controls found by their tag. In Times New Roman a
 * digit is exactly two spaces wide, so a blank of non-breaking spaces takes the room of the digits that will fill it
 * and nothing on the page moves.
 */
export const RESERVED = {
  codeNumber: { alias: 'Số văn bản', digits: 4 },
  promulgationDay: { alias: 'Ngày ban hành', digits: 2 },
  promulgationMonth: { alias: 'Tháng ban hành', digits: 0 },
  promulgationYear: { alias: 'Năm ban hành', digits: 0 },
} as const;

export type ReservedTag = keyof typeof RESERVED;

/** What fills the room of `digits` digits: the text, preceded by half-digit blanks. */
export const reservedText = (tag: ReservedTag, text: string): string =>
  '\u00a0'.repeat(Math.max(0, 2 * (RESERVED[tag].digits - text.length))) + text;

/** A reserved place inside a paragraph. `id` must be unique in the document. */
export function reservedXml(tag: ReservedTag, id: number, text = ''): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${RESERVED[tag].alias}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>` +
    `<w:lock w:val="sdtLocked"/><w:text/></w:sdtPr><w:sdtContent>${run(reservedText(tag, text))}</w:sdtContent></w:sdt>`
  );
}
