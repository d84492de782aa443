import { expect, test } from 'vitest';
import { columnWidths } from '../../../documents/blocks/table.ts';
import type { Consolidation } from '../../../domain/survey/consolidate.ts';
import { rowAnnexes } from '../../../domain/survey/report-annexes.ts';

const TEXT_WIDTH = 9071;
const MARGINS = 2 * 108;
/** "31/12/2023" in 12 pt: eight figures of half an em, two strokes of 0.28. */
const DATE = Math.ceil((8 * 0.5 + 2 * 0.28) * 12 * 20);

test('a whole date fits on one line of an annex with seven columns', () => {
  const text = { label: 'Nội dung', type: 'text' };
  const columns = [text, text, text, { label: 'Kinh phí', type: 'number', unit: 'triệu đồng' }];
  const date = { label: 'Cần trước ngày', type: 'date' };
  const field = { kind: 'table', id: 'a', label: 'Nhu cầu', columns: [...columns, date] };
  const fields = [{ ...field, rows: [{ name: 'A', cells: [] }] }];
  const [annex] = rowAnnexes({ fields } as unknown as Consolidation);
  const table = annex?.body[0];
  if (table?.kind !== 'table') throw new Error('no table');
  const widths = columnWidths(table.columns, TEXT_WIDTH);
  expect(widths).toHaveLength(7);
  expect(widths.at(-1)).toBeGreaterThan(DATE + MARGINS);
});
