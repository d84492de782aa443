/** How long a dossier is kept (thời hạn bảo quản): the grades of Thông tư 10/2022/TT-BNV, the longest first. */
import { tidy } from '../vietnamese/fold.ts';

export const RETENTIONS = [
  'Vĩnh viễn',
  '70 năm',
  '50 năm',
  '20 năm',
  '15 năm',
  '10 năm',
  '05 năm',
  '02 năm',
] as const;
export type Retention = (typeof RETENTIONS)[number];

/** What a survey's dossier is proposed to be kept for; its maker decides (Nghị định 30/2020/NĐ-CP, Điều 29 khoản 3). */
export const PROPOSED_RETENTION: Retention = '10 năm';

/** "5 năm", "05 Năm", "vĩnh viễn" → the grade as written in the file plan; null: no such grade. */
export function readRetention(typed: string): Retention | null {
  const words = tidy(typed).toLocaleLowerCase('vi');
  const padded = words.replace(/^(\d) /, '0$1 ');
  return RETENTIONS.find((grade) => grade.toLocaleLowerCase('vi') === padded) ?? null;
}
