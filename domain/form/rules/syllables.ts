/** Words that cannot be Vietnamese: a tone left out, a letter too many. */
import { upperFirst } from '../../vietnamese/list.ts';
import { syllableFault, toneless, type SyllableFault } from '../../vietnamese/syllable.ts';
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { EVERY_FAMILY, type Fault, type FormRule } from '../rule.ts';
import { firstOfEach } from '../text/first-of-each.ts';
import { OTHER_CODE } from '../text/other-code.ts';
import { around } from '../text/sentences.ts';
import { SLIP } from '../text/slips.ts';

/** Whole words; what stands at a hyphen or a figure is a foreign word or a notation. */
const WORDS = /(?<![\p{L}\p{M}\d\-–/.])\p{Lu}?\p{Ll}+(?![\p{L}\p{M}\d\-–/]|\.\p{L})/gu;
/** Of the words of a line; beyond it letters were lost on the way. */
const BROKEN_SHARE = 0.2;

interface Slip {
  readonly line: Line;
  readonly word: string;
  readonly at: number;
  readonly fault: SyllableFault;
}

/** Letters of a line of a PDF that may be a piece of one set upwards in a narrow cell. */
const PIECE = 10;

function slipsIn(line: Line): Slip[] {
  if (OTHER_CODE.test(line.text)) return [];
  const told = [...line.text.matchAll(SLIP)];
  const isTold = (at: number): boolean =>
    told.some(({ 0: words, index }) => at >= index && at < index + words.length);
  const words = [...line.text.matchAll(WORDS)];
  const slips = words.flatMap(({ 0: word, index: at }) => {
    const fault = syllableFault(word.toLowerCase());
    return fault && isMeant(word, fault) && !isTold(at) ? [{ line, word, at, fault }] : [];
  });
  return slips.length > Math.max(1, words.length * BROKEN_SHARE) ? [] : slips;
}

/** A name may be of a language with other syllables (Đắk, Tẻh, Kạn); Krông Păc is the one that looks like a slip. "Đường kách mệnh" is a title. */
const isMeant = (word: string, fault: SyllableFault): boolean =>
  /^\p{Ll}/u.test(word) ? word !== 'kách' : fault === 'tone' && word !== 'Păc';

function syllables({ lines, view }: OfficialForm): Fault[] {
  const whole = view.kind === 'pdf' ? lines.filter(({ text }) => text.length > PIECE) : lines;
  const slips = firstOfEach(whole.flatMap(slipsIn), ({ word }) => word.toLowerCase());
  if (slips.length === 0) return [];
  const right = rightWords(lines);
  return slips.map(({ line, word, at, fault }) => ({
    at: line,
    quote: around(line.text, at, at + word.length, 18),
    what: `“${word}” không phải âm tiết tiếng Việt (${WHY[fault]})`,
    remedy: meant(word, right.get(toneless(word.toLowerCase()))),
  }));
}

/** Words of the document by their letters without tones: where only the tone is wrong they say what was meant. */
function rightWords(lines: readonly Line[]): ReadonlyMap<string, ReadonlySet<string>> {
  const right = new Map<string, Set<string>>();
  for (const word of lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []))
    if (!syllableFault(word)) right.set(toneless(word), (right.get(toneless(word)) ?? new Set()).add(word));
  return right;
}

/** Written as the word stands there: "Viêt" → "Việt". */
function meant(word: string, right: ReadonlySet<string> = new Set()): string {
  const cased = [...right].map((each) => (/^\p{Lu}/u.test(word) ? upperFirst(each) : each));
  return cased.length > 0
    ? `Có lẽ là ${cased.map((each) => `“${each}”`).join(' hoặc ')}`
    : 'Sửa lại cho đúng chính tả';
}

const WHY: Readonly<Record<SyllableFault, string>> = {
  tone: 'thiếu hoặc sai dấu thanh',
  onset: 'sai phụ âm đầu',
  rhyme: 'sai vần',
  place: 'đặt dấu thanh sai chỗ',
};

export const SYLLABLE_RULES: readonly FormRule[] = [
  {
    id: 'word.syllable',
    severity: 'warning',
    source: 'Chính tả tiếng Việt; kỹ thuật trình bày (Nghị định 30/2020/NĐ-CP, Điều 8)',
    title: 'mỗi tiếng là một âm tiết tiếng Việt',
    families: EVERY_FAMILY,
    check: syllables,
  },
];
