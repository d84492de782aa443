import { describe, expect, it } from 'vitest';
import { formFieldsXml } from '../../documents/blocks/form-fields.ts';
import type { FormField } from '../../domain/survey/form.ts';
import { paragraphs } from './docx.ts';

const lines = (field: FormField): string[] => paragraphs(formFieldsXml([field], 9071));

describe('the blank form', () => {
  it.each<[string, FormField, string[]]>([
    ['text', { id: 'a', type: 'text', label: 'Tên', required: true }, ['1. Tên (*): …']],
    [
      'long text',
      { id: 'a', type: 'text', label: 'Kiến nghị', multiline: true },
      ['1. Kiến nghị:', '…', '…', '…', '…'],
    ],
    ['number', { id: 'a', type: 'number', label: 'Số người', unit: 'người' }, ['1. Số người: … người']],
    ['date', { id: 'a', type: 'date', label: 'Từ ngày' }, ['1. Từ ngày: ngày ……… tháng ……… năm …………']],
    [
      'choice',
      { id: 'a', type: 'choice', label: 'Vai trò', options: ['Cung', 'Cầu'], help: 'Ghi rõ.' },
      ['1. Vai trò (chọn một):', 'Ghi rõ.', '□ Cung', '□ Cầu'],
    ],
    [
      'choices',
      { id: 'a', type: 'choice', label: 'Vai trò', options: ['Cung'], multiple: true },
      ['1. Vai trò (có thể chọn nhiều):', '□ Cung'],
    ],
    [
      'file',
      { id: 'a', type: 'file', label: 'Hồ sơ', accept: ['pdf', 'jpg'], maxMegabytes: 5 },
      ['1. Hồ sơ: gửi kèm tệp PDF, ảnh JPG, không quá 5 MB.'],
    ],
    [
      'table',
      {
        id: 'a',
        type: 'table',
        label: 'Công nghệ',
        minRows: 6,
        columns: [
          { id: 'b', type: 'text', label: 'Tên', required: true },
          { id: 'c', type: 'number', label: 'Giá', unit: 'triệu đồng' },
          { id: 'd', type: 'choice', label: 'Loại', options: ['cung', 'cầu'] },
        ],
      },
      [
        ...['1. Công nghệ:', 'TT', 'Tên (*)', 'Giá (triệu đồng)', 'Loại (cung/cầu)'],
        ...['1', '2', '3', '4', '5', '6'].flatMap((n) => [n, '____', '____', '____']),
      ],
    ],
  ])('a field of kind %s', (_, field, expected) => expect(lines(field)).toEqual(expected));

  it('numbers its items in the order of the definition', () => {
    const fields: FormField[] = ['x', 'y'].map((id) => ({ id, type: 'text', label: id }));
    expect(paragraphs(formFieldsXml(fields, 9071))).toEqual(['1. x: …', '2. y: …']);
  });
});
