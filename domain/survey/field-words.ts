/** A field of a form in one line of words, with all it asks for: for people who compare two forms. */
import { formatNumber } from '../vietnamese/number.ts';
import type { FormField } from './form.ts';

export const fieldWords = (field: FormField): string =>
  [field.label, field.help, ...demands(field), field.required ? 'bắt buộc' : ''].filter(Boolean).join('; ');

function demands(field: FormField): (string | false)[] {
  switch (field.type) {
    case 'text':
      return [field.maxLength !== undefined && `tối đa ${field.maxLength} chữ`];
    case 'number':
      return [
        field.unit,
        field.min !== undefined && `từ ${formatNumber(field.min)}`,
        field.max !== undefined && `đến ${formatNumber(field.max)}`,
        Boolean(field.decimals) && `${field.decimals} chữ số sau dấu phẩy`,
      ];
    case 'choice':
      return [`chọn ${field.multiple ? 'nhiều' : 'một'}: ${field.options.join(' / ')}`];
    case 'date':
      return ['ngày'];
    case 'file':
      return [
        `tệp ${field.accept.join(', ')}`,
        field.maxMegabytes !== undefined && `tối đa ${field.maxMegabytes} MB`,
      ];
    case 'table':
      return [
        field.columns.map(fieldWords).join(' | '),
        field.minRows !== undefined && `ít nhất ${field.minRows} dòng`,
        field.maxRows !== undefined && `nhiều nhất ${field.maxRows} dòng`,
      ];
  }
}
