/** Who signs as what (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần I, mục II.7). */
import { isUpper, type Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';

const fault = (at: Line | null, what: string, remedy: string): Fault => ({ at, what, remedy });
const titlesOf = (form: OfficialForm): Line[] => form.signatures.flatMap(({ titles }) => titles);

const missing = (form: OfficialForm): Fault[] =>
  form.signatures.length === 0
    ? [
        fault(
          null,
          'không thấy chức vụ và họ tên người ký',
          'Ghi quyền hạn, chức vụ và họ tên người ký ở bên phải',
        ),
      ]
    : [];

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

/** "KT GIÁM ĐỐC", "K/T. GIÁM ĐỐC", "TL GIÁM ĐỐC". */
const dot = (form: OfficialForm): Fault[] =>
  titlesOf(form)
    .filter(
      ({ text }) =>
        /^(?:(?:TM|KT|TL|TUQ|TƯQ)(?!\.)[\s,:]?|[KT]\/[TLM]\b\.?|Q (?=\p{Lu}))/u.test(text) &&
        !/^(?:TM|KT|TL|TUQ)\p{L}/u.test(text),
    )
    .map((line) =>
      fault(
        line,
        'chữ viết tắt quyền hạn ký ghi chưa đúng',
        'Ghi “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”, có dấu chấm',
      ),
    );

const HEAD =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.?\s*)?(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|(?:CHI |TỔNG )?CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TỔNG GIÁM ĐỐC|THỦ TƯỚNG)/u;

