/** Issuer, trích yếu (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.2, II.5). */
import { isUpper, type Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';
import { isLetterSubject, isMotto, readPlaceDate } from '../parts/patterns.ts';
import { hasTag } from '../text/tags.ts';
import { hasTraceOfSubject } from '../text/traces.ts';

const fault = (at: Line | null, what: string, remedy: string): Fault => ({ at, what, remedy });

const issuerMissing = ({ issuer, nationalName, lines, code }: OfficialForm): Fault[] => {
  // Halves exchanged are told by another rule.
  if (issuer.length > 0 || !nationalName || nationalName.side === 'left') return [];
  const end = code ? lines.indexOf(code.line) : 6;
  const named = lines
    .slice(0, end)
    .find(
      ({ text, side }) =>
        side === 'left' &&
        text.length > 4 &&
        !isUpper(text) &&
        !isMotto(text) &&
        readPlaceDate(text) === null,
    );
  return [
    named
      ? fault(named, 'tên cơ quan ban hành không in hoa', 'Trình bày tên cơ quan bằng chữ in hoa, đậm')
      : fault(
          null,
          'không có tên cơ quan ban hành văn bản',
          'Ghi tên cơ quan ở phía trên, bên trái trang đầu',
        ),
  ];
};

const PARENTS = /^(?:UBND|ỦY BAN NHÂN DÂN|BỘ|SỞ|TỔNG CỤC|CỤC|ĐẠI HỌC|TỔNG CÔNG TY|TẬP ĐOÀN)\s/u;
const BODIES =
  /^(?:SỞ|PHÒNG|BAN|CHI CỤC|CỤC|TRUNG TÂM|TRƯỜNG|VĂN PHÒNG|THANH TRA|BỆNH VIỆN|VIỆN|HỘI ĐỒNG|VỤ|TỔ|CÔNG TY)\s/u;

const parentBold = ({ parent, issuer }: OfficialForm): Fault[] => {
  const [first, second] = issuer;
  return parent.length === 0 && first && second && PARENTS.test(first.text) && BODIES.test(second.text)
    ? [fault(first, 'tên cơ quan chủ quản in đậm', 'Cơ quan chủ quản trình bày chữ đứng, không đậm')]
    : [];
};

/** "ỦY BAN NHÂN DÂN" over "TỈNH …" is part of the issuer's own name. */
const ownUpright = ({ parent, issuer }: OfficialForm): Fault[] => {
  const [above, ...more] = parent;
  return above &&
    more.length === 0 &&
    /^(?:(?:ỦY|UỶ) BAN|HỘI ĐỒNG) NHÂN DÂN$/u.test(above.text) &&
    /^(?:TỈNH|THÀNH PHỐ|TP\.|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN) /u.test(issuer[0]?.text ?? '')
    ? [fault(above, 'dòng đầu của tên cơ quan ban hành không đậm', 'Cả tên cơ quan ban hành in đậm')]
    : [];
};

/** "SỞ XÂY DỰNG" above "UBND TỈNH LAI CHÂU": the other way round. */
const order = ({ parent, issuer }: OfficialForm): Fault[] => {
  const [above] = parent;
  const [own] = issuer;
  return above &&
    own &&
    /^(?:SỞ|PHÒNG|CHI CỤC|TRUNG TÂM|TRƯỜNG|BỆNH VIỆN|THANH TRA)\s/u.test(above.text) &&
    /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)(?:\s|$)/u.test(own.text)
    ? [
        fault(
          own,
          'cơ quan chủ quản nằm dưới cơ quan ban hành',
          'Ghi cơ quan chủ quản ở trên (đứng, không đậm), cơ quan ban hành ở dưới (đậm)',
        ),
      ]
    : [];
};

const side = ({ nationalName, code, placeDate }: OfficialForm): Fault[] => [
  ...(nationalName?.side === 'left'
    ? [fault(nationalName, 'Quốc hiệu nằm bên trái', 'Đặt Quốc hiệu, Tiêu ngữ ở phía trên, bên phải')]
    : []),
  ...(code?.line.side === 'right'
    ? [fault(code.line, 'số, ký hiệu nằm bên phải', 'Đặt số, ký hiệu dưới tên cơ quan ban hành, bên trái')]
    : []),
  ...(placeDate?.line.side === 'left'
    ? [
        fault(
          placeDate.line,
          'địa danh, thời gian nằm bên trái',
          'Đặt địa danh, thời gian dưới Quốc hiệu, Tiêu ngữ',
        ),
      ]
    : []),
];

const isLetter = ({ type }: OfficialForm): boolean => type?.label === 'Công văn';

const subjectMissing = (form: OfficialForm): Fault[] =>
  form.type === null || form.subject.length > 0 || hasTraceOfSubject(form)
    ? []
    : isLetter(form)
      ? [fault(form.code?.line ?? null, 'công văn không có trích yếu', 'Ghi “V/v …” dưới số, ký hiệu')]
      : ['BB', 'GGT', 'GNP', 'PG', 'PC', 'PB', 'HĐ', 'GUQ', 'BGN', 'BTT', ''].includes(form.type.code)
        ? []
        : [
            fault(
              form.typeName,
              'không có trích yếu dưới tên loại',
              'Ghi trích yếu ngay dưới tên loại văn bản',
            ),
          ];

