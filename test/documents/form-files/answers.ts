/** Any answer that the form takes, and what is typed for it. */
import fc from 'fast-check';
import type {
  AnswerValues,
  ColumnField,
  FieldValue,
  FormField,
  RowValue,
} from '../../../domain/survey/form.ts';

const WORDS = ['máy sấy', 'Công ty TNHH A & B', 'dây chuyền <mới>', '50%', 'số 1 "mẫu"', 'đổi mới sáng tạo'];

function cell(field: ColumnField): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'text':
      return fc
        .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
        .map((some) => some.join(', '));
    case 'number':
      return fc.integer({ min: 0, max: 99_999 }).map((n) => (field.decimals ? n / 10 : n));
    case 'choice':
      return field.multiple
        ? fc.subarray([...field.options], { minLength: 1 })
        : fc.constantFrom(...field.options);
    case 'date':
      return fc
        .tuple(
          fc.integer({ min: 1990, max: 2035 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 28 }),
        )
        .map(([y, m, d]) => [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-'));
  }
}

const maybe = <T>(field: { readonly required?: boolean | undefined }, value: fc.Arbitrary<T>) =>
  field.required ? value : fc.option(value, { nil: undefined });

const row = (columns: readonly ColumnField[]): fc.Arbitrary<RowValue> =>
  fc
    .tuple(...columns.map((column) => maybe(column, cell(column))))
    .map((values) => compact(columns, values) as RowValue);

const compact = (fields: readonly { readonly id: string }[], values: readonly unknown[]): object =>
  Object.fromEntries(fields.flatMap(({ id }, i) => (values[i] === undefined ? [] : [[id, values[i]]])));

export function answerTo(fields: readonly FormField[]): fc.Arbitrary<AnswerValues> {
  const typed = fields.filter((field) => field.type !== 'file');
  const values = typed.map((field) =>
    field.type === 'table'
      ? maybe(field, fc.array(row(field.columns), { minLength: 1, maxLength: 5 }))
      : maybe(field, cell(field)),
  );
  return fc.tuple(...values).map((some) => compact(typed, some) as AnswerValues);
}
