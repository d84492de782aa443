/** Scans and files of a document that came in. Adding one again is nothing. */
import type { Actor } from '../../domain/directory/post.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { fileArrival } from './file-arrival.ts';
import { arrivalRef, type ArrivalRecord } from './list-arrivals.ts';

export interface Attachment {
  readonly arrival: ArrivalRecord;
  /** Of the stored file. */
  readonly sha256: string;
  readonly name: string;
  readonly actor: Actor;
  readonly requestId: string;
}

export async function attachFile(
  trx: Trx,
  { arrival, sha256, name, actor, requestId }: Attachment,
): Promise<string> {
  await trx
    .insertInto('arrival_file')
    .values({ arrival_id: arrival.id, sha256, name, added_by: actor.personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (arrival.campaignId !== null)
    await fileArrival(trx, arrival.campaignId, { ...arrival, files: [{ sha256, name }] });
  await writeAudit(trx, {
    actor,
    action: 'attachToArrival',
    objectKind: 'arrival',
    objectId: String(arrival.id),
    hash: sha256,
    details: { name },
    requestId,
  });
  return `Đã đính kèm ${name} vào văn bản đến ${arrivalRef(arrival)}`;
}
