/** The mark "./." that ends the content (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II, every template). */
import { isUpper, type Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { isNationalName, isPersonName } from '../parts/patterns.ts';
import type { Fault, FormRule } from '../rule.ts';

/** Types without a template of their own, whose text both sides agree on. */
const WITHOUT = new Set(['HĐ', 'BTT', 'BGN', '']);
/** Slips and papers for one person: their templates print the mark, many offices leave it out. */
const SLIPS = new Set(['PG', 'PC', 'PB', 'GNP', 'GGT', 'GUQ']);
const END = /\.\/\./;

/** Sentences behind a mark that was set too early. */
const LAST_SENTENCES = 3;

/** Lines a remark in brackets may run over, below the last sentence. */
const REMARK_LINES = 12;

/** What stands between the last sentence of a paper and the head of the next: who signs, the offices, the number. */
const isBetween = ({ text }: Line): boolean =>
  isUpper(text) || isPersonName(text) || /^Số\s*[.:]/u.test(text);

/** Of several papers in one file the first, without whoever signs it. */
function ofFirst(body: readonly Line[]): readonly Line[] {
  const next = body.findIndex(({ text }) => isNationalName(text));
  if (next < 0) return body;
  const own = body.slice(0, next);
  return own.slice(0, own.findLastIndex((line) => !isBetween(line)) + 1);
}

function texts(form: OfficialForm): Line[] {
  const lines = ofFirst(form.body).filter(({ text }) => /\p{L}/u.test(text) || END.test(text));
  if (!/\)\.?$/.test(lines.at(-1)?.text ?? '') || lines.at(-1)?.text.includes('(')) return lines;
  const opens = lines.findLastIndex(({ text }) => text.startsWith('('));
  const whole =
    opens >= lines.length - REMARK_LINES && !lines.slice(opens).some(({ text }) => END.test(text));
  return opens > 0 && whole ? lines.slice(0, opens) : lines;
}

/** A remark in brackets, or what belongs to a table of the body, may follow the last sentence. */
const isRemark = ({ text, paragraph }: Line): boolean =>
  /^\(.*\)\.?$/u.test(text) || paragraph.cell?.ruled === true;

const missing = (form: OfficialForm): Fault[] => (SLIPS.has(form.type?.code ?? '') ? [] : unended(form));
const missingOnSlip = (form: OfficialForm): Fault[] =>
  SLIPS.has(form.type?.code ?? '') ? unended(form) : [];

function unended(form: OfficialForm): Fault[] {
  const lines = texts(form);
  const last = lines.filter((line) => !isRemark(line)).at(-1);
  const judged = form.type !== null && (form.type.label === 'Công văn' || !WITHOUT.has(form.type.code));
  if (!last || !judged || form.signatures.length + (form.toPlaces ? 1 : 0) === 0) return [];
  if (lines.slice(lines.indexOf(last)).some(({ text }) => END.test(text))) return [];
  if (/[./]{2,}\s*$|\/\s*\.\s*$|\.\s*\/\s*$/.test(last.text)) return [];
  // The mark stands a sentence too early, before “Trân trọng!”: told where it stands.
  if (
    lines
      .slice(0, lines.indexOf(last))
      .slice(-LAST_SENTENCES)
      .some(({ text }) => END.test(text))
  )
    return [];
  return [{ at: last, what: 'cuối nội dung không có dấu “./.”', remedy: 'Ghi “./.” sau câu cuối cùng' }];
}

/** "(Bằng chữ: … đồng./.)": sums are closed that way. */
const AMOUNT = /bằng chữ[^/]*\.\/\.\s*\)?\.?$/iu;

function middle(form: OfficialForm): Fault[] {
  const lines = texts(form);
  const last = lines.filter((line) => !isRemark(line)).at(-1);
  const at = last ? lines.indexOf(last) : -1;
  return lines.flatMap((line, i) =>
    (i < at && END.test(line.text) && !AMOUNT.test(line.text)) ||
    (i === at && /\.\/\.(?=.*\p{L})/u.test(line.text) && !/\.\/\.\s*\(/.test(line.text))
      ? [{ at: line, what: 'dấu “./.” đứng giữa nội dung', remedy: 'Chỉ ghi “./.” một lần, ở cuối nội dung' }]
      : [],
  );
}

function shape(form: OfficialForm): Fault[] {
  const last = texts(form)
    .filter((line) => !isRemark(line))
    .at(-1);
  const mark =
    /(?:\.\/\.){2,}|\.\.\/\.+|\.\/\.[./]+|[^.]\/\.\s*$|(?<!\.)\.\/\s*$|\.\s+\/\s*\.?\s*$|\.\s*\/\s+\./.exec(
      last?.text ?? '',
    );
  return last && mark && !/\.\.\.\/\./.test(last.text)
    ? [{ at: last, quote: mark[0], what: 'dấu kết thúc nội dung ghi chưa đúng', remedy: 'Ghi “./.”' }]
    : [];
}

function space(form: OfficialForm): Fault[] {
  const found = form.view.kind === 'pdf' ? undefined : texts(form).find(({ text }) => /\s\.\/\./.test(text));
  return found
    ? [
        {
          at: found,
          quote: found.text.slice(-30),
          what: 'có khoảng cách trước dấu “./.”',
          remedy: 'Viết “./.” liền sau chữ cuối',
        },
      ]
    : [];
}

const PL3 = 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II';

export const ENDING_RULES: readonly FormRule[] = [
  { id: 'end.missing', severity: 'warning', source: PL3, title: 'cuối nội dung có “./.”', check: missing },
  {
    id: 'end.slip',
    severity: 'note',
    source: PL3,
    title: 'phiếu, giấy: cuối nội dung có “./.”',
    check: missingOnSlip,
  },
  { id: 'end.middle', severity: 'warning', source: PL3, title: '“./.” chỉ ở cuối nội dung', check: middle },
  { id: 'end.shape', severity: 'warning', source: PL3, title: 'dấu kết thúc ghi “./.”', check: shape },
  { id: 'end.space', severity: 'note', source: PL3, title: '“./.” liền chữ cuối', check: space },
];
