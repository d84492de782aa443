/** Size and style of every component (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục V). */
import { isBold, isItalic, sizeOf, type Line } from '../line.ts';
import type { Run } from '../view.ts';
import type { OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';
import { isFiling } from '../parts/patterns.ts';

interface Look {
  readonly id: string;
  readonly label: string;
  readonly lines: (form: OfficialForm) => readonly (Line | null)[];
  readonly size: readonly [number, number];
  /** Absent: either way. */
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** "Bản điện tử:" above the second part of a list of places. */
const isGroupHead = (text: string): boolean => /^[^-–+•*].{2,40}:$/u.test(text);

/** Sizes of letters in a PDF are rounded to thirds of a point and scaled by whoever printed it. */
const PDF_ROUNDING = 0.6;

const LOOKS: readonly Look[] = [
  {
    id: 'nationalName',
    label: 'Quốc hiệu',
    lines: (f) => [f.nationalName],
    size: [12, 13],
    bold: true,
    italic: false,
  },
  { id: 'motto', label: 'Tiêu ngữ', lines: (f) => [f.motto], size: [13, 14], bold: true, italic: false },
  {
    id: 'parent',
    label: 'tên cơ quan chủ quản',
    lines: (f) => f.parent,
    size: [12, 13],
    bold: false,
    italic: false,
  },
  {
    id: 'issuer',
    label: 'tên cơ quan ban hành',
    lines: (f) => f.issuer,
    size: [12, 13],
    bold: true,
    italic: false,
  },
  {
    id: 'code',
    label: 'số, ký hiệu',
    lines: (f) => [f.code?.line ?? null],
    size: [13, 13],
    bold: false,
    italic: false,
  },
  {
    id: 'placeDate',
    label: 'địa danh, thời gian',
    lines: (f) => [f.placeDate?.line ?? null],
    size: [13, 14],
    bold: false,
    italic: true,
  },
  {
    id: 'typeName',
    label: 'tên loại',
    lines: (f) => [f.typeName],
    size: [13, 14],
    bold: true,
    italic: false,
  },
  {
    id: 'subject',
    label: 'trích yếu',
    lines: (f) => (f.typeName ? f.subject : []),
    size: [13, 14],
    bold: true,
    italic: false,
  },
  {
    id: 'letterSubject',
    label: 'trích yếu công văn',
    lines: (f) => (f.typeName ? [] : f.subject),
    size: [12, 13],
    bold: false,
    italic: false,
  },
  {
    id: 'addressees',
    label: 'Kính gửi',
    lines: (f) => (f.addressees ? [f.addressees.head, ...f.addressees.items] : []),
    size: [13, 14],
  },
  {
    id: 'signerTitle',
    label: 'quyền hạn, chức vụ người ký',
    lines: (f) => f.signatures.flatMap(({ titles }) => titles),
    size: [13, 14],
    bold: true,
    italic: false,
  },
  {
    id: 'signerName',
    label: 'họ tên người ký',
    lines: (f) => f.signatures.map(({ name }) => name),
    size: [13, 14],
    bold: true,
    italic: false,
  },
  {
    id: 'placesHead',
    label: 'từ “Nơi nhận”',
    lines: (f) => [f.toPlaces?.head ?? null],
    size: [12, 12],
    bold: true,
    italic: true,
  },
  {
    id: 'placesList',
    label: 'danh sách nơi nhận',
    lines: (f) => f.toPlaces?.items.filter((line) => !isFiling(line.text) && !isGroupHead(line.text)) ?? [],
    size: [11, 11],
    bold: false,
    italic: false,
  },
  {
    id: 'annexHead',
    label: 'từ “Phụ lục”',
    lines: (f) => f.annexes.filter(({ head }) => /^phụ lục/iu.test(head.text)).map(({ head }) => head),
    size: [13, 14],
    bold: true,
    italic: false,
  },
  {
    id: 'annexTitle',
    label: 'tên phụ lục',
    lines: (f) => f.annexes.flatMap(({ title }) => title),
    size: [13, 14],
    bold: true,
  },
];

const ruleOf = ({ id, label, lines, size, bold, italic }: Look): FormRule => ({
  id: `look.${id}`,
  severity: 'warning',
  source: ND30('phần I, mục V'),
  title: `${label}: cỡ chữ ${rangeText(size)}${styleText(bold, italic)}`,
  check: (form) => {
    const present = lines(form).filter((line): line is Line => line !== null && line.runs.length > 0);
    const wrong = present.map((line) => ({ line, faults: faultsOf(line, { size, bold, italic }, form) }));
    const found = wrong.filter(({ faults }) => faults.length > 0);
    const first = found[0];
    if (!first) return [];
    const more = found.length > 1 ? ` (${found.length} dòng)` : '';
    return [
      {
        at: first.line,
        what: `${label} ${first.faults.join(', ')}${more}`,
        remedy: `Trình bày ${label} cỡ chữ ${rangeText(size)}${styleText(bold, italic)}`,
      } satisfies Fault,
    ];
  },
});

interface Wanted {
  readonly size: readonly [number, number];
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
}

/** A4 printed onto US Letter grows smaller by this. */
const ONTO_LETTER = 279.4 / 297;
const isScaled = ({ view }: OfficialForm): boolean =>
  view.kind === 'pdf' && Math.abs((view.pages[0]?.height ?? 297) - 279.4) < 2;

/** Fonts that lost their names in a PDF do not tell bold from upright. */
const tellsStyle = ({ fonts }: Run): boolean =>
  fonts.every((font) => !/^(?:CIDFont|[A-Z]{1,2}\d)/.test(font));

function faultsOf(line: Line, wanted: Wanted, form: OfficialForm): string[] {
  const [from, to] = wanted.size;
  let { bold, italic } = wanted;
  const room = form.view.kind === 'pdf' ? PDF_ROUNDING : 0;
  const size = sizeOf(line);
  const fits = (points: number): boolean => points >= from - room && points <= to + room;
  const wrongSize = size !== null && !fits(size) && !(isScaled(form) && fits(size / ONTO_LETTER));
  if (form.view.kind === 'pdf' && !line.runs.every(tellsStyle)) [bold, italic] = [undefined, undefined];
  return [
    ...(wrongSize ? [`cỡ chữ ${String(size).replace('.', ',').slice(0, 4)}`] : []),
    ...(bold === true && !isBold(line) ? ['không đậm'] : []),
    ...(bold === false && isBold(line) ? ['in đậm'] : []),
    ...(italic === true && !isItalic(line) ? ['không nghiêng'] : []),
    ...(italic === false && isItalic(withoutRemarks(line)) ? ['in nghiêng'] : []),
  ];
}

/** What stands in brackets may slant: "(để b/c)". */
function withoutRemarks(line: Line): Line {
  let depth = 0;
  const runs = line.runs.filter(({ text }) => {
    const outside = depth === 0 && !text.trimStart().startsWith('(');
    depth = Math.max(0, depth + count(text, '(') - count(text, ')'));
    return outside;
  });
  return runs.length === 0 || /^[^(]*\)[;.]?$/u.test(line.text) ? { ...line, runs: [] } : { ...line, runs };
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

const rangeText = ([from, to]: readonly [number, number]): string =>
  from === to ? String(from) : `${from}–${to}`;

function styleText(bold: boolean | undefined, italic: boolean | undefined): string {
  if (bold === undefined) return '';
  const styles = [italic ? 'nghiêng' : 'đứng', ...(bold ? ['đậm'] : [])];
  return `, chữ ${styles.join(', ')}`;
}

export const LOOK_RULES: readonly FormRule[] = LOOKS.map(ruleOf);
