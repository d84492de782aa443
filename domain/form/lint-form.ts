import type { Line } from './line.ts';
import type { Family, OfficialForm } from './official-form.ts';
import { recognise } from './recognise.ts';
import type { Fault, Finding, FormRule, Place, Severity } from './rule.ts';
import { FORM_RULES } from './rules/rules.ts';
import { FORM_LINES, isLeftOpen, MOST_TAGS, tagsOf } from './text/tags.ts';
import type { FormView } from './view.ts';

export interface FormReport {
  readonly family: Family;
  /** "Công văn", "Kế hoạch", …; null when it could not be told. */
  readonly type: string | null;
  readonly findings: readonly Finding[];
}

/** The form of a document judged by every rule that is meant for it, in reading order. */
export function lintForm(view: FormView, rules: readonly FormRule[] = FORM_RULES): FormReport {
  const form = recognise(view);
  const silent = notAsked(form);
  const findings = rules
    .filter((rule) => appliesTo(rule, form) && !silent?.test(rule.id))
    .flatMap((rule) => rule.check(form).map((fault) => toFinding(rule, fault)));
  const type = form.family === 'none' ? null : (form.type?.label ?? null);
  return { family: form.family, type, findings: inOrder(findings) };
}

function appliesTo({ families = ['administrative'], since }: FormRule, form: OfficialForm): boolean {
  const tooOld = since !== undefined && form.issued !== null && form.issued < since;
  return families.includes(form.family) && !tooOld;
}

/** Rules about what is missing, where pages were not read or tags of a template stand for it. */
const ASKS_FOR_MORE = /^(?:\w+\.missing|annex\.enclosed|signature\.name)$/;
/** In a form to fill in nobody has signed, and rows are alike. */
const ASKS_A_FORM =
  /^(?:\w+\.missing|annex\.(?:enclosed|unnamed)|signature\.\w+|content\.repeated\w+|subject\.end|addressees\.\w+|bases\.(?:end|repeated)|look\.signer\w+)$/;

/** What a form says in it is not asked of the document that encloses it. */
const ASKS_AN_ENCLOSED_FORM = /^(?:\w+\.missing|annex\.(?:enclosed|unnamed)|content\.repeated(?!Places)\w+)$/;

/** The lines up to the foot of a document that somebody signs and sends out; null where there is none. */
function sentOut({ lines, toPlaces, signatures }: OfficialForm): readonly Line[] | null {
  const last = toPlaces?.items.at(-1);
  return last && signatures.some(({ name }) => name) ? lines.slice(0, lines.indexOf(last)) : null;
}

const isForm = (lines: readonly Line[]): boolean =>
  lines.filter(({ text }) => isLeftOpen(text)).length >= FORM_LINES;

function notAsked(form: OfficialForm): RegExp | null {
  const { view, lines } = form;
  if (isForm(lines)) return isForm(sentOut(form) ?? lines) ? ASKS_A_FORM : ASKS_AN_ENCLOSED_FORM;
  const tag = tagsOf(lines.map(({ text }) => text));
  const tagged = lines.filter(({ text }) => tag.test(text)).length > MOST_TAGS;
  return tagged || (view.unreadPages?.length ?? 0) > 0 ? ASKS_FOR_MORE : null;
}

const toFinding = ({ id, severity, source }: FormRule, fault: Fault): Finding => ({
  rule: id,
  severity,
  where: placeOf(fault.at, fault.quote),
  what: fault.what,
  source,
  remedy: fault.remedy,
});

const LONGEST_QUOTE = 120;

function placeOf(at: Line | null, quote = at?.text): Place {
  const text =
    quote === undefined || quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE - 1)}…`;
  return { page: at?.paragraph.page ?? null, paragraph: at?.paragraph.number ?? null, quote: text ?? null };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) => (a.where.paragraph ?? 0) - (b.where.paragraph ?? 0) || WEIGHT[a.severity] - WEIGHT[b.severity],
  );

/** How many findings of each severity. */
export const countFindings = (findings: readonly Finding[]): Record<Severity, number> => ({
  error: findings.filter(({ severity }) => severity === 'error').length,
  warning: findings.filter(({ severity }) => severity === 'warning').length,
  note: findings.filter(({ severity }) => severity === 'note').length,
});
