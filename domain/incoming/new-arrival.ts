/** What a clerk writes down of a document that came in, read with all its problems at once. */
import { z } from 'zod';
import type { Problem } from '../failure/catalogue.ts';
import type { Day } from '../time/day.ts';
import { formatDay, isDay } from '../time/day.ts';
import { tidy } from '../vietnamese/fold.ts';
import { secretFindings } from '../survey/definition-rules.ts';
import type { Urgency } from './urgency.ts';
import { URGENCIES } from './urgency.ts';

export interface ArrivalEntry {
  readonly author: string;
  /** Of the directory, when the author stands there. */
  readonly organisation?: string | undefined;
  /** "1801/UBND-KGVX" */
  readonly codeNotation?: string | undefined;
  readonly documentDate?: Day | undefined;
  readonly documentType: string;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly road: 'paper' | 'email';
  readonly note?: string | undefined;
}

const text = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max));

export const arrivalEntrySchema = z.strictObject({
  author: text(300).describe('Cơ quan, tổ chức gửi'),
  organisation: text(80).optional().describe('Mã trong danh bạ, nếu có'),
  codeNotation: text(60).optional().describe('Số, ký hiệu ghi trên văn bản'),
  documentDate: z.string().optional().describe('Ngày tháng của văn bản, yyyy-mm-dd'),
  documentType: text(60).default('Công văn').describe('Tên loại'),
  subject: text(500).describe('Trích yếu'),
  urgency: z.enum(Object.keys(URGENCIES) as [Urgency, ...Urgency[]]).default('thuong'),
  road: z.enum(['paper', 'email']).default('paper').describe('Bản giấy hoặc điện tử'),
  note: text(500).optional(),
});

/** Rows in order; all that apply are told. */
const RULES: readonly { readonly fault: (entry: ArrivalEntry, today: Day) => Problem | null }[] = [
  {
    fault: ({ documentDate: day }) =>
      day === undefined || isDay(day)
        ? null
        : { where: 'documentDate', what: 'ngày không có thật', remedy: 'ghi như 07/7/2023' },
  },
  {
    fault: ({ documentDate: day }, today) =>
      day === undefined || !isDay(day) || day <= today
        ? null
        : {
            where: 'documentDate',
            what: `văn bản ghi ngày ${formatDay(day)}, sau hôm nay ${formatDay(today)}`,
            remedy: 'xem lại ngày trên văn bản',
          },
  },
];

/** Secret documents are refused by design: another law, another register. */
export const isSecretEntry = (entry: ArrivalEntry): boolean => secretFindings({ ...entry }).length > 0;

export const entryProblems = (entry: ArrivalEntry, today: Day): Problem[] =>
  RULES.flatMap(({ fault }) => fault(entry, today) ?? []);
