/** The few WordprocessingML pieces the generated parts are made of. Every text passes `escapeXml`. */
import { printable } from '../../domain/vietnamese/printable.ts';

/** Text made safe inside an element: markup escaped, characters XML 1.0 forbids dropped, NFC. */
export const escapeXml = (text: string): string =>
  printable(text.normalize('NFC'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A run; a line feed becomes a line break, a tab a tab. `properties` is the inside of `w:rPr`. */
export function run(text: string, properties = ''): string {
  const content = text
    .split(/(\n|\t)/)
    .map((piece) => (piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : textOf(piece)))
    .join('');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

const textOf = (text: string): string =>
  text === '' ? '' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

/** A paragraph in a style of the template. `content` is runs; `properties` goes inside `w:pPr` after the style. */
export const paragraph = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;

export const KEEP_NEXT = '<w:keepNext/>';
