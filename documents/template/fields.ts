import { z } from 'zod';

/**
 * What a form asks for besides what every official document has: its own part of the data schema. By kind:
 * `text`, `day` (ISO) and `number` (digits as JavaScript writes them) print as `{name}`; `optional` and `lines` as a
 * section of `{text}`, empty when there is none; `rows` as a section of their columns; `body` as `{@name}`; `cited` is
 * another document, printed by a filter; `ruled` and `issuer` are texts with a rule of fitting length, `{@nameRule}`; `chart` is numbers, drawn where `{%name}` stands.
 */
export interface FieldSpec {
  /** Vietnamese, as a person filling it in is asked. */
  readonly label: string;
  readonly kind:
    | 'text'
    | 'day'
    | 'number'
    | 'optional'
    | 'lines'
    | 'rows'
    | 'body'
    | 'cited'
    | 'ruled'
    | 'issuer'
    | 'chart';
  /** Of rows. */
  readonly columns?: FieldSpecs | undefined;
}
export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

export const fieldSpec: z.ZodType<FieldSpec> = z.strictObject({
  label: z.string().min(1),
  kind: z.enum([
    'text',
    'day',
    'number',
    'optional',
    'lines',
    'rows',
    'body',
    'cited',
    'ruled',
    'issuer',
    'chart',
  ]),
  get columns() {
    return z.record(z.string(), fieldSpec).optional();
  },
});

/** The tags that print these fields, as written in a manifest: `items`, `items.name`, `@attached`. */
export const tagsOfFields = (specs: FieldSpecs, prefix = ''): string[] =>
  Object.entries(specs).flatMap(([name, spec]) => tagsOf(`${prefix}${name}`, prefix, name, spec));

function tagsOf(path: string, prefix: string, name: string, { kind, columns = {} }: FieldSpec): string[] {
  switch (kind) {
    case 'optional':
    case 'lines':
      return [path, `${path}.text`];
    case 'rows':
      return [path, ...tagsOfFields(columns, `${path}.`)];
    case 'body':
      return [`${prefix}@${name}`];
    case 'chart':
      return [`${prefix}%${name}`];
    case 'ruled':
    case 'issuer':
      return [path, `${prefix}@${name}Rule`];
    case 'text':
    case 'day':
    case 'number':
    case 'cited':
      return [path];
  }
}
