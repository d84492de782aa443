/** Nơi nhận (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9). */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';
import { isFiling, isPersonName, isSubmittedTo } from '../parts/patterns.ts';
import { proseOf } from '../text/sentences.ts';

const fault = (at: Line | null, what: string, remedy: string): Fault => ({ at, what, remedy });

/** Types that print no list of places in every office. */
const WITHOUT = new Set(['GGT', 'GNP', 'GUQ', 'HĐ', 'BTT', 'BGN', 'PG', 'PC', 'PB', 'GM', 'BB', '']);

const missing = ({ toPlaces, type }: OfficialForm): Fault[] =>
  toPlaces || !type || (type.label !== 'Công văn' && WITHOUT.has(type.code))
    ? []
    : [fault(null, 'không có Nơi nhận', 'Ghi “Nơi nhận:” bên trái, ngang với chức vụ người ký')];

const head = ({ toPlaces }: OfficialForm): Fault[] =>
  toPlaces && !/^Nơi nhận\s?:/u.test(toPlaces.head.text)
    ? [
        fault(
          toPlaces.head,
          'từ “Nơi nhận:” ghi chưa đúng',
          'Ghi “Nơi nhận:” bằng chữ in thường, có dấu hai chấm',
        ),
      ]
    : [];

/** "Lưu: VT, Phòng Tổ Chức." names a unit, whose words begin with capitals. */
const UNIT =
  /^(?:Phòng|Ban|Văn|Khoa|Trung|Hồ|Tổ|Sở|Vụ|Cục|Chi|Bộ|Kế|Hành|Tài|Nội|Công|Giáo|Thanh|Đội|Viện|Trường|Hội|Ủy)(?!\p{L})/u;

function filing({ toPlaces, view }: OfficialForm): Fault[] {
  if (!toPlaces) return [];
  if (toPlaces.items.length === 0)
    return view.kind === 'docx'
      ? [fault(toPlaces.head, 'dưới “Nơi nhận:” không có nơi nào', 'Ghi các nơi nhận và dòng “- Lưu: VT, …”')]
      : [];
  const line = toPlaces.items.find(({ text }) => isFiling(text));
  if (!line)
    return [
      fault(
        toPlaces.items.at(-1) ?? null,
        'Nơi nhận không có dòng “Lưu”',
        'Ghi “- Lưu: VT, đơn vị soạn thảo.” ở cuối',
      ),
    ];
  const behind = toPlaces.items[toPlaces.items.indexOf(line) + 1];
  if (behind && /^[-–+•*]\s*\p{Lu}.*[;.]$/u.test(behind.text))
    return [fault(line, 'dòng “Lưu” không ở cuối Nơi nhận', 'Ghi dòng “Lưu” sau cùng')];
  if (!/Lưu\s?:/u.test(line.text))
    return [fault(line, 'sau “Lưu” không có dấu hai chấm', 'Ghi “- Lưu: VT, đơn vị soạn thảo.”')];
  // The field of a template says which office files it.
  if (/[[\]{}«»]/.test(line.text)) return [];
  if (!/\bVT(?:UB)?\b|Văn thư|VP\b|HC\b|VPUB|VPCP|Hồ sơ|TH\b|HCTH|TCHC/u.test(line.text))
    return [fault(line, 'dòng “Lưu” không ghi “VT”', 'Ghi “- Lưu: VT, đơn vị soạn thảo.”')];
  const person = /(?:[,;:.(\s-])((?:\p{Lu}\p{Ll}+ ){2,3}\p{Lu}\p{Ll}+)\)?\.?$/u.exec(line.text)?.[1];
  return person !== undefined && isPersonName(person) && !UNIT.test(person)
    ? [
        fault(
          line,
          `dòng “Lưu” ghi họ tên (${person})`,
          'Ghi ký hiệu người soạn thảo (chữ viết tắt), không ghi họ tên',
        ),
      ]
    : [];
}

/** Before the end: ";", where another item with a dash follows. Brackets that group purposes are free. */
function items({ toPlaces }: OfficialForm): Fault[] {
  const all = toPlaces?.items ?? [];
  return all.flatMap((line, i) => {
    const next = all[i + 1];
    const item = /^[-–+•*]/.test(line.text);
    if (!next || !item || !/^[-–+•*]/.test(next.text) || isFiling(line.text)) return [];
    return /[;:)}]$/.test(line.text) ||
      /;\s*[}\]]/.test(line.text) ||
      /;(?:[^\S\t]*\t|\s{2,})/.test(line.paragraph.text)
      ? /\)$/.test(line.text) && !/;/.test(line.text)
        ? [fault(line, 'cuối dòng Nơi nhận không có dấu chấm phẩy', 'Ghi dấu chấm phẩy (;) ở cuối dòng')]
        : []
      : [fault(line, 'cuối dòng Nơi nhận không có dấu chấm phẩy', 'Ghi dấu chấm phẩy (;) ở cuối dòng')];
  });
}

