/** Names and kinds that the parts of one document have to share. */
import { fold } from '../../vietnamese/fold.ts';
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { CONTENT_CHECK, ND30, type Fault, type FormRule } from '../rule.ts';
import { FORM_TYPES } from '../types.ts';

const PERSON = String.raw`(?:(?:ông|bà|đồng chí|đ\/c)\s+)?(?:(?:GS|PGS|TS|ThS|BS|CKI{1,2})[.\s]+)*((?:\p{Lu}[\p{Ll}\p{M}]*\s){1,4}\p{Lu}[\p{Ll}\p{M}]*)(?=\s*(?:[,.;:–-]|$))`;
const CHAIR = new RegExp(
  String.raw`^\W{0,3}(?:\d+\. ?)?Chủ (?:trì|t[oọ][aạ])(?: \([^)]*\))?(?: cuộc họp| hội nghị)?\s*:\s*${PERSON}`,
  'iu',
);
const CLERK = new RegExp(
  String.raw`^\W{0,3}(?:\d+\. ?)?Thư ký(?: \([^)]*\))?(?: cuộc họp| hội nghị)?\s*:\s*${PERSON}`,
  'iu',
);

const namedBy = (form: OfficialForm, pattern: RegExp): string | undefined => {
  const found = form.body.flatMap(({ text }) => pattern.exec(text)?.[1] ?? []);
  return found.length === 1 && !/\p{Lu}{2}/u.test(found[0] ?? '') ? found[0] : undefined;
};

/** Who takes the chair and the minutes in a meeting signs them (Phụ lục III, mục II, mẫu 1.9). */
function minutesNames(form: OfficialForm): Fault[] {
  if (form.type?.code !== 'BB') return [];
  return form.signatures.flatMap(({ titles, name }) => {
    const title = titles[0]?.text ?? '';
    const kind = /^CHỦ (?:TR[ÌI]|T[OỌ][AẠ])/u.test(title) ? CHAIR : /^THƯ K[ÝÍ]/u.test(title) ? CLERK : null;
    const told = kind && namedBy(form, kind);
    const signed = name?.text.replace(/^(?:\p{L}{1,4}\. ?)+/u, '');
    return name && told && signed && fold(signed) !== fold(told)
      ? [
          {
            at: name,
            what: `người ký là ${signed}, trong biên bản ghi ${told}`,
            remedy: 'Thống nhất họ tên chủ tọa, thư ký',
          },
        ]
      : [];
  });
}

const ENCLOSED_KINDS = [
  ...FORM_TYPES.map(({ label }) => label),
  'Nội quy',
  'Danh mục',
  'Điều lệ',
  'Quy trình',
].join('|');
const ISSUES = new RegExp(`^(?:Về việc )?(?:ban hành|phê duyệt) (${ENCLOSED_KINDS})(?!\\p{L})`, 'iu');
const ENCLOSES = new RegExp(
  `(?:Ban hành|Phê duyệt) kèm theo (?:Quyết định|Nghị quyết) này (?:bản )?(${ENCLOSED_KINDS})(?!\\p{L})`,
  'iu',
);

/** The trích yếu issues a Quy chế, Điều 1 encloses a Quy định. */
function enclosedKind({ subject, body, type }: OfficialForm): Fault[] {
  const told = ISSUES.exec(subject.map(({ text }) => text).join(' '))?.[1];
  const line = body.find(({ text }) => ENCLOSES.test(text));
  const enclosed = ENCLOSES.exec(line?.text ?? '')?.[1];
  return ['QĐ', 'NQ'].includes(type?.code ?? '') &&
    line &&
    told &&
    enclosed &&
    told.toLowerCase() !== enclosed.toLowerCase() &&
    !line.text.toLowerCase().includes(told.toLowerCase())
    ? [
        {
          at: line,
          what: `trích yếu nêu ${told.toLowerCase()} mà điều này ban hành ${enclosed.toLowerCase()}`,
          remedy: 'Thống nhất tên loại của văn bản ban hành kèm theo',
        },
      ]
    : [];
}

