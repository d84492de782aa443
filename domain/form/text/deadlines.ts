/** The days by which a text asks for something. */
import type { Day } from '../../time/day.ts';
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { datesIn, dayNamed } from './dates.ts';
import { LAST_DAY } from './requests.ts';
import { around, sentencesOf, textLines } from './sentences.ts';

export interface Deadline {
  readonly line: Line;
  readonly day: Day;
  /** The day itself counts. */
  readonly inclusive: boolean;
  readonly quote: string;
  /** An hour of that day is named: it may be the day of issue, or no working day. */
  readonly hour: boolean;
  /** What is asked, before the words of the deadline. */
  readonly asked: string;
}

const LEAD =
  /(?<!\p{L})(trước|chậm nhất(?: là| vào| đến| trước)*|muộn nhất(?: là| vào)?|không (?:muộn|chậm|trễ) hơn|thời hạn(?: \p{L}+){0,3}:?|hạn (?:cuối|chót|gửi|nộp)(?: \p{L}+){0,3}?(?: là)?:?|hạn (?:cuối(?: cùng)?|chót|nộp|gửi|nhận|đăng ký)(?: \p{L}+){1,10} là|đến hết|xong trước|quá(?: thời hạn| hạn)?)\s+(?:\d{1,2}(?:h|:| giờ)\s?\d{0,2}(?: phút)?[’']?,? ?(?:,? ?(?:thứ \p{L}+|chủ nhật),? ?)?(?:ngày )?)?(?:thứ \p{L}+,? ?)?\(?(?:ngày )?\(?$/iu;
const ASKED =
  /gửi|báo cáo|đăng ký|nộp|tổng hợp|trả lời|góp ý|phản hồi|hoàn thành|hoàn thiện|cung cấp|đề nghị|yêu cầu|rà soát|cập nhật|phấn đấu|xác nhận|nhận hồ sơ|có giá trị|xong|coi như|không (?:tiếp )?nhận|không (?:xem xét|giải quyết)/iu;
/** These ask, whatever for. */
const LATEST = /^(?:chậm|muộn) nhất/iu;
const TOLD =
  /(?<!\p{L})(?:đã (?:gửi|hoàn thành|báo cáo|tổ chức|ban hành|thực hiện|có|nộp|đăng ký|được|triển khai|tiếp nhận|giao|phê duyệt|cấp|chi|thu|ký|bố trí|chuyển|phân bổ|giải ngân|thành lập)|kể từ|sinh(?= (?:trước|sau|từ|ngày|năm|vào|đến))|được thành lập|có hiệu lực|tính đến|áp dụng|phát sinh|ban hành|được (?:cấp|tuyển dụng|bổ nhiệm))(?!\p{L})/iu;
/** What happened by a day, not what is asked by it; a clause that asks asks, whatever was told before its comma. */
function isTold(before: string): boolean {
  const near = before.slice(-90).replace(/từ ngày (?:ban hành|ký)/giu, '');
  const clause =
    near
      .split(/[,;:]/)
      .filter((part) => /\p{L}{2}.*\p{L}{2}/su.test(part))
      .at(-1) ?? near;
  return TOLD.test(clause) || isDone(clause) || (TOLD.test(near) && !ASKS.test(clause));
}
/** "05 đơn đã trả lời trước ngày …": done, whatever was done, where nothing else in the clause is asked for. */
function isDone(clause: string): boolean {
  const rest = clause.replace(/(?<!\p{L})đã (?:được )?\p{Ll}+(?: \p{Ll}+)?/iu, '');
  return rest !== clause && !ASKED.test(rest);
}
const ASKS = /(?<!\p{L})(?:gửi|báo cáo|nộp|đăng ký|trả lời|hoàn thành|xác nhận|trình)(?!\p{L})/iu;

/** What a law sets comes again every year. */
export const isLaw = ({ family }: OfficialForm): boolean => family === 'legal';

/** "… chưa được phê duyệt trước ngày 01/01/2026 thì …": what the text sets follows, of what was by that day. */
const CONDITION = /^(?:\s*(?:thì|mà|nhưng)|\s*, mà)(?!\p{L})/iu;

/** "trước ngày 30 tháng 6 hằng năm": no year is meant. */
const RECURRING =
  /^\s*(?:của )?(?:(?:hằng|hàng|mỗi|từng) (?:năm|quý|tháng)|năm (?:liền kề|kế tiếp|tiếp theo|sau|trước|có|đó))/iu;

export function deadlinesIn(form: OfficialForm): Deadline[] {
  const base = form.issued ?? form.issuedFrom;
  return textLines(form).flatMap((line) =>
    sentencesOf(line).flatMap(({ text }) =>
      datesIn(text).flatMap((date) => {
        const before = text.slice(0, date.from);
        const lead = LEAD.exec(before);
        const day = dayNamed(date, base);
        // "Hằng năm … trước ngày 31 tháng 12": no day of one year.
        if (date.year === null && /(?<!\p{L})(?:h[aằ]ng|mỗi|các) (?:năm|quý|tháng)/iu.test(text)) return [];
        const range = /đến hết/iu.test(lead?.[1] ?? '')
          ? /từ (?:(?:ngày )?\d|đầu (?:năm|tháng|quý|kỳ|nhiệm kỳ))[^,;]*$/iu.test(before)
          : /từ (?:ngày )?\d[^,;]*đến trước(?: ngày)? $/iu.test(before);
        if (!lead || !day || range || isTold(before) || CONDITION.test(text.slice(date.to))) return [];
        const latest = LATEST.test(lead[1] ?? '') && date.year !== null && !/theo quy định/iu.test(text);
        if (!ASKED.test(text) && !LAST_DAY.test(lead[1] ?? '') && !latest) return [];
        if (RECURRING.test(text.slice(date.to)) || (date.year === null && isLaw(form))) return [];
        return [
          {
            line,
            day,
            inclusive: !/trước/iu.test(lead[1] ?? ''),
            quote: around(text, lead.index, date.to, 20),
            hour: /\d\s?(?:giờ|h|g|:)/iu.test(lead[0]),
            asked:
              (/^hạn .* là$/iu.test(lead[1] ?? '') ? `${lead[1] ?? ''} ` : '') +
              before.slice(Math.max(0, lead.index - 110, before.lastIndexOf(';') + 1), lead.index),
          },
        ];
      }),
    ),
  );
}