/** The filing line ends with "."; initials and the number of copies may stand behind. */
function end({ toPlaces }: OfficialForm): Fault[] {
  const all = toPlaces?.items ?? [];
  const line = all.find(({ text }) => isFiling(text));
  if (!line || line !== all.at(-1)) return [];
  // "Lưu: VT, NC": unless something lies behind it that offices end with, initials or copies.
  const bare =
    /[\p{Lu}\d]$/u.test(line.text) && !/[.()]/.test(line.text) && line.runs.every(({ raised }) => !raised);
  return /[;,:]$/.test(line.text) || (bare && /Lưu\s?:/u.test(line.text))
    ? [fault(line, 'dòng “Lưu” không kết thúc bằng dấu chấm', 'Ghi dấu chấm (.) ở cuối dòng “Lưu”')]
    : [];
}

/** Those a document is meant for, though not by "Kính gửi": invited, introduced, called by a telegram. */
const NAMES_ITS_READERS =
  /(?:kính|trân trọng|xin|thân) (?:\p{L}+ )?mời|giới thiệu|điện\s*:|yêu cầu các|kính (?:chuyển|trình)|(?<!\p{L})gửi (?:đến|tới)\s?:/iu;

function asAbove({ toPlaces, addressees, type, subject, body }: OfficialForm): Fault[] {
  const line = toPlaces?.items.find(({ text }) => /^[-–+]?\s*Như trên\b/iu.test(text));
  const named =
    ['GM', 'GGT', 'CĐ', 'PG', 'PC', 'PB', ''].includes(type?.code ?? '') &&
    [...subject, ...body.slice(0, 8)].some(({ text }) => NAMES_ITS_READERS.test(text));
  return line && !addressees && !named && !body.slice(0, 5).some(({ text }) => isSubmittedTo(text))
    ? [fault(line, '“Như trên” mà văn bản không có “Kính gửi”', 'Ghi tên nơi nhận, hoặc “Như Điều …”')]
    : [];
}

/** A letter's own addressees come first among its places. */
function notAsAbove({ toPlaces, addressees, type }: OfficialForm): Fault[] {
  const first = toPlaces?.items.find(({ text }) => /^[-–+•*]/.test(text));
  if (!first || !addressees || type?.addressees !== 'yes' || first.text.startsWith('- Lưu')) return [];
  return toPlaces?.items.some(({ text }) => /như\s+(?:trên|kính gửi|đề gửi|địa chỉ)/iu.test(text))
    ? []
    : [fault(first, 'Nơi nhận không có “Như trên”', 'Ghi “- Như trên;” ở dòng đầu')];
}

function asArticle(form: OfficialForm): Fault[] {
  const line = form.toPlaces?.items.find(({ text }) => /Như Điều\s*\d/u.test(text));
  if (!line) return [];
  const named = Number(/Như Điều\s*(\d+)/u.exec(line.text)?.[1]);
  const articles = proseOf(form).flatMap(({ text }) => {
    const found = /^Điều\s+(\d+)/u.exec(text)?.[1];
    return found ? [Number(found)] : [];
  });
  // A plan, a notice or a letter has none; the articles of a decision may be written in another way.
  const none = articles.length === 0 && !['QĐ', 'NQ'].includes(form.type?.code ?? 'QĐ');
  if (none)
    return [
      fault(line, `“Như Điều ${named}” mà văn bản không có điều nào`, 'Ghi nơi nhận cụ thể hoặc “Như trên”'),
    ];
  return articles.length > 0 && !articles.includes(named)
    ? [
        fault(
          line,
          `“Như Điều ${named}” mà văn bản không có Điều ${named}`,
          `Sửa theo điều nêu nơi thi hành (Điều ${Math.max(...articles)})`,
        ),
      ]
    : [];
}

const II9 = ND30('phần I, mục II.9.d');

export const PLACES_RULES: readonly FormRule[] = [
  { id: 'places.missing', severity: 'error', source: II9, title: 'có Nơi nhận', check: missing },
  { id: 'places.head', severity: 'warning', source: II9, title: '“Nơi nhận:” có dấu hai chấm', check: head },
  { id: 'places.filing', severity: 'warning', source: II9, title: 'có dòng “Lưu: VT, …”', check: filing },
  {
    id: 'places.items',
    severity: 'warning',
    source: II9,
    title: 'cuối dòng Nơi nhận có dấu chấm phẩy',
    check: items,
  },
  {
    id: 'places.end',
    severity: 'warning',
    source: II9,
    title: 'dòng “Lưu” kết thúc bằng dấu chấm',
    check: end,
  },
  {
    id: 'places.asAbove',
    severity: 'error',
    source: II9,
    title: '“Như trên” chỉ khi có “Kính gửi”',
    check: asAbove,
  },
  {
    id: 'places.notAsAbove',
    severity: 'warning',
    source: ND30('phần I, mục II.9.b'),
    title: 'công văn, tờ trình ghi “Như trên” ở Nơi nhận',
    check: notAsAbove,
  },
  {
    id: 'places.asArticle',
    severity: 'error',
    source: II9,
    title: '“Như Điều …” đúng điều có trong văn bản',
    check: asArticle,
  },
];
