/** The list of a letter of đôn đốc is fixed when it is signed: who answered before that is not on it. */
import { Refusal } from '../../domain/failure/catalogue.ts';
import { withoutAnswered } from '../../domain/survey/chase-letter.ts';
import type { DocumentContent } from '../../domain/document/content.ts';
import { writeAudit } from '../../store/audit.ts';
import { answeredOf, fixChaseList, namesOf } from '../../store/survey/chase-rounds.ts';
import type { Decision } from '../document/decision.ts';

interface ChaseMandate {
  readonly kind: 'subordinate' | 'outside' | 'escalation';
  /** Recipients of the campaign's letter. */
  readonly list: readonly number[];
}

const ROLES: readonly string[] = ['chase', 'escalation'];

export interface Renewed {
  readonly content: DocumentContent;
  readonly answered: number;
}

/**
 * Takes those off who have answered since it was drafted.
 * @returns the letter with the list as it is now, when the list stands in it and became shorter; null: sign as it is
 * @throws Refusal `wrongState` when nobody is left
 */
export async function renewList({ trx, document }: Decision): Promise<Renewed | null> {
  if (!ROLES.includes(document.row.role)) return null;
  const { kind, list } = document.row.mandate as unknown as ChaseMandate;
  const answered = await answeredOf(trx, list);
  if (answered.length === 0) return null;
  const gone = new Set(answered.map(({ recipientId }) => recipientId));
  const rest = list.filter((id) => !gone.has(id));
  if (rest.length === 0)
    throw new Refusal('wrongState', [
      { where: 'danh sách', what: 'mọi nơi trong danh sách đã trả lời', remedy: 'hủy văn bản này' },
    ]);
  await trx
    .deleteFrom('recipient')
    .where('document_id', '=', document.row.id)
    .where('letter_recipient_id', 'in', [...gone])
    .execute();
  await trx
    .updateTable('document')
    .set({ mandate: JSON.stringify({ ...document.row.mandate, list: rest }) })
    .where('id', '=', document.row.id)
    .execute();
  if (kind === 'outside') return null;
  const content = withoutAnswered(document.current.content, new Set(answered.map(({ name }) => name)));
  return content && { content, answered: answered.length };
}

/** Signed: the list stands from now on. */
export async function fixList({ trx, document, actor }: Decision): Promise<void> {
  const { mandate } = await trx
    .selectFrom('document')
    .select('mandate')
    .where('id', '=', document.row.id)
    .executeTakeFirstOrThrow();
  const { list } = mandate as unknown as ChaseMandate;
  const missing = await namesOf(trx, list);
  const hash = await fixChaseList(trx, document.row.id, missing);
  await writeAudit(trx, {
    actor,
    action: 'fixChaseList',
    objectKind: 'document',
    objectId: document.row.id,
    version: document.facts.version,
    details: { missing: missing.length, listHash: hash },
  });
}
