/** What there is to say about a .docx somebody wants to attach, before it is attached. */
import { Refusal, type Problem } from '../../../domain/failure/catalogue.ts';
import { isSecretText } from '../../../domain/document/secret-text.ts';
import { recognise } from '../../../domain/form/recognise.ts';
import { ND30, type FormRule } from '../../../domain/form/rule.ts';
import { FORM_RULES } from '../../../domain/form/rules/rules.ts';
import type { FormView } from '../../../domain/form/view.ts';
import type { TemplateFinding } from '../../../domain/template/finding.ts';
import { readDocx } from '../../lint/read-docx.ts';
import { Pictures } from '../pictures.ts';
import { carryFile, tooDeep, type CarriedFile } from './carry-file.ts';
import { wordCount } from './file-lines.ts';
import { marginWarnings } from './page-problems.ts';

export interface FileJudgement {
  /** How many pages' layouts it has, and how each lies. */
  readonly sections: readonly ('portrait' | 'landscape')[];
  readonly words: number;
  /** Nothing of it keeps the file out. */
  readonly findings: readonly TemplateFinding[];
}

/**
 * @throws Refusal `hostileFile`, `annexUnfit` with everything that speaks against it, `secretRefused`
 */
export function judgeFile(docx: Buffer, name: string): FileJudgement {
  const where = `tệp ${name}`;
  const carried = carryOrSay(docx, where);
  const view = viewOf(docx, where);
  if (view?.paragraphs.some(({ text }) => isSecretText(text))) throw new Refusal('secretRefused');
  const letters = view ? letterFindings(view, where) : [];
  const problems: Problem[] = [
    ...(carried instanceof Refusal ? carried.problems : []),
    ...letters
      .filter(({ severity }) => severity === 'error')
      .map(({ what, remedy }) => ({ where, what, remedy })),
  ];
  if (carried instanceof Refusal || problems.length > 0)
    throw new Refusal(carried instanceof Refusal ? carried.type : 'annexUnfit', problems);
  return {
    words: wordCount((view?.paragraphs ?? []).map(({ text }) => text.trim()).filter(Boolean)),
    sections: carried.pages.map(({ width, height }) => (width > height ? 'landscape' : 'portrait')),
    findings: [
      ...letters,
      ...marginWarnings(carried.pages, where),
      ...(view ? headFindings(view, where) : []),
      ...linkFindings(carried, where),
    ],
  };
}

/** What is carried over may still be too deep for a reader that looks at every cell of every table. */
function viewOf(docx: Buffer, where: string): FormView | null {
  try {
    return readDocx(docx);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(where);
    throw error;
  }
}

function carryOrSay(docx: Buffer, where: string): CarriedFile | Refusal {
  let next = 0;
  const free = (): number => (next += 1);
  const numbers = { footnote: free, list: free, drawing: free };
  try {
    return carryFile(docx, { number: 1, letterSection: '', pictures: new Pictures(), numbers, where });
  } catch (error) {
    if (error instanceof Refusal && error.type === 'annexUnfit') return error;
    throw error;
  }
}

/** Rules of the linter that hold for any text; an annex has no head and no signature to be judged. */
const ERRORS = ['encoding.legacyFont', 'encoding.legacyText'];
const WARNINGS = ['font.family', 'font.colour'];

function letterFindings(view: FormView, where: string): TemplateFinding[] {
  const form = recognise(view);
  const found = (ids: readonly string[], severity: 'error' | 'warning'): TemplateFinding[] =>
    FORM_RULES.filter(({ id }) => ids.includes(id)).flatMap(({ check, source }: FormRule) =>
      check(form).map(({ what, remedy }) => ({ severity, where, what, remedy, source })),
    );
  return [...found(ERRORS, 'error'), ...found(WARNINGS, 'warning')];
}

/** "Phụ lục …" and its title are written by the software. */
function headFindings({ paragraphs }: FormView, where: string): TemplateFinding[] {
  const first = paragraphs.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
  if (!/^phụ lục(?:\s|$)/iu.test(first.normalize('NFC'))) return [];
  return [
    {
      severity: 'warning',
      where,
      what: `tệp mở đầu bằng dòng “${first.slice(0, 60)}”, phần mềm cũng ghi dòng phụ lục nên sẽ in hai lần`,
      remedy: 'Xóa số thứ tự, tên phụ lục và dòng “Kèm theo …” trong tệp rồi đính lại',
      source: ND30('phần I, mục III.1'),
    },
  ];
}

const linkFindings = ({ links }: CarriedFile, where: string): TemplateFinding[] =>
  links === 0
    ? []
    : [
        {
          severity: 'note',
          where,
          what: `${links} liên kết chỉ còn chữ, không bấm được`,
          remedy: 'Không phải làm gì',
          source: null,
        },
      ];
