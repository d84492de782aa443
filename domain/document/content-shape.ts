/** Whether something sent in is a content at all, so that nothing after it meets a part that is missing. */
import { z } from 'zod';
import type { Problem } from '../failure/catalogue.ts';
import { fieldSchema } from '../survey/schema.ts';
import { isDay } from '../time/day.ts';
import { CHART_SHAPES, chartFaults, MOST_CHARTS, type Chart, type ChartShape } from './chart.ts';
import type { CitedDocument } from './citation.ts';
import type { Block } from './content.ts';

/** One problem per place; none when it is a content. What the texts say is no matter here. */
export function contentProblems(value: unknown): Problem[] {
  const read = content.safeParse(value);
  return read.success
    ? tooManyCharts(read.data)
    : read.error.issues.map((issue) => problemOf(issue, ['content', ...issue.path]));
}

const problemOf = (issue: z.core.$ZodIssue, path: readonly PropertyKey[]): Problem => ({
  where: path.map(step).join(''),
  ...(issue.code === 'custom'
    ? { what: issue.message, ...remedyOf(issue.params) }
    : { what: 'nội dung thiếu phần này hoặc sai kiểu' }),
});

function tooManyCharts({ body, annexes, fields }: Given): Problem[] {
  const count = chartsWithin([body, annexes, fields]).length;
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

const chart = z.looseObject({
  caption: text,
  shape: z.enum(Object.keys(CHART_SHAPES) as ChartShape[]),
  unit: text.optional(),
  labels: texts,
  series: z.array(z.looseObject({ name: text.optional(), values: z.array(z.number()) })),
});

/** Whether it has the parts of one; what they say is no matter here. */
export const isChart = (value: unknown): value is Chart => chart.safeParse(value).success;

function tellFaults({ path, chart: given }: Found, context: z.RefinementCtx): void {
  for (const fault of chartFaults(given))
    context.addIssue({
      code: 'custom',
      path: [...path, ...fault.path],
      message: fault.what,
      params: { remedy: fault.remedy },
    });
}

const chartBlock = chart
  .extend({ kind: z.literal('chart') })
  .superRefine((given, context) => tellFaults({ path: [], chart: given as Chart }, context));

/** Every sound chart of a content sent in, whatever else is wrong with it. */
export function chartsSent(sent: unknown): Found[] {
  const { body, annexes, fields } = (sent ?? {}) as Readonly<Record<string, unknown>>;
  return chartsWithin({ body, annexes, fields }).filter(({ chart }) => chartFaults(chart).length === 0);
}

/** "content.annexes[0].body[2]". */
export const placeIn = (path: Found['path']): string => ['content', ...path].map(step).join('');

interface Found {
  readonly path: readonly (string | number)[];
  readonly chart: Chart;
}

/** Every chart in a value and where it stands: what a form's own fields are, only its template knows. */
function chartsWithin(value: unknown, path: Found['path'] = []): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isChart(value)) return [{ path, chart: value }];
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? value.map((part, i) => [i, part])
    : Object.entries(value);
  return parts.flatMap(([key, part]) => chartsWithin(part, [...path, key]));
}

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
  fields: z
    .record(text, z.union([text, z.array(z.unknown()), cited, chart]))
    .superRefine((given, context) => {
      for (const found of chartsWithin(given)) tellFaults(found, context);
    })
    .optional(),
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
type Given = z.infer<typeof content>;
