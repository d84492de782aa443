/** The file itself, stamps of secrecy and urgency, names of places that are no more. */
import { isSecretText } from '../../document/secret-text.ts';
import { grouped } from '../../grouped.ts';
import type { OfficialForm } from '../official-form.ts';
import { isNationalName, isPlacesHead, readCode } from '../parts/patterns.ts';
import { EVERY_FAMILY, ND30, type Fault, type FormRule } from '../rule.ts';

const whole = (what: string, remedy: string): Fault => ({ at: null, what, remedy });

function scan({ view }: OfficialForm): Fault[] {
  if (view.unreadPages?.length)
    return [
      whole(
        `trang ${view.unreadPages.join(', ')} là ảnh: nội dung ở đó không kiểm tra được`,
        'Kiểm tra tệp Word, hoặc PDF xuất từ Word',
      ),
    ];
  return view.kind === 'scan'
    ? [
        whole(
          'PDF là ảnh chụp, hoặc lớp chữ là chữ nhận dạng hay thiếu chữ: không kiểm tra được thể thức',
          'Kiểm tra tệp Word, hoặc PDF xuất từ Word',
        ),
      ]
    : [];
}

/** Lines around a second Quốc hiệu among which the number of its document stands. */
const [ABOVE, BELOW] = [6, 10];

/** A second head with a number of its own, and places it goes to: no form that is enclosed, whose number is left open. */
function several({ lines, code, toPlaces }: OfficialForm): Fault[] {
  const last = toPlaces?.items.at(-1);
  if (!code || !last) return [];
  const from = lines.indexOf(last) + 1;
  const second = lines.find((line, i) => {
    if (i < from || !isNationalName(line.text)) return false;
    const before = lines.slice(from, i);
    if (before.some(({ text }) => /^(?:phụ lục|mẫu)(?!\p{L})/iu.test(text))) return false;
    const own = lines
      .slice(Math.max(from, i - ABOVE), i + BELOW)
      .map(({ text }) => readCode(text))
      .find((each) => each !== null);
    const whole = own && own.notation.includes('-') && !/[.…(]|-$/.test(own.notation);
    return (
      whole &&
      (own.number === '') === (code.number === '') &&
      lines.slice(i).some(({ text }) => isPlacesHead(text))
    );
  });
  return second
    ? [
        {
          at: second,
          what: 'tệp có từ hai văn bản trở lên: chỉ văn bản đầu được kiểm tra đầy đủ',
          remedy: 'Tách mỗi văn bản thành một tệp rồi kiểm tra',
        },
      ]
    : [];
}

const cutOff = ({ view }: OfficialForm): Fault[] =>
  view.readUpTo
    ? [whole(`tệp rất dài: chỉ kiểm tra ${view.readUpTo}`, 'Tách phần còn lại thành tệp riêng rồi kiểm tra')]
    : [];

/** Links that lead out of the file, one finding for all of a kind. */
function active({ view }: OfficialForm): Fault[] {
  const kinds = grouped(view.active, (what) => what.replace(/ \(.*\)$/su, ''));
  return [...kinds.values()].map(([first = '', ...others]) =>
    whole(
      `tệp ${first}${others.length > 0 ? ` và ${others.length} chỗ khác như vậy` : ''}`,
      'Bỏ phần này trước khi gửi hoặc nhận tệp',
    ),
  );
}

const unsettled = ({
  view: {
    unsettled: { changes, comments },
  },
}: OfficialForm): Fault[] =>
  changes + comments > 0
    ? [
        whole(
          `tệp còn ${[...(changes > 0 ? [`${changes} chỗ theo dõi sửa đổi`] : []), ...(comments > 0 ? [`${comments} nhận xét`] : [])].join(' và ')}`,
          'Chấp nhận hoặc bỏ hết sửa đổi, xóa nhận xét rồi trình ký',
        ),
      ]
    : [];

const secret = ({ marks }: OfficialForm): Fault[] =>
  marks
    .filter(({ text }) => isSecretText(text))
    .map((at) => ({
      at,
      what: `văn bản có dấu chỉ độ mật (${at.text})`,
      remedy:
        'Không soạn, gửi hay lưu văn bản mật trong hệ thống này; làm theo pháp luật về bảo vệ bí mật nhà nước',
    }));

const urgency = ({ marks }: OfficialForm): Fault[] =>
  marks
    .filter(({ text }) => /HẸN GIỜ/u.test(text))
    .map((at) => ({
      at,
      what: `“${at.text}” không phải mức độ khẩn của Nghị định 30`,
      remedy: 'Dùng HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN',
    }));

export const FILE_RULES: readonly FormRule[] = [
  {
    id: 'file.scan',
    severity: 'note',
    source: ND30('phần II, mục I.2'),
    title: 'PDF có lớp chữ',
    families: EVERY_FAMILY,
    check: scan,
  },
  {
    id: 'file.long',
    severity: 'note',
    source: 'Quy tắc nhận tệp của hệ thống',
    title: 'tệp không dài hơn phần đọc được',
    families: EVERY_FAMILY,
    check: cutOff,
  },
  {
    id: 'file.several',
    severity: 'note',
    source: 'Quy tắc nhận tệp của hệ thống',
    title: 'mỗi tệp một văn bản',
    check: several,
  },
  {
    id: 'file.active',
    severity: 'warning',
    source: 'Quy tắc nhận tệp của hệ thống',
    title: 'tệp không có macro, đối tượng nhúng, nội dung lấy từ nơi khác',
    families: EVERY_FAMILY,
    check: active,
  },
  {
    id: 'file.unsettled',
    severity: 'warning',
    source: 'Nghị định 30/2020/NĐ-CP, Điều 11, 12',
    title: 'không còn sửa đổi và nhận xét chưa xử lý',
    families: EVERY_FAMILY,
    check: unsettled,
  },
  {
    id: 'mark.secret',
    severity: 'error',
    source: 'Nghị định 30/2020/NĐ-CP, Điều 15 khoản 2; pháp luật về bảo vệ bí mật nhà nước',
    title: 'văn bản mật không đưa vào hệ thống',
    families: EVERY_FAMILY,
    check: secret,
  },
  {
    id: 'mark.urgency',
    severity: 'warning',
    source: ND30('phần I, mục III.2.b'),
    title: 'mức độ khẩn: HỎA TỐC, THƯỢNG KHẨN, KHẨN',
    check: urgency,
  },
];
