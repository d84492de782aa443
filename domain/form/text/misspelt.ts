/** Abbreviations with "Đ" or small letters as people without the right keyboard write them. */
const RIGHT: readonly (readonly [RegExp, string])[] = [
  [/^QD$/u, 'QĐ'],
  [/^ND$/u, 'NĐ'],
  [/^HDND$/u, 'HĐND'],
  [/^([BSP]?)GD(&?)DT$/u, '$1GD$2ĐT'],
  [/^([BSP]?)LDTBXH$/u, '$1LĐTBXH'],
  [/^HDTV$/u, 'HĐTV'],
  [/^TTR$/u, 'TTr'],
  [/^CTR$/u, 'CTr'],
];

/** The right writing of a group of a notation; null where nothing is known against it. */
export function rightGroup(group: string): string | null {
  const row = RIGHT.find(([pattern]) => pattern.test(group));
  return row ? group.replace(row[0], row[1]) : null;
}
