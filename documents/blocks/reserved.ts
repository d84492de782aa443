import type { ReservedTag } from '../../domain/document/frame.ts';
import { run } from './xml.ts';

/**
 * Places kept for what is only known after signing, as content controls found by their tag. A blank is made of figure
 * spaces, each as wide as a digit, so that nothing on the page moves when digits take their room. (Non-breaking spaces
 * would not do: LibreOffice widens each in italics.)
 */
const RESERVED = {
  codeNumber: { alias: 'Số văn bản', digits: 3 },
  promulgationDay: { alias: 'Ngày ban hành', digits: 2 },
  promulgationMonth: { alias: 'Tháng ban hành', digits: 2 },
  promulgationYear: { alias: 'Năm ban hành', digits: 4 },
} as const satisfies Record<ReservedTag, unknown>;

export const FIGURE_SPACE = '\u2007';

export const isReserved = (tag: string): tag is ReservedTag => Object.hasOwn(RESERVED, tag);

/** The room of a place not filled yet. */
export const blankOf = (tag: ReservedTag): string => FIGURE_SPACE.repeat(RESERVED[tag].digits);

/** The room of a month, when this one or the next is to be expected: months 3 to 9 have one digit. */
export const blankMonth = (expected: number): string =>
  FIGURE_SPACE.repeat(expected >= 3 && expected <= 8 ? 1 : RESERVED.promulgationMonth.digits);

/** The room of a number: as many digits as it is expected to have, so that it stands as typed between "Số:" and "/". */
export const blankNumber = (digits: number = RESERVED.codeNumber.digits): string =>
  FIGURE_SPACE.repeat(digits);

/** The words that go with a place, then its room: blanks, or the digits it was filled with. */
const CONTENT = new RegExp(`^(.*?)([${FIGURE_SPACE}\\d]*)$`, 's');

/** The content of a place with `text` written at the right end of its room: all around it stays where it was. */
export function filledText(content: string, text: string): string {
  const [, words = '', room = ''] = CONTENT.exec(content) ?? [];
  return words + text.padStart(room.length, FIGURE_SPACE);
}

/** A reserved place inside a paragraph; `words` are those that go with it, `text` is what fills its room. `id` must be unique in the document. */
export function reservedXml(tag: ReservedTag, id: number, { words = '', text = blankOf(tag) } = {}): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${RESERVED[tag].alias}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>` +
    `<w:lock w:val="sdtLocked"/><w:text/></w:sdtPr><w:sdtContent>${run(words + text)}</w:sdtContent></w:sdt>`
  );
}

/** The name under which signature and seal are placed: a control found by its tag, round the name itself. */
export const signatureXml = (name: string, id: number): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Chữ ký, dấu"/><w:tag w:val="${SIGNATURE}"/><w:id w:val="${id}"/>` +
  `<w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent>${run(name)}</w:sdtContent></w:sdt>`;

export const SIGNATURE = 'signature';
