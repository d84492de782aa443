/** Names that the parts of a form file carry, so that a filled one is read back without guessing. */

/** Who fills the form in, besides the questions of the definition. */
export const SENDER_PARTS = {
  name: 'Tên cơ quan, tổ chức',
  address: 'Địa chỉ',
  person: 'Người điền phiếu',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
} as const;
export type SenderPart = keyof typeof SENDER_PARTS;

/** The name of a place to fill in; short, because Word keeps 64 signs of it. Columns and options count from 1. */
export interface FormPart {
  readonly field: string;
  readonly cell?: { readonly row: number; readonly column: number } | undefined;
  /** Of a choice that is ticked: which option. */
  readonly option?: number | undefined;
}

export const formPartName = ({ field, cell, option }: FormPart): string =>
  `p.${field}${cell ? `.${cell.row}.${cell.column}` : ''}${option === undefined ? '' : `#${option}`}`;

export function readFormPart(name: string): FormPart | null {
  const match = /^p\.([a-z][a-zA-Z0-9]*)(?:\.(\d{1,4})\.(\d{1,3}))?(?:#(\d{1,3}))?$/.exec(name);
  if (!match) return null;
  const [, field = '', row, column, option] = match;
  return {
    field,
    cell: row === undefined ? undefined : { row: Number(row), column: Number(column) },
    option: option === undefined ? undefined : Number(option),
  };
}

export const senderPartName = (part: SenderPart): string => `s.${part}`;
export const readSenderPart = (name: string): SenderPart | null => {
  const part = /^s\.(\w+)$/.exec(name)?.[1] ?? '';
  return part in SENDER_PARTS ? (part as SenderPart) : null;
};

export const CODE_PART = 'formCode';

/** Rows that a form offers in a table; what is written below them is read as well. */
export const offeredRows = (minRows = 0): number => Math.max(minRows, 5);
