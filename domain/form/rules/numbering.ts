/** Parts, sections, articles, clauses and points in order (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.d, đ). */
import { isBold, isUpper, type Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { EVERY_FAMILY, ND30, type Fault, type FormRule } from '../rule.ts';
import { isNationalName, isResolution } from '../parts/patterns.ts';
import { contentsRows, quotesOpened, standsBetween } from '../text/between.ts';
import { LABELS, letterAt, markerOf, type Marker } from '../text/markers.ts';

type Kind = Marker['kind'];

/** Kinds that begin anew under a heading of this kind. */
const BELOW: Readonly<Record<Kind, readonly Kind[]>> = {
  part: ['chapter', 'section', 'capital', 'roman', 'arabic', 'paren', 'dotted', 'letter'],
  chapter: ['section', 'roman', 'arabic', 'paren', 'dotted', 'letter'],
  section: ['arabic', 'paren', 'dotted', 'letter'],
  capital: ['roman', 'arabic', 'paren', 'dotted', 'letter'],
  roman: ['arabic', 'paren', 'dotted', 'letter'],
  article: ['arabic', 'paren', 'dotted', 'letter'],
  arabic: ['paren', 'dotted', 'letter'],
  dotted: ['paren', 'letter'],
  paren: ['letter'],
  letter: ['paren'],
};

interface Numbered {
  readonly line: Line;
  readonly marker: Marker;
}

interface Step extends Numbered {
  /** The one before of its kind, in the same scope; null: it is the first. */
  readonly previous: Numbered | null;
  /** Words without a number that look like a heading stand between. */
  readonly headed: boolean;
  /** The line before ends in a colon. */
  readonly led: boolean;
  /** An article that holds no first clause itself stands right before. */
  readonly opened: boolean;
  /** Some number of a higher kind was met before. */
  readonly below: boolean;
  /** Goes on from the last number of its kind, whatever headings stand between: chapters that run through the parts. */
  readonly resumed: boolean;
}

/** "Điều 2. Sửa đổi, bổ sung một số điều của …": what stands under it counts as the other document does. */
const AMENDS =
  /^Điều \d+\s?[.:]\s*(?:Sửa đổi|Thay thế|Bổ sung|Bãi bỏ)(?!\p{L}).*(?:Điều \d|Phụ lục|(?:Nghị định|Thông tư|Luật|Nghị quyết|Quyết định|Quy chế) |cụm từ|như sau)/u;

function* stepsIn(lines: readonly Line[], pdf: boolean, ever: Map<string, number>): Generator<Step> {
  const last = new Map<string, Numbered>();
  let headed = false;
  let quoted = false;
  let before = '';
  let amended: number | null = null;
  const edges = lines.map(({ text }) => quotesOpened(text));
  for (const [i, line] of lines.entries()) {
    // A form to fill in, enclosed with the document, counts for itself.
    if (isNationalName(line.text) || /^Mẫu (?:số )?\d/u.test(line.text)) last.clear();
    // So do the resolutions of one meeting, put into one file.
    if (isResolution(line.text)) last.delete('article');
    const opened = edges[i] ?? 0;
    // What ends a quotation is quoted, even if nobody set the sign it began with.
    let marker = quoted || opened < 0 || /^[“"]/.test(line.text) ? null : markerOf(line.text);
    if (marker?.kind === 'part' || marker?.kind === 'chapter') amended = null;
    if (amended !== null && marker && !(marker.kind === 'article' && marker.value === amended + 1))
      marker = null;
    if (marker?.kind === 'article') amended = AMENDS.test(line.text) ? marker.value : null;
    // A sign that no later one closes was closed with another, or forgotten.
    if (opened !== 0) quoted = opened > 0 && (edges.slice(i + 1).find((each) => each !== 0) ?? 0) < 0;
    if (marker && line.paragraph.cell?.ruled) ever.set(marker.kind, marker.value);
    if (!marker || line.paragraph.cell?.ruled) {
      // What stands between two tables of a PDF may have been taken for a row of theirs.
      const counted = marker && line.paragraph.cell?.column === 1 ? last.get(marker.kind) : undefined;
      if (pdf && marker && counted?.marker.value === marker.value - 1)
        last.set(marker.kind, { line, marker });
      before = line.text;
      if (!marker && (isBold(line) || isUpper(line.text)) && line.text.length < 200) headed = true;
      continue;
    }
    const key = marker.kind;
    // So does a statute that begins with a chapter I of its own.
    if (key === 'chapter' && marker.value === 1) last.delete('article');
    const resumed = ever.get(key) === marker.value - 1;
    ever.set(key, marker.value);
    const led = /[:：]$/.test(before);
    const opens =
      markerOf(before)?.kind === 'article' && !/\s1\s?[.)]\s/.test(before.replace(/^Điều \d+/u, ''));
    before = line.text;
    const previous = last.get(key) ?? null;
    yield { line, marker, previous, headed, led, opened: opens, below: last.size > 0, resumed };
    last.set(key, { line, marker });
    for (const kind of BELOW[marker.kind]) last.delete(kind);
    headed = false;
  }
}

/** Documents that quote the numbering of others. */
const quotes = ({ subject }: OfficialForm): boolean =>
  // "phê duyệt Điều lệ (sửa đổi, bổ sung)" names what is decided, and quotes nothing.
  subject.some(({ text }) =>
    /sửa đổi|bổ sung|thay thế|đính chính|góp ý/iu.test(text.replace(/\(sửa đổi,? bổ sung\)/giu, '')),
  );

const scopes = (form: OfficialForm): (readonly Line[])[] => {
  const contents = contentsRows(form.lines);
  return [form.body, ...form.annexes.map(({ lines }) => lines)].map((lines) =>
    lines.filter((line) => !contents.has(line)),
  );
};

/** Numbers above the body: "I. CAM KẾT CỦA NGƯỜI LAO ĐỘNG", then "Kính gửi". */
const above = ({ body: [first], lines }: OfficialForm): Map<string, number> =>
  new Map(
    lines
      .slice(0, first ? lines.indexOf(first) : 0)
      .map(({ text }) => markerOf(text))
      .flatMap((marker) => (marker ? [[marker.kind, marker.value] as const] : [])),
  );

const steps = (form: OfficialForm): Step[] =>
  quotes(form)
    ? []
    : scopes(form).flatMap((lines, i) => [
        ...stepsIn(lines, form.view.kind === 'pdf', i === 0 ? above(form) : new Map<string, number>()),
      ]);

const JUDGED: readonly Kind[] = [
  'part',
  'chapter',
  'article',
  'capital',
  'roman',
  'arabic',
  'dotted',
  'letter',
];

/** Numbers left out of a list as often as this are references to something else, as those of a drawing's legend. */
const MOST_GAPS = 3;

/** Steps of lists that name numbers instead of counting. */
function references(all: readonly Step[]): Set<Step> {
  const lists: Step[][] = [];
  const open = new Map<Kind, Step[]>();
  for (const step of all) {
    const { marker, previous } = step;
    const goesOn = previous && marker.value > previous.marker.value ? open.get(marker.kind) : undefined;
    const list = goesOn ?? [];
    if (!goesOn) lists.push(list);
    list.push(step);
    open.set(marker.kind, list);
  }
  const jumps = ({ marker, previous }: Step): boolean => marker.value > (previous?.marker.value ?? 0) + 1;
  return new Set(lists.filter((list) => list.slice(1).filter(jumps).length >= MOST_GAPS).flat());
}

function order(form: OfficialForm): Fault[] {
  const all = steps(form);
  const named = references(all);
  const forms = new Set(form.family === 'legal' ? form.annexes.flatMap(({ lines }) => lines) : []);
  return all.flatMap((step) => {
    const { line, marker, previous } = step;
    // What a law encloses are forms, each with numbers of its own.
    if (forms.has(line) && OF_FORMS.includes(marker.kind)) return [];
    if (!JUDGED.includes(marker.kind) || marker.value === 0 || startsAnew(step) || named.has(step)) return [];
    const label = LABELS[marker.kind];
    if (!previous || (previous.marker.kind === 'dotted' && prefix(previous.marker) !== prefix(marker)))
      return (marker.kind === 'letter' && !(isSecond(marker) && step.led)) ||
        (marker.kind === 'arabic' && !(isSecond(marker) && step.opened)) ||
        marker.value === 1 ||
        step.resumed ||
        step.marker.kind === 'dotted'
        ? []
        : [tell(line, `${label(marker.text)} đứng đầu mà không có số trước đó`, 'Đánh số lại từ đầu')];
    const before = previous.marker;
    if (marker.value === before.value + 1 || before.value === 0) return [];
    if (marker.kind === 'letter' && skipsOnlyĐ(before, marker)) return [];
    if (marker.value === before.value)
      return [tell(line, `có hai ${label(marker.text)}`, 'Đánh lại số thứ tự')];
    if (marker.value > before.value && standsBetween(previous.line, line, marker, form.lines)) return [];
    if (marker.value > before.value)
      return [
        tell(
          line,
          `sau ${label(before.text)} là ${label(marker.text)}, thiếu số ở giữa`,
          'Đánh lại số thứ tự cho liên tục',
        ),
      ];
    return [tell(line, `sau ${label(before.text)} lại là ${label(marker.text)}`, 'Đánh lại số thứ tự')];
  });
}

const OF_FORMS: readonly Kind[] = ['capital', 'roman', 'arabic', 'dotted'];
const isSecond = ({ value }: Marker): boolean => value === 2;
const tell = (at: Line, what: string, remedy: string): Fault => ({ at, what, remedy });
const prefix = ({ text }: Marker): string => text.split('.').slice(0, -1).join('.');
const skipsOnlyĐ = (before: Marker, after: Marker): boolean => before.text === 'd' && after.text === 'e';

/** A list that begins again at 1 or a): always fine for points, for clauses under words that lead to it. */
function startsAnew({ marker, previous, headed, led }: Step): boolean {
  if (marker.value !== 1) return false;
  if (!previous) return true;
  // A second a) that nothing leads to follows a first one.
  if (marker.kind === 'letter') return headed || led || previous.marker.value > 1;
  if (marker.kind === 'arabic') return headed || previous.marker.value > 1;
  return marker.kind === 'dotted'
    ? prefix(previous.marker) !== prefix(marker)
    : headed && marker.kind !== 'roman' && marker.kind !== 'article';
}

function alphabet(form: OfficialForm): Fault[] {
  return steps(form).flatMap(({ line, marker, previous }) => {
    if (marker.kind !== 'letter') return [];
    if (marker.value === 0)
      return previous || 'fjwz'.includes(marker.text)
        ? [
            tell(
              line,
              `điểm ${marker.text}) không thuộc bảng chữ cái tiếng Việt`,
              `Đánh theo a, b, c, d, đ, e, g, h; ở đây là ${letterAt((previous?.marker.value ?? 5) + 1)})`,
            ),
          ]
        : [];
    return previous && skipsOnlyĐ(previous.marker, marker)
      ? [tell(line, 'sau điểm d) là e), thiếu điểm đ)', 'Đánh theo bảng chữ cái tiếng Việt: d, đ, e')]
      : [];
  });
}

/** "2.1" under "1.". */
function nesting(form: OfficialForm): Fault[] {
  if (quotes(form)) return [];
  return scopes(form).flatMap((lines) => {
    let arabic: number | null = null;
    return lines.flatMap((line) => {
      const marker = line.paragraph.cell?.ruled ? null : markerOf(line.text);
      if (marker?.kind === 'arabic') arabic = marker.value;
      else if (marker && ['roman', 'part', 'chapter', 'article', 'capital'].includes(marker.kind))
        arabic = null;
      // Lines of a form to fill in are numbered as its columns are.
      if (marker?.kind !== 'dotted' || arabic === null || /\.{4}|…/.test(line.text)) return [];
      const first = Number(marker.text.split('.')[0]);
      return first === arabic
        ? []
        : [
            tell(
              line,
              `khoản ${marker.text} nằm dưới khoản ${arabic}`,
              `Đánh lại là ${arabic}.${marker.text.split('.').slice(1).join('.')}`,
            ),
          ];
    });
  });
}

const articleDot = (form: OfficialForm): Fault[] =>
  form.body
    .filter(({ text }) => /^Điều\s+\d+\s*:/u.test(text))
    .map((line) => tell(line, 'sau số thứ tự của điều là dấu hai chấm', 'Ghi dấu chấm: “Điều 1.”'));

/** Slips of numbering come singly: a PDF whose numbers jump time and again has tables that could not be told apart. */
const MOST_IN_PDF = 3;
const plausible = ({ view }: OfficialForm, faults: Fault[]): Fault[] =>
  view.kind === 'pdf' && faults.length > MOST_IN_PDF ? [] : faults;

const II6 = ND30('phần I, mục II.6.đ');

export const NUMBERING_RULES: readonly FormRule[] = [
  {
    id: 'numbering.order',
    severity: 'error',
    source: II6,
    title: 'số thứ tự liên tục, không trùng',
    families: EVERY_FAMILY,
    check: (form) => plausible(form, order(form)),
  },
  {
    id: 'numbering.alphabet',
    severity: 'error',
    source: II6,
    title: 'điểm theo bảng chữ cái tiếng Việt',
    families: EVERY_FAMILY,
    check: alphabet,
  },
  {
    id: 'numbering.nesting',
    severity: 'error',
    source: II6,
    title: 'số cấp dưới theo số cấp trên',
    families: EVERY_FAMILY,
    check: (form) => plausible(form, nesting(form)),
  },
  {
    id: 'numbering.articleDot',
    severity: 'warning',
    source: II6,
    title: 'sau số của điều có dấu chấm',
    check: articleDot,
  },
];
