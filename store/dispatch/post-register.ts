/** Reading what was handed to the post, in the order it went. */
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import { postRow, type PostRow } from '../../domain/dispatch/post-register.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';

export async function readPostRegister(
  db: Queryable,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<PostRow[]> {
  const rows = await db
    .selectFrom('posting as p')
    .innerJoin('send as s', 's.id', 'p.send_id')
    .innerJoin('recipient as r', 'r.id', 's.recipient_id')
    .innerJoin('issued_number as n', (join) =>
      join.onRef('n.document_id', '=', 's.document_id').on('n.state', '=', 'issued'),
    )
    .selectAll('p')
    .select(['r.name', 'r.postal_address', 'n.number', 'n.notation'])
    .where('p.way', '=', 'post')
    .where('p.posted_on', '>=', from)
    .where('p.posted_on', '<=', to)
    .orderBy('p.posted_on')
    .orderBy('p.id')
    .execute();
  return rows.map((row) =>
    postRow({
      postedOn: row.posted_on,
      codeNotation: formatCodeNotation(row),
      name: row.name,
      address: row.postal_address,
      envelopes: row.envelopes,
      itemNumber: row.item_number,
      receivedOn: row.received_on,
      receivedBy: row.received_by,
      returnedOn: row.returned_on,
      returnReason: row.return_reason,
    }),
  );
}
