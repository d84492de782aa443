import { describe, expect, it } from 'vitest';
import { asciiName, listOfDocuments, type ListedEntry } from '../../../domain/dossier/list-of-documents.ts';

const entry = (key: string, more: Partial<ListedEntry> = {}): ListedEntry => ({
  key,
  at: new Date('2023-07-12T03:00:00Z'),
  title: key,
  codeNotation: null,
  author: null,
  sha256: null,
  size: null,
  fileName: null,
  note: null,
  supplement: false,
  ...more,
});

describe('the list of documents', () => {
  it('has one row for a document, however many files it has, and numbers the files by it', () => {
    const { rows, files } = listOfDocuments(
      [
        entry('definition.yaml', { fileName: 'dinh-nghia.yaml' }),
        entry('document/a/cong-van/main.docx', { fileName: 'Công văn.docx', codeNotation: '05/SKHCN' }),
        entry('document/a/cong-van/main.pdf', { fileName: 'Công văn.pdf', codeNotation: '05/SKHCN' }),
        entry('document/a/cong-van/form.pdf', { fileName: 'phieu.pdf' }),
        entry('arrival/7', { author: 'Trường A', note: 'số đến 07/2023' }),
        entry('arrival/7/a', { fileName: 'Minh chứng.PDF', author: 'Trường A' }),
        entry('arrival/7/b', { fileName: 'minh-chứng.pdf', author: 'Trường A' }),
        entry('call/1', { supplement: true }),
      ],
      'Sở',
    );
    expect(rows.map(({ ordinal, author, files: found, note }) => [ordinal, author, found, note])).toEqual([
      ['1', 'Sở', '001', ''],
      ['2', 'Sở', '002 (2 tệp)', ''],
      ['3', 'Sở', '003', ''],
      ['4', 'Trường A', '004 (2 tệp)', 'số đến 07/2023'],
      ['5', 'Sở', '', 'bổ sung sau khi kết thúc hồ sơ'],
    ]);
    expect(files.map(({ name }) => name)).toEqual([
      '001-dinh-nghia.yaml',
      '002-cong-van.docx',
      '002-cong-van.pdf',
      '003-phieu.pdf',
      '004-minh-chung.pdf',
      '004-minh-chung-2.pdf',
    ]);
  });
});

it.each([
  ['Báo cáo Đợt 1 (bản ký).PDF', 'bao-cao-dot-1-ban-ky.pdf'],
  ['../../etc/passwd', 'etc-passwd'],
  ['  ', 'tep'],
  ['ảnh\u0000.jpg', 'anh.jpg'],
  ['.htaccess', 'tep.htaccess'],
])('%j is exported as %s', (typed, name) => expect(asciiName(typed)).toBe(name));
