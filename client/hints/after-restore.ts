/** What people have to look at after a restore, as a list to be ticked off. */
import { formatInstant } from '../../domain/time/day.ts';
import type { AfterRestore } from '../../store/backup/after-restore.ts';

/** Lines without numbers; commands as `vanthu …`. */
export function afterRestoreLines({ lost, series, unknown, campaigns }: AfterRestore): string[] {
  const span = `từ ${formatInstant(lost.from)} đến ${formatInstant(lost.until)}`;
  return [
    `Khoảng bị mất dữ liệu: ${span}. Những gì làm trong khoảng này (phiếu trả lời, ý kiến, văn bản, cuộc gọi) phải nhập lại.`,
    ...series.map(
      ({ seriesId, name, year, known, direction }) =>
        `Sổ “${name}” năm ${year}, trong dữ liệu cấp đến số ${known}: ${LOOK[direction]} rồi ghi vanthu register confirm-last ${seriesId} <số cuối> --year ${year}`,
    ),
    ...unknown.map(
      ({ documentId, subject, count }) =>
        `“${subject}”: ${count} lượt gửi chưa rõ đã đến hay chưa. Xem nhật ký máy chủ thư từ ${formatInstant(lost.from)}, rồi quyết định một lần: vanthu dispatch unknown ${documentId} --log <nhật-ký>`,
    ),
    ...campaigns.flatMap(({ id, subject, alarms }) =>
      alarms.map(
        ({ what, at }) => `Đợt ${id} (“${subject}”): ${what}, ${formatInstant(at)} – ${meaning(what)}`,
      ),
    ),
    ...campaigns
      .filter(({ links }) => links > 0)
      .map(
        ({ id, links }) =>
          `Đợt ${id}: ${links} đường dẫn riêng đang mở được. Đường dẫn đã thu hồi hoặc cấp lại ${span} phải thu hồi lại: vanthu survey link ${id} <nơi-số> --revoke --comment "…"`,
      ),
    `Thư đến ${span}: còn trong hộp thư trên máy chủ thì được đọc lại; đã xóa thì nhập lại (vanthu survey enter).`,
  ];
}

const LOOK = {
  outgoing: 'xem bản lưu trên giấy',
  incoming: 'xem dấu đến trên văn bản giấy và sổ đến đã in',
} as const;

const MEANINGS: readonly { readonly of: RegExp; readonly meaning: string }[] = [
  {
    of: /^nhắc/,
    meaning:
      'có thể đã gửi, máy không gửi lần nữa; chắc chắn chưa gửi thì gọi điện hoặc đôn đốc bằng công văn',
  },
  {
    of: /^(đôn đốc|báo cơ quan)/,
    meaning:
      'có thể đã ban hành; máy soạn lại dự thảo, đối chiếu bản lưu trên giấy trước khi trình, đã gửi rồi thì hủy',
  },
  { of: /^chốt/, meaning: 'máy chốt ngay khi chạy lại; phiếu nhập lại sau đó vào báo cáo bổ sung' },
  { of: /^hết thời hạn/, meaning: 'phiếu nhập lại thì ghi đúng thời điểm đã nhận' },
];

const meaning = (what: string): string => MEANINGS.find(({ of }) => of.test(what))?.meaning ?? 'xem lại';
