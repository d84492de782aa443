/**
 * Block 7a, line by line from the top: in whose place one signs, the last line who signs (Nghị định 30/2020/NĐ-CP, Phụ lục
 * I, mục II.7.a–b): "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
 */
import type { Competence } from './content.ts';

export interface CapacityLine {
  /** Of a line in whose place one signs; "Q." also of the signer, who is then acting. */
  readonly prefix?: Competence | 'TM';
  /** Title of a post, or the name of a collective body after "TM.". */
  readonly title: string;
}

export const capacityLines = (lines: readonly CapacityLine[]): string[] =>
  lines.map(({ prefix, title }) => (prefix ? `${prefix}. ` : '') + title.toLocaleUpperCase('vi'));