/** Heads of whom only offices of some kinds have one. */
const HEADS: readonly { readonly post: RegExp; readonly office: RegExp }[] = [
  { post: /^(?:PHÓ )?HIỆU TRƯỞNG$/u, office: /TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|NHẠC VIỆN|TH(?:CS|PT)?(?!\p{L})/u },
  { post: /^(?:PHÓ )?CHÁNH ÁN$/u, office: /TÒA|TOÀ|TAND/u },
  {
    post: /^(?:PHÓ )?CHỦ TỊCH$/u,
    office:
      /ỦY BAN|UỶ BAN|UBND|HỘI|HĐ|ĐOÀN|CHỦ TỊCH|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|NGÂN HÀNG|MẶT TRẬN|MTTQ|BAN|VIỆN HÀN LÂM|QUỐC HỘI|THƯỜNG TRỰC|TỔ|CLB|UB(?!\p{L})/u,
  },
];

/** "HIỆU TRƯỞNG" signs for himself at a people's committee. */
function otherHead({ signatures, issuer }: OfficialForm): Fault[] {
  const office = issuer.map(({ text }) => text).join(' ');
  const title = signatures[0]?.titles.at(-1);
  const alone = signatures.length === 1 && signatures[0]?.titles.length === 1 && office.length > 4;
  const row = title && HEADS.find(({ post }) => post.test(title.text));
  return alone && title && row && !row.office.test(office)
    ? [
        {
          at: title,
          what: `chức vụ ${title.text} không có ở cơ quan ban hành (${office})`,
          remedy: 'Ghi chức vụ của người ký trong cơ quan ban hành',
        },
      ]
    : [];
}

/** Under "TM. BAN CHỈ ĐẠO" stands what the signer is in it, whatever else he is. */
function councilPost({ signatures }: OfficialForm): Fault[] {
  return signatures.flatMap(({ titles }) => {
    const at = titles.findIndex(({ text }) =>
      /^TM\.? ?(?:BAN (?:CHỈ ĐẠO|TỔ CHỨC|VẬN ĐỘNG)|HỘI ĐỒNG(?! NHÂN DÂN)|(?:ỦY|UỶ) BAN NHÂN DÂN|UBND)/u.test(
        text,
      ),
    );
    const next: Line | undefined = titles[at + 1];
    return at >= 0 && next && titles.length === at + 2 && OWN_POST.test(next.text)
      ? [
          {
            at: next,
            what: `dưới “${titles[at]?.text ?? ''}” ghi ${next.text}, không phải chức danh trong tổ chức đó`,
            remedy:
              'Ghi chức danh trong tổ chức (TRƯỞNG BAN, CHỦ TỊCH, …); chức vụ ở cơ quan ghi trên họ tên',
          },
        ]
      : [];
  });
}
const OWN_POST =
  /^(?:PHÓ )?(?:GIÁM ĐỐC|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG PHÒNG|VIỆN TRƯỞNG)(?: |$)/u;

export const AGREEMENT_RULES: readonly FormRule[] = [
  {
    id: 'minutes.names',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'biên bản: chủ tọa, thư ký ký đúng họ tên đã ghi',
    check: minutesNames,
  },
  {
    id: 'subject.enclosed',
    severity: 'error',
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II, mẫu 1.3',
    title: 'văn bản ban hành kèm theo đúng tên loại trong trích yếu',
    check: enclosedKind,
  },
  {
    id: 'signature.otherHead',
    severity: 'error',
    source: ND30('phần I, mục II.7.c'),
    title: 'chức vụ của người ký có ở cơ quan ban hành',
    check: otherHead,
  },
  {
    id: 'signature.councilPost',
    severity: 'warning',
    source: ND30('phần I, mục II.7.c'),
    title: 'ký thay mặt tổ chức ghi chức danh trong tổ chức đó',
    check: councilPost,
  },
];
