/** What a recall, a replacement or a correction brings about when it goes out. */
import { aboutDocuments, amendmentVerb, isAmendment } from '../../domain/document/amend.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';
import { writeAudit } from '../../store/audit.ts';
import { skipUnsent, syncAmendmentRecipients } from '../../store/dispatch/amendment-recipients.ts';
import { markAmended, nameOf } from '../../store/document/amendments.ts';
import { requestWake } from '../../store/process.ts';
import type { Decision } from './decision.ts';

/** What it is about is marked, in the register too; what was still to go of it stays, unless only its form was wrong. */
export async function amend({ trx, document, actor, requestId }: Decision): Promise<void> {
  const { row } = document;
  const firstIds = aboutDocuments(row.mandate);
  if (firstIds.length === 0 || !isAmendment(row.role)) return;
  // Between drafting and now the first may have reached others, or come back from some.
  const { recipients, leftOut } = await syncAmendmentRecipients(trx, { documentId: row.id, firstIds });
  await trx
    .updateTable('issued_number')
    .set({ copies: Math.max(1, recipients) })
    .where('document_id', '=', row.id)
    .where('state', '=', 'issued')
    .execute();
  const name = (await nameOf(trx, row.id)) ?? row.id;
  for (const firstId of firstIds) {
    await markAmended(trx, row, firstId);
    if (row.role !== 'correction') await skipUnsent(trx, firstId, `Đã ${amendmentVerb(row.role)}: ${name}`);
    await writeAudit(trx, {
      actor,
      action: AUDIT[row.role],
      objectKind: 'document',
      objectId: firstId,
      details: { by: row.id, recipients, leftOut },
      requestId,
    });
    await requestWake(trx, documentProcessId(firstId));
  }
}

const AUDIT = { recall: 'recalled', replacement: 'replaced', correction: 'corrected' } as const;
