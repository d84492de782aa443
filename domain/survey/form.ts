/** The form of a survey: its fields and the shape of what recipients answer. */
interface FieldBase {
  /** camelCase, unique in the form. */
  readonly id: string;
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly help?: string | undefined;
}
export interface TextField extends FieldBase {
  readonly type: 'text';
  readonly multiline?: boolean | undefined;
  /** Characters; 2,000 when absent. */
  readonly maxLength?: number | undefined;
}
export interface NumberField extends FieldBase {
  readonly type: 'number';
  /** As printed: "người", "triệu đồng". */
  readonly unit: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Digits after the decimal comma; 0 when absent. */
  readonly decimals?: number | undefined;
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly string[];
  readonly multiple?: boolean | undefined;
}
export interface DateField extends FieldBase {
  readonly type: 'date';
}
export interface FileField extends FieldBase {
  readonly type: 'file';
  readonly accept: readonly ('pdf' | 'docx' | 'xlsx' | 'jpg' | 'png')[];
  /** 10 when absent. */
  readonly maxMegabytes?: number | undefined;
}
export type ColumnField = TextField | NumberField | ChoiceField | DateField;
export interface TableField extends FieldBase {
  readonly type: 'table';
  readonly columns: readonly ColumnField[];
  readonly minRows?: number | undefined;
  /** 50 when absent. */
  readonly maxRows?: number | undefined;
}
export type FormField = ColumnField | FileField | TableField;

export interface FileValue {
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}
/** text → string; number → number; date → Day; one choice → string, several → string[]. */
export type CellValue = string | number | readonly string[];
export type RowValue = Readonly<Record<string, CellValue>>;
export type FieldValue = CellValue | readonly RowValue[] | FileValue;
/** Keyed by field id; a field not answered is absent. */
export type AnswerValues = Readonly<Record<string, FieldValue>>;
