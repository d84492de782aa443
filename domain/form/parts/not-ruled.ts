/** Papers of a single person and annexes sent alone: the rules of an official document are not meant for them. */
import type { Line } from '../line.ts';

/** “Tôi tên là …”, and “Người làm báo cáo” at the end; what students fill in and sign. */
export const isOfPerson = (lines: readonly Line[]): boolean =>
  lines.slice(0, 30).some(({ text }) => /^[-–+]?\s?(?:Mã (?:số )?(?:sinh viên|SV)|MSSV)\s?:/u.test(text)) ||
  (lines.some(({ text }) => /^(?:1\. ?)?(?:(?:Tôi|Em|Tên tôi) (?:tên|là)|Họ (?:và|,)? ?tên)/u.test(text)) &&
    lines.some(({ text }) =>
      /^người (?:(?:làm|viết) )?(?:báo cáo|cam kết|cam đoan|làm đơn|viết đơn|đề nghị|tường trình|kê khai)(?: \(.*)?$/iu.test(
        text,
      ),
    ));

/** An electronic annex bears number, notation and time of signing at its top (Phụ lục I, phần I, mục III.1). */
export const isSplitAnnex = (first: readonly Line[], code: Line, typed: boolean): boolean =>
  (first.indexOf(code) < 3 &&
    first.slice(0, 5).some(({ text }) => /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text))) ||
  (!typed && code === first[0] && code.side === 'right');
