import type { Dated } from '../../../domain/directory/facts.ts';

/** Rows in one statement stay well below the protocol's 65,535 parameters. */
const ROWS_AT_ONCE = 1_000;

/** Does something with the rows in pieces; nothing at all when there are none. */
export async function inPieces<Row>(
  rows: readonly Row[],
  work: (piece: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await work(rows.slice(start, start + ROWS_AT_ONCE));
}

/** The two ends of a dated row, by the names of the columns. */
export const period = (row: Dated): { valid_from: string; valid_to: string | null } => ({
  valid_from: row.validFrom,
  valid_to: row.validTo,
});

export const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