/** KT. is followed by the post of a deputy; TL. and TUQ. by the signer's own post. */
function stack({ signatures }: OfficialForm): Fault[] {
  return signatures.flatMap(({ titles }) =>
    titles.flatMap((line, i) => {
      const kind = /^(KT|TL|TUQ)\b/u.exec(line.text)?.[1];
      const next = titles[i + 1];
      if (!kind) return [];
      if (!next)
        return [
          fault(
            line,
            `dưới “${line.text}” không có chức vụ của người ký`,
            'Ghi chức vụ của người ký ở dòng dưới',
          ),
        ];
      const head = line.text.replace(/^\p{Lu}+\.?\s*/u, '');
      if (kind !== 'KT' && (next.text === head || next.text === `PHÓ ${head}`))
        return [
          fault(
            line,
            `“${line.text}” rồi “${next.text}”: ${kind}. đứng trước chức vụ của người giao ký, không phải của người ký`,
            kind === 'TL' && next.text === `PHÓ ${head}`
              ? `Cấp phó ký thay ghi “KT. ${head}”`
              : 'Ghi chức vụ người đứng đầu cơ quan sau chữ viết tắt, chức vụ người ký ở dòng dưới',
          ),
        ];
      if (
        kind !== 'KT' ||
        /^(?:PHÓ|THỨ TRƯỞNG|\(|PTR|QUYỀN|ỦY VIÊN|UỶ VIÊN|CẤP PHÓ|TRỢ LÝ|THƯỢNG|ĐẠI)/u.test(next.text)
      )
        return [];
      return HEAD.test(next.text)
        ? [
            fault(
              next,
              'ký thay (KT.) mà chức vụ dưới là của người đứng đầu',
              'Ghi chức vụ cấp phó của người ký, ví dụ PHÓ GIÁM ĐỐC',
            ),
          ]
        : [];
    }),
  );
}

const DEPUTY = /^(?:PHÓ (?:GIÁM ĐỐC|CHỦ TỊCH|CỤC|CHI CỤC|TỔNG|HIỆU|VIỆN|THỦ|CHÁNH|TRƯỞNG|VỤ)|THỨ TRƯỞNG)/u;
/** State bodies that decide as one; mass organisations let a deputy sign on behalf of theirs. */
const STATE_BODY =
  /^(?:TM\.?\s*)?(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN|THƯỜNG TRỰC (?:HĐND|HỘI ĐỒNG NHÂN DÂN))/u;

/** The head signs as head; a deputy needs KT. above, with the head's post, whoever else is named over it. */
function deputyAlone({ signatures }: OfficialForm): Fault[] {
  return signatures.flatMap(({ titles }) => {
    const at = titles.findIndex(({ text }) => DEPUTY.test(text));
    const [deputy, above] = [titles[at], titles[at - 1]];
    if (!deputy) return [];
    const alone = signatures.length === 1 && (!above || STATE_BODY.test(above.text));
    const underHead = above !== undefined && deputy.text === `PHÓ ${above.text}`;
    return alone || underHead
      ? [
          fault(
            deputy,
            'cấp phó ký mà không ghi ký thay (KT.)',
            'Ghi “KT. …” và chức vụ người đứng đầu ở dòng trên',
          ),
        ]
      : [];
  });
}

/** "ỦY BAN NHÂN DÂN" above the post of who signs on its behalf. */
function behalfMissing({ signatures }: OfficialForm): Fault[] {
  const [first, second] = signatures[0]?.titles ?? [];
  return signatures.length === 1 && first && second && !/^TM/u.test(first.text) && STATE_BODY.test(first.text)
    ? [fault(first, 'ký thay mặt tập thể mà không ghi “TM.”', `Ghi “TM. ${first.text}”`)]
    : [];
}

const COLLECTIVE =
  /^(?:UBND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|HĐND|THƯỜNG TRỰC|BAN (?:CHỈ ĐẠO|TỔ CHỨC|CHẤP HÀNH|THƯỜNG VỤ|VẬN ĐỘNG|ĐẠI DIỆN|KIỂM PHIẾU|QUẢN LÝ)|CHÍNH PHỦ|TỔ |ĐOÀN |QUỐC HỘI|ỦY VIÊN|TẬP THỂ|ĐẢNG|BCH|BAN CHẤP|BAN (?!GIÁM)|CHI BỘ)/u;

/** A post one person holds, whatever collective its name begins with. */
const OF_ONE_PERSON =
  /^(?:PHÓ |(?:TỔNG )?GIÁM ĐỐC|CHỦ TỊCH|CHỦ NHIỆM|BÍ THƯ|CHÁNH |(?:TỔNG |CHI )?CỤC TRƯỞNG|(?:BỘ|VỤ|VIỆN|HIỆU|TỔ|ĐOÀN|TRƯỞNG) ?(?:TRƯỞNG|BAN|PHÒNG|ĐOÀN|KHOA)(?!\p{L}))/u;

const onBehalfOfOne = (line: Line, rest: string): Fault =>
  fault(
    line,
    `“TM.” đứng trước “${rest}”: chỉ ký thay mặt tập thể lãnh đạo hoặc cơ quan làm việc theo chế độ tập thể`,
    'Ghi chức vụ người đứng đầu; cấp phó ký thì ghi “KT.”',
  );

/** TM. stands before a collective, not before a post nor before an office that one person heads. */
function onBehalf({ signatures }: OfficialForm): Fault[] {
  return signatures.flatMap(({ titles }) =>
    titles.flatMap((line) => {
      const rest = /^TM\.?\s*(.+)$/u.exec(line.text)?.[1];
      if (!rest) return [];
      if (OF_ONE_PERSON.test(rest)) return [onBehalfOfOne(line, rest)];
      if (COLLECTIVE.test(rest)) return [];
      return /^(?:SỞ|CỤC|CHI CỤC|BỘ|VĂN PHÒNG|PHÒNG|TRUNG TÂM|VỤ|BAN GIÁM ĐỐC|LÃNH ĐẠO|GIÁM ĐỐC|CHỦ TỊCH|TRƯỜNG|BAN GIÁM HIỆU)(?!\p{L})/u.test(
        rest.normalize('NFC'),
      )
        ? [onBehalfOfOne(line, rest)]
        : [];
    }),
  );
}

/** Q. and the other marks stand before the post of the head. */
function unitSigns({ signatures, issuer }: OfficialForm): Fault[] {
  const office = issuer.map(({ text }) => text).join(' ');
  const [first] = signatures[0]?.titles ?? [];
  return signatures.length === 1 && first && /^SỞ |^BỘ /u.test(office) && /^TRƯỞNG PHÒNG/u.test(first.text)
    ? [
        fault(
          first,
          'trưởng phòng ký văn bản của cơ quan mà không ghi quyền hạn',
          'Ghi “TL. GIÁM ĐỐC” hoặc “TUQ. GIÁM ĐỐC” ở dòng trên',
        ),
      ]
    : [];
}

/** Units whose sector lets ranks and degrees stand before the name. */
const DEGREES_ALLOWED =
  /TRƯỜNG|BỆNH VIỆN|VIỆN|ĐẠI HỌC|HỌC VIỆN|Y TẾ|GIÁO DỤC|CÔNG AN|QUÂN|QUỐC PHÒNG|BIÊN PHÒNG|CHỈ HUY|KHOA HỌC|TRUNG TÂM/u;

function degree(form: OfficialForm): Fault[] {
  const office = [...form.parent, ...form.issuer].map(({ text }) => text).join(' ');
  if (DEGREES_ALLOWED.test(office)) return [];
  return form.signatures.flatMap(({ name }) =>
    name && /^(?:GS|PGS|TS|ThS|Ths|BS|KS|CN|DS|LS|Thạc sĩ|Tiến sĩ|Bác sĩ|Kỹ sư)[\s.]/u.test(name.text)
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
const II7B = `Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần I, mục II.7.b`;

export const SIGNATURE_RULES: readonly FormRule[] = [
  {
    id: 'signature.missing',
    severity: 'error',
    source: II7,
    title: 'có chức vụ, họ tên người ký',
    check: missing,
  },
  {
    id: 'signature.name',
    severity: 'warning',
    source: II7,
    title: 'có họ tên dưới chức vụ',
    check: nameMissing,
  },
  {
    id: 'signature.dot',
    severity: 'error',
    source: II7B,
    title: 'TM., KT., TL., TUQ., Q. có dấu chấm',
    check: dot,
  },
  {
    id: 'signature.stack',
    severity: 'error',
    source: II7B,
    title: 'dưới KT. là chức vụ cấp phó, dưới TL., TUQ. là chức vụ người ký',
    check: stack,
  },
  {
    id: 'signature.deputy',
    severity: 'error',
    source: II7B,
    title: 'cấp phó ký ghi KT.',
    check: deputyAlone,
  },
  {
    id: 'signature.behalfMissing',
    severity: 'error',
    source: II7B,
    title: 'ký thay mặt tập thể ghi TM.',
    check: behalfMissing,
  },
  {
    id: 'signature.onBehalf',
    severity: 'error',
    source: II7B,
    title: 'TM. chỉ trước tập thể',
    check: onBehalf,
  },
  {
    id: 'signature.unit',
    severity: 'error',
    source: II7B,
    title: 'trưởng đơn vị ký ghi TL. hoặc TUQ.',
    check: unitSigns,
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
