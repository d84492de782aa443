/** The running text (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.e). Judged as a whole: most paragraphs decide. */
import { isBold, sizeOf, type Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';
import { proseOf } from '../text/sentences.ts';
import type { Paragraph } from '../view.ts';

const number = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

/** Paragraphs of running text: long enough to fill a line, no heading. */
function prose(form: OfficialForm): Line[] {
  const seen = new Set<Paragraph>();
  return proseOf(form).filter((line) => {
    const once = !seen.has(line.paragraph);
    seen.add(line.paragraph);
    return once && line.text.length > 80 && !line.paragraph.boxed && !line.paragraph.cell && !isBold(line);
  });
}

/** Letters of running text from which even one paragraph shows how it is set. */
const ENOUGH = 200;

/** One finding when more than half of the paragraphs show the fault and there is enough text to tell. */
const mostly = (
  lines: readonly Line[],
  wrong: (line: Line) => boolean,
  tell: (line: Line, count: number) => Omit<Fault, 'at'>,
): Fault[] => {
  const found = lines.filter(wrong);
  const first = found[0];
  return first && (lines.length >= 2 || first.text.length >= ENOUGH) && found.length > lines.length / 2
    ? [{ at: first, ...tell(first, found.length) }]
    : [];
};

function size(form: OfficialForm): Fault[] {
  const room = form.view.kind === 'pdf' ? 0.6 : 0;
  const lines = proseOf(form).filter(({ text, paragraph }) => text.length > 40 && !paragraph.boxed);
  const wrong = lines.filter((line) => {
    const points = sizeOf(line);
    return points !== null && (points < 13 - room || points > 14 + room);
  });
  const first = wrong[0];
  // Lines of a PDF may belong to a table that was not told apart.
  const enough = form.view.kind !== 'pdf' || wrong.length > lines.length / 2;
  return first && enough
    ? [
        {
          at: first,
          what: `lời văn cỡ chữ ${number(sizeOf(first) ?? 0)} (${wrong.length} đoạn)`,
          remedy: 'Lời văn cỡ chữ 13–14',
        },
      ]
    : [];
}

const isWord = ({ view }: OfficialForm): boolean => view.kind === 'docx';

/** Paragraphs whose setting can be told: all of a .docx, of a PDF those that show it, when they are many. */
function shown(form: OfficialForm): Line[] {
  const lines = prose(form);
  if (isWord(form)) return lines;
  const told = lines.filter(({ paragraph }) => paragraph.firstLine !== null);
  return told.length >= FEWEST_SHOWN ? told : [];
}

const FEWEST_SHOWN = 2;

const align = (form: OfficialForm): Fault[] =>
  mostly(
    shown(form),
    ({ paragraph }) => paragraph.align !== 'both',
    (_, count) => ({
      what: `lời văn không canh đều hai lề (${count} đoạn)`,
      remedy: 'Canh đều cả hai lề (Justify)',
    }),
  );

/** Millimetres, points, lines by which a setting may be off: what a PDF shows is rounded and scaled. */
const roomFor = (
  form: OfficialForm,
): { readonly indent: number; readonly gap: number; readonly line: number } =>
  isWord(form) ? { indent: 0.8, gap: 0.1, line: 0.02 } : { indent: 3, gap: 2, line: 0.15 };

function indent(form: OfficialForm): Fault[] {
  const room = roomFor(form).indent;
  const plain = shown(form).filter(
    ({ text, paragraph }) => !/^[-–+•*]/.test(text) && paragraph.label === '' && !/^\s/.test(paragraph.text),
  );
  return mostly(
    plain,
    ({ paragraph: { firstLine, indent: left } }) => {
      const at = (firstLine ?? 0) + left;
      return Math.abs(at - 10) > room && Math.abs(at - 12.7) > room;
    },
    ({ paragraph }, count) => ({
      what: `chữ đầu dòng lùi ${number(((paragraph.firstLine ?? 0) + paragraph.indent) / 10)} cm (${count} đoạn)`,
      remedy: 'Lùi đầu dòng 1 cm hoặc 1,27 cm',
    }),
  );
}

const gap = (form: OfficialForm): Fault[] =>
  mostly(
    shown(form),
    ({ paragraph }) => paragraph.before + paragraph.after < 6 - roomFor(form).gap,
    ({ paragraph }, count) => ({
      what: `khoảng cách đoạn ${number(paragraph.before + paragraph.after)} pt (${count} đoạn)`,
      remedy: 'Khoảng cách giữa các đoạn tối thiểu 6 pt',
    }),
  );

function lineSpacing(form: OfficialForm): Fault[] {
  const room = roomFor(form).line;
  const lines = (line: Line): number => {
    const { line: spacing } = line.paragraph;
    if (!spacing) return 1;
    if (spacing.rule === 'multiple') return spacing.value;
    const single = (sizeOf(line) ?? 14) * 1.15;
    return spacing.rule === 'atLeast' ? Math.max(1, spacing.value / single) : spacing.value / single;
  };
  return mostly(
    shown(form),
    (line) => lines(line) > 1.5 + room || lines(line) < 0.95 - room,
    (line, count) => ({
      what: `khoảng cách dòng ${number(lines(line))} lần dòng đơn (${count} đoạn)`,
      remedy: 'Khoảng cách dòng từ dòng đơn đến 1,5 dòng',
    }),
  );
}

const e = ND30('phần I, mục II.6.e');

export const BODY_RULES: readonly FormRule[] = [
  { id: 'body.size', severity: 'warning', source: e, title: 'lời văn cỡ chữ 13–14', check: size },
  { id: 'body.align', severity: 'warning', source: e, title: 'lời văn canh đều hai lề', check: align },
  {
    id: 'body.indent',
    severity: 'warning',
    source: e,
    title: 'lùi đầu dòng 1 cm hoặc 1,27 cm',
    check: indent,
  },
  { id: 'body.gap', severity: 'warning', source: e, title: 'khoảng cách đoạn tối thiểu 6 pt', check: gap },
  {
    id: 'body.line',
    severity: 'warning',
    source: e,
    title: 'khoảng cách dòng từ đơn đến 1,5',
    check: lineSpacing,
  },
];
