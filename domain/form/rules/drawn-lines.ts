/**
 * Lines below Tiêu ngữ and the issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1.b, II.2.b). A line may be drawn
 * anywhere and stand elsewhere: only what is surely missing is told.
 */
import type { OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';
import type { Paragraph } from '../view.ts';

/** Paragraphs below a name in which its line may stand. */
const LINE_BELOW = 2;

type Missing = 'motto' | 'issuer';

function missingIn(form: OfficialForm): readonly Missing[] {
  const { view, motto, issuer, code, placeDate, subject, typeName } = form;
  if (view.kind !== 'docx' || !motto || issuer.length === 0) return [];
  const ends = [code?.line, placeDate?.line, typeName, ...subject].map((line) => line?.paragraph.number ?? 0);
  const names = [motto, ...issuer].map(({ paragraph }) => paragraph.number + LINE_BELOW);
  const head = view.paragraphs.filter(({ number }) => number <= Math.max(...ends, ...names) + 1);
  const drawnOn = (side: Paragraph['side']): number =>
    head.reduce((sum, each) => sum + (each.side === side ? each.drawn : 0), 0);
  const [left, right, free] = [drawnOn('left'), drawnOn('right'), drawnOn('full')];
  // The title of a named type has a line of its own.
  const own = Math.max(0, free - (typeName ? 1 : 0));
  const underlined = [motto, ...issuer].some((line) => line.runs.some((run) => run.underline));
  if (underlined || own > 0 || left + right > 1) return [];
  if (left + right === 0) return ['motto', 'issuer'];
  return left > 0 ? ['motto'] : ['issuer'];
}

const motto = (form: OfficialForm): Fault[] =>
  form.motto && missingIn(form).includes('motto')
    ? [
        {
          at: form.motto,
          what: missingIn(form).includes('issuer')
            ? 'dưới Tiêu ngữ và dưới tên cơ quan ban hành không có đường kẻ ngang'
            : 'dưới Tiêu ngữ không có đường kẻ ngang',
          remedy: 'Kẻ đường ngang, nét liền, dài bằng dòng chữ Tiêu ngữ',
        },
      ]
    : [];

const issuer = (form: OfficialForm): Fault[] => {
  const at = form.issuer.at(-1);
  return at && missingIn(form).length === 1 && missingIn(form).includes('issuer')
    ? [
        {
          at,
          what: 'dưới tên cơ quan ban hành không có đường kẻ ngang',
          remedy: 'Kẻ đường ngang, nét liền, dài 1/3 đến 1/2 dòng chữ',
        },
      ]
    : [];
};

export const DRAWN_LINE_RULES: readonly FormRule[] = [
  {
    id: 'motto.line',
    severity: 'note',
    source: ND30('phần I, mục II.1.b'),
    title: 'dưới Tiêu ngữ có đường kẻ ngang',
    check: motto,
  },
  {
    id: 'issuer.line',
    severity: 'note',
    source: ND30('phần I, mục II.2.b'),
    title: 'dưới tên cơ quan ban hành có đường kẻ ngang',
    check: issuer,
  },
];
