/** What every recipient of a document gets by mail, as its mail program shows it. */
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { prepareRound } from '../../../activities/mail/compose-letters.ts';
import { loadMailTemplates } from '../../../mail/templates.ts';
import type { ChasingOffice } from './chasing-office.ts';

export interface ReadMail {
  readonly name: string;
  /** The recipient of the campaign's letter. */
  readonly letterRecipientId: number | null;
  readonly text: string;
  readonly html: string;
}

export async function mailsOf({ db, files }: ChasingOffice, documentId: string): Promise<ReadMail[]> {
  const deps = {
    db,
    files,
    templates: loadMailTemplates(join(import.meta.dirname, '../../../templates/mail')),
    linkKey: 'a-key-for-links-that-is-long-enough',
    publicUrl: 'http://localhost:8080',
    from: { name: null, address: 'van-thu@localhost' },
  };
  const rows = await db
    .selectFrom('send as s')
    .innerJoin('recipient as r', 'r.id', 's.recipient_id')
    .select(['s.id', 's.recipient_id as recipientId', 's.copy', 's.email', 'r.name'])
    .select('r.letter_recipient_id as letterRecipientId')
    .where('s.document_id', '=', documentId)
    .where('s.channel', '=', 'email')
    .orderBy('s.id')
    .execute();
  const sends = rows.flatMap((row) => (row.email === null ? [] : [{ ...row, email: row.email }]));
  const compose = await (await prepareRound(deps, { documentId, kind: 'document', round: 0 }))(sends);
  return Promise.all(
    sends.map(async (send) => {
      const { text = '', html = '' } = await PostalMime.parse(Buffer.concat(compose(send).parts));
      return { name: send.name, letterRecipientId: send.letterRecipientId, text, html };
    }),
  );
}
