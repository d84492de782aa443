import { expect, test } from 'vitest';
import { tableXml } from '../../documents/blocks/table.ts';

const columns = [{ label: 'TT' }, { label: 'Đơn vị' }];
const rows = (count: number) => Array.from({ length: count }, (_, i) => [`${i + 1}`, `Đơn vị ${i + 1}`]);
const tablesOf = (count: number): string[] =>
  tableXml({ kind: 'table', columns, rows: rows(count) }, 9_000).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
const rowsOf = (table: string): number => table.match(/<w:tr>/g)?.length ?? 0;

test('an ordinary table, also an empty one, is one table', () => {
  expect(tablesOf(400)).toHaveLength(1);
  expect(tablesOf(0)).toHaveLength(1);
});

test('a table of thousands of rows goes on in pieces, each under the head, with every row once', () => {
  const tables = tablesOf(2_000);
  expect(Math.max(...tables.map(rowsOf))).toBeLessThanOrEqual(401);
  for (const table of tables) expect(table).toContain('<w:tblHeader/>');
  expect(tables.reduce((sum, table) => sum + rowsOf(table), 0)).toBe(2_000 + tables.length);
  for (const ordinal of [1, 400, 401, 2_000])
    expect(tables.join('').split(`>Đơn vị ${ordinal}<`)).toHaveLength(2);
});

test('each further piece begins on a new page', () => {
  const xml = tableXml({ kind: 'table', columns, rows: rows(900) }, 9_000);
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(tablesOf(900).length - 1);
});
