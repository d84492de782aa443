/** The numbered lines of a document one after another, each with the one before it in its list. */
import { isBold, isUpper, type Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { isNationalName, isResolution } from '../parts/patterns.ts';
import { contentsRows, quotesOpened } from './between.ts';
import { markerOf, type Marker } from './markers.ts';

type Kind = Marker['kind'];

/** Kinds that begin anew under a heading of this kind. */
const BELOW: Readonly<Record<Kind, readonly Kind[]>> = {
  part: ['chapter', 'section', 'capital', 'roman', 'arabic', 'paren', 'dotted', 'letter'],
  chapter: ['section', 'roman', 'arabic', 'paren', 'dotted', 'letter'],
  section: ['arabic', 'paren', 'dotted', 'letter'],
  capital: ['chapter', 'roman', 'arabic', 'paren', 'dotted', 'letter'],
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

export interface Step extends Numbered {
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
  /**
   * Goes on from the last number of its kind, whatever headings stand between: chapters that run through the parts, rows of
   * a table among what was taken for text.
   */
  readonly resumed: boolean;
}

/** "Điều 2. Sửa đổi, bổ sung một số điều của …": what stands under it counts as the other document does. */
const AMENDS =
  /^Điều \d+\s?[.:]\s*(?:Sửa đổi|Thay thế|Bổ sung|Bãi bỏ)(?!\p{L}).*(?:Điều \d|Phụ lục|(?:Nghị định|Thông tư|Luật|Nghị quyết|Quyết định|Quy chế) |cụm từ|như sau)/u;

/** Heads a list behind the text, that counts for itself. */
const isListTitle = (text: string): boolean =>
  isUpper(text) && /^(?:DANH (?:SÁCH|MỤC)|BIỂU|BẢNG|LỊCH|ĐỀ CƯƠNG) /u.test(text);

function* stepsIn(lines: readonly Line[], pdf: boolean, ever: Map<string, number>): Generator<Step> {
  const last = new Map<string, Numbered>();
  // The last numbers that stand in no table.
  const typed = new Map<string, number>();
  let headed = false;
  let quoted = false;
  let before = '';
  let amended: number | null = null;
  const edges = lines.map(({ text }) => quotesOpened(text));
  for (const [i, line] of lines.entries()) {
    // A form to fill in, enclosed with the document, counts for itself.
    if (isNationalName(line.text) || /^Mẫu (?:số )?\d/u.test(line.text) || isListTitle(line.text))
      last.clear();
    // So do the resolutions of one meeting, put into one file.
    if (isResolution(line.text)) last.delete('article');
    const opened = edges[i] ?? 0;
    const own = /^[“"]/.test(line.text) ? null : markerOf(line.text);
    const next = own !== null && last.get(own.kind)?.marker.value === own.value - 1;
    // What ends a quotation is quoted, even if nobody set the sign it began with, unless its number goes on here.
    let marker = quoted || (opened < 0 && !next) ? null : own;
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
    const resumed = ever.get(key) === marker.value - 1 || typed.get(key) === marker.value - 1;
    ever.set(key, marker.value);
    typed.set(key, marker.value);
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
export const quotesNumbers = ({ subject }: OfficialForm): boolean =>
  /sửa đổi|bổ sung|thay thế|đính chính|góp ý/iu.test(
    subject
      .map(({ text }) => text)
      .join(' ')
      // "phê duyệt Điều lệ (sửa đổi, bổ sung)" names what is decided, and quotes nothing.
      .replace(/\(sửa đổi,? bổ sung\)/giu, '')
      // So does "công bố Danh mục thủ tục hành chính được sửa đổi, bổ sung".
      .replace(/^(?:Về việc )?công bố .*?thủ tục hành chính.*$/iu, ''),
  );

export const numberedScopes = (form: OfficialForm): (readonly Line[])[] => {
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

export const stepsOf = (form: OfficialForm): Step[] =>
  quotesNumbers(form)
    ? []
    : numberedScopes(form).flatMap((lines, i) => [
        ...stepsIn(lines, form.view.kind === 'pdf', i === 0 ? above(form) : new Map<string, number>()),
      ]);
