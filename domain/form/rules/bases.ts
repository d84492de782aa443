/** Căn cứ: how they end and look, whether they are in force (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.a). */
import { formatDay } from '../../time/day.ts';
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';
import { isBase } from '../parts/patterns.ts';
import { citationsIn } from '../text/citations.ts';
import { REPLACED_LAWS, type ReplacedLaw } from '../text/replaced-laws.ts';

const fault = (at: Line | null, what: string, remedy: string): Fault => ({ at, what, remedy });

/** In a letter "Căn cứ …" opens its first sentences; bases set out one by one are asked for under the name of a type. */
const setOut = ({ bases, typeName }: OfficialForm): readonly Line[] =>
  typeName ? bases.filter(({ text }) => !SAYS_MORE.test(text)) : [];
/** Goes on with what follows from it: a sentence of the text. */
const SAYS_MORE = /(?<!\p{L})(?:thì|có ý kiến|như sau)(?!\p{L})|:$/u;

/** "Căn cứ …, Sở … xây dựng kế hoạch như sau:" may open the content behind the bases: they go on, then. */
const goesOn = ({ body }: OfficialForm, last: Line | undefined): boolean =>
  last !== undefined && isBase(body[body.indexOf(last) + 1]?.text ?? '');

/** Behind a comma the sentence goes on in a line of its own: "Sở … xây dựng kế hoạch như sau:"; nothing is decided there. */
const leadsOn = ({ body, type }: OfficialForm, last: Line): boolean =>
  /,$/.test(last.text) &&
  !['QĐ', 'NQ'].includes(type?.code ?? '') &&
  /^\p{Lu}[^.]{20,}/u.test(body[body.indexOf(last) + 1]?.text ?? '');

/** Rows of a PDF that were not put together: what it ends with stands in the next one. */
function isCutOff({ view, body }: OfficialForm, line: Line): boolean {
  const next = body[body.indexOf(line) + 1]?.text ?? '';
  return view.kind === 'pdf' && !/[.;,:]$/.test(line.text) && /[.;]$/.test(next) && !isBase(next);
}

function basesEnd(form: OfficialForm): Fault[] {
  const bases = setOut(form);
  return bases.flatMap((line, i) => {
    const last = i === bases.length - 1 && !goesOn(form, bases.at(-1));
    if (last && leadsOn(form, line)) return [];
    if (isCutOff(form, line)) return [];
    if (last && !/\.$/.test(line.text))
      return [
        fault(line, 'căn cứ cuối cùng không kết thúc bằng dấu chấm', 'Ghi dấu chấm (.) sau căn cứ cuối cùng'),
      ];
    if (!last && !/;$/.test(line.text))
      return [
        fault(line, 'cuối dòng căn cứ không phải dấu chấm phẩy', 'Ghi dấu chấm phẩy (;) sau mỗi căn cứ'),
      ];
    return [];
  });
}

/** "Căn cứ: Quyết định …". */
const colon = (form: OfficialForm): Fault[] =>
  setOut(form)
    .filter(({ text }) => /^(?:[-–+] ?)?Căn cứ\s?:/u.test(text))
    .map((line) => fault(line, 'sau từ “Căn cứ” có dấu hai chấm', 'Bỏ dấu hai chấm sau “Căn cứ”'));

function basesItalic(form: OfficialForm): Fault[] {
  // Fonts of a PDF may tell nothing of how they look.
  const slanted = form.lines.some(({ runs }) => runs.some(({ italic }) => italic));
  if (form.view.kind === 'pdf' && !slanted) return [];
  const bases = setOut(form);
  const upright = bases.filter((line) => line.runs.every((run) => !run.italic));
  const first = upright[0];
  return first && upright.length > bases.length / 2
    ? [
        fault(
          first,
          `căn cứ không in nghiêng (${upright.length} dòng)`,
          'Trình bày căn cứ bằng chữ in thường, nghiêng',
        ),
      ]
    : [];
}

/** Paragraphs in which a letter may come to what it asks. */
const OPENING_LINES = 3;

/** "Căn cứ Luật …, Sở đề nghị …": what a letter's first sentences rest on; it may tell of old days, so a clerk is asked. */
function openingsOf({ body, bases }: OfficialForm): { line: Line; text: string; opening: true }[] {
  return body
    .slice(0, OPENING_LINES)
    .filter((line) => isBase(line.text) && !bases.includes(line))
    .map((line) => ({ line, text: line.text.split(/, (?=\p{Lu})/u)[0] ?? '', opening: true }));
}

