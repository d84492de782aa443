/** Writing down what a decision made of a document; the document's row is held by the transaction. */
import { sql } from 'kysely';
import type { NextFacts } from '../../domain/document/decide.ts';
import type { DecisionKind } from '../../domain/document/decision.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Trx } from '../database.ts';

export interface Decided {
  readonly documentId: string;
  readonly kind: DecisionKind;
  /** The version decided on, and the hash over its files. */
  readonly version: number;
  readonly hash: string | null;
  readonly next: NextFacts;
  /** Of the number just given. */
  readonly promulgatedOn?: Day | undefined;
}

const NOW = sql<Date>`office_now()`;

export async function applyDecision(trx: Trx, decided: Decided): Promise<void> {
  const { next } = decided;
  await trx
    .updateTable('document')
    .set({
      state: next.state,
      ...checkColumns(decided),
      ...signatureColumns(decided),
      ...(next.number === 'given' ? { promulgated_on: decided.promulgatedOn ?? null } : {}),
      ...(next.number === 'voided' ? { promulgated_on: null, sealed_at: null } : {}),
      ...(decided.kind === 'seal' ? { sealed_at: NOW } : {}),
      ...(decided.kind === 'dispatch' ? { dispatched_at: NOW } : {}),
    })
    .where('id', '=', decided.documentId)
    .execute();
}

const checkColumns = ({ next, version }: Decided) => ({
  ...(next.contentCheck === 'given' ? { content_checked_version: version } : {}),
  ...(next.contentCheck === 'cleared' ? { content_checked_version: null } : {}),
  ...(next.formCheck === 'given' ? { form_checked_version: version } : {}),
  ...(next.formCheck === 'cleared' ? { form_checked_version: null } : {}),
});

const signatureColumns = ({ next, version, hash }: Decided) => ({
  ...(next.signature === 'given' ? { signed_version: version, signed_hash: hash, signed_at: NOW } : {}),
  ...(next.signature === 'cancelled' ? { signed_version: null, signed_hash: null, signed_at: null } : {}),
});
