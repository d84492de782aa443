/** What is said when a change could not be written down. */
import type { Posted } from '../posted.ts';
import { notice, type Notice } from './notice.ts';

export const NOT_RECORDED = notice(
  'bad',
  'Hệ thống tạm gián đoạn. Những gì đã nhập vẫn còn nguyên dưới đây; đề nghị giữ trang này mở và bấm lại nút sau ít phút.',
  'Chưa ghi nhận được.',
);

/** A browser never gives a chosen file back to a page, so it must be chosen again. */
export const fileNotices = (posted: Posted): Notice[] =>
  posted.files.length === 0 ? [] : [notice('bad', 'Tệp vừa chọn chưa lưu được, đề nghị chọn lại.')];
