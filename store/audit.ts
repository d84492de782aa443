/** Append-only evidence of every decision: who, in which post, what, on which version and hash, when. */
import type { Actor } from '../domain/directory/post.ts';
import type { Queryable } from './database.ts';

export interface AuditEntry {
  /** null: a recipient, or the engine itself. */
  readonly actor: Pick<Actor, 'accountId' | 'personId' | 'postId'> | null;
  readonly action: string;
  readonly objectKind:
    | 'document'
    | 'campaign'
    | 'recipient'
    | 'registration'
    | 'office'
    | 'directory'
    | 'send'
    | 'inbound'
    | 'arrival'
    | 'template'
    | 'signingImage'
    | 'copy';
  readonly objectId: string;
  readonly version?: number | undefined;
  readonly hash?: string | undefined;
  readonly comment?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly requestId?: string | undefined;
}

export async function writeAudit(trx: Queryable, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      account_id: entry.actor?.accountId ?? null,
      person_id: entry.actor?.personId ?? null,
      post_id: entry.actor?.postId ?? null,
      action: entry.action,
      object_kind: entry.objectKind,
      object_id: entry.objectId,
      version: entry.version ?? null,
      hash: entry.hash ?? null,
      comment: entry.comment ?? null,
      details: JSON.stringify(entry.details ?? {}),
      request_id: entry.requestId ?? null,
    })
    .execute();
}

/** A decision that left no trace must not count: an error of ours, which takes the whole transaction back. */
export async function requireEvidence(trx: Queryable, requestId: string): Promise<void> {
  const row = await trx
    .selectFrom('audit')
    .select('id')
    .where('request_id', '=', requestId)
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new Error(`Yêu cầu ${requestId} chưa được ghi vào nhật ký`);
}
