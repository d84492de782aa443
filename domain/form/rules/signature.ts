/** Post and name of the signer (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7). */
import { isBold, isUpper, type Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { isPersonName, isSignerTitle } from '../parts/patterns.ts';
import { hasTraceOfSignature } from '../text/traces.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';

const fault = (at: Line | null, what: string, remedy: string): Fault => ({ at, what, remedy });

function footOf({ lines }: OfficialForm): Line[] {
  const end = lines.findIndex(({ text }) => /\.\/\.$/.test(text));
  return (end < 0 ? lines.slice(-25) : lines.slice(end + 1, end + 40)).filter(
    ({ paragraph, side }) => paragraph.cell?.ruled !== true && (side === 'right' || paragraph.cell !== null),
  );
}

/** A name that stands where the signer's does, below that of an office instead of a post. */
const bareName = (form: OfficialForm): Line | null =>
  footOf(form).find((line) => line.side === 'right' && isBold(line) && isPersonName(line.text)) ?? null;

/** "Hiệu trưởng" with a name under it, behind the text: a post, only not in capitals. */
function smallTitle(form: OfficialForm): Line | null {
  if (form.signatures.length > 0) return null;
  const foot = footOf(form);
  const title = foot.find(
    ({ text }, i) =>
      text.length <= 60 &&
      /\p{Ll}/u.test(text) &&
      !/[.;:,]$/u.test(text) &&
      isSignerTitle(text.toUpperCase()) &&
      foot.slice(i + 1, i + 6).some((next) => isPersonName(next.text)),
  );
  return title ?? null;
}

/** "KT. CHỦ TỊCH" and "Phó chủ tịch" below. */
const smallBelow = ({ signatures }: OfficialForm): Line | null =>
  signatures
    .flatMap(({ titles }) => titles.slice(1))
    .find(
      ({ text }) =>
        /\p{Ll}/u.test(text) &&
        /^[\p{L}\s]{5,50}$/u.test(text) &&
        isSignerTitle(text.toUpperCase()) &&
        !isPersonName(text),
    ) ?? null;

const titleCapitals = (form: OfficialForm): Fault[] => {
  const title = smallTitle(form) ?? smallBelow(form);
  return title
    ? [fault(title, 'chức vụ của người ký không in hoa', 'Trình bày quyền hạn, chức vụ bằng chữ in hoa, đậm')]
    : [];
};

function missing(form: OfficialForm): Fault[] {
  // In a PDF the block beside “Nơi nhận” may be the picture of a seal.
  if (
    form.signatures.length > 0 ||
    smallTitle(form) ||
    hasTraceOfSignature(form) ||
    (form.view.kind === 'pdf' && form.toPlaces)
  )
    return [];
  const name = bareName(form);
  return [
    name
      ? fault(name, 'trên họ tên người ký không có chức vụ', 'Ghi quyền hạn, chức vụ của người ký')
      : fault(
          null,
          'không thấy chức vụ và họ tên người ký',
          'Ghi quyền hạn, chức vụ và họ tên người ký ở bên phải',
        ),
  ];
}

const nameMissing = (form: OfficialForm): Fault[] =>
  form.signatures.length > 0 && form.signatures.every(({ name }) => name === null)
    ? [
        fault(
          form.signatures[0]?.titles[0] ?? null,
          'dưới chức vụ không có họ tên người ký',
          'Ghi họ và tên người ký',
        ),
      ]
    : [];

/** Units whose sector lets ranks and degrees stand before the name. */
const DEGREES_ALLOWED =
  /(?<!MÔI |THỊ |HIỆN )TRƯỜNG|BỆNH VIỆN|VIỆN|ĐẠI HỌC|HỌC VIỆN|Y TẾ|GIÁO DỤC|CÔNG AN|QUÂN|QUỐC PHÒNG|BIÊN PHÒNG|CHỈ HUY|KHOA HỌC|TRUNG TÂM/u;

function degree(form: OfficialForm): Fault[] {
  const addressed = form.signatures.flatMap(({ name }) =>
    name && /^(?:Ông|Bà)\s/u.test(name.text) ? [name] : [],
  );
  const office = [...form.parent, ...form.issuer].map(({ text }) => text).join(' ');
  if (addressed.length > 0)
    return addressed.map((name) => fault(name, 'trước họ tên người ký có “Ông”, “Bà”', 'Chỉ ghi họ và tên'));
  if (DEGREES_ALLOWED.test(office)) return [];
  return form.signatures.flatMap(({ name }) =>
    name && /^(?:GS|PGS|TS|T\.S|Th\.?[sS]|BS|KS|CN|DS|LS|Thạc sĩ|Tiến sĩ|Bác sĩ|Kỹ sư)[\s.]/u.test(name.text)
      ? [fault(name, 'trước họ tên người ký có học hàm, học vị', 'Chỉ ghi họ và tên')]
      : [],
  );
}

const nameCapitals = ({ signatures }: OfficialForm): Fault[] =>
  signatures.flatMap(({ name }) =>
    name && isUpper(name.text) && name.text.length > 4
      ? [fault(name, 'họ tên người ký in hoa', 'Trình bày họ tên bằng chữ in thường, đậm')]
      : [],
  );

/** One signature stands in the right half. */
function place({ signatures, toPlaces }: OfficialForm): Fault[] {
  const [first] = signatures[0]?.titles ?? [];
  return signatures.length === 1 && first?.side === 'left' && toPlaces?.head.side === 'right'
    ? [fault(first, 'chữ ký nằm bên trái, Nơi nhận nằm bên phải', 'Đặt Nơi nhận bên trái, chữ ký bên phải')]
    : [];
}

const II7 = ND30('phần I, mục II.7');

export const SIGNATURE_RULES: readonly FormRule[] = [
  {
    id: 'signature.missing',
    severity: 'error',
    source: II7,
    title: 'có chức vụ, họ tên người ký',
    check: missing,
  },
  {
    id: 'signature.titleCapitals',
    severity: 'error',
    source: II7,
    title: 'quyền hạn, chức vụ in hoa',
    check: titleCapitals,
  },
  {
    id: 'signature.name',
    severity: 'warning',
    source: II7,
    title: 'có họ tên dưới chức vụ',
    check: nameMissing,
  },
  {
    id: 'signature.degree',
    severity: 'warning',
    source: ND30('phần I, mục II.7.c'),
    title: 'không ghi học hàm, học vị trước họ tên',
    check: degree,
  },
  {
    id: 'signature.capitals',
    severity: 'warning',
    source: ND30('phần I, mục II.7.đ'),
    title: 'họ tên người ký in thường',
    check: nameCapitals,
  },
  {
    id: 'signature.place',
    severity: 'error',
    source: ND30('phần I, mục IV'),
    title: 'chữ ký bên phải',
    check: place,
  },
];
