/** A directory as large as asked for: invented organisations with addresses that can reach nobody (RFC 2606). */
import { stringify } from 'yaml';

const SINCE = '2020-01-01';
/** Group of the first `size` organisations. */
export const groupOf = (size: number): string => `do-${size}`;
/** @param nth from 1 */
export const addressOf = (nth: number): string => `van-phong@${idOf(nth)}.example`;
const idOf = (nth: number): string => `don-vi-do-${nth}`;

/** @returns `organisations.yaml` of an office, with one group for each size; the sizes share their first members */
export function directoryFile(sizes: readonly number[]): string {
  const count = Math.max(...sizes);
  const ids = Array.from({ length: count }, (_, index) => idOf(index + 1));
  return stringify({
    organisations: ids.map((id, index) => ({
      id,
      kind: 'doanhNghiep',
      level: 'other',
      names: [{ full: `Công ty TNHH Đo lường số ${index + 1}`, from: SINCE }],
      contacts: [{ email: addressOf(index + 1), address: 'Tỉnh Hưng Yên', from: SINCE }],
    })),
    groups: sizes.map((size) => ({
      id: groupOf(size),
      name: `Nhóm ${size} đơn vị`,
      from: SINCE,
      members: ids.slice(0, size),
    })),
  });
}
