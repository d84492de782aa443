/** The deadline as a recipient reads it. */
import { lastDayBefore } from '../../../domain/survey/timing.ts';
import type { RecipientPage } from '../../../store/survey/recipient-page.ts';
import { notice, type Notice } from './notice.ts';
import { dayOf, formatInstant } from '../../../domain/time/day.ts';

export interface DueView {
  readonly words: string;
  readonly left: string;
  readonly tone: '' | 'near' | 'over';
}

const NEAR_DAYS = 3;
const DAY_MS = 86_400_000;

/** Null when nothing is owed (any more) or no date was set. */
export function dueView(page: RecipientPage): DueView | null {
  if (!page.due || !page.recipient.owesAnswer || page.campaign.state === 'stopped') return null;
  const { dueAt, words, own } = page.due;
  const days = (Date.parse(lastDayBefore(dueAt)) - Date.parse(dayOf(page.now))) / DAY_MS;
  const stated = asStated(words);
  const shown = own ? `${stated} (${page.returned ? 'để sửa phiếu' : 'đã gia hạn'})` : stated;
  if (page.now >= dueAt)
    return { words: shown, left: days < 0 ? `đã quá hạn ${-days} ngày` : 'đã quá hạn', tone: 'over' };
  return { words: shown, left: daysLeft(days), tone: days < NEAR_DAYS ? 'near' : '' };
}

/** How much was left when the words were written down ("; còn 10 ngày làm việc") says nothing today. */
const asStated = (words: string): string =>
  words.replace(/; (còn \d+ ngày làm việc|không còn ngày làm việc nào|hết hạn trong hôm nay|đã qua)$/, '');

const daysLeft = (days: number): string =>
  days === 0 ? 'hôm nay là ngày cuối' : `còn ${String(days).padStart(2, '0')} ngày`;

/** What the office asks to be corrected in the answer it sent back. */
export const returnNotices = ({ returned }: RecipientPage): Notice[] =>
  returned
    ? [
        notice(
          'warn',
          `${returned.comment} (trả lại lúc ${formatInstant(returned.returnedAt)}). Đề nghị sửa rồi gửi lại; phiếu đã gửi chưa được dùng.`,
          'Phiếu được trả lại để sửa.',
        ),
      ]
    : [];

/** Says beforehand how an answer sent now will be marked. */
export function lateNotices(page: RecipientPage): Notice[] {
  const { cutOffAt } = page.campaign;
  if (cutOffAt && page.now >= cutOffAt)
    return [
      notice(
        'warn',
        `Số liệu đã được chốt lúc ${formatInstant(cutOffAt)}. Phiếu gửi lúc này vẫn được lưu và ghi rõ là gửi sau khi chốt, không đưa vào báo cáo đã lập.`,
        'Đã chốt số liệu.',
      ),
    ];
  if (page.due && page.now >= page.due.dueAt)
    return [
      notice('warn', 'Phiếu gửi lúc này vẫn được nhận và ghi rõ là gửi muộn.', 'Đã quá thời hạn trả lời.'),
    ];
  return [];
}
