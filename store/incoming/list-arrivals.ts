/** Reading what came in, as registers and people see it. */
import { sql } from 'kysely';
import type { Road } from '../../domain/incoming/road.ts';
import type { Urgency } from '../../domain/incoming/urgency.ts';
import type { Day } from '../../domain/time/day.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Queryable } from '../database.ts';

export interface ArrivalRecord {
  readonly id: number;
  /** Số đến; null while the series of that year is not open. */
  readonly number: number | null;
  readonly year: number;
  readonly arrivedAt: Date;
  readonly road: Road;
  readonly author: string;
  readonly codeNotation: string | null;
  readonly documentDate: Day | null;
  readonly documentType: string;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly note: string | null;
  /** An answer of a survey: nothing is to be settled. */
  readonly isAnswer: boolean;
  readonly leadUnitId: string | null;
  readonly leadUnit: string | null;
  readonly supportingUnits: readonly string[];
  readonly instruction: string | null;
  readonly instructedBy: string | null;
  readonly instructedAt: Date | null;
  readonly dueAt: Date | null;
  readonly dueWords: string | null;
  readonly personId: string | null;
  readonly person: string | null;
  readonly unitInstruction: string | null;
  readonly personDueOn: Day | null;
  readonly assignedBy: string | null;
  readonly assignedAt: Date | null;
  readonly proposal: string | null;
  readonly closedAt: Date | null;
  readonly reply: string | null;
  readonly closedReason: string | null;
  /** Campaign that carries it out. */
  readonly campaignId: string | null;
  readonly files: readonly { readonly sha256: string; readonly name: string }[];
}

export interface ArrivalQuery {
  readonly year?: number | undefined;
  readonly id?: number | undefined;
  readonly number?: number | undefined;
  /** Only documents, only answers; both when absent. */
  readonly kind?: 'document' | 'answer' | undefined;
  /** Still to be settled. */
  readonly open?: boolean | undefined;
}

/** In the order of arrival numbers; those without one come last. */
export async function listArrivals(db: Queryable, query: ArrivalQuery): Promise<ArrivalRecord[]> {
  const { year = null, id = null, number = null, kind = null, open = false } = query;
  const { rows } = await sql<ArrivalRecord>`
    select a.id, a.number, coalesce(a.year, extract(year from a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::int) as year,
           a.arrived_at as "arrivedAt", a.road, a.author, a.code_notation as "codeNotation",
           a.document_date as "documentDate", a.document_type as "documentType", a.subject, a.urgency, a.note,
           a.recipient_id is not null as "isAnswer", a.lead_unit_id as "leadUnitId", ${nameOf(sql`a.lead_unit_id`)} as "leadUnit",
           array(select ${nameOf(sql`s`)} from unnest(a.supporting_unit_ids) with ordinality u (s, n) order by n) as "supportingUnits",
           a.instruction, i.full_name as "instructedBy", a.instructed_at as "instructedAt",
           a.due_at as "dueAt", a.due_words as "dueWords", a.person_id as "personId", p.full_name as person,
           a.unit_instruction as "unitInstruction", a.person_due_on as "personDueOn", b.full_name as "assignedBy",
           a.assigned_at as "assignedAt", a.proposal, a.closed_at as "closedAt", a.reply_code_notation as reply,
           a.closed_reason as "closedReason", c.id as "campaignId",
           coalesce((select json_agg(json_build_object('sha256', f.sha256, 'name', f.name) order by f.added_at, f.name)
                       from arrival_file f where f.arrival_id = a.id), '[]') as files
      from arrival a
      left join person i on i.id = a.instructed_by
      left join person p on p.id = a.person_id
      left join person b on b.id = a.assigned_by
      left join campaign c on c.arrival_id = a.id
     where (${year}::int is null or coalesce(a.year, extract(year from a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::int) = ${year})
       and (${id}::bigint is null or a.id = ${id}) and (${number}::int is null or a.number = ${number})
       and (${kind}::text is null or (a.recipient_id is not null) = (${kind} = 'answer'))
       and (not ${open} or (a.closed_at is null and a.recipient_id is null))
     order by a.year, a.number nulls last, a.id`.execute(db);
  return rows;
}

/** The name of a unit of the office on the day it came in. */
const nameOf = (unit: ReturnType<typeof sql>) => sql`(
  select n.name from unit_name n
   where n.unit_id = ${unit} and n.valid_from <= (a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::date
     and coalesce(n.valid_to, 'infinity') >= (a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::date
   limit 1)`;

/** By "912/2023" (số đến/năm), or by its own id while it has no number: "#17". @throws Refusal `notFound` */
export async function readArrival(db: Queryable, ref: string): Promise<ArrivalRecord> {
  const [, id, number, year] = /^(?:#(\d{1,9})|(\d{1,9})[/.-](\d{4}))$/.exec(ref.trim()) ?? [];
  const query = id ? { id: Number(id) } : { number: Number(number), year: Number(year) };
  const [found] = id || number ? await listArrivals(db, query) : [];
  if (found) return found;
  throw new Refusal('notFound', [
    {
      where: 'văn bản đến',
      what: `không có văn bản đến "${ref}"`,
      remedy: 'ghi số đến và năm, ví dụ 912/2023; xem: vanthu incoming list',
    },
  ]);
}

/** How people name it: "912/2023", or "#17" until it has a number. */
export const arrivalRef = ({ id, number, year }: Pick<ArrivalRecord, 'id' | 'number' | 'year'>): string =>
  number === null ? `#${id}` : `${number}/${year}`;
