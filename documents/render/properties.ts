import { changedArchive } from '../archive/changed-archive.ts';
import { escapeXml } from '../blocks/xml.ts';

/** What a file says of itself, in the .docx and in the PDF made from it. */
export interface FileProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
}

/** The .docx with title, subject and author, in Vietnamese; every other part as it was. */
export function withProperties(docx: Buffer, { title, subject, author }: FileProperties): Buffer {
  const text = (name: string, value: string): string => `<dc:${name}>${escapeXml(value)}</dc:${name}>`;
  const properties =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    text('title', title) +
    text('subject', subject) +
    text('creator', author) +
    text('language', 'vi-VN') +
    '</cp:coreProperties>';
  return changedArchive(docx, () => [['docProps/core.xml', properties]]);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
