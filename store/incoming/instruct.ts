/**
 * Phiếu giải quyết văn bản đến: the leader names who leads, who supports and by when; the unit's head gives it to a
 * person (Nghị định 30/2020/NĐ-CP, Điều 23; Phụ lục IV, mục VII). Each may be said again; the audit keeps what was said before.
 */
import { sql } from 'kysely';
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { readDeadline } from '../../domain/deadline/read-deadline.ts';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { openQuestions } from '../../domain/failure/question.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf } from '../../domain/time/day.ts';
import { fold, tidy } from '../../domain/vietnamese/fold.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { readCalendar } from '../office/calendar.ts';
import { officeNow } from '../office/office-clock.ts';
import { arrivalRef, type ArrivalRecord } from './list-arrivals.ts';

interface Asked {
  readonly arrival: ArrivalRecord;
  readonly actor: Actor;
  readonly requestId: string;
}

export interface Instruction extends Asked {
  readonly leadUnit: string;
  readonly supportingUnits: readonly string[];
  readonly instruction?: string | undefined;
  /** In words: "trước ngày 31/7/2023"; absent: no deadline. */
  readonly deadline?: string | undefined;
  readonly accept: readonly string[];
}

/** @throws Refusal `wrongState` when it is settled, `invalidInput` for unknown units, `questionsOpen` when the words are unclear */
export async function instruct(trx: Trx, asked: Instruction): Promise<string> {
  refuseUnlessOpen(asked.arrival);
  await refuseUnknownUnits(trx, [asked.leadUnit, ...asked.supportingUnits]);
  const now = await officeNow(trx);
  const due = asked.deadline === undefined ? null : await dueOf(trx, asked, now);
  await trx
    .updateTable('arrival')
    .set({
      lead_unit_id: asked.leadUnit,
      supporting_unit_ids: [...new Set(asked.supportingUnits)].filter((unit) => unit !== asked.leadUnit),
      instruction: asked.instruction ?? null,
      instructed_by: asked.actor.personId,
      instructed_at: now,
      due_at: due?.dueAt ?? null,
      due_words: due?.words ?? null,
      ...(asked.leadUnit === asked.arrival.leadUnitId
        ? {}
        : {
            person_id: null,
            unit_instruction: null,
            person_due_on: null,
            assigned_by: null,
            assigned_at: null,
          }),
    })
    .where('id', '=', asked.arrival.id)
    .execute();
  await writeAudit(trx, {
    actor: asked.actor,
    action: 'instructArrival',
    objectKind: 'arrival',
    objectId: String(asked.arrival.id),
    comment: asked.instruction,
    details: { lead: asked.leadUnit, supporting: asked.supportingUnits, due: due?.words ?? null },
    requestId: asked.requestId,
  });
  return `Đã chuyển văn bản đến ${arrivalRef(asked.arrival)}${due ? `, thời hạn ${due.words}` : ', không có thời hạn'}`;
}

async function dueOf(trx: Trx, { deadline = '', accept }: Instruction, now: Date) {
  const read = readDeadline(deadline, {
    now,
    calendar: workingCalendar(await readCalendar(trx)),
    receivedOn: dayOf(now),
  });
  const open = openQuestions(read.questions, accept);
  if (open.length > 0 || read.dueAt === null)
    throw new Refusal(
      'questionsOpen',
      open.map(({ code, what, remedy }) => ({ where: code, what, remedy })),
    );
  return { dueAt: read.dueAt, words: read.words.replace(/; còn .*$/u, '') };
}

export interface Assignment extends Asked {
  readonly person: string;
  readonly instruction?: string | undefined;
  readonly dueOn?: Day | undefined;
}

