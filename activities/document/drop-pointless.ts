/** A letter of đôn đốc or of more time that has no number when the numbers are cut off is dropped: nothing comes of it. */
import { documentProcessId } from '../../domain/survey/ids.ts';
import { writeAudit } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import { closeProcess } from '../../store/process.ts';

const ROLES = ['extension', 'chase', 'escalation'] as const;
const UNNUMBERED = ['draft', 'contentCheck', 'formCheck', 'signing', 'numbering'] as const;
const REASON = 'Số liệu đã chốt hoặc đợt khảo sát đã dừng trước khi văn bản được ban hành';

export const dropPointless = (db: Database, documentId: string): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('document')
      .set({ state: 'void' })
      .where('document.id', '=', documentId)
      .where('role', 'in', ROLES)
      .where('document.state', 'in', UNNUMBERED)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('campaign')
            .select('campaign.id')
            .whereRef('campaign.id', '=', 'document.campaign_id')
            .where('campaign.state', 'in', ['consolidating', 'reporting', 'closed', 'stopped']),
        ),
      )
      .returning(['version'])
      .executeTakeFirst();
    if (!row) return;
    await writeAudit(trx, {
      actor: null,
      action: 'void',
      objectKind: 'document',
      objectId: documentId,
      version: row.version,
      comment: REASON,
    });
    await closeProcess(trx, documentProcessId(documentId));
  });
