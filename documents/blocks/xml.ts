/** The few WordprocessingML pieces the generated parts are made of. Every text passes `escapeXml`. */

/** Text made safe inside an element: markup escaped, characters XML 1.0 forbids dropped, NFC. */
export const escapeXml = (text: string): string =>
  dropForbidden(text.normalize('NFC'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Control characters, lone surrogates and the two non-characters, which no XML 1.0 file may hold. */
export const dropForbidden = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');

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
