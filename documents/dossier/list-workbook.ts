import { LIST_COLUMNS, type ListRow } from '../../domain/dossier/list-of-documents.ts';
import { headRow, textCell } from '../spreadsheet/cells.ts';
import { workbook } from '../spreadsheet/workbook.ts';

/** Letters, in the order of LIST_COLUMNS. */
const WIDTHS = [8, 24, 14, 60, 32, 16, 28];

/** The list of documents of a dossier as .xlsx. */
export const dossierListWorkbook = (rows: readonly ListRow[]): Promise<Buffer> =>
  workbook([
    {
      name: 'Mục lục văn bản',
      head: headRow(LIST_COLUMNS.map(({ label }) => label)),
      rows: rows.map((row) => LIST_COLUMNS.map(({ key }) => textCell(row[key]))),
      widths: WIDTHS,
      landscape: true,
    },
  ]);
