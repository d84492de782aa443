import { COME_BEFORE, COME_BEHIND, OTHER_WORDS, SEEN_TOGETHER } from './companions.ts';
import { editDistance } from './nearest.ts';
import { toneless, toneOf } from './syllable.ts';
import { wordByWord } from './word-by-word.ts';

type Companions = ReadonlyMap<string, ReadonlySet<string>>;

const companions = (rows: string): Companions =>
  new Map(
    rows
      .trim()
      .split('\n')
      .map((row) => row.split(' '))
      .map(([syllable = '', ...others]) => [syllable, new Set(others)]),
  );

const BEFORE = companions(COME_BEFORE);
const BEHIND = companions(COME_BEHIND);
const SEEN = companions(SEEN_TOGETHER);
const WORDS = companions(OTHER_WORDS);

/** Words that stand beside anything. */
const FREE = new Set(
  'và với như bị của các không là để cho do vào đã mà nên thì ở tại từ về có được những một này đó khi nếu hay hoặc cũng còn đến ra lên xuống trong ngoài trên dưới theo bằng vì bởi sẽ đang phải rất hơn nhất nhiều ít mỗi mọi từng cả thêm lại nữa rồi chưa chỉ đều cùng'.split(
    ' ',
  ),
);

/** Two syllables side by side with their neighbours; empty where none is. */
export interface Pair {
  readonly before: string;
  readonly first: string;
  readonly second: string;
  readonly behind: string;
}

/**
 * The word two syllables were most likely meant to be, where one of them stands beside a syllable it is never seen with
 * and a slip away from one it hardly ever leaves: "thiệt hai" → "thiệt hại". Null where they may be right, or where the
 * doubtful one goes with its other neighbour.
 */
export function wordMeant({ before, first, second, behind }: Pair): string | null {
  if (has(SEEN, first, second)) return null;
  if (!FREE.has(second) && !has(SEEN, second, behind) && !has(WORDS, before, first)) {
    const right = likeliest(BEFORE.get(first), second);
    if (right) return `${first} ${right}`;
  }
  if (!FREE.has(first) && !has(SEEN, before, first) && !has(WORDS, second, behind)) {
    const right = likeliest(BEHIND.get(second), first);
    if (right) return `${right} ${second}`;
  }
  return null;
}

const has = (pairs: Companions, first: string, second: string): boolean =>
  pairs.get(first)?.has(second) ?? false;

const likeliest = (known: ReadonlySet<string> | undefined, typed: string): string | undefined =>
  known && [...known].find((each) => isSlipOf(each, typed));

/** Letters that write one sound count as one. */
const SOUNDS = /^(?:ngh|ch|tr|gi|gh|kh|ng|nh|ph|th|qu)|ng|nh/gu;
const lettersOf = (syllable: string): string =>
  toneless(syllable).replace(SOUNDS, (sound) => SIGNS[sound] ?? sound);
const SIGNS: Readonly<Record<string, string>> = {
  ngh: '1',
  ch: '2',
  tr: '3',
  gi: '4',
  gh: '5',
  kh: '6',
  ng: '7',
  nh: '8',
  ph: '9',
  th: '0',
  qu: 'q',
};

/** One sound or the tone is another; "lí" for "lý" is no slip. */
function isSlipOf(right: string, typed: string): boolean {
  if (asI(right) === asI(typed)) return false;
  const [one, other] = [lettersOf(right), lettersOf(typed)];
  return one === other || (toneOf(right) === toneOf(typed) && editDistance(one, other, 1) === 1);
}

const asI = (syllable: string): string => syllable.normalize('NFD').replaceAll('y', 'i');

/** "hoà" as "hòa": the tone where the rows of companions have it. */
export const usualPlace = wordByWord((syllable: string): string =>
  /^qu/u.test(syllable)
    ? syllable
    : syllable
        .normalize('NFD')
        .replace(/(o)([ae])([\u0300\u0301\u0303\u0309\u0323])$/u, '$1$3$2')
        .replace(/(u)(y)([\u0300\u0301\u0303\u0309\u0323])$/u, '$1$3$2')
        .normalize('NFC'),
);
