/** Marks, capitals and slips of the keyboard (Nghị định 30/2020/NĐ-CP, Phụ lục II; kỹ thuật trình bày). */
import { isBold, isUpper, type Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { EVERY_FAMILY, type Fault, type FormRule } from '../rule.ts';
import { each } from '../text/each-line.ts';
import { markerOf } from '../text/markers.ts';
import { rightOf, SLIP } from '../text/slips.ts';
import { around, proseOf, textLines } from '../text/sentences.ts';

/** What a PDF tells of blanks cannot be relied on. */
const typed = (form: OfficialForm): Line[] =>
  form.view.kind === 'docx'
    ? [
        ...form.subject,
        ...(form.addressees ? [form.addressees.head, ...form.addressees.items] : []),
        ...textLines(form),
        ...form.annexes.flatMap(({ reference }) => (reference ? [reference] : [])),
      ].filter((line, i, all) => all.indexOf(line) === i)
    : [];

const spacing = (form: OfficialForm): Fault[] => [
  ...each(
    typed(form),
    /(?<=[\p{L}\d)”])\s[,;](?!\d)|(?<=[\p{L}\d)”])\s:(?=\s|$)|(?<=\p{L})\s\.(?=\s\p{Lu}|$)/u,
    () => ({
      what: 'có khoảng cách trước dấu câu',
      remedy: 'Viết dấu câu liền sau chữ',
    }),
  ),
  ...each(typed(form), /\(\s+\p{L}|[\p{L}\d]\s+\)(?!\p{L})/u, () => ({
    what: 'có khoảng cách bên trong dấu ngoặc',
    remedy: 'Viết liền dấu ngoặc với chữ bên trong',
  })),
  ...each(typed(form), /(?:\p{Ll}{2}|…|\))[,;](?=\p{L}{2})/u, () => ({
    what: 'sau dấu câu không có cách chữ',
    remedy: 'Thêm một cách chữ sau dấu câu',
  })),
  ...each(typed(form), /(?<=\p{L})(?:- | -)(?=\p{L})/u, () => ({
    what: 'dấu gạch nối cách chữ một bên',
    remedy: 'Cách chữ cả hai bên, hoặc viết liền cả hai bên',
  })),
  ...each(
    typed(form),
    /(?<!\.)[,;:]\s?(?:[,;:]|\.(?![.…]))|(?<=\p{L})(?<!(?:^|\P{L})(?:C[oO]|C[oO][rR][pP]|I[nN][cC]|L[tT][dD]|Jr))\s?\.\s?[;,](?!\.)/u,
    () => ({
      what: 'hai dấu câu liền nhau',
      remedy: 'Giữ một dấu câu',
    }),
  ),
  ...each(typed(form), /\d{1,2}\s+\/\s?\d{1,2}\/\d{4}|\d{1,2}\/\s+\d{1,2}\/\d{4}/u, () => ({
    what: 'ngày tháng có khoảng cách bên dấu gạch chéo',
    remedy: 'Viết liền ngày, tháng, năm',
  })),
];

const DOUBLED =
  'của|và|các|những|được|trong|cho|theo|với|để|tại|là|có|về|từ|đến|bởi|do|trên|này|sẽ|đã|không|một|nhằm|thì|việc|phải|khi|cần';
/** Words whose last syllable is one of these: "tiếp theo", "hiện tại", "hàng không", "trường từ" (of a magnet), "chứng từ". */
const ENDS_ANOTHER = [
  '(?<=(?:nghe|nhìn|thấy|đọc|thu|đạt|lập|làm|có) )được',
  '(?<=(?:tiếp|kèm|kế) )theo',
  '(?<=(?:hiện|tồn|đương) )tại',
  '(?<=hàng )không',
  '(?<=nước )đến',
  '(?<=(?:trường|lực|chứng|ngôn|danh|động|tính) )từ',
  '(?<=(?:lý|tự) )do',
  '(?<=(?:nêu|bên|phía) )trên',
  '(?<=(?:công|làm|sự|vụ) )việc',
  '(?<=(?:bên|phía|tay|vế) )phải',
  '(?<=(?:chuyên) )cần',
].join('|');
/** Half a word typed twice where the half begins or ends no other: "đề nghị nghị Ủy ban", "kiểm kiểm tra". */
const HALF =
  /(?<!\p{L})(?:(?:đề|kiến) nghị nghị(?! quyết| định| lực| sĩ| viện)|báo cáo cáo|yêu cầu cầu|kế hoạch hoạch(?! định)|phê duyệt duyệt|kính gửi gửi|thời gian gian|yêu yêu cầu|kiểm kiểm tra|hoàn hoàn thành)(?!\p{L})/iu;

