/** The same answer once more by another road: kept beside the version it is, with what differs. */
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { ROADS, type Road } from '../../domain/incoming/road.ts';
import { differencesOf, type Difference } from '../../domain/survey/answer-differences.ts';
import type { AnswerValues, FileValue, FormField } from '../../domain/survey/form.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { sql } from 'kysely';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';

export interface NewCopy {
  readonly recipientId: number;
  readonly version: number;
  readonly road: Road;
  readonly kind: 'answer' | 'noNeed';
  readonly values: AnswerValues;
  readonly form: readonly FormField[];
  readonly receivedAt: Date;
  readonly scan?: FileValue | undefined;
  readonly note?: string | undefined;
  readonly actor: Actor;
  readonly requestId: string;
}

/** One answer, one number: the register only says that it came by this road, too. @throws Refusal `notFound` */
export async function addCopy(
  trx: Trx,
  copy: NewCopy,
): Promise<{ readonly differences: readonly Difference[]; readonly arrivalNumber: number | null }> {
  const { recipientId, version, road, receivedAt, actor, requestId } = copy;
  const kept = await trx
    .selectFrom('answer')
    .leftJoin('arrival', 'arrival.id', 'answer.arrival_id')
    .select(['answer.kind', 'answer.values', 'arrival.id', 'arrival.number'])
    .where('answer.recipient_id', '=', recipientId)
    .where('answer.version', '=', version)
    .executeTakeFirst();
  if (!kept) throw new Refusal('notFound', [{ where: 'sameAs', what: `nơi này không có bản ${version}` }]);
  const differences = differencesOf(copy.form, kept, copy);
  await trx
    .insertInto('answer_copy')
    .values({
      recipient_id: recipientId,
      version,
      road,
      received_at: receivedAt,
      kind: copy.kind,
      values: JSON.stringify(copy.values),
      differences: JSON.stringify(differences),
      scan_sha256: copy.scan?.sha256 ?? null,
      note: copy.note?.trim() ?? null,
      entered_by: actor.personId,
      request_id: requestId,
    })
    .execute();
  const words = `nhận thêm ${ROADS[road]} lúc ${formatInstant(receivedAt)}`;
  await trx
    .updateTable('arrival')
    .set({ note: sql`concat_ws('; ', note, ${words}::text)` })
    .where('id', '=', kept.id)
    .execute();
  await writeAudit(trx, {
    actor,
    action: 'addAnswerCopy',
    objectKind: 'recipient',
    objectId: String(recipientId),
    version,
    details: { road, differences: differences.length },
    requestId,
  });
  return { differences, arrivalNumber: kept.number };
}

export interface AnswerCopy {
  readonly version: number;
  readonly road: 'email' | 'paper';
  readonly receivedAt: Date;
  readonly differences: readonly Difference[];
  readonly scanSha256: string | null;
}

export const copiesOf = (db: Queryable, recipientId: number): Promise<AnswerCopy[]> =>
  db
    .selectFrom('answer_copy')
    .select(['version', 'road', 'received_at as receivedAt', 'differences', 'scan_sha256 as scanSha256'])
    .where('recipient_id', '=', recipientId)
    .orderBy('id')
    .execute();
