/** Parts, sections, articles, clauses and points in order (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.d, đ). */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { EVERY_FAMILY, ND30, type Fault, type FormRule } from '../rule.ts';
import { standsBetween } from '../text/between.ts';
import { references, secondSets } from '../text/number-lists.ts';
import { LABELS, letterAt, markerOf, type Marker } from '../text/markers.ts';
import { numberedScopes, quotesNumbers, stepsOf, type Step } from '../text/steps.ts';

type Kind = Marker['kind'];

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

function order(form: OfficialForm): Fault[] {
  const all = stepsOf(form);
  const named = references(all);
  const around = neighbours(all);
  const again = form.family === 'none' ? secondSets(all) : new Set<Step>();
  const forms = new Set(form.family === 'legal' ? form.annexes.flatMap(({ lines }) => lines) : []);
  return all.flatMap((step) => {
    const { line, marker, previous } = step;
    // What a law encloses are forms, each with numbers of its own.
    if (forms.has(line) && OF_FORMS.includes(marker.kind)) return [];
    // A letter quotes an article ("Điều 116. …") where it has none of its own; a consolidated text keeps the gaps of what was repealed.
    if (marker.kind === 'article' && ((form.typeName === null && !previous) || isConsolidated(form)))
      return [];
    if (
      !JUDGED.includes(marker.kind) ||
      marker.value === 0 ||
      startsAnew(step) ||
      named.has(step) ||
      again.has(step)
    )
      return [];
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
    if (marker.value === before.value + 1 || before.value === 0 || step.resumed) return [];
    if (marker.kind === 'letter' && skipsOnlyĐ(before, marker)) return [];
    const { earlier, next } = around(step);
    if (marker.value === before.value) {
      // 1, 2, 4, 4: the first of the two is the third.
      const number = earlier?.value === marker.value - 2 ? numberBefore(marker) : null;
      const lost = number === null ? '' : `, thiếu ${label(number)}`;
      return [tell(line, `có hai ${label(marker.text)}${lost}`, 'Đánh lại số thứ tự')];
    }
    if (marker.value > before.value && standsBetween(previous.line, line, marker, form.lines)) return [];
    // Exchanged or called as the next one: told where the other stands.
    const told =
      (marker.value === before.value + 2 && next && [marker.value, marker.value - 1].includes(next.value)) ||
      earlier?.value === marker.value - 1;
    if (marker.value > before.value)
      return told
        ? []
        : [
            tell(
              line,
              `sau ${label(before.text)} là ${label(marker.text)}, thiếu số ở giữa`,
              'Đánh lại số thứ tự cho liên tục',
            ),
          ];
    return [tell(line, `sau ${label(before.text)} lại là ${label(marker.text)}`, 'Đánh lại số thứ tự')];
  });
}

/** The number two places before a step in its list, and the one behind it. */
function neighbours(all: readonly Step[]): (step: Step) => { earlier?: Marker; next?: Marker } {
  const at = new Map(all.map((step) => [step.line, step]));
  const behind = new Map(all.flatMap((step) => (step.previous ? [[step.previous.line, step.marker]] : [])));
  return ({ line, previous }) => {
    const earlier = previous ? at.get(previous.line)?.previous?.marker : undefined;
    const next = behind.get(line);
    return { ...(earlier && { earlier }), ...(next && { next }) };
  };
}

/** "3" of "4", "d" of "đ"; null where it is written with other signs. */
function numberBefore({ kind, text, value }: Marker): string | null {
  if (kind === 'letter') return letterAt(value - 1);
  if (kind === 'dotted') return [...text.split('.').slice(0, -1), value - 1].join('.');
  return /^\d+$/.test(text) ? String(value - 1) : null;
}

const isConsolidated = ({ code }: OfficialForm): boolean => /^(?:\d{4}\/)?VBHN-/u.test(code?.notation ?? '');
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
  return stepsOf(form).flatMap(({ line, marker, previous }) => {
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
  if (quotesNumbers(form)) return [];
  return numberedScopes(form).flatMap((lines) => {
    let arabic: number | null = null;
    return lines.flatMap((line) => {
      // “2. Các khoản chi …” begins a quotation, whose clauses count as those of the other document.
      if (/^[“"]\d{1,2}\s?\./.test(line.text)) arabic = null;
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
