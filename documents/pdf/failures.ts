import { Refusal } from '../../domain/failure/catalogue.ts';

/** Why there is no PDF, and what to do about it. */
const REASONS = {
  absent: {
    what: 'máy này chưa có LibreOffice',
    remedy: 'Cài libreoffice-writer-nogui và fonts-croscore (apt-get install) rồi làm lại bước này',
  },
  timedOut: {
    what: 'LibreOffice chạy quá thời gian cho phép và đã bị dừng',
    remedy: 'Làm lại sau ít phút; nếu vẫn vậy, kiểm tra tải của máy và mở thử tệp bằng Word',
  },
  unreadable: {
    what: 'LibreOffice không đọc được tệp .docx',
    remedy: 'Mở thử tệp bằng Word, sửa mẫu nếu tệp hỏng rồi tạo lại văn bản',
  },
  closed: { what: 'phần chuyển PDF đang dừng', remedy: 'Đợi hệ thống khởi động xong rồi làm lại' },
} as const;

export const pdfFailed = (reason: keyof typeof REASONS): Refusal =>
  new Refusal('pdfFailed', [{ where: 'PDF', ...REASONS[reason] }]);
