import type { Row } from 'write-excel-file/node';
import { STATE_WORDS, type AnswerState, type AnsweringRecipient } from './answer-rows.ts';
import { headRow, numberCell, textCell } from './cells.ts';
import type { WorkbookSheet } from './workbook.ts';

const STATES = Object.keys(STATE_WORDS) as readonly AnswerState[];

/** How many of each group answered, and how; the last row is everyone. */
export function countsSheet(recipients: readonly AnsweringRecipient[]): WorkbookSheet {
  const groups = [...new Set(recipients.map((recipient) => recipient.group))];
  return {
    name: 'Tổng hợp theo nhóm',
    head: headRow(['Nhóm', 'Số nơi được hỏi', ...STATES.map((state) => STATE_WORDS[state])]),
    rows: [
      ...groups.map((group) =>
        countRow(
          group,
          recipients.filter((each) => each.group === group),
        ),
      ),
      countRow('Tổng cộng', recipients),
    ],
    widths: [40, 16, ...STATES.map(() => 18)],
  };
}

const countRow = (label: string, recipients: readonly AnsweringRecipient[]): Row => [
  textCell(label),
  numberCell(recipients.length),
  ...STATES.map((state) => numberCell(recipients.filter((each) => each.state === state).length)),
];
