/** Deadlines the document sets, against its own day and the calendar. */
import { addDays, formatDay, type Day } from '../../time/day.ts';
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { datesIn, dayNamed } from '../text/dates.ts';
import { around, sentencesOf, textLines } from '../text/sentences.ts';
import { LAST_DAY, sameRequest } from '../text/requests.ts';
import { whyOff } from '../text/days-off.ts';

interface Deadline {
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
  /(?<!\p{L})(trước|chậm nhất(?: là| vào| đến| trước)*|muộn nhất(?: là| vào)?|không (?:muộn|chậm|trễ) hơn|thời hạn(?: \p{L}+){0,3}:?|hạn (?:cuối|chót|gửi|nộp)(?: \p{L}+){0,3}?(?: là)?:?|hạn (?:cuối(?: cùng)?|chót|nộp|gửi|nhận|đăng ký)(?: \p{L}+){1,10} là|đến hết|xong trước)\s+(?:\d{1,2}(?:h|:| giờ)\s?\d{0,2}(?: phút)?[’']?,? ?(?:,? ?(?:thứ \p{L}+|chủ nhật),? ?)?(?:ngày )?)?(?:thứ \p{L}+,? ?)?\(?(?:ngày )?\(?$/iu;
const ASKED =
  /gửi|báo cáo|đăng ký|nộp|tổng hợp|trả lời|góp ý|phản hồi|hoàn thành|hoàn thiện|cung cấp|đề nghị|yêu cầu|rà soát|cập nhật|phấn đấu|xác nhận|nhận hồ sơ|có giá trị|xong/iu;
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
const isLaw = ({ family }: OfficialForm): boolean => family === 'legal';

/** "… chưa được phê duyệt trước ngày 01/01/2026 thì …": what the text sets follows, of what was by that day. */
const CONDITION = /^(?:\s*(?:thì|mà|nhưng)|\s*, mà)(?!\p{L})/iu;

/** "trước ngày 30 tháng 6 hằng năm": no year is meant. */
const RECURRING =
  /^\s*(?:của )?(?:(?:hằng|hàng|mỗi|từng) (?:năm|quý|tháng)|năm (?:liền kề|kế tiếp|tiếp theo|sau|trước|có|đó))/iu;

/** Days by which a deadline may lie before the document and still be meant as one. */
const NEAR = 400;

function deadlinesIn(form: OfficialForm): Deadline[] {
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
        if (!ASKED.test(text) && !LAST_DAY.test(lead[1] ?? '')) return [];
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

function past(form: OfficialForm): Fault[] {
  const issued = form.issued ?? form.issuedFrom;
  // A law speaks of what was before its day ("được tiếp nhận trước ngày …").
  if (!issued || isLaw(form)) return [];
  return deadlinesIn(form)
    .filter(({ line, asked, hour, day }) => !isOfOthers(line.text, asked) && !(hour && day === issued))
    .filter(({ line }) => !isReported(form, line.text))
    .filter(
      ({ day, inclusive }) => (inclusive ? day < issued : day <= issued) && day > addDays(issued, -NEAR),
    )
    .map(({ line, quote, day }) => ({
      at: line,
      quote,
      what: `thời hạn ${formatDay(day)} đã qua khi văn bản ban hành (${form.issued ? formatDay(issued) : `từ ${formatDay(issued)}`})`,
      remedy: 'Sửa thời hạn hoặc ngày ban hành',
    }));
}

/** A report tells what was done by a day; only where it says so does it ask. */
const isReported = ({ type }: OfficialForm, text: string): boolean =>
  ['BC', 'BB'].includes(type?.code ?? '') &&
  !/đề nghị|yêu cầu|kiến nghị|đề xuất|phấn đấu|(?<!bàn )giao (?:cho|phòng|sở|ban|văn phòng) /iu.test(text);

/** "Thực hiện Công văn số … yêu cầu hoàn thành trước ngày …": what another document had asked for. */
const isOfOthers = (text: string, asked: string): boolean =>
  RECOUNTED.test(text.slice(0, text.indexOf(asked) + asked.length)) ||
  (/^(?:\W*)(?:Thực hiện|Căn cứ|Theo|Tiếp theo|Xét|Tại)(?!\p{L})/u.test(text) &&
    /(?:Công văn|Quyết định|Kế hoạch|Chỉ thị|Công điện|Thông báo|Văn bản|Nghị quyết) số/u.test(
      text.slice(0, text.indexOf(asked) + asked.length),
    ) &&
    !OWN_REQUEST.test(text.slice(0, text.indexOf(asked) + asked.length)));

/** "Căn cứ …, đề nghị các đơn vị …": what this document asks. */
const OWN_REQUEST =
  /(?<!\p{L})(?:đề nghị|yêu cầu) (?:các|Quý|quý|đơn vị|cơ quan|UBND|Sở|Phòng)(?=[^,]*$)|, (?:[^,]{0,80} )?(?:đề nghị|yêu cầu) (?:các|Quý|quý|đơn vị|cơ quan|UBND|[ỦU]y ban|Uỷ ban|Sở|Phòng|Văn phòng|Công ty|Trường|Ban|Bệnh viện|địa phương|doanh nghiệp)/u;

/** "Ngày …, Sở có Công văn số …, trong đó đề nghị … trước ngày …": asked before, with no other office asking now. */
const RECOUNTED =
  /(?<!\p{L})(?:có|đã (?:ban hành|gửi|phát hành)) (?:Công văn|Văn bản|Thông báo|Kế hoạch|Công điện|Giấy mời) số(?!.*,\s(?:Sở|UBND|Ủy ban|Phòng|Ban|Trường|Bệnh viện|Trung tâm|Chi cục|Văn phòng|Cục|Chủ tịch|nay|đề nghị|yêu cầu)(?!\p{L}))[^.;]*$/u;

const dayOff = (form: OfficialForm): Fault[] =>
  (isLaw(form) ? [] : deadlinesIn(form)).flatMap(({ line, quote, day, hour, inclusive }) => {
    const issued = form.issued ?? form.issuedFrom ?? '';
    // Who writes on a day off, or asks for an hour within the week, is in haste and means the day.
    const inHaste =
      form.issued !== null &&
      (whyOff(form.issued) !== null || form.type?.code === 'CĐ' || (hour && day < addDays(form.issued, 7)));
    // Before a Saturday is until Friday, a day of work.
    const untilWork = !inclusive && whyOff(addDays(day, -1)) === null;
    const why = day < issued || inHaste || untilWork ? null : whyOff(day);
    return why
      ? [
          {
            at: line,
            quote,
            what: `thời hạn ${formatDay(day)} rơi vào ngày nghỉ (${why})`,
            remedy: 'Chọn ngày làm việc, hoặc nêu rõ cách nhận ngày đó',
          },
        ]
      : [];
  });

const DOUBLE =
  /(?:chậm nhất|muộn nhất)(?: là| vào| đến)? trước(?! \d+ (?:ngày|tháng|tuần|năm)(?! \d))|trước (?:hết )?(?:chậm nhất|muộn nhất)|chậm nhất (?:là )?sau ngày/iu;

const doubled = (form: OfficialForm): Fault[] =>
  textLines(form).flatMap((line) => {
    const found = DOUBLE.exec(line.text);
    return found
      ? [
          {
            at: line,
            quote: around(line.text, found.index, found.index + found[0].length),
            what: `“${found[0]}” nêu hai cách tính thời hạn khác nhau`,
            remedy: 'Ghi “chậm nhất ngày …” (tính cả ngày đó) hoặc “trước ngày …” (không tính)',
          },
        ]
      : [];
  });

/** The same thing asked for by two days. */
function contradictory(form: OfficialForm): Fault[] {
  const all = deadlinesIn(form).filter(({ line }) => !line.paragraph.cell?.ruled);
  return all.flatMap((later, i) => {
    const earlier = all
      .slice(0, i)
      .find(
        (each) => each.line !== later.line && each.day !== later.day && sameRequest(each.asked, later.asked),
      );
    return earlier
      ? [
          {
            at: later.line,
            quote: later.quote,
            what: `thời hạn ${formatDay(later.day)} khác với ${formatDay(earlier.day)} nêu ở đoạn trước cho cùng một việc`,
            remedy: 'Thống nhất một thời hạn',
          },
        ]
      : [];
  });
}

/** The last day named after "Thời gian:". */
function eventIn(form: OfficialForm): { readonly line: Line; readonly day: Day } | null {
  const base = form.issued ?? form.issuedFrom;
  return textLines(form)
    .filter(({ text }) => /^(?:[-–+*]|\d{1,2}[.)])?\s*Thời gian(?: tổ chức| họp)?\s*:/iu.test(text))
    .flatMap((line) => datesIn(line.text).map((date) => ({ line, day: dayNamed(date, base) })))
    .reduce<{ line: Line; day: Day } | null>(
      (a, { line, day }) => (day !== null && (a === null || day > a.day) ? { line, day } : a),
      null,
    );
}

/** Nobody is invited to what is over. */
function eventPast(form: OfficialForm): Fault[] {
  const event = eventIn(form);
  const invites =
    form.type?.code === 'GM' || form.subject.some(({ text }) => /(?<!\p{L})mời (?:họp|dự|tham)/iu.test(text));
  return event && invites && form.issued && event.day < form.issued && event.day > addDays(form.issued, -NEAR)
    ? [
        {
          at: event.line,
          quote: event.line.text,
          what: `mời dự ngày ${formatDay(event.day)}, trước ngày ban hành (${formatDay(form.issued)})`,
          remedy: 'Sửa thời gian tổ chức hoặc ngày ban hành',
        },
      ]
    : [];
}

/** Guests answer before the day they are invited for. */
function afterEvent(form: OfficialForm): Fault[] {
  const last = eventIn(form)?.day;
  // What was to be before the document is told already.
  if (last === undefined || (form.issued !== null && last < form.issued)) return [];
  return deadlinesIn(form)
    .filter(
      ({ day, asked }) =>
        day > last && /xác nhận|đăng ký (?:tham|dự)|danh sách (?:tham|đại biểu)/iu.test(asked),
    )
    .map(({ line, quote, day }) => ({
      at: line,
      quote,
      what: `thời hạn ${formatDay(day)} sau ngày tổ chức (${formatDay(last)})`,
      remedy: 'Đặt thời hạn trước ngày tổ chức',
    }));
}

const CONTENT = 'Kiểm tra nội dung (Nghị định 30/2020/NĐ-CP, Điều 12 khoản 1)';

export const DEADLINE_RULES: readonly FormRule[] = [
  {
    id: 'deadline.past',
    severity: 'error',
    source: CONTENT,
    title: 'thời hạn sau ngày ban hành',
    families: OFFICIAL,
    check: past,
  },
  {
    id: 'deadline.dayOff',
    severity: 'warning',
    source: `${CONTENT}; Bộ luật Lao động 45/2019/QH14, Điều 111, 112`,
    title: 'thời hạn vào ngày làm việc',
    families: OFFICIAL,
    check: dayOff,
  },
  {
    id: 'deadline.double',
    severity: 'warning',
    source: CONTENT,
    title: 'một cách nói thời hạn',
    families: OFFICIAL,
    check: doubled,
  },
  {
    id: 'deadline.contradictory',
    severity: 'warning',
    source: CONTENT,
    title: 'một việc, một thời hạn',
    families: OFFICIAL,
    check: contradictory,
  },
  {
    id: 'deadline.eventPast',
    severity: 'error',
    source: CONTENT,
    title: 'mời dự sau ngày ban hành',
    check: eventPast,
  },
  {
    id: 'deadline.afterEvent',
    severity: 'warning',
    source: CONTENT,
    title: 'xác nhận, đăng ký trước ngày tổ chức',
    check: afterEvent,
  },
];
