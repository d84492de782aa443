import type { Dated } from '../../domain/directory/facts.ts';

/** The two ends of a dated row, by the names the domain uses. */
export const dated = (row: { valid_from: string; valid_to: string | null }): Dated => ({
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

/** A lookup of rows by one of their columns, in the order in which they came. */
export function gatherBy<Column extends string, Row extends Readonly<Record<Column, string>>>(
  rows: readonly Row[],
  column: Column,
): (id: string) => readonly Row[] {
  const gathered = new Map<string, Row[]>();
  for (const row of rows) gathered.set(row[column], [...(gathered.get(row[column]) ?? []), row]);
  return (id) => gathered.get(id) ?? [];
}
