/** Many documents in one query: what a line of a list shows and what deciding looks at. */
import type { Selectable } from 'kysely';
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import type { DocumentFacts } from '../../domain/document/decide.ts';
import type { DocumentState } from '../../domain/document/lifecycle.ts';
import type { Queryable } from '../database.ts';
import type { Document } from '../schema.generated.ts';
import { factsOf } from './document-facts.ts';

export interface DocumentFilter {
  readonly campaignId?: string | undefined;
  readonly states?: readonly DocumentState[] | undefined;
}

export interface DocumentWithFacts {
  readonly row: Selectable<Document>;
  readonly facts: DocumentFacts;
  /** "05/SKHCN-QLCN"; null while it has no number. */
  readonly codeNotation: string | null;
}

/** Newest first; documents not drafted yet are left out. */
export async function readFactsOf(
  db: Queryable,
  { campaignId, states }: DocumentFilter,
): Promise<DocumentWithFacts[]> {
  let query = db
    .selectFrom('document as d')
    .innerJoin('document_version as v', (join) =>
      join.onRef('v.document_id', '=', 'd.id').onRef('v.version', '=', 'd.version'),
    )
    .leftJoin('issued_number as n', (join) =>
      join.onRef('n.document_id', '=', 'd.id').on('n.state', '=', 'issued'),
    )
    .selectAll('d')
    .select(['v.hash', 'v.signature_block as signatureBlock', 'n.number', 'n.notation']);
  if (campaignId !== undefined) query = query.where('d.campaign_id', '=', campaignId);
  if (states !== undefined) query = query.where('d.state', 'in', states);
  const rows = await query.orderBy('d.created_at', 'desc').orderBy('d.id').execute();
  return rows.map(({ hash, signatureBlock, number, notation, ...row }) => ({
    row,
    facts: factsOf(row, { hash, signatureBlock }, number !== null),
    codeNotation: number !== null && notation !== null ? formatCodeNotation({ number, notation }) : null,
  }));
}
