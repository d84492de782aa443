import { describe, expect, it } from 'vitest';
import { withEndMark } from '../../documents/blocks/end-mark.ts';
import { inlineRuns } from '../../documents/blocks/inline.ts';
import { columnWidths, tableXml } from '../../documents/blocks/table.ts';
import { boldWidth, widestBoldLine } from '../../documents/blocks/text-width.ts';
import { escapeXml } from '../../documents/blocks/xml.ts';
import type { Block } from '../../domain/document/content.ts';

describe('the end mark', () => {
  const end = (text: string): string => {
    const last = withEndMark([{ kind: 'paragraph', text }]).at(-1);
    return last?.kind === 'paragraph' ? last.text : '';
  };
  it.each([
    ['trân trọng đề nghị.', 'trân trọng đề nghị./.'],
    ['trân trọng đề nghị', 'trân trọng đề nghị./.'],
    ['trân trọng đề nghị./.', 'trân trọng đề nghị./.'],
    ['trân trọng đề nghị; ', 'trân trọng đề nghị./.'],
    ['(nếu có).', '(nếu có)./.'],
    ['năm 2023./. ', 'năm 2023./.'],
  ])('%s', (text, expected) => expect(end(text)).toBe(expected));

  it('goes to the last item of a list and below a table', () => {
    const list: Block = { kind: 'list', items: ['một;', 'hai.'] };
    const table: Block = { kind: 'table', columns: [{ label: 'A' }], rows: [] };
    expect(withEndMark([list])).toEqual([{ kind: 'list', items: ['một;', 'hai./.'] }]);
    expect(withEndMark([table])).toEqual([table, { kind: 'paragraph', text: './.' }]);
    const empty: Block = { kind: 'list', items: [] };
    expect(withEndMark([empty])).toEqual([empty, { kind: 'paragraph', text: './.' }]);
  });
});

describe('italics', () => {
  const plain = (text: string): string =>
    inlineRuns(text)
      .replace(/<w:r><w:rPr><w:i\/><w:iCs\/><\/w:rPr>/g, '[i]')
      .replace(/<[^>]*>/g, '');
  it.each([
    ['gửi (*theo mẫu*) về Sở', 'gửi ([i]theo mẫu) về Sở'],
    ['*cả đoạn*', '[i]cả đoạn'],
    ['2 * 3 * 4 = 24', '2 * 3 * 4 = 24'],
    ['một dấu * thôi', 'một dấu * thôi'],
    ['mục (*) bắt buộc', 'mục (*) bắt buộc'],
    ['mục (*) bắt buộc, mục (*) khác', 'mục (*) bắt buộc, mục (*) khác'],
    ['1. Số lượng (*) (*)', '1. Số lượng (*) (*)'],
    ['mục (*) *bắt buộc*', 'mục (*) [i]bắt buộc'],
    ['3 * a*', '3 * a*'],
  ])('%s', (text, expected) => expect(plain(text)).toBe(expected));
});

describe('tables', () => {
  it('columns fill the width exactly and share it as asked', () => {
    expect(columnWidths([{ width: 1 }, { width: 3 }], 9071)).toEqual([2267, 6804]);
    expect(columnWidths([{}, {}, {}], 9071).reduce((a, b) => a + b)).toBe(9071);
    expect(columnWidths([{ width: 2 }, {}, { width: 4 }], 900)).toEqual([200, 300, 400]);
  });

  it('repeat their head, split no row and take any number of columns', () => {
    const columns = Array.from({ length: 12 }, (_, i) => ({ label: `Cột ${i + 1}` }));
    const xml = tableXml({ kind: 'table', caption: 'Bảng', columns, rows: [['1'], ['2', 'b']] }, 9071);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:tc>/g)).toHaveLength(36);
    expect(xml.match(/<w:tc>(?:(?!<\/w:tc>).)*<\/w:p><\/w:tc>/g)).toHaveLength(36);
  });
});

describe('widths', () => {
  it('marks take no room, horned letters do', () => {
    expect(boldWidth('Ế', 12)).toBe(boldWidth('E', 12));
    expect(boldWidth('ự', 12)).toBe(boldWidth('ư', 12));
    expect(boldWidth('Ớ', 12)).toBe(boldWidth('Ơ', 12));
    expect(boldWidth('ư', 12)).toBeGreaterThan(boldWidth('u', 12));
    expect(boldWidth('đ', 10)).toBe(5.56);
    expect(boldWidth('Độc lập'.normalize('NFD'), 13)).toBe(boldWidth('Độc lập', 13));
  });
  it('a long name is measured by its widest line', () => {
    const name = 'BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH HƯNG YÊN';
    expect(widestBoldLine(name, 12, 200)).toBeLessThanOrEqual(200);
    expect(widestBoldLine(name, 12, 1000)).toBe(boldWidth(name, 12));
  });
});

it('what XML cannot hold is dropped, letters outside the first plane stay', () => {
  expect(escapeXml('a\u0000b\u001fc\ud800d\uffffe 𠮟')).toBe('abcde 𠮟');
  expect(escapeXml('tab\tline\n')).toBe('tab\tline\n');
});
