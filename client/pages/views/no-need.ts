/** Saying that there is nothing to declare, confirmed by a button of its own. */
import { formatInstant } from '../../../domain/time/day.ts';
import type { Screen } from '../screen.ts';
import type { Visit } from '../visit.ts';
import { lateNotices } from './due.ts';
import type { Notice } from './notice.ts';

export function noNeedScreen(
  { page, base }: Visit,
  shown: { readonly requestId: string; readonly notices?: readonly Notice[]; readonly status?: number },
): Screen {
  return {
    template: 'no-need',
    title: 'Báo không có nhu cầu',
    status: shown.status,
    data: {
      base,
      notices: [...(shown.notices ?? []), ...lateNotices(page)],
      recipient: page.recipient.name,
      codeNotation: page.letter.codeNotation,
      replaces: replaces(page),
      requestId: shown.requestId,
    },
  };
}

function replaces({ answers, draft }: Visit['page']): string | null {
  const [last] = answers;
  if (last?.kind === 'answer') return `Trả lời này thay phiếu đã gửi lúc ${formatInstant(last.receivedAt)}.`;
  return draft ? 'Bản nháp đang soạn sẽ được bỏ.' : null;
}
