/** Offices that are no more: districts, ministries and departments that were joined into others. */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { proseOf } from '../text/sentences.ts';

/** Those it is addressed and sent to. */
const readers = ({ addressees, toPlaces }: OfficialForm): Line[] => [
  ...(addressees ? [addressees.head, ...addressees.items] : []),
  ...(toPlaces?.items ?? []),
];

/** Lines of the text in which a district is to do something now, not those that tell of what was. */
const asked = (form: OfficialForm): Line[] =>
  proseOf(form).filter(
    ({ text }) =>
      /(?:phối hợp (?:với|cùng)|đề nghị|yêu cầu|giao|gửi về|gửi đến|báo cáo) (?:[\p{L},]+ ){0,7}?(?:UBND|Ủy ban nhân dân) (?:các )?(?:huyện|quận|thị xã)(?!\p{L})/u.test(
        text,
      ) && !/trước đây|(?<!\p{L})cũ(?!\p{L})|trước khi|sáp nhập|đã |số \d/iu.test(text),
  );

/** The district level ended with that day; a document of later cannot be addressed to it. */
const DISTRICTS_END = '2025-07-01';

function districts(form: OfficialForm): Fault[] {
  const day = form.issued ?? form.issuedFrom;
  if (!day || day < DISTRICTS_END) return [];
  return [...readers(form), ...form.parent, ...form.issuer, ...asked(form)]
    .filter(({ text }) =>
      /(?:UBND|ỦY BAN NHÂN DÂN|Ủy ban nhân dân|HĐND|Huyện ủy|Quận ủy|Thị ủy)[^;]{0,12}(?:các )?(?:huyện|quận|thị xã|HUYỆN|QUẬN|THỊ XÃ)(?!\p{L})|Huyện ủy|Quận ủy|Thị ủy/u.test(
        text,
      ),
    )
    .map((at) => ({
      at,
      what: 'nơi nhận hoặc cơ quan cấp huyện, đã kết thúc từ 01/7/2025',
      remedy: 'Ghi cơ quan cấp xã hoặc cấp tỉnh hiện nay',
    }));
}

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
    ...found(readers(form), OFFICE),
    ...found(
      proseOf(form).filter(({ text }) => !OF_BEFORE.test(text)),
      ASKED,
    ),
  ];
}

export const OFFICE_RULES: readonly FormRule[] = [
  {
    id: 'place.district',
    severity: 'warning',
    source: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15',
    title: 'không gửi cấp huyện từ 01/7/2025',
    check: districts,
  },
  {
    id: 'place.joined',
    severity: 'warning',
    source: 'Nghị quyết 176/2025/QH15; Nghị định 45/2025/NĐ-CP',
    title: 'không giao việc cho bộ, sở đã sáp nhập',
    families: OFFICIAL,
    check: joined,
  },
];
