/** The workbook in which an intermediary returns the answers of many: which columns stand on which sheet. */
import type { ColumnField, FormField, TableField } from './form.ts';

export const MAIN_SHEET = 'Phiếu trả lời';
/** Hidden: what the file is for. */
export const KEY_SHEET = 'van-thu';
export const KEYS = { campaign: 'dot', recipient: 'dong', sheet: 'trang' } as const;
/** First column of every sheet: one number a respondent, by which rows of tables belong to it. */
export const ORDINAL_LABEL = 'TT';
/** Head, then a line of hints; answers begin on this row of the sheet. */
export const FIRST_ROW = 3;
export const MOST_RESPONDENTS = 1_000;

export type WhoKey = 'name' | 'taxNumber' | 'postalAddress' | 'contactPerson' | 'phone' | 'email';

export interface Column {
  readonly label: string;
  readonly hint: string;
  readonly who: WhoKey | null;
  readonly field: ColumnField | null;
}

const who = (key: WhoKey, label: string, hint = ''): Column => ({ label, hint, who: key, field: null });
const WHO: readonly Column[] = [
  who('name', 'Tên đơn vị', 'Bắt buộc'),
  who('taxNumber', 'Mã số thuế', '10, 12 hoặc 13 chữ số'),
  who('postalAddress', 'Địa chỉ'),
  who('contactPerson', 'Người liên hệ'),
  who('phone', 'Điện thoại'),
  who('email', 'Thư điện tử'),
];

export interface SheetLayout {
  /** null: the sheet with one row a respondent. */
  readonly table: TableField | null;
  readonly label: string;
  /** After the ordinal. */
  readonly columns: readonly Column[];
}

/** The main sheet, then a sheet for each table. Files cannot be put into cells: those fields are left out. */
export const layoutOf = (form: readonly FormField[]): SheetLayout[] => [
  { table: null, label: MAIN_SHEET, columns: [...WHO, ...form.filter(isCell).map(columnOf)] },
  ...form
    .filter((field) => field.type === 'table')
    .map((table) => ({ table, label: table.label, columns: table.columns.map(columnOf) })),
];

/** What can be answered through a workbook. */
export const answerable = (form: readonly FormField[]): FormField[] =>
  form.filter(({ type }) => type !== 'file');

const isCell = (field: FormField): field is ColumnField => field.type !== 'table' && field.type !== 'file';

const columnOf = (field: ColumnField): Column => ({
  label: field.type === 'number' ? `${field.label} (${field.unit})` : field.label,
  hint: [field.required ? 'Bắt buộc' : '', HINTS[field.type](field)].filter(Boolean).join('; '),
  who: null,
  field,
});

const HINTS: Readonly<Record<ColumnField['type'], (field: ColumnField) => string>> = {
  text: () => '',
  number: () => 'Ghi số',
  date: () => 'Ngày/tháng/năm',
  choice: (field) =>
    field.type === 'choice' && field.multiple ? 'Chọn nhiều: ngăn cách bằng dấu ;' : 'Chọn trong danh sách',
};