/** The head of the leading unit gives it to somebody of that unit. */
export async function assign(trx: Trx, asked: Assignment): Promise<string> {
  const { arrival, actor, person } = asked;
  refuseUnlessOpen(arrival);
  refuseOtherUnits(arrival, actor);
  if (actor.rank !== 'unitHead' && actor.rank !== 'deputyUnitHead')
    throw new Refusal('forbidden', [
      { where: 'chức vụ', what: 'lãnh đạo đơn vị chủ trì giao người giải quyết' },
    ]);
  const holder = await holderOf(trx, arrival, person);
  await trx
    .updateTable('arrival')
    .set({
      person_id: holder.id,
      unit_instruction: asked.instruction ?? null,
      person_due_on: asked.dueOn ?? null,
      assigned_by: actor.personId,
      assigned_at: await officeNow(trx),
    })
    .where('id', '=', arrival.id)
    .execute();
  await writeAudit(trx, {
    actor,
    action: 'assignArrival',
    objectKind: 'arrival',
    objectId: String(arrival.id),
    comment: asked.instruction,
    details: { person: holder.id, dueOn: asked.dueOn ?? null },
    requestId: asked.requestId,
  });
  return `Đã giao văn bản đến ${arrivalRef(arrival)} cho ${holder.fullName}`;
}

interface Holder {
  readonly id: string;
  readonly fullName: string;
}

/** Somebody of the leading unit, by id, account or full name. @throws Refusal naming everybody it may be */
async function holderOf(trx: Trx, { leadUnitId, leadUnit }: ArrivalRecord, typed: string): Promise<Holder> {
  const { rows } = await sql<Holder & { readonly accounts: readonly string[] }>`
    select p.id, p.full_name as "fullName", array(select a.id from account a where a.person_id = p.id) as accounts
      from person p where exists (
        select 1 from post_holder h join post o on o.id = h.post_id
         where h.person_id = p.id and o.unit_id = ${leadUnitId} and h.valid_from <= office_today()
           and coalesce(h.valid_to, 'infinity') >= office_today())
     order by p.id`.execute(trx);
  const wanted = fold(tidy(typed));
  const found = rows.filter(
    ({ id, fullName, accounts }) => id === typed || accounts.includes(typed) || fold(fullName) === wanted,
  );
  const [one, another] = found;
  if (one && !another) return one;
  throw new Refusal('invalidInput', [
    {
      where: 'person',
      what: another
        ? `${leadUnit ?? 'đơn vị chủ trì'} có ${found.length} người tên "${typed}"`
        : `"${typed}" hôm nay không giữ chức vụ nào ở ${leadUnit ?? 'đơn vị chủ trì'}`,
      remedy: `ghi một trong: ${rows.map(({ id, fullName }) => `${id} (${fullName})`).join(', ')}`,
    },
  ]);
}

export interface Proposal extends Asked {
  readonly text: string;
}

/** What whoever works on it proposes, the third part of the slip. */
export async function propose(trx: Trx, { arrival, actor, text, requestId }: Proposal): Promise<string> {
  refuseUnlessOpen(arrival);
  refuseOtherUnits(arrival, actor);
  await trx.updateTable('arrival').set({ proposal: text }).where('id', '=', arrival.id).execute();
  await writeAudit(trx, {
    actor,
    action: 'proposeOnArrival',
    objectKind: 'arrival',
    objectId: String(arrival.id),
    comment: text,
    requestId,
  });
  return `Đã ghi đề xuất vào phiếu giải quyết của văn bản đến ${arrivalRef(arrival)}`;
}

export function refuseOtherUnits(arrival: ArrivalRecord, actor: Actor): void {
  if (arrival.leadUnitId !== null && actor.unitId === arrival.leadUnitId) return;
  const what =
    arrival.leadUnitId === null
      ? 'lãnh đạo chưa giao đơn vị nào chủ trì'
      : `văn bản này do ${arrival.leadUnit ?? ''} chủ trì`;
  throw new Refusal('forbidden', [{ where: 'đơn vị', what }]);
}

export function refuseUnlessOpen(arrival: ArrivalRecord): void {
  const what = arrival.isAnswer
    ? 'đây là phiếu trả lời khảo sát, không phải giải quyết'
    : arrival.closedAt
      ? 'văn bản đến này đã giải quyết xong'
      : null;
  if (what !== null) throw new Refusal('wrongState', [{ where: 'văn bản đến', what }]);
}

async function refuseUnknownUnits(trx: Trx, units: readonly string[]): Promise<void> {
  const rows = await trx.selectFrom('unit').select('id').where('id', 'in', units).execute();
  const known = new Set(rows.map(({ id }) => id));
  const problems = units
    .filter((unit) => !known.has(unit))
    .map((unit): Problem => ({
      where: 'đơn vị',
      what: `không có đơn vị "${unit}"`,
      remedy: 'xem mã đơn vị: vanthu office show',
    }));
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
}
