/** The page of an intermediary: its template, its file, what was taken so far. */
import { formatInstant } from '../../../domain/time/day.ts';
import type { Problem } from '../../../domain/failure/catalogue.ts';
import { formatNumber } from '../../../domain/vietnamese/number.ts';
import type { FileTaken, IntermediaryPage } from '../../../store/open/respondent-files.ts';
import type { Screen } from '../screen.ts';
import type { Visit } from '../visit.ts';
import { dueView, lateNotices, returnNotices } from './due.ts';
import * as say from './messages.ts';
import { notice, type Notice } from './notice.ts';
import { problemsView } from './problems.ts';

/** Of the upload: the file; of the confirmation: which file, and whether wrong rows are left out. */
export const FILE_INPUT = 'tep';
export const TAKE_INPUT = 'cach';
export const MOST_MEGABYTES = 10;

export interface RespondentsShown {
  readonly problems?: readonly Problem[];
  readonly notices?: readonly Notice[];
  readonly status?: number;
  /** A confirmation that could not be written down, to be sent again as it is. */
  readonly again?: readonly { readonly name: string; readonly value: string }[];
  readonly justTaken?: boolean;
}

export function respondentsScreen({ page, base }: Visit, shown: RespondentsShown = {}): Screen {
  const { intermediary } = page;
  if (!intermediary) return say.NOT_FOUND;
  const problems = (shown.problems ?? []).map((problem) => ({ href: null, text: problemText(problem) }));
  const [last] = intermediary.files;
  return {
    template: 'respondents',
    title: shown.justTaken ? 'Đã nhận tệp' : 'Phiếu của các đơn vị gửi qua đầu mối',
    status: shown.status,
    data: {
      base,
      notices: [...(shown.notices ?? []), ...returnNotices(page), ...lateNotices(page)],
      done:
        shown.justTaken && last
          ? { text: takenText(last), counted: countedText(intermediary.respondents), code: receiptOf(page) }
          : null,
      summary: problemsView(problems),
      again: shown.again ?? null,
      recipient: page.recipient.name,
      due: dueView(page),
      standing: standingText(intermediary),
      files: intermediary.files.map(takenText),
      most: MOST_MEGABYTES,
      wrong: problems.length > 0,
    },
  };
}

/** On the letter page: where this intermediary stands. */
export const standingText = ({ files, respondents }: IntermediaryPage): string => {
  const [last] = files;
  if (!last) return 'Chưa nhận tệp nào.';
  return `Đã nhận tệp lần ${last.version} lúc ${formatInstant(last.takenAt)}. ${countedText(respondents)}`;
};

const countedText = (respondents: number): string => `Hiện tính phiếu của ${units(respondents)}.`;

export const units = (count: number): string => `${padded(count)} đơn vị`;
const padded = (count: number): string => (count < 10 ? `0${count}` : formatNumber(count));

/** "trang “Phiếu”, ô C5: không phải số; ghi bằng chữ số." */
export const problemText = ({ where, what, remedy }: Problem): string =>
  `${capital(where === '' ? what : `${where}: ${what}`)}${remedy ? `; ${remedy}` : ''}.`;

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const COUNTED = { added: 'mới', changed: 'thay đổi', same: 'giữ nguyên' } as const;

/** "Lần 2, 09h30 ngày 20/7/2023, tệp “hoi-vien.xlsx”: 3 mới, 1 thay đổi". */
function takenText({ version, takenAt, fileName, counts }: FileTaken): string {
  const told = Object.entries(COUNTED).flatMap(([key, words]) =>
    counts[key] ? [`${padded(counts[key])} ${words}`] : [],
  );
  return `Lần ${version}, lúc ${formatInstant(takenAt)}, tệp “${fileName}”${told.length > 0 ? `: ${told.join(', ')}` : ''}.`;
}

const receiptOf = ({ answers }: Visit['page']): string | null =>
  answers.find(({ road }) => road === 'intermediary')?.receiptCode ?? null;

export const ALREADY = ({ takenAt, version }: FileTaken, nothingNew: boolean): Notice =>
  nothingNew
    ? notice(
        'info',
        'Không có gì mới nên không phải nhận lại; cần thay đổi thì sửa tệp rồi gửi.',
        `Tệp này đã nhận lúc ${formatInstant(takenAt)} (lần ${version}).`,
      )
    : notice(
        'warn',
        'Sau đó đã nhận tệp khác; nhận lại thì các dòng ghi “thay đổi” dưới đây trở về như tệp này.',
        `Tệp này đã nhận lúc ${formatInstant(takenAt)} (lần ${version}).`,
      );
