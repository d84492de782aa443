/** A clerk registers a document that came in. */
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { openQuestions } from '../../domain/failure/question.ts';
import { entryProblems, isSecretEntry, type ArrivalEntry } from '../../domain/incoming/new-arrival.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { officeToday } from '../office/office-clock.ts';
import { registerArrival, type Arrival } from './arrivals.ts';
import { duplicateQuestions } from './duplicates.ts';

export interface Entering {
  readonly entry: ArrivalEntry;
  /** Codes of questions a person answered. */
  readonly accept: readonly string[];
  readonly actor: Actor;
  readonly requestId: string;
}

/** @throws Refusal `secretRefused`; `invalidInput` with everything wrong; `questionsOpen` when it seems to be there already */
export async function enterArrival(
  trx: Trx,
  { entry, accept, actor, requestId }: Entering,
): Promise<Arrival> {
  if (isSecretEntry(entry)) throw new Refusal('secretRefused');
  const problems = entryProblems(entry, await officeToday(trx));
  if (entry.organisation !== undefined && !(await isKnown(trx, entry.organisation)))
    problems.push({
      where: 'organisation',
      what: `danh bạ không có "${entry.organisation}"`,
      remedy: 'bỏ trống nếu nơi gửi chưa có trong danh bạ',
    });
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  const open = openQuestions(await duplicateQuestions(trx, entry), accept);
  if (open.length > 0)
    throw new Refusal(
      'questionsOpen',
      open.map(({ code, what, remedy }) => ({ where: code, what, remedy })),
    );
  const arrival = await registerArrival(trx, {
    road: entry.road,
    author: entry.author,
    organisationId: entry.organisation ?? null,
    codeNotation: entry.codeNotation ?? null,
    documentDate: entry.documentDate ?? null,
    documentType: entry.documentType,
    subject: entry.subject,
    enteredBy: actor.personId,
    note: entry.note ?? null,
    requestId,
  });
  await trx.updateTable('arrival').set({ urgency: entry.urgency }).where('id', '=', arrival.id).execute();
  await writeAudit(trx, {
    actor,
    action: 'registerArrival',
    objectKind: 'arrival',
    objectId: String(arrival.id),
    details: { number: arrival.number, year: arrival.year, codeNotation: entry.codeNotation ?? null },
    requestId,
  });
  return arrival;
}

async function isKnown(trx: Trx, organisationId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return row !== undefined;
}
