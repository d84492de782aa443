import { wordByWord } from './word-by-word.ts';

/**
 * Which syllables Vietnamese can have: an onset, a rhyme, a tone. Written from the phonotactics of the language
 * (Quy định tạm thời về chính tả tiếng Việt, 30-QĐ/1980; i and y, hòa and hoà both pass).
 */
const RHYMES: ReadonlySet<string> = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êc êng',
    'i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu',
    'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oau oay oăc oăm oăn oăng oăp oăt oe oem oen oeng oeo oet ooc oong',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt',
    'u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uên uênh uêt uêu uơ uơi uơt uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
    'ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu',
    'y yêm yên yêng yêt yêu ych ym yn ynh yt yu yp',
  ].flatMap((row) => row.split(' ')),
);

const ONSETS = 'ngh ng gh gi kh nh ph qu th tr ch b c d đ g h k l m n p r s t v x'.split(' ');
/** Onsets of one sound written in two ways: whether the letters stand before e, ê, i, y. */
const FRONT: Readonly<Record<string, boolean>> = {
  k: true,
  gh: true,
  ngh: true,
  c: false,
  g: false,
  ng: false,
};

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const STOPPED = /(?:c|ch|p|t)$/u;
const RISING_OR_LOW = /[\u0301\u0323]/u;

export type SyllableFault =
  /** No or the wrong tone where the syllable ends in c, ch, p, t: "đươc". */
  | 'tone'
  /** "nghành", "kông": the onset is not written so before this vowel. */
  | 'onset'
  /** "hướg", "thựcc": no Vietnamese rhyme. */
  | 'rhyme'
  /** "cuả", "đựơc": the tone stands on another letter than it does in every way of writing. */
  | 'place';

/**
 * What is wrong with a word as one Vietnamese syllable; null when nothing is, or when it is not meant as one: without any
 * diacritic, or with two vowels apart ("axít").
 * @param word small letters, NFC
 */
export const syllableFault = wordByWord((word: string): SyllableFault | null => {
  const tones = toneOf(word);
  const bare = toneless(word);
  if (word.length < 2 || (bare === word && !/[ăâđêôơư]/u.test(word))) return null;
  const onset = onsetOf(bare);
  const rhyme = bare.slice(onset.length);
  const rhymes = onset === 'gi' ? [rhyme, `i${rhyme}`] : [rhyme];
  if (!rhymes.some((each) => RHYMES.has(each))) return isOneCluster(rhyme) ? 'rhyme' : null;
  if (
    FRONT[onset] !== undefined &&
    FRONT[onset] !== /^[eêiy]/u.test(rhyme) &&
    !(onset === 'g' && rhyme.startsWith('i'))
  )
    return 'onset';
  if (tones.length > 1 || (STOPPED.test(rhyme) && !RISING_OR_LOW.test(tones))) return 'tone';
  // "qủa", "gía": the u or i there belongs to the consonant.
  const lead = [...word].slice(0, onset.length).join('');
  return toneless(lead) !== lead || isMisplaced([...word].slice(onset.length)) ? 'place' : null;
});

/** "oa", "oe", "uy" are written in two ways (hòa, hoà), "uê" and "uơ" so by some. */
const EITHER = /^(?:oa|oe|uy|uê|uơ)$/u;

/** Where a rhyme of two or three vowels bears its tone: on the last before a consonant, else "của", "người", "yếu". */
function isMisplaced(letters: readonly string[]): boolean {
  const rhyme = toneless(letters.join(''));
  const vowels = /^[aăâeêioôơuưy]+/u.exec(rhyme)?.[0] ?? '';
  const at = letters.findIndex((letter) => toneless(letter) !== letter);
  if (at < 0 || vowels.length < 2 || EITHER.test(rhyme)) return false;
  const right = rhyme.length > vowels.length ? vowels.length - 1 : vowels.length - 2;
  return at !== right;
}

/** Letters without tones: "nghiệp" → "nghiêp". */
export const toneless = wordByWord((word) => word.normalize('NFD').replace(TONES, '').normalize('NFC'));

/** The marks of its tone, none for a level one. */
export const toneOf = (word: string): string => (word.normalize('NFD').match(TONES) ?? []).join('');

/** "gi" alone is g and i: gì, gìn. */
const onsetOf = (bare: string): string => {
  const onset = ONSETS.find((each) => bare.startsWith(each)) ?? '';
  return onset === 'gi' && !/^gi[aăâeêioôơuư]/u.test(bare) ? 'g' : onset;
};

/** "kiốt", "iốt" and the like came with two vowels that do not melt into one, "lô gíc" with an end of its own. */
const isOneCluster = (rhyme: string): boolean =>
  /^(?!ic$|i[ôơo]|yô|[aeêo][ôơ])[aăâeêioôơuưy]{1,3}[b-df-hj-np-tv-xzđ]{0,3}$/u.test(rhyme);
