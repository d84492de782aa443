/** Sentences that break off, brackets without their other half, small letters that begin a sentence. */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { around, textLines } from '../text/sentences.ts';
import { hasTag, isLeftOpen } from '../text/tags.ts';

/** Running text of whole paragraphs; what breaks and tabs part is left alone. */
const paragraphs = (form: OfficialForm): Line[] =>
  form.view.kind === 'docx'
    ? textLines(form).filter(
        ({ text, paragraph }) =>
          !paragraph.cell && !/[\n\t]/.test(paragraph.text.trim()) && !hasTag(text) && !isLeftOpen(text),
      )
    : [];

const CUT_OFF = /(?<!\p{L})(?:của|và|các|những|để|với|bởi|nhằm|hoặc) ?[.;]$/u;

const cutOff = (form: OfficialForm): Fault[] =>
  paragraphs(form)
    .filter(({ text }) => CUT_OFF.test(text))
    .map((line) => ({
      at: line,
      quote: line.text.slice(-60),
      what: 'câu bỏ dở, thiếu chữ trước dấu câu',
      remedy: 'Viết hết câu',
    }));

/** "a)", "1)", "2.1)", "a.1)", "b1.)", "(i)": no bracket that was opened. */
const MARKER = /(?:^|[^\p{L}\d)])(?:\d{1,3}|\p{L}{1,2}|\d?\p{L}\d{0,2}|[ivx]+)(?:\.\d+)*\.? ?$/iu;

/** Where a bracket stands that has no other half; null where all have. */
function oddBracket(text: string): number | null {
  const open: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/[()]/g))
    if (sign === '(') open.push(index);
    else if (open.pop() === undefined && !MARKER.test(text.slice(0, index))) return index;
  return open[0] ?? null;
}

/** Paragraphs over which one bracket may go. */
const NEAR = 6;

/** Faces, formulas and enumerations of letters are left alone, and so is what the next paragraph goes on with. */
const brackets = (form: OfficialForm): Fault[] => {
  const lines = paragraphs(form);
  return lines.flatMap((line, i) => {
    const { text } = line;
    const at = /[=×√∑]|[:;]\)/u.test(text) || !/[.;:]$/.test(text) ? null : oddBracket(text);
    const goesOn =
      at !== null &&
      lines
        .slice(Math.max(0, i - NEAR), i + NEAR + 1)
        .some((near) => near !== line && oddBracket(near.text) !== null);
    return at === null || goesOn
      ? []
      : [
          {
            at: line,
            quote: around(text, at, at + 1, 30),
            what: text[at] === '(' ? 'mở ngoặc mà không đóng' : 'đóng ngoặc mà không mở',
            remedy: 'Thêm dấu ngoặc còn thiếu',
          },
        ];
  });
};

const SMALL = /(?<=(?<![\p{L}.])\p{Ll}{2,}\. )(?![α-ω])\p{Ll}{2,} \p{Ll}/u;

const small = (form: OfficialForm): Fault[] =>
  paragraphs(form).flatMap((line) => {
    const found = SMALL.exec(line.text);
    return found
      ? [
          {
            at: line,
            quote: around(line.text, found.index, found.index + found[0].length, 18),
            what: 'sau dấu chấm không viết hoa',
            remedy: 'Viết hoa chữ đầu câu, hoặc sửa dấu chấm',
          },
        ]
      : [];
  });

const SPELLING = 'Chính tả tiếng Việt; kỹ thuật trình bày (Nghị định 30/2020/NĐ-CP, Điều 8)';

export const SENTENCE_RULES: readonly FormRule[] = [
  {
    id: 'word.cutOff',
    severity: 'warning',
    source: SPELLING,
    title: 'câu viết hết ý',
    families: OFFICIAL,
    check: cutOff,
  },
  {
    id: 'word.brackets',
    severity: 'note',
    source: SPELLING,
    title: 'dấu ngoặc có đủ hai nửa',
    families: OFFICIAL,
    check: brackets,
  },
  {
    id: 'word.sentence',
    severity: 'note',
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II',
    title: 'viết hoa đầu câu',
    families: OFFICIAL,
    check: small,
  },
];
