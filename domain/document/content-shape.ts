/** Whether something sent in is a content at all, so that nothing after it meets a part that is missing. */
import { z } from 'zod';
import type { Problem } from '../failure/catalogue.ts';
import { fieldSchema } from '../survey/schema.ts';
import { isDay } from '../time/day.ts';
import { chartFaults, MOST_CHARTS, type Chart } from './chart.ts';
import type { CitedDocument } from './citation.ts';
import type { Block, DocumentContent } from './content.ts';

/** One problem per place; none when it is a content. What the texts say is no matter here. */
export function contentProblems(value: unknown): Problem[] {
  const read = content.safeParse(value);
  return read.success
    ? tooManyCharts(read.data as Pick<DocumentContent, 'body' | 'annexes'>)
    : read.error.issues.map((issue) => problemOf(issue, ['content', ...issue.path]));
}

/** Each block of a field of a form that is wrong. */
export function bodyProblems(value: unknown, field: string): Problem[] {
  const read = body.safeParse(value);
  return read.success ? [] : read.error.issues.map((issue) => problemOf(issue, [field, ...issue.path]));
}

const problemOf = (issue: z.core.$ZodIssue, path: readonly PropertyKey[]): Problem => ({
  where: path.map(step).join(''),
  ...(issue.code === 'custom'
    ? { what: issue.message, ...remedyOf(issue.params) }
    : { what: 'nội dung thiếu phần này hoặc sai kiểu' }),
});

/** Those of the paper and its annexes; a form's own fields are known where its template is. */
function tooManyCharts(given: Pick<DocumentContent, 'body' | 'annexes'>): Problem[] {
  const blocks = [...given.body, ...(given.annexes ?? []).flatMap((annex) => annex.body)];
  const count = blocks.filter(({ kind }) => kind === 'chart').length;
  return count > MOST_CHARTS
    ? [{ where: 'content', what: `có ${count} biểu đồ, nhiều nhất ${MOST_CHARTS}`, remedy: 'Bỏ bớt biểu đồ' }]
    : [];
}

/** What a check of ours says besides. */
const remedyOf = (params: Record<string, unknown> | undefined): { readonly remedy?: string } =>
  typeof params?.['remedy'] === 'string' ? { remedy: params['remedy'] } : {};

const step = (key: PropertyKey, index: number): string =>
  typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`;

const text = z.string();
const texts = z.array(text);

/** Every cell has a column: what stands beyond the last one would never be printed. */
const table = z
  .looseObject({
    kind: z.literal('table'),
    caption: text.optional(),
    columns: z.array(
      z.looseObject({
        label: text,
        width: z.number().positive().optional(),
        align: z.enum(['left', 'center', 'right']).optional(),
      }),
    ),
    rows: z.array(texts),
  })
  .superRefine(({ columns, rows }, context) => {
    for (const [i, row] of rows.entries())
      if (row.length > columns.length)
        context.addIssue({ code: 'custom', path: ['rows', i, columns.length], message: NO_COLUMN });
  });
const NO_COLUMN = 'ô không thuộc cột nào của bảng, sẽ không được in';

/** The right parts and nothing wrong with what they say. */
const chart = z.looseObject({
  caption: text,
  shape: z.enum(['column', 'bar', 'line', 'pie']),
  unit: text.optional(),
  labels: texts,
  series: z.array(z.looseObject({ name: text.optional(), values: z.array(z.number()) })),
});
const chartBlock = chart.extend({ kind: z.literal('chart') }).superRefine((given, context) => {
  for (const { path, what, remedy } of chartFaults(given as Chart))
    context.addIssue({ code: 'custom', path: [...path], message: what, params: { remedy } });
});

const body = z.array(
  z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('paragraph'), text }),
    z.looseObject({ kind: z.literal('heading'), level: z.literal([1, 2, 3]), text }),
    z.looseObject({ kind: z.literal('list'), items: texts }),
    z.looseObject({ kind: z.literal('chapter'), title: text }),
    z.looseObject({ kind: z.literal('article'), title: text.optional(), text: text.optional() }),
    table,
    chartBlock,
  ]),
);

/** Whether it is a body, block by block. */
export const isBody = (value: unknown): value is readonly Block[] => body.safeParse(value).success;

const cited = z.looseObject({
  type: text,
  codeNotation: text.optional(),
  day: text.refine(isDay),
  issuer: text,
  subject: text,
});

/** Whether it is another document, as one is cited. */
export const isCitedDocument = (value: unknown): value is CitedDocument => cited.safeParse(value).success;

const attached = z.looseObject({ sha256: text.regex(/^[0-9a-f]{64}$/), name: text });

const content = z.looseObject({
  subject: text,
  addressees: texts,
  bases: z.array(z.union([text, cited])).optional(),
  body,
  toPlaces: texts,
  filing: text,
  initials: text.optional(),
  copies: z.number().int().positive().optional(),
  fields: z.record(text, z.union([text, z.array(z.unknown()), cited, chart])).optional(),
  form: z
    .looseObject({ title: text, introduction: text.optional(), fields: z.array(fieldSchema) })
    .optional(),
  annexes: z
    .array(
      z.looseObject({
        title: text,
        body,
        orientation: z.enum(['portrait', 'landscape']).optional(),
        file: attached.optional(),
      }),
    )
    .optional(),
});
