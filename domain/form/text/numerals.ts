/** Numbers written in words: "một triệu hai trăm nghìn", "hai mươi lăm". */
const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const THOUSANDS: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
/** What may stand around a number in words without changing it. */
const AROUND = new Set([
  'bằng',
  'chữ',
  'viết',
  'đồng',
  'chẵn',
  'ngày',
  'tháng',
  'người',
  'bản',
  'việt',
  'nam',
]);

/** "… đồng một ngày", "… đồng/người": what the amount is for. */
const PER = /(?<=đồng)\s*(?:\/|một|mỗi|trên)\s*\p{L}+(?:\s*\/\s*\p{L}+)*\s*$/u;

/** Null when the text is anything but a number in words. */
export function readNumerals(text: string): number | null {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(PER, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .filter((word) => !AROUND.has(word));
  if (words.length === 0) return null;
  let [total, group, digit] = [0, 0, null as number | null];
  let last = Infinity;
  for (const word of words) {
    const value = DIGITS[word];
    const unit = THOUSANDS[word];
    if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (word === 'mươi') {
      if (digit === null) return null;
      [group, digit] = [group + digit * 10, null];
    } else if (word === 'mười') {
      if (digit !== null) return null;
      group += 10;
    } else if (word === 'trăm') {
      if (digit === null || group > 0) return null;
      [group, digit] = [digit * 100, null];
    } else if (word === 'lẻ' || word === 'linh') {
      if (digit !== null) return null;
    } else if (unit !== undefined) {
      if (unit >= last && unit !== 1e9) return null;
      const amount = group + (digit ?? 0);
      if (amount === 0 && unit !== 1e9) return null;
      // "một nghìn năm trăm tỷ": all that went before is counted in it.
      const counted = unit === 1e9 && (amount === 0 || last < unit);
      total = counted ? (total + amount) * unit : total + amount * unit;
      [group, digit, last] = [0, null, unit];
    } else return null;
  }
  return total + group + (digit ?? 0);
}
