/** The name of the type and the trích yếu on one line in capitals, as a title: "KẾ HOẠCH TRIỂN KHAI CÔNG TÁC …". */
import { isUpper, type Line } from '../line.ts';
import type { CodeLine } from '../official-form.ts';
import { FORM_TYPES, type FormType } from '../types.ts';
import { isLetterSubject } from './patterns.ts';

/** Minutes, projects, contracts and what is told the press have names of their own: "BIÊN BẢN NGHIỆM THU". */
const TITLED: ReadonlySet<string> = new Set(['NQ', 'QĐ', 'CT', 'HD', 'CTr', 'KH', 'PA', 'BC', 'TTr', 'TB']);
/** "KẾ HOẠCH HÀNH ĐỘNG", "KẾ HOẠCH PHỐI HỢP": kinds of the type. */
const TYPES = FORM_TYPES.filter(({ code }) => TITLED.has(code)).map((type) => ({
  type,
  heading: new RegExp(
    `^${type.label.toLocaleUpperCase('vi')} (?!HÀNH ĐỘNG|PHỐI HỢP|LIÊN )(?:[\\p{Lu}\\d,]+ ){3}`,
    'u',
  ),
}));

/** The name says it all: "BIÊN BẢN HỌP HỘI ĐỒNG", "GIẤY GIỚI THIỆU ĐĂNG KÝ …" need no trích yếu. */
const NAMED_IN_FULL: ReadonlySet<string> = new Set(['BB', 'GGT', 'GM', 'GNP', 'PG', 'PC', 'PB']);

/** Minutes by which one side hands over and the other takes over, not those of a meeting. */
const OF_TWO = /^BIÊN BẢN (?!HỌP |HỘI NGHỊ |CUỘC HỌP |LÀM VIỆC )/u;

export interface TypeLine {
  readonly line: Line;
  readonly type: FormType;
  /** It holds the trích yếu as well. */
  readonly titled: boolean;
}

/** Sure only where the notation bears the same type; forms and papers of persons are titled like that, too. */
export function findTypeLine(first: readonly Line[], code: CodeLine | null): TypeLine | null {
  if (!code || first.some(({ text }) => isLetterSubject(text))) return null;
  const group = code.notation.split('-')[0]?.toUpperCase();
  const own = TYPES.find(({ type }) => type.code.toUpperCase() === group);
  const line = first
    .slice(first.indexOf(code.line) + 1)
    .find(({ text, side }) => side === 'full' && isUpper(text) && own?.heading.test(text));
  if (own && line) return { line, type: own.type, titled: true };
  const type = FORM_TYPES.find(
    ({ code: short }) => NAMED_IN_FULL.has(short) && short.toUpperCase() === group,
  );
  const name = type && `${type.label.toLocaleUpperCase('vi')} `;
  const full = first.find(
    ({ text, side }) =>
      name && side === 'full' && isUpper(text) && text.startsWith(name) && !OF_TWO.test(text),
  );
  return type && full ? { line: full, type, titled: false } : null;
}
