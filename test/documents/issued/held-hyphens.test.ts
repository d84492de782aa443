/** Places for number and signature are found beside hyphens that hold a line together: the PDF has the usual ones. */
import { expect, it } from 'vitest';
import { reservedXml, SIGNATURE } from '../../../documents/blocks/reserved.ts';
import { findFrames } from '../../../documents/issued/find-frames.ts';
import { findSignature } from '../../../documents/issued/find-signature.ts';
import { lettersOf, type PageLetters } from '../../../documents/issued/page-letters.ts';

const held = '45/CKPN</w:t><w:noBreakHyphen/><w:t xml:space="preserve">KT';
const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const page = (text: string): PageLetters =>
  lettersOf(
    [...text].map((letter, i) => ({
      ...{ text: letter, page: 0, x: 10 * i, y: 700, width: 10, size: 14, font: 'Tinos' },
    })),
  );

it('the place of a number', () => {
  const xml = `<w:p>${words(`Theo ${held}, số `)}${reservedXml('codeNumber', 1)}${words('/QĐ')}</w:p>`;
  const frames = findFrames(xml, page('Theo 45/CKPN-KT, số \u2007\u2007\u2007/QĐ'));
  expect(frames).toMatchObject([{ tag: 'codeNumber', x: 200, width: 30 }]);
});

it('the place of a signature below words with such a hyphen', () => {
  const signer = `<w:p><w:sdt><w:sdtPr><w:tag w:val="${SIGNATURE}"/></w:sdtPr><w:sdtContent>${words('Võ An')}</w:sdtContent></w:sdt></w:p>`;
  const place = findSignature(
    `<w:p>${words(`Theo ${held}`)}</w:p>${signer}`,
    page('Võ An, Theo 45/CKPN-KTVõ An, Võ An'),
  );
  expect(place).toMatchObject({ x: 10 * 'Võ An, Theo 45/CKPN-KT'.length });
});
