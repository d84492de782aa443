/** Pages that only say something. To whoever did not hold a link, none tells whether it ever existed. */
import type { Screen } from '../screen.ts';

const message = (
  status: number,
  heading: string,
  paragraphs: readonly string[],
  back: string | null = null,
): Screen => ({
  template: 'message',
  title: heading,
  status,
  data: { heading, paragraphs, back },
});

export const NOT_FOUND = message(404, 'Đường dẫn không đúng hoặc đã hết hạn', [
  'Đề nghị mở lại đường dẫn trong thư điện tử gửi kèm văn bản, hoặc sao chép đủ cả đường dẫn.',
  'Nếu vẫn không được, đề nghị liên hệ người được ghi trong văn bản để nhận đường dẫn mới.',
]);

export const AWAY = message(503, 'Hệ thống tạm gián đoạn', [
  'Chưa mở được trang này. Đề nghị mở lại sau ít phút; phiếu và bản nháp đã lưu vẫn còn nguyên.',
]);

export const TOO_MANY = message(429, 'Mở trang quá nhiều lần', [
  'Đề nghị đợi một phút rồi bấm nút quay lại của trình duyệt và thử lại.',
]);

export const TOO_LARGE = message(413, 'Dữ liệu gửi lên quá lớn', [
  'Tệp hoặc nội dung vượt mức hệ thống nhận. Đề nghị bấm nút quay lại của trình duyệt, chọn tệp nhỏ hơn rồi gửi lại.',
]);

export const BROKEN = message(500, 'Hệ thống gặp lỗi', [
  'Việc vừa làm chưa được ghi nhận. Đề nghị bấm nút quay lại của trình duyệt và thử lại sau ít phút.',
]);

export const NOTHING_SENT = (base: string): Screen =>
  message(200, 'Chưa có phiếu nào được gửi', ['Biên nhận sẽ hiện ở đây sau khi gửi phiếu.'], base);

export const NOT_OWED = (base: string): Screen =>
  message(409, 'Văn bản này không đề nghị trả lời', ['Văn bản được gửi để Quý cơ quan, đơn vị biết.'], base);

export const NO_FILE = (base: string): Screen =>
  message(
    404,
    'Không có tệp này',
    ['Tệp chưa được gửi từ đường dẫn này. Đề nghị chọn và gửi lại tệp.'],
    base,
  );

/** Why nothing is owed any more. */
export const stoppedWords = (reason: string | null): string =>
  `${reason ? `Lý do: ${reason.trim().replace(/[.;]$/, '')}. ` : ''}Quý cơ quan, đơn vị không phải trả lời nữa; phiếu đã gửi vẫn được lưu.`;

export const STOPPED = (base: string, reason: string | null): Screen =>
  message(409, 'Đợt khảo sát đã dừng', [stoppedWords(reason)], base);

/** Whoever holds a link that was given out once learns why it is closed, and at the foot whom to call. */
export const CLOSED = {
  revoked: message(410, 'Đường dẫn này đã được thu hồi', [
    'Cơ quan ban hành đã thu hồi đường dẫn này và có thể đã gửi đường dẫn mới; đề nghị xem thư gần nhất.',
    'Nếu chưa nhận được đường dẫn mới, đề nghị liên hệ theo thông tin dưới đây. Phiếu đã gửi trước đó vẫn được lưu.',
  ]),
  expired: message(410, 'Đường dẫn này đã hết hạn', [
    'Đường dẫn đã quá thời gian sử dụng. Phiếu đã gửi trước đó vẫn được lưu.',
    'Nếu còn cần trao đổi về văn bản, đề nghị liên hệ theo thông tin dưới đây.',
  ]),
} as const;
