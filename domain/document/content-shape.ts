/** Whether something sent in is a content at all, so that nothing after it meets a part that is missing. */
import { z } from 'zod';
import type { Problem } from '../failure/catalogue.ts';
import { isDay } from '../time/day.ts';

/** One problem per place; none when it is a content. What the texts say is no matter here. */
export function contentProblems(value: unknown): Problem[] {
  const read = content.safeParse(value);
  const issues = read.success ? [] : read.error.issues;
  return issues.map(({ path }) => ({
    where: ['content', ...path].map(step).join(''),
    what: 'nội dung thiếu phần này hoặc sai kiểu',
  }));
}

const step = (key: PropertyKey, index: number): string =>
  typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`;

const text = z.string();
const texts = z.array(text);

const body = z.array(
  z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('paragraph'), text }),
    z.looseObject({ kind: z.literal('heading'), level: z.literal([1, 2, 3]), text }),
    z.looseObject({ kind: z.literal('list'), items: texts }),
    z.looseObject({ kind: z.literal('chapter'), title: text }),
    z.looseObject({ kind: z.literal('article'), title: text.optional(), text: text.optional() }),
    z.looseObject({
      kind: z.literal('table'),
      caption: text.optional(),
      columns: z.array(z.looseObject({ label: text, width: z.number().optional() })),
      rows: z.array(texts),
    }),
  ]),
);

const named = { id: text, label: text, help: text.optional() };
const field = z.discriminatedUnion('type', [
  z.looseObject({ type: z.enum(['text', 'date']), ...named }),
  z.looseObject({ type: z.literal('number'), ...named, unit: text }),
  z.looseObject({ type: z.literal('choice'), ...named, options: texts }),
  z.looseObject({ type: z.literal('file'), ...named, accept: texts }),
  z.looseObject({ type: z.literal('table'), ...named, columns: z.array(z.looseObject(named)) }),
]);

const cited = z.looseObject({
  type: text,
  codeNotation: text.optional(),
  day: text.refine(isDay),
  issuer: text,
  subject: text,
});

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
  fields: z.record(text, z.union([text, z.array(z.unknown()), cited])).optional(),
  form: z.looseObject({ title: text, introduction: text.optional(), fields: z.array(field) }).optional(),
  annexes: z.array(z.looseObject({ title: text, body, file: attached.optional() })).optional(),
});