/** "V/v …" under the number of a document whose type is named. */
const letterSubjectBeside = ({ lines, code, typeName }: OfficialForm): Line | undefined =>
  code && typeName
    ? lines
        .slice(lines.indexOf(code.line) + 1, lines.indexOf(typeName))
        .find(({ text, side: at }) => at !== 'right' && isLetterSubject(text))
    : undefined;

function subjectForm(form: OfficialForm): Fault[] {
  const first = form.subject[0];
  if (!first) return [];
  if (!isLetter(form)) {
    const typed = isLetterSubject(first.text) ? first : letterSubjectBeside(form);
    return typed
      ? [
          fault(
            typed,
            'trích yếu của văn bản có tên loại mở đầu bằng “V/v”',
            'Ghi “Về việc …” hoặc nêu thẳng nội dung',
          ),
        ]
      : [];
  }
  if (!isLetterSubject(first.text))
    return [fault(first, 'trích yếu công văn không mở đầu bằng “V/v”', 'Ghi “V/v” rồi đến nội dung')];
  return /^V\/v\s(?!\s*[:.])/.test(first.text) && !/^V\/v\s*:/.test(first.text)
    ? /^V\/v (?:về|Về) việc/u.test(first.text)
      ? [fault(first, '“V/v về việc” lặp ý', 'Ghi “V/v” rồi đến nội dung')]
      : []
    : [fault(first, '“V/v” ghi chưa đúng', 'Ghi “V/v”, không có dấu hai chấm, sau có cách chữ')];
}

const subjectCapitals = ({ subject, typeName }: OfficialForm): Fault[] => {
  const [first] = subject;
  if (first && first === typeName)
    return [
      fault(
        first,
        'tên loại và trích yếu trên một dòng, in hoa',
        'Ghi tên loại in hoa ở một dòng, trích yếu in thường, đậm ở dòng dưới',
      ),
    ];
  const letters = subject
    .map(({ text }) => text)
    .join(' ')
    .replace(/^V\/[vV]/u, '');
  return first && !hasTag(letters) && isUpper(letters) && (letters.match(/\p{Lu}{2,}/gu) ?? []).length > 2
    ? [fault(first, 'trích yếu in hoa', 'Trình bày trích yếu bằng chữ in thường')]
    : [];
};

/** Its last line, or one that ends a sentence though the next goes on. */
function subjectEnd({ subject }: OfficialForm): Fault[] {
  const wrong = subject.find(
    ({ text }, i) =>
      (/^\p{Ll}/u.test(subject[i + 1]?.text ?? '') ? /\p{Ll}[.;]$/u : /[^.\s][.;,:]$/).test(text) &&
      (i === subject.length - 1 || /^\p{Ll}/u.test(subject[i + 1]?.text ?? '')) &&
      !/(?:v\.v|TP|Tp|\.\.)\.?$/.test(text),
  );
  return wrong ? [fault(wrong, 'trích yếu kết thúc bằng dấu câu', 'Bỏ dấu câu ở cuối trích yếu')] : [];
}

const SINCE = '2020-03-05';
const II2 = ND30('phần I, mục II.2');
const II5 = ND30('phần I, mục II.5');

export const OPENING_RULES: readonly FormRule[] = [
  {
    id: 'issuer.missing',
    severity: 'error',
    source: II2,
    title: 'có tên cơ quan ban hành, in hoa',
    check: issuerMissing,
  },
  {
    id: 'issuer.parentBold',
    severity: 'warning',
    source: II2,
    title: 'cơ quan chủ quản không đậm',
    check: parentBold,
  },
  {
    id: 'issuer.upright',
    severity: 'warning',
    source: II2,
    title: 'tên cơ quan ban hành đậm cả các dòng',
    check: ownUpright,
  },
  {
    id: 'issuer.order',
    severity: 'error',
    source: II2,
    title: 'cơ quan chủ quản ở trên, cơ quan ban hành ở dưới',
    check: order,
  },
  {
    id: 'place.side',
    severity: 'error',
    source: ND30('phần I, mục IV'),
    title: 'các thành phần ở đúng ô',
    check: side,
  },
  { id: 'subject.missing', severity: 'error', source: II5, title: 'có trích yếu', check: subjectMissing },
  {
    id: 'subject.form',
    severity: 'warning',
    source: II5,
    title: '“V/v” chỉ ở công văn, không dấu hai chấm',
    check: subjectForm,
  },
  {
    id: 'subject.end',
    severity: 'warning',
    source: II5,
    title: 'trích yếu không có dấu câu ở cuối',
    check: subjectEnd,
  },
  {
    id: 'subject.capitals',
    severity: 'warning',
    source: II5,
    title: 'trích yếu in thường',
    since: SINCE,
    check: subjectCapitals,
  },
];
