/** Words that are none though each syllable is one: "thiệt hai", "tần xuất". */
import { usualPlace, wordMeant } from '../../vietnamese/company.ts';
import { syllableFault } from '../../vietnamese/syllable.ts';
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { EVERY_FAMILY, type Fault, type FormRule } from '../rule.ts';
import { firstOfEach } from '../text/first-of-each.ts';
import { OTHER_CODE } from '../text/other-code.ts';
import { around, textLines } from '../text/sentences.ts';
import { SLIP } from '../text/slips.ts';

/** Words and every single sign between them, which parts them. */
const TOKENS = /\p{L}+|[^\s\p{L}]/gu;
const SMALL = /^\p{Ll}+$/u;

interface Doubt {
  readonly line: Line;
  readonly at: number;
  readonly words: string;
  readonly meant: string;
}

function doubtsIn(line: Line): Doubt[] {
  if (OTHER_CODE.test(line.text)) return [];
  const tokens = [...line.text.matchAll(TOKENS)].map(({ 0: text, index }) => ({
    text,
    index,
    key: keyOf(text),
  }));
  return tokens.flatMap((second, i) => {
    const first = tokens[i - 1];
    if (!first || !isWord(first.text) || !isWord(second.text)) return [];
    const meant = wordMeant({
      before: tokens[i - 2]?.key ?? '',
      first: first.key,
      second: second.key,
      behind: tokens[i + 1]?.key ?? '',
    });
    const words = line.text.slice(first.index, second.index + second.text.length);
    return meant && !isTold(words) ? [{ line, at: first.index, words, meant }] : [];
  });
}

const keyOf = (text: string): string => usualPlace(text.toLowerCase());
/** Names in capitals join what no word joins. */
const isWord = (text: string): boolean => SMALL.test(text) && syllableFault(text) === null;
const isTold = (words: string): boolean => words.search(SLIP) >= 0;

/** In a PDF the words of neighbouring cells run together. */
const isPiece = ({ paragraph, text }: Line): boolean =>
  paragraph.cell?.ruled === true || (paragraph.align !== 'center' && text.length < PIECE);
const PIECE = 25;

const company = (form: OfficialForm): Fault[] =>
  firstOfEach(
    [
      ...form.subject,
      ...textLines(form).filter((line) => form.view.kind !== 'pdf' || !isPiece(line)),
    ].flatMap(doubtsIn),
    ({ words }) => words,
  ).map(({ line, at, words, meant }) => ({
    at: line,
    quote: around(line.text, at, at + words.length, 18),
    what: `“${words}” không phải từ thường gặp`,
    remedy: `Xem có phải là “${meant}”`,
  }));

export const COMPANY_RULES: readonly FormRule[] = [
  {
    id: 'word.company',
    severity: 'warning',
    source: 'Chính tả tiếng Việt; kỹ thuật trình bày (Nghị định 30/2020/NĐ-CP, Điều 8)',
    title: 'từ ghép viết đúng chính tả',
    families: EVERY_FAMILY,
    check: company,
  },
];
