/**
 * The shape of a definition file. Every object is strict; what crosses several keys is in `definition-rules.ts`.
 * Messages are made in `definition-problems.ts`, so that all are Vietnamese and name the line.
 */
import { z } from 'zod';
import { DOSSIER_CODE, LONGEST_CODE, LONGEST_TITLE } from '../dossier/plan.ts';
import { readRetention } from '../dossier/retention.ts';
import { readDay } from '../vietnamese/day-text.ts';
import { tidy } from '../vietnamese/fold.ts';

const paragraphs = (typed: string): string =>
  typed
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map(tidy)
    .filter(Boolean)
    .join('\n');

const text = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max));
/** Blank lines part paragraphs, which come out one a line; other line breaks are blanks. */
const prose = (max: number) => z.string().transform(paragraphs).pipe(z.string().min(1).max(max));
const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'slug' });
const fieldId = z
  .string()
  .max(40)
  .regex(/^[a-z][a-zA-Z0-9]*$/, { error: 'fieldId' })
  .refine((id) => !(id in {}), { error: 'fieldId' });
/** 11/7/2023, 2023-07-11, "ngày 11 tháng 7 năm 2023". */
const day = z.string().transform((typed, context) => {
  const found = readDay(typed);
  if (found) return found;
  context.issues.push({ code: 'custom', message: 'day', input: typed });
  return z.NEVER;
});
const retention = z.string().transform((typed, context) => {
  const found = readRetention(typed);
  if (found) return found;
  context.issues.push({ code: 'custom', message: 'retention', input: typed });
  return z.NEVER;
});
const workingDays = z.int().min(0).max(60);

const base = {
  id: fieldId,
  label: text(200),
  required: z.boolean().optional(),
  help: text(500).optional(),
};
const columnShapes = {
  text: {
    type: z.literal('text'),
    ...base,
    multiline: z.boolean().optional(),
    maxLength: z.int().min(1).max(20_000).optional(),
  },
  number: {
    type: z.literal('number'),
    ...base,
    unit: text(40),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(6).optional(),
  },
  choice: {
    type: z.literal('choice'),
    ...base,
    options: z.array(text(200)).min(1).max(60),
    multiple: z.boolean().optional(),
  },
  date: { type: z.literal('date'), ...base },
} as const;
const columnSchemas = [
  z.strictObject(columnShapes.text),
  z.strictObject(columnShapes.number),
  z.strictObject(columnShapes.choice),
  z.strictObject(columnShapes.date),
] as const;
const fileSchema = z.strictObject({
  type: z.literal('file'),
  ...base,
  accept: z.array(z.enum(['pdf', 'docx', 'xlsx', 'jpg', 'png'])).min(1),
  // No page takes in larger files (`LARGEST_FILE` of the recipients’ pages).
  maxMegabytes: z.int().min(1).max(20).optional(),
});
const tableSchema = z.strictObject({
  type: z.literal('table'),
  ...base,
  columns: z.array(z.discriminatedUnion('type', columnSchemas)).min(1).max(12),
  minRows: z.int().min(0).max(200).optional(),
  maxRows: z.int().min(1).max(200).optional(),
});
/** A question of a form. */
export const fieldSchema = z.discriminatedUnion('type', [...columnSchemas, fileSchema, tableSchema]);

const addresseeSchema = z.strictObject({
  group: slug.optional(),
  organisation: slug.optional(),
  unit: slug.optional(),
  label: text(300).optional(),
  purpose: z.enum(['direct', 'report', 'coordinate', 'implement', 'inform']),
  owesAnswer: z.boolean(),
  open: z.boolean().optional(),
  intermediary: z.boolean().optional(),
  channel: z.enum(['email', 'paper', 'internal']),
});

export const definitionSchema = z.strictObject({
  code: slug,
  subject: text(300),
  unit: slug,
  signer: slug,
  expectedOn: day,
  assignment: z
    .strictObject({
      reference: text(600).optional(),
      dueOn: day.optional(),
      arrival: z
        .string()
        .transform(tidy)
        .pipe(z.string().regex(/^\d{1,9}\/\d{4}$/, { error: 'arrival' }))
        .optional(),
      consolidateWorkingDays: workingDays.optional(),
    })
    .optional(),
  bases: z.array(prose(1_000)).max(20).default([]),
  purpose: prose(1_000),
  request: prose(3_000),
  form: z.strictObject({
    title: text(300),
    introduction: prose(2_000).optional(),
    fields: z.array(fieldSchema).min(1).max(100),
  }),
  addressees: z.array(addresseeSchema).min(1).max(200),
  deadline: z.strictObject({ phrase: text(200) }),
  reminders: z
    .array(z.strictObject({ workingDaysBefore: workingDays.min(1) }))
    .max(10)
    .default([]),
  cutOff: z.strictObject({ workingDaysAfter: workingDays }),
  chase: z
    .array(z.strictObject({ workingDaysAfter: workingDays.min(1) }))
    .max(5)
    .optional(),
  escalate: z.strictObject({ workingDaysAfter: workingDays.min(1) }).optional(),
  contact: z.strictObject({
    person: text(100),
    unit: text(200).optional(),
    phone: z
      .string()
      .regex(/^\+?[\d .()-]{6,20}$/, { error: 'phone' })
      .optional(),
    email: z.email({ error: 'email' }).optional(),
  }),
  dossier: z
    .strictObject({
      code: z
        .string()
        .transform(tidy)
        .pipe(z.string().max(LONGEST_CODE).regex(DOSSIER_CODE, { error: 'dossierCode' }))
        .optional(),
      title: text(LONGEST_TITLE).optional(),
      retention: retention.optional(),
    })
    .optional(),
  superiors: z.array(slug).min(1).max(10),
  reportCharts: z.boolean().optional(),
});
