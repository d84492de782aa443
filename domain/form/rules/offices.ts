/** Ministries and departments that were joined into others, asked to do something. */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { OFFICIAL, type Fault, type FormRule } from '../rule.ts';

/** From when each kind bears its new name; by the later day every province had joined its departments, too. */
const JOINED_BY: Readonly<Record<string, string>> = { Bộ: '2025-03-01', Sở: '2025-07-01' };

/** Old name and where its work went (Nghị quyết 176/2025/QH15; Nghị định 45/2025/NĐ-CP). */
const JOINED: readonly { readonly old: string; readonly now: string }[] = [
  { old: 'Kế hoạch và Đầu tư', now: 'Tài chính' },
  { old: 'Giao thông vận tải', now: 'Xây dựng' },
  { old: 'Thông tin và Truyền thông', now: 'Khoa học và Công nghệ' },
  { old: 'Lao động - Thương binh và Xã hội', now: 'Nội vụ' },
  { old: 'Tài nguyên và Môi trường', now: 'Nông nghiệp và Môi trường' },
  { old: 'Nông nghiệp và Phát triển nông thôn', now: 'Nông nghiệp và Môi trường' },
];
const NAMES = JOINED.map(({ old }) => old.replace(' - ', ' ?[-–,] ?')).join('|');
const OFFICE = new RegExp(String.raw`(?<!\p{L})(Bộ|Sở) (${NAMES})(?!\p{L})(?! *\((?:cũ|nay|trước))`, 'u');
const ASKED = new RegExp(
  String.raw`(?:[Pp]hối hợp (?:với|cùng)|[Đđ]ề nghị|[Yy]êu cầu|[Gg]iao|gửi về) (?:[\p{L},]+ ){0,4}?(Bộ|Sở) (${NAMES})(?!\p{L})(?! *\((?:cũ|nay|trước))`,
  'u',
);
const OF_BEFORE = /trước đây|(?<!\p{L})cũ(?!\p{L})|trước khi|sáp nhập|hợp nhất|đã |số \d|nay là/iu;

const nowOf = (name: string): string =>
  JOINED.find(({ old }) => old === name.replace(/ ?[-–,] ?(?=Thương)/u, ' - '))?.now ?? '';

function joined(form: OfficialForm): Fault[] {
  const day = form.issued ?? form.issuedFrom;
  if (!day) return [];
  const readers: readonly Line[] = [
    ...(form.addressees ? [form.addressees.head, ...form.addressees.items] : []),
    ...(form.toPlaces?.items ?? []),
  ];
  const found = (lines: readonly Line[], pattern: RegExp): Fault[] =>
    lines.flatMap((line) => {
      const [, kind = '', old = ''] = pattern.exec(line.text) ?? [];
      return old === '' || day < (JOINED_BY[kind] ?? day)
        ? []
        : [
            {
              at: line,
              what: `${kind} ${old} không còn, đã sáp nhập năm 2025`,
              remedy: `Ghi ${kind} ${nowOf(old)}`,
            },
          ];
    });
  return [
    ...found(readers, OFFICE),
    ...found(
      form.body.filter(({ text, paragraph }) => !paragraph.cell?.ruled && !OF_BEFORE.test(text)),
      ASKED,
    ),
  ];
}

export const OFFICE_RULES: readonly FormRule[] = [
  {
    id: 'place.joined',
    severity: 'warning',
    source: 'Nghị quyết 176/2025/QH15; Nghị định 45/2025/NĐ-CP',
    title: 'không giao việc cho bộ, sở đã sáp nhập',
    families: OFFICIAL,
    check: joined,
  },
];
