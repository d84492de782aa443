import { expect, it } from 'vitest';
import { reportText } from '../../../domain/form/report-text.ts';

it('does not praise what it could not judge', () => {
  const text = reportText({ family: 'none', type: null, findings: [] });
  expect(text).toContain('Không nhận ra văn bản hành chính');
  expect(text).toContain('Chưa kiểm tra được thể thức');
});

it('says of a known type without findings that there is none', () => {
  expect(reportText({ family: 'administrative', type: 'Công văn', findings: [] })).toBe(
    'Công văn: không thấy lỗi thể thức.',
  );
});

it('tells a finding with its place, its remedy and its source, and counts', () => {
  const finding = {
    rule: 'code.missing',
    severity: 'error',
    where: { page: 1, paragraph: 2, quote: 'Số' },
    what: 'không có số',
    source: 'Phụ lục I',
    remedy: 'ghi số',
  } as const;
  expect(reportText({ family: 'administrative', type: 'Công văn', findings: [finding] })).toBe(
    [
      'LỖI, trang 1, đoạn 2: không có số',
      '    “Số”',
      '    → ghi số',
      '    [code.missing] Phụ lục I',
      'Công văn: 1 lỗi, 0 cảnh báo, 0 lưu ý.',
    ].join('\n'),
  );
});