/** "người vận chuyển vận chuyển nhầm": whoever does it, then what he does. */
const AGENT_BEFORE =
  /(?:(?<!\p{L})(?:[Nn]gười|[Cc]ơ quan|[Hh]ội đồng|đơn vị|tổ chức|[Bb]ên|đoàn|ban|tổ|chủ|[Kk]hối|giấy phép|phương tiện|quy hoạch)(?: \p{L}+)?|(?<!\p{L})(?:[Tt]rung tâm|[Vv]iện)(?: \p{L}+){0,2}|(?<=\p{Ll} )\p{Lu}\p{Ll}*) $/u;
const PAIR =
  /(?<![\p{L}\d])((?!(?:có|thuộc|hoặc|bị|một|và|hay|từng|ngày|năm) )(?!\p{L}+ (?:thuộc|hoặc|và|một|hay)(?!\p{L}))\p{Ll}{2,} \p{Ll}{2,}) \1(?![\p{L}/])/gu;

/** Short lines of a PDF may be cells of a table that stand side by side. */
const running = (form: OfficialForm): Line[] =>
  [...form.subject, ...textLines(form)].filter(({ text }) => form.view.kind !== 'pdf' || text.length > 60);

const doubled = (form: OfficialForm): Fault[] => [
  ...each(textLines(form), HALF, (words) => ({ what: `lặp từ “${words}”`, remedy: 'Bỏ từ lặp' })),
  ...each(
    running(form),
    // “nhìn được được coi là”, “tiếp theo theo quy định”: one word ends what the other begins.
    new RegExp(String.raw`(?<!\p{L})(?!${ENDS_ANOTHER})(${DOUBLED}) \1(?!\p{L})`, 'giu'),
    (words) => ({ what: `lặp từ “${words}”`, remedy: 'Bỏ từ lặp' }),
    (words, before) => !endsName(words, before),
  ),
  ...each(
    form.view.kind === 'pdf' ? [] : running(form),
    PAIR,
    (words) => ({ what: `lặp từ “${words}”`, remedy: 'Bỏ từ lặp' }),
    (_, before) => !AGENT_BEFORE.test(before),
  ),
];

/** “sông Nước Trong trong mùa lũ”: the first of the two ends a name. */
const endsName = (words: string, before: string): boolean =>
  /^\p{Lu}\S* \p{Ll}/u.test(words) && /\p{Lu}\p{Ll}* $/u.test(before);

/** Every slip of a line, each once; "Điêu 2", whose figure goes with no word of a list, besides. */
const slips = (form: OfficialForm): Fault[] => [
  ...each(textLines(form), /(?<!\p{L})[Đđ]iêu(?= \d)/u, (words) => ({
    what: `sai chính tả “${words}”`,
    remedy: 'Viết “Điều”',
  })),
  ...[...form.subject, ...textLines(form)].flatMap((line) => {
    const found = new Map([...line.text.matchAll(SLIP)].map((match) => [match[0].toLowerCase(), match]));
    return [...found.values()].map((match) => ({
      at: line,
      quote: around(line.text, match.index, match.index + match[0].length, 18),
      what: `sai chính tả “${match[0]}”`,
      remedy: `Viết “${rightOf(match[0])}”`,
    }));
  }),
];

/** Until 05/3/2020 Thông tư 01/2011/TT-BNV asked for “Điểm a, Khoản 1, Điều 5”. */
const beforeDecree = ({ issued }: OfficialForm): boolean => issued !== null && issued < '2020-03-05';

