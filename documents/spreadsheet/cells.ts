import type { Cell, CellObject, Row } from 'write-excel-file/node';
import { addDays, dayOf, type Day } from '../../domain/time/day.ts';
import { printable } from '../../domain/vietnamese/printable.ts';

/** Cells of a workbook: what a person typed stays text, whatever sign it starts with. */

/** Longer texts make Excel call the file damaged. */
const LONGEST_TEXT = 32_767;
/** Tells Excel that the cell is text, so that "=1+1" is not computed even when the cell is edited. */
const TEXT_FORMAT = '@';

export const textCell = (text: string, style: CellObject = {}): Cell => ({
  type: String,
  value: printable(text).slice(0, LONGEST_TEXT),
  format: TEXT_FORMAT,
  wrap: true,
  alignVertical: 'top',
  ...style,
});

/** Grouped thousands, as many decimals as the field has. */
export const numberCell = (value: number, decimals = 0): Cell => ({
  type: Number,
  value,
  format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
  alignVertical: 'top',
});

export const dayCell = (day: Day): Cell => ({
  type: Date,
  value: new Date(`${day}T00:00:00Z`),
  format: 'dd/mm/yyyy',
  align: 'left',
  alignVertical: 'top',
});

/** An instant as the office's wall clock reads it: a spreadsheet knows no time zones. */
export const instantCell = (instant: Date): Cell => ({
  type: Date,
  value: wallClock(instant),
  format: 'dd/mm/yyyy hh:mm',
  align: 'left',
  alignVertical: 'top',
});

const wallClock = (instant: Date): Date => {
  const day = dayOf(instant);
  const sinceMidnight = instant.getTime() - Date.parse(`${addDays(day, -1)}T17:00:00Z`);
  return new Date(Date.parse(`${day}T00:00:00Z`) + sinceMidnight);
};

export const headRow = (labels: readonly string[]): Row =>
  labels.map((label) =>
    textCell(label, {
      fontWeight: 'bold',
      align: 'center',
      alignVertical: 'center',
      backgroundColor: '#E7EEF5',
      borderStyle: 'thin',
    }),
  );
