/** What a list of recipients amounts to, and what can be done about those who get nothing. */
import { isLeftOut } from '../../domain/directory/recipients/mend.ts';
import type { RecipientBody } from '../api/recipients.ts';
import { PROGRAM } from './paste.ts';

type Reached = Pick<RecipientBody, 'id' | 'unreachableReason'>;

/** "54 nơi nhận được công văn, 1 nơi bỏ ra, 2 nơi không gửi được (nơi số 3, 9)". */
export function reachText(rows: readonly Reached[]): string {
  const lost = unreachable(rows);
  const leftOut = rows.filter(({ unreachableReason: why }) => isLeftOut(why)).length;
  return [
    `${rows.length - leftOut - lost.length} nơi nhận được công văn`,
    ...(leftOut > 0 ? [`${leftOut} nơi bỏ ra`] : []),
    lost.length > 0
      ? `${lost.length} nơi không gửi được (nơi số ${lost.map(({ id }) => id).join(', ')})`
      : 'không sót nơi nào',
  ].join(', ');
}

/** How to mend before the list is confirmed; empty when everybody is reached. */
export function mendText(campaignId: string, rows: readonly Reached[]): string {
  const [first] = unreachable(rows);
  if (!first) return '';
  const mend = `${PROGRAM} survey recipients ${campaignId} --mend ${first.id}`;
  return [
    'Trước khi chốt, sửa nơi không gửi được, mỗi nơi một lệnh:',
    `  có địa chỉ thư:  ${mend} --email <địa chỉ> --as <tài khoản>`,
    `  gửi bản giấy:    ${mend} --channel paper --as <tài khoản>`,
    `  không gửi nữa:   ${mend} --exclude "<lý do>" --as <tài khoản>`,
  ].join('\n');
}

const unreachable = (rows: readonly Reached[]): Reached[] =>
  rows.filter((one) => one.unreachableReason !== null && !isLeftOut(one.unreachableReason));