/** Bases out of force on the day of issue. */
function replaced(
  form: OfficialForm,
): { readonly line: Line; readonly law: ReplacedLaw; readonly sure: boolean }[] {
  const day = form.issued ?? form.issuedFrom;
  if (!day) return [];
  const named = form.bases.map((line) => ({ line, text: line.text, opening: false }));
  return [...named, ...openingsOf(form)].flatMap(({ line, text, opening }) => {
    const law = REPLACED_LAWS.find(({ pattern, from }) => day >= from && pattern.test(text));
    return law ? [{ line, law, sure: !opening && law.checkedFrom !== null && day >= law.checkedFrom }] : [];
  });
}

const stale = (form: OfficialForm): Fault[] =>
  replaced(form)
    .filter(({ sure }) => sure)
    .map(({ line, law }) => ({
      at: line,
      what: `${law.name} đã được thay thế${law.checkedFrom === law.from ? ` từ ${formatDay(law.from)}` : ''}`,
      remedy: `Căn cứ ${law.by}`,
    }));

const perhapsStale = (form: OfficialForm): Fault[] =>
  replaced(form)
    .filter(({ sure }) => !sure)
    .map(({ line, law }) => ({
      at: line,
      what: `${law.name} có thể đã được thay thế từ ${formatDay(law.from)}`,
      remedy: `Tra cứu hiệu lực; nếu đã hết thì căn cứ ${law.by}`,
    }));

/** "Căn cứ khoản 4 Điều 24 Nghị định số …", "Căn cứ Thông tư … hướng dẫn thi hành Nghị định số …": a place in it, or what another carries out. */
const WITHIN = /(?<!\p{L})(?:(?:điểm|khoản|Điều|Mục|Phụ lục) \S+ .*|số \d.*|hướng dẫn .*|thi hành .*)$/iu;

/** The bases that are cited in the body come from the same ones twice. */
function repeatedBase({ bases }: OfficialForm): Fault[] {
  const seen = new Set<string>();
  return bases.flatMap((line) => {
    // One law may have amended several of them.
    const [own = ''] = line.text.split(/,? (?:đã )?được (?:sửa đổi|bổ sung|thay thế)/);
    const codes = citationsIn(own)
      .filter(({ from }) => !WITHIN.test(own.slice(0, from)))
      .map(({ code }) => code.toUpperCase());
    const whole = line.text.replace(/[;.,\s]+$/, '');
    const same = seen.has(whole) && !/…|\.{3}|_{3}/.test(whole);
    const again = codes.find((code) => seen.has(code)) ?? (same ? 'này' : undefined);
    for (const each of [...codes, whole]) seen.add(each);
    return again && (codes.length <= 1 || same)
      ? [{ at: line, what: `căn cứ ${again} nêu hai lần`, remedy: 'Bỏ căn cứ trùng' }]
      : [];
  });
}

/** "QUYẾT ĐỊNH" above the articles, without its colon. */
const resolution = ({ body }: OfficialForm): Fault[] =>
  body
    .filter(({ text }) => /^QUYẾT (?:ĐỊNH|NGHỊ)$/u.test(text))
    .slice(0, 1)
    .map((line) => fault(line, `sau “${line.text}” không có dấu hai chấm`, `Ghi “${line.text}:”`));

const SINCE = '2020-03-05';
const II6A = ND30('phần I, mục II.6.a');
const II6 = ND30('phần I, mục II.6.a, b');

export const BASE_RULES: readonly FormRule[] = [
  {
    id: 'bases.end',
    severity: 'warning',
    source: II6A,
    title: 'căn cứ: dấu chấm phẩy, cuối cùng dấu chấm',
    since: SINCE,
    check: (form) => [...colon(form), ...basesEnd(form)],
  },
  {
    id: 'bases.italic',
    severity: 'warning',
    source: II6A,
    title: 'căn cứ in nghiêng',
    since: SINCE,
    check: basesItalic,
  },
  {
    id: 'bases.stale',
    severity: 'error',
    source: `${II6}; điều khoản thi hành của văn bản thay thế`,
    title: 'căn cứ còn hiệu lực',
    check: stale,
  },
  {
    id: 'bases.perhapsStale',
    severity: 'note',
    source: `${II6}; điều khoản thi hành của văn bản thay thế`,
    title: 'căn cứ có thể đã hết hiệu lực: cần tra cứu',
    check: perhapsStale,
  },
  {
    id: 'bases.repeated',
    severity: 'warning',
    source: II6,
    title: 'không nêu một căn cứ hai lần',
    check: repeatedBase,
  },
  {
    id: 'bases.resolution',
    severity: 'warning',
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II, mẫu 1.1, 1.2, 1.3',
    title: '“QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:” có dấu hai chấm',
    since: SINCE,
    check: resolution,
  },
];
