/** Who signs as what (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần I, mục II.7.b). */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import type { Fault, FormRule } from '../rule.ts';

const fault = (at: Line | null, what: string, remedy: string): Fault => ({ at, what, remedy });
const titlesOf = (form: OfficialForm): Line[] => form.signatures.flatMap(({ titles }) => titles);

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

/** "KT.GIÁM ĐỐC"; where blanks were read at all. */
const blank = (form: OfficialForm): Fault[] =>
  titlesOf(form)
    .filter(({ text }) => /^(?:TM|KT|TL|TUQ|Q)\.\p{Lu}.* \p{Lu}/u.test(text))
    .map((line) =>
      fault(line, 'sau chữ viết tắt quyền hạn không có cách chữ', `Ghi “${line.text.replace('.', '. ')}”`),
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

/** TL. is given to the head of a unit, whose deputy signs for him; one in charge has no head above him. */
const isOrderedDeputy = (deputy: Line, above: Line | undefined): boolean =>
  /^TL\./u.test(above?.text ?? '') &&
  /^PHÓ (?:TRƯỞNG|CHÁNH|VỤ TRƯỞNG|CHI CỤC)/u.test(deputy.text) &&
  !/PHỤ TRÁCH|ĐIỀU HÀNH/u.test(deputy.text);

/** The head signs as head; a deputy needs KT. above, with the head's post, whoever else is named over it. */
function deputyAlone({ signatures }: OfficialForm): Fault[] {
  return signatures.flatMap(({ titles }) => {
    const at = titles.findIndex(({ text }) => DEPUTY.test(text));
    const [deputy, above] = [titles[at], titles[at - 1]];
    if (!deputy) return [];
    const alone = signatures.length === 1 && (!above || STATE_BODY.test(above.text));
    const underHead = above !== undefined && deputy.text === `PHÓ ${above.text}`;
    return alone || underHead || isOrderedDeputy(deputy, above)
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

/** "ỦY BAN NHÂN DÂN TỈNH …" decides, above the grounds of a decision, and its chairman signs for himself. */
function decidedByAll({ signatures, body, type }: OfficialForm): Fault[] {
  const decides =
    type?.code === 'QĐ' ? body.slice(0, 2).find(({ text }) => STATE_BODY.test(text)) : undefined;
  const first = signatures[0]?.titles[0];
  return decides && first && signatures.length === 1 && /^(?:KT\.\s?)?CHỦ TỊCH$/u.test(first.text)
    ? [
        fault(
          first,
          `${decides.text} quyết định mà người ký không ghi thay mặt (TM.)`,
          'Ghi “TM. ỦY BAN NHÂN DÂN” ở dòng trên; nếu Chủ tịch quyết định thì sửa thẩm quyền ban hành',
        ),
      ]
    : [];
}

const COLLECTIVE =
  /^(?:UBND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|HĐND|THƯỜNG TRỰC|BAN (?:CHỈ ĐẠO|TỔ CHỨC|CHẤP HÀNH|THƯỜNG VỤ|VẬN ĐỘNG|ĐẠI DIỆN|KIỂM PHIẾU|QUẢN LÝ)|CHÍNH PHỦ|TỔ |ĐOÀN |QUỐC HỘI|ỦY VIÊN|TẬP THỂ|ĐẢNG|BCH|BAN CHẤP|BAN (?!GIÁM)|CHI BỘ)/u;

/** Who signs by authorisation signs himself: he may not pass it on. */
const passedOn = ({ signatures }: OfficialForm): Fault[] =>
  signatures.flatMap(({ titles }) => {
    const at = titles.findIndex(({ text }) => /^T[UƯ]Q/u.test(text));
    const next = at < 0 ? undefined : titles[at + 1];
    return next && /^(?:KT|TL|TUQ)\b/u.test(next.text)
      ? [
          fault(
            next,
            'người được ủy quyền (TUQ.) không ký mà giao cho người khác ký',
            'Người được ủy quyền trực tiếp ký; không ủy quyền lại',
          ),
        ]
      : [];
  });

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
  const ministry = /^BỘ /u.test(office);
  // "BỘ Y TẾ, VỤ PHÁP CHẾ": the unit issues it.
  const ownUnit = /(?<!NỘI )VỤ|VĂN PHÒNG|CỤC|THANH TRA/u.test(office);
  const post = ministry && !ownUnit ? /^(?:TRƯỞNG PHÒNG|VỤ TRƯỞNG)/u : /^TRƯỞNG PHÒNG/u;
  const found = /^SỞ |^BỘ /u.test(office) ? post.exec(first?.text ?? '')?.[0] : undefined;
  const head = ministry ? 'BỘ TRƯỞNG' : 'GIÁM ĐỐC';
  return signatures.length === 1 && first && found
    ? [
        fault(
          first,
          `${found.toLowerCase()} ký văn bản của cơ quan mà không ghi quyền hạn`,
          `Ghi “TL. ${head}” hoặc “TUQ. ${head}” ở dòng trên`,
        ),
      ]
    : [];
}

const II7B = `Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần I, mục II.7.b`;

export const COMPETENCE_RULES: readonly FormRule[] = [
  {
    id: 'signature.dot',
    severity: 'error',
    source: II7B,
    title: 'TM., KT., TL., TUQ., Q. có dấu chấm',
    check: dot,
  },
  {
    id: 'signature.blank',
    severity: 'note',
    source: II7B,
    title: 'sau TM., KT., TL., TUQ., Q. có cách chữ',
    check: blank,
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
    check: (form) => [...behalfMissing(form), ...decidedByAll(form)],
  },
  {
    id: 'signature.onBehalf',
    severity: 'error',
    source: II7B,
    title: 'TM. chỉ trước tập thể',
    check: onBehalf,
  },
  {
    id: 'signature.passedOn',
    severity: 'warning',
    source: 'Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3',
    title: 'ký thừa ủy quyền không ủy quyền lại',
    check: passedOn,
  },
  {
    id: 'signature.unit',
    severity: 'error',
    source: II7B,
    title: 'trưởng đơn vị ký ghi TL. hoặc TUQ.',
    check: unitSigns,
  },
];