const capitals = (form: OfficialForm): Fault[] => [
  ...each(
    textLines(form),
    /(?<=\p{L} )(?:ủy|uỷ) ban nhân dân(?! các)|(?<=\p{L} )hội đồng nhân dân (?=tỉnh|thành phố|huyện|xã)/u,
    (words) => ({
      what: `tên cơ quan “${words}” không viết hoa`,
      remedy: 'Viết hoa chữ cái đầu: Ủy ban nhân dân, Hội đồng nhân dân',
    }),
  ),
  ...each(
    textLines(form),
    /(?<=\p{Ll} )(?:nghị định|thông tư|quyết định|nghị quyết|công văn|chỉ thị) số \d/u,
    (words) => ({
      what: `tên loại của văn bản cụ thể không viết hoa (“${words}”)`,
      remedy: 'Viết hoa chữ cái đầu tên loại văn bản',
    }),
  ),
  ...each(
    beforeDecree(form) ? [] : textLines(form),
    /(?<=\p{Ll},? )(?:Khoản \d+(?=,? (?:Điều|điều))|Điểm [a-zđ](?=,? (?:[Kk]hoản)))/u,
    (words) => ({
      what: `“${words}” viết hoa giữa câu`,
      remedy: 'Viết thường khoản, điểm; viết hoa Điều, Chương, Mục, Phần',
    }),
  ),
  ...each(textLines(form), /khoản \d+,? điều \d+/u, (words) => ({
    what: `“${words}”: điều của văn bản cụ thể không viết hoa`,
    remedy: 'Viết hoa “Điều”',
  })),
];

/** A paragraph of running text that just stops, with another one after it. */
function fullStop(form: OfficialForm): Fault[] {
  if (form.view.kind !== 'docx') return [];
  const lines = proseOf(form);
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const own = lines[i + 1]?.paragraph !== line.paragraph;
    const prose =
      line.text.length > 100 && !isBold(line) && !isUpper(line.text) && line.paragraph.align !== 'center';
    return next &&
      own &&
      prose &&
      /(?:[\p{L}\d)]|[^.!?…;:\s]\s?”)$/u.test(line.text) &&
      // A range that went over to the next line: “giai đoạn 2021”, “- 2025”.
      !(/\d$/.test(line.text) && /^[-–]\s?\d/.test(next.text)) &&
      !/^\([^()]*\)$|[.!?][)”]$/u.test(line.text) &&
      !headsWhatFollows(line, next) &&
      (markerOf(next.text) !== null || /^[\p{Lu}“-]/u.test(next.text))
      ? [
          {
            at: line,
            quote: line.text.slice(-60),
            what: 'đoạn văn không có dấu kết thúc',
            remedy: 'Thêm dấu chấm ở cuối đoạn',
          },
        ]
      : [];
  });
}

/** "b) Kết quả rà soát …", set in upright letters, with text or items of another kind under it. */
function headsWhatFollows(line: Line, next: Line): boolean {
  const [own, other] = [bulletOf(line.text), bulletOf(next.text)];
  return (
    own !== null && own !== other && !/[.;]\s+\p{Lu}/u.test(line.text.replace(/^(?:Điều\s+)?\S+\s+/u, ''))
  );
}

const bulletOf = (text: string): string | null => markerOf(text)?.kind ?? /^[-–+•*]/.exec(text)?.[0] ?? null;

const PL2 = 'Nghị định 30/2020/NĐ-CP, Phụ lục II';
const SPELLING = 'Chính tả tiếng Việt; kỹ thuật trình bày (Nghị định 30/2020/NĐ-CP, Điều 8)';

export const WORD_RULES: readonly FormRule[] = [
  {
    id: 'word.spacing',
    severity: 'note',
    source: SPELLING,
    title: 'dấu câu liền chữ trước, cách chữ sau',
    check: spacing,
  },
  {
    id: 'word.doubled',
    severity: 'warning',
    source: SPELLING,
    title: 'không lặp từ',
    families: EVERY_FAMILY,
    check: doubled,
  },
  {
    id: 'word.spelling',
    severity: 'warning',
    source: SPELLING,
    title: 'đúng chính tả',
    families: EVERY_FAMILY,
    check: slips,
  },
  {
    id: 'word.capitals',
    severity: 'note',
    source: PL2,
    title: 'viết hoa theo Phụ lục II',
    families: ['administrative', 'internal'],
    check: capitals,
  },
  {
    id: 'word.fullStop',
    severity: 'note',
    source: SPELLING,
    title: 'đoạn văn có dấu kết thúc',
    check: fullStop,
  },
];
