/** The form as it is being filled in: always shows what was typed, never what was understood. */
import type { RawAnswer } from '../../../store/survey/drafts.ts';
import { formatInstant } from '../../../domain/time/day.ts';
import { standingOf } from '../../../domain/survey/standing.ts';
import { rawOfAnswer, type FormProblem } from '../form/answer.ts';
import { fieldView } from '../form/field-view.ts';
import type { Screen } from '../screen.ts';
import type { Visit } from '../visit.ts';
import { dueView, lateNotices, returnNotices } from './due.ts';
import { marks } from './letter.ts';
import { notice, type Notice } from './notice.ts';
import { problemsView } from './problems.ts';

export interface FormShown {
  /** Absent: the draft, else the last answer, else empty. */
  readonly raw?: RawAnswer;
  readonly problems?: readonly FormProblem[];
  readonly notices?: readonly Notice[];
  readonly status?: number;
}

export function formScreen({ page, base }: Visit, shown: FormShown = {}): Screen {
  const { form } = page.campaign.definition;
  const raw = shown.raw ?? startingRaw(page);
  const problems = shown.problems ?? [];
  const errors = new Map(problems.map(({ key, sentence }) => [key, sentence]));
  return {
    template: 'form',
    title: form.title,
    status: shown.status,
    data: {
      base,
      notices: [
        ...(shown.notices ?? []),
        ...returnNotices(page),
        ...lateNotices(page),
        ...(shown.raw ? [] : stateNotices(page)),
      ],
      summary: problemsView(problems.map(({ href, summary }) => ({ href, text: summary }))),
      heading: form.title,
      recipient: page.recipient.name,
      introduction: form.introduction ?? null,
      due: dueView(page),
      fields: form.fields.map((field) => fieldView(field, raw, errors)),
    },
  };
}

export function startingRaw(page: Visit['page']): RawAnswer {
  if (page.draft) return page.draft.values;
  const [last] = page.answers;
  return last?.kind === 'answer' ? rawOfAnswer(page.campaign.definition.form.fields, last.values) : {};
}

/** What becomes of what is sent again. */
const AGAIN = {
  inTime: 'Sửa rồi gửi lại thì bản mới thay bản trước; bản trước vẫn được lưu.',
  late: 'Nay gửi lại thì bản đúng hạn vẫn được dùng đến khi cơ quan ban hành xem xét bản mới.',
} as const;

function again({ answers, due, now }: Visit['page']): keyof typeof AGAIN {
  const onTime = standingOf(answers)?.late === false;
  return onTime && due && now >= due.dueAt ? 'late' : 'inTime';
}

function stateNotices(page: Visit['page']): Notice[] {
  const { draft, answers } = page;
  const [last] = answers;
  if (draft) return [notice('info', `Đang sửa bản nháp lưu lúc ${formatInstant(draft.savedAt)}, chưa gửi.`)];
  if (!last) return [];
  const what = last.kind === 'noNeed' ? 'Đã báo không có nhu cầu' : 'Đã gửi phiếu';
  return [
    notice('info', `${what} lúc ${formatInstant(last.receivedAt)}${marks(last)}. ${AGAIN[again(page)]}`),
  ];
}
