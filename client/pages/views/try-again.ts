/** When even the form can't be read: everything that was typed, kept in the page, to be sent again as it is. */
import type { Posted } from '../posted.ts';
import type { Screen } from '../screen.ts';
import { NOT_RECORDED, fileNotices } from './not-recorded.ts';

export function tryAgainScreen(action: string, posted: Posted): Screen {
  const typed = [...posted.fields].flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return {
    template: 'try-again',
    title: 'Chưa ghi nhận được',
    status: 503,
    data: {
      action,
      multipart: posted.multipart,
      notices: [NOT_RECORDED, ...fileNotices(posted)],
      typed,
      shown: typed
        .filter(({ name, value }) => name.startsWith('p.') && value !== '')
        .map(({ value }) => value),
    },
  };
}
