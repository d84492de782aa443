/** What taking an uploaded file would do, row by row, before anything is taken. */
import type { FileTaken } from '../../../store/open/respondent-files.ts';
import type { FileReport } from '../../respondents-work.ts';
import type { Screen } from '../screen.ts';
import type { Visit } from '../visit.ts';
import { lateNotices } from './due.ts';
import type { Notice } from './notice.ts';
import { problemsView } from './problems.ts';
import { ALREADY, problemText, units } from './respondents.ts';

export interface Checked {
  readonly report: FileReport;
  readonly sha256: string;
  readonly fileName: string;
  /** The same bytes, taken earlier. */
  readonly before: FileTaken | null;
  readonly requestId: string;
  readonly notices?: readonly Notice[];
  readonly status?: number;
}

const WHAT = {
  new: { words: 'Mới', tone: 'good' },
  changed: { words: 'Thay đổi', tone: '' },
  same: { words: 'Giữ nguyên', tone: 'plain-tag' },
  wrong: { words: 'Cần sửa', tone: 'bad' },
} as const;

export function respondentCheckScreen({ page, base }: Visit, checked: Checked): Screen {
  const { report, before, sha256 } = checked;
  const count = (what: keyof typeof WHAT): number => report.rows.filter((row) => row.what === what).length;
  const taking = count('new') + count('changed') + count('same');
  const nothingNew = before !== null && count('new') + count('changed') === 0;
  return {
    template: 'respondent-check',
    title: 'Xem lại tệp trước khi nhận',
    status: checked.status,
    data: {
      base,
      sha256,
      notices: [
        ...(checked.notices ?? []),
        ...(before ? [ALREADY(before, nothingNew)] : []),
        ...lateNotices(page),
      ],
      summary: problemsView(report.problems.map((problem) => ({ href: null, text: problemText(problem) }))),
      recipient: page.recipient.name,
      fileName: checked.fileName,
      counts: (Object.keys(WHAT) as (keyof typeof WHAT)[]).map((what) => ({
        label: WHAT[what].words,
        text: units(count(what)),
      })),
      rows: report.rows.map(({ row, name, what }) => ({
        row,
        name: name || '(chưa ghi tên)',
        ...WHAT[what],
      })),
      vanished: report.vanished.length > 0 ? report.vanished : null,
      rejected: report.rejected !== null,
      take: takeOf(report, { taking, wrong: count('wrong'), nothingNew }),
      requestId: checked.requestId,
    },
  };
}

interface Counted {
  readonly taking: number;
  readonly wrong: number;
  readonly nothingNew: boolean;
}

/** The button that takes, and what it leaves out; null: nothing can be taken. */
function takeOf({ problems, rows }: FileReport, { taking, wrong, nothingNew }: Counted) {
  const ofTheFile = problems.length > 0 && wrong === 0;
  if (nothingNew || ofTheFile || taking === 0 || rows.length === 0) return null;
  return wrong === 0
    ? { value: 'tat-ca', label: `Nhận phiếu của ${units(taking)}`, first: true }
    : { value: 'dong-dung', label: `Chỉ nhận ${units(taking)} đã đúng`, first: false };
}
