/** Tables that recipients filled in are listed row by row in annexes, one for each table of the form that has rows. */
import type { Block, TableColumn } from '../document/content.ts';
import { lowerFirst } from '../vietnamese/list.ts';
import { roman } from '../vietnamese/ordinals.ts';
import type { Consolidation } from './consolidate.ts';
import type { ColumnSummary } from './field-summary.ts';
import { ORDINAL, table, words } from './report-blocks.ts';

export interface RowAnnex {
  readonly fieldId: string;
  readonly title: string;
  readonly body: readonly Block[];
}

export function rowAnnexes({ fields }: Consolidation): RowAnnex[] {
  return fields.flatMap((field) => {
    if (field.kind !== 'table' || !field.rows.length) return [];
    const columns = [ORDINAL, words('Đơn vị', 22), ...field.columns.map(columnOf)];
    const rows = field.rows.map(({ name, cells }, index) => [String(index + 1), name, ...cells]);
    return [
      { fieldId: field.id, title: `Danh sách ${lowerFirst(field.label)}`, body: [table(columns, rows)] },
    ];
  });
}

/** Figures need less room than words; a whole date must fit on one line beside seven other columns. */
function columnOf({ label, type, unit }: ColumnSummary): TableColumn {
  if (type === 'number') return { label: `${label} (${unit})`, width: 13, align: 'right' };
  return type === 'date' ? { label, width: 21, align: 'center' } : { label, width: 20 };
}

/** How the text refers to an annex: "Phụ lục" when it is the only one, else "Phụ lục I", "Phụ lục II". */
export function annexName(annexes: readonly RowAnnex[], fieldId: string): string | undefined {
  const index = annexes.findIndex((annex) => annex.fieldId === fieldId);
  if (index < 0) return undefined;
  return annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`;
}
