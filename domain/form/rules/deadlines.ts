/** Deadlines the document sets, against its own day and the calendar. */
import { addDays, formatDay, type Day } from '../../time/day.ts';
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { datesIn, dayNamed } from '../text/dates.ts';
import { deadlinesIn, isLaw } from '../text/deadlines.ts';
import { around, textLines } from '../text/sentences.ts';
import { sameRequest } from '../text/requests.ts';
import { whyOff } from '../text/days-off.ts';

/** Days by which a deadline may lie before the document and still be meant as one. */
const NEAR = 400;

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
    // "ngày 31/5/2026 (Chủ nhật)": who names the weekday knows it.
    // Before a Saturday is until Friday, a day of work.
    const untilWork = !inclusive && whyOff(addDays(day, -1)) === null;
    const known = /(?<!\p{L})(?:chủ nhật|thứ (?:bảy|7))(?!\p{L})/iu.test(quote);
    const why = day < issued || inHaste || untilWork || known ? null : whyOff(day);
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

/** "báo cáo quý I trước …; báo cáo quý II trước …": one sentence may set a day for each part of it. */
const inParts = (asked: string): boolean =>
  /(?<!\p{L})(?:quý|tháng|năm|tuần|đợt|lần|kỳ|vòng|giai đoạn|bước|bản (?:giấy|mềm|điện tử)|dự thảo|chính thức|riêng|cấp (?:tỉnh|xã))(?!\p{L})/iu.test(
    asked,
  );

/** “phê duyệt chủ trương trước … và dự án trước …”: two days for two things. */
const namesDay = (asked: string): boolean => datesIn(asked).length > 0;

/** The same thing asked for by two days. */
function contradictory(form: OfficialForm): Fault[] {
  const all = deadlinesIn(form).filter(({ line }) => !line.paragraph.cell?.ruled);
  return all.flatMap((later, i) => {
    const earlier = all
      .slice(0, i)
      .find(
        (each) =>
          each.day !== later.day &&
          (each.line !== later.line ||
            !(inParts(each.asked) || inParts(later.asked) || namesDay(later.asked))) &&
          sameRequest(each.asked, later.asked),
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
