/** Asking for more time. */
import type { TextField, DateField } from '../../../domain/survey/form.ts';
import { fieldView } from '../form/field-view.ts';
import { elementId } from '../form/inputs.ts';
import type { Problem } from '../../../domain/failure/catalogue.ts';
import type { Screen } from '../screen.ts';
import type { Visit } from '../visit.ts';
import { dueView } from './due.ts';
import type { Notice } from './notice.ts';
import { problemsView } from './problems.ts';

export const UNTIL: DateField = {
  id: 'askedUntil',
  type: 'date',
  label: 'Xin đến hết ngày',
  required: true,
  help: 'Ghi ngày/tháng/năm, ví dụ 05/02/2026.',
};
export const REASON: TextField = {
  id: 'reason',
  type: 'text',
  label: 'Lý do',
  multiline: true,
  required: true,
};

export interface MoreTimeShown {
  readonly until: string;
  readonly reason: string;
  readonly requestId: string;
  readonly problems?: readonly Problem[];
  readonly notices?: readonly Notice[];
  readonly status?: number;
}

export function moreTimeScreen({ page, base }: Visit, shown: MoreTimeShown): Screen {
  const problems = shown.problems ?? [];
  const errors = new Map(problems.map((problem) => [problem.where, sentence(problem)]));
  const raw = { [UNTIL.id]: shown.until, [REASON.id]: shown.reason };
  return {
    template: 'more-time',
    title: 'Xin thêm thời gian',
    status: shown.status,
    data: {
      base,
      notices: shown.notices ?? [],
      summary: problemsView(
        problems.map((problem) => ({
          href: `#${elementId(problem.where)}`,
          text: `${problem.where === UNTIL.id ? UNTIL.label : REASON.label}: ${sentence(problem)}`,
        })),
      ),
      recipient: page.recipient.name,
      due: dueView(page),
      blocked: blockedBecause(page),
      requestId: shown.requestId,
      fields: [UNTIL, REASON].map((field) => fieldView(field, raw, errors)),
    },
  };
}

const sentence = ({ what, remedy }: Problem): string => (remedy ? `${what}; ${remedy}.` : `${what}.`);

function blockedBecause(page: Visit['page']): string | null {
  if (page.campaign.state === 'stopped') return 'Đợt khảo sát đã dừng.';
  if (page.campaign.cutOffAt)
    return 'Số liệu đã chốt nên không xin thêm thời gian được nữa; phiếu gửi lúc này vẫn được lưu và ghi rõ là gửi sau khi chốt.';
  if (page.extensions.some(({ state }) => state === 'asked'))
    return 'Đề nghị trước của Quý cơ quan, đơn vị đang chờ trả lời. Kết quả sẽ hiện trên trang văn bản.';
  return null;
}
