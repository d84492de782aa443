/** The slow way back from words to a number: word by word, as a child would add it up. */
const VALUES: Readonly<Record<string, bigint>> = {
  không: 0n,
  một: 1n,
  mốt: 1n,
  hai: 2n,
  ba: 3n,
  bốn: 4n,
  tư: 4n,
  năm: 5n,
  lăm: 5n,
  sáu: 6n,
  bảy: 7n,
  tám: 8n,
  chín: 9n,
};

/** `trăm` and `mươi` multiply what was just said; `nghìn`, `triệu` what was said since the last rank; `tỷ` all of it. */
export function valueOfWords(words: string): bigint {
  let billions = 0n;
  let ranks = 0n;
  let group = 0n;
  let digit = 0n;
  const add = (): bigint => {
    const sum = group + digit;
    group = digit = 0n;
    return sum;
  };
  for (const word of words.split(' ')) {
    if (word === 'linh') continue;
    else if (word === 'mười') group += 10n;
    else if (word === 'mươi') [group, digit] = [group + digit * 10n, 0n];
    else if (word === 'trăm') [group, digit] = [group + digit * 100n, 0n];
    else if (word === 'nghìn') ranks += add() * 1000n;
    else if (word === 'triệu') ranks += add() * 1_000_000n;
    else if (word === 'tỷ') {
      const said = ranks + add();
      billions = said === 0n ? billions * 1_000_000_000n : billions + said * 1_000_000_000n;
      ranks = 0n;
    } else {
      const value = VALUES[word];
      if (value === undefined) throw new Error(`not a word of numbers: ${word}`);
      digit = value;
    }
  }
  return billions + ranks + add();
}
