/** How letters of a campaign are named in its report: by number and day. */
import type { NotNull } from 'kysely';
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';
import { liveNumber } from '../document/numbering.ts';

/** "61/BC-SKHCN ngày 02/8/2023" of a document that has its number. */
export async function numberWords(db: Queryable, documentId: string): Promise<string | null> {
  const number = await liveNumber(db, documentId);
  return number && wordsOf(number);
}

const wordsOf = (code: { number: number; notation: string; promulgatedOn: Day }): string =>
  `${formatCodeNotation(code)} ngày ${formatDay(code.promulgatedOn)}`;

/** "Công văn số …" of every letter with this role that bears a number, in the order in which they got it. */
export async function issuedAs(
  db: Queryable,
  campaignId: string,
  role: 'extension' | 'chase',
): Promise<string[]> {
  let query = db
    .selectFrom('document as d')
    .innerJoin('issued_number as n', (join) =>
      join.onRef('n.document_id', '=', 'd.id').on('n.state', '=', 'issued'),
    )
    .select(['n.number', 'n.notation', 'n.promulgated_on as promulgatedOn'])
    .where('d.campaign_id', '=', campaignId)
    .where('d.role', '=', role)
    .where('d.state', '<>', 'void')
    .where('n.promulgated_on', 'is not', null)
    .$narrowType<{ promulgatedOn: NotNull }>();
  // More time is given when the letter is promulgated; a đôn đốc nobody was sent is none.
  if (role === 'chase') query = query.where('d.dispatched_at', 'is not', null);
  const rows = await query.orderBy('n.issued_at').orderBy('n.id').execute();
  return rows.map((row) => `Công văn số ${wordsOf(row)}`);
}
