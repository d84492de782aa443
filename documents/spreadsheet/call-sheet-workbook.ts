import type { CallLine } from '../../domain/survey/call-sheet.ts';
import { callCells } from '../call-sheet/call-sheet-docx.ts';
import { headRow, textCell } from './cells.ts';
import { workbook } from './workbook.ts';

const COLUMNS = [
  { label: 'Nơi số', width: 8 },
  { label: 'Nơi nhận', width: 44 },
  { label: 'Nhóm', width: 30 },
  { label: 'Điện thoại, người liên hệ', width: 28 },
  { label: 'Nhắc lần cuối', width: 18 },
  { label: 'Tình trạng', width: 24 },
  { label: 'Lần gọi gần nhất', width: 44 },
  { label: 'Hẹn gửi', width: 18 },
] as const;

/** The call sheet as .xlsx. */
export const callSheetWorkbook = (lines: readonly CallLine[]): Promise<Buffer> =>
  workbook([
    {
      name: 'Gọi điện đôn đốc',
      head: headRow(COLUMNS.map(({ label }) => label)),
      rows: lines.map((line) => {
        const { name, group, phone, reminded, progress, called, promised } = callCells(line);
        return [String(line.recipientId), name, group, phone, reminded, progress, called, promised].map(
          (text) => textCell(text),
        );
      }),
      widths: COLUMNS.map(({ width }) => width),
      landscape: true,
    },
  ]);
