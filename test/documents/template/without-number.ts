import { alteredDocx } from './altered.ts';

/** "Số: …/SKHCN", a paragraph of its own. */
export const LINE_OF_NUMBER =
  /<w:p>(?:(?!<w:p>|<\/w:p>).)*<w:pStyle w:val="CodeNotation"\/>(?:(?!<\/w:p>).)*codeNumber.*?<\/w:p>/s;

/** A thư công as many offices print it. */
export const withoutNumber = (): Buffer =>
  alteredDocx('thu-cong', {
    part: 'word/document.xml',
    change: (xml) =>
      xml.replace(LINE_OF_NUMBER, '<w:p><w:pPr><w:pStyle w:val="CodeNotation"/></w:pPr></w:p>'),
  });
