import { callWords, progressWords, promiseWords, type CallLine } from '../../domain/survey/call-sheet.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { rehearsalMark, type Letterhead } from '../data/letterhead.ts';
import { REGISTER_HEAD_LEFT } from '../data/measures.ts';
import { issuerData } from '../data/official.ts';
import { renderTemplate } from '../render/render-template.ts';
import type { TemplateLibrary } from '../template/library.ts';

export interface CallSheetInput extends Pick<Letterhead, 'parentHeader' | 'issuerHeader' | 'rehearsal'> {
  readonly subject: string;
  readonly deadline: string;
  /** How the campaign stands, one sentence. */
  readonly status: string;
  readonly madeAt: Date;
  readonly lines: readonly CallLine[];
}

/** The call sheet as .docx, landscape, with room to write what is said. */
export function callSheetDocx(templates: TemplateLibrary, input: CallSheetInput): Buffer {
  return renderTemplate(templates.get('danhSachGoiDien'), {
    ...issuerData(input, REGISTER_HEAD_LEFT),
    subject: input.subject,
    deadline: input.deadline,
    status: input.status,
    madeAt: formatInstant(input.madeAt),
    rows: input.lines.map((line, index) => {
      const { group: _group, ...cells } = callCells(line);
      return { order: String(index + 1), ...cells };
    }),
    rehearsalMark: rehearsalMark(input.rehearsal),
  });
}

/** The texts of one line, for paper and spreadsheet alike. */
export const callCells = (line: CallLine) => ({
  name: line.name,
  group: line.groupLabel,
  phone: [line.phone, line.contactPerson].filter(Boolean).join(', ') || 'chưa có số',
  reminded: line.lastReminderAt ? formatInstant(line.lastReminderAt) : '',
  progress: progressWords(line),
  called: callWords(line),
  promised: promiseWords(line),
});
