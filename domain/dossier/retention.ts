/**
 * How long a dossier is kept (thời hạn bảo quản), the longest first: the grades of Thông tư 10/2022/TT-BNV of 19/12/2022, in force
 * from 15/02/2023, reckoned from the year in which the work ends. Public summaries of it name 05, 10 and 20 years, written so;
 * the other grades were not seen in its text and are to be compared with it, and with what the office's file plan says.
 */
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

/** Proposed for a survey's dossier; no table names such a dossier, its maker decides (Nghị định 30/2020/NĐ-CP, Điều 29 khoản 3). */
export const PROPOSED_RETENTION: Retention = '10 năm';

/** "5 năm", "05 Năm", "vĩnh viễn" → the grade as written in the file plan; null: no such grade. */
export function readRetention(typed: string): Retention | null {
  const words = tidy(typed).toLocaleLowerCase('vi');
  const padded = words.replace(/^(\d) /, '0$1 ');
  return RETENTIONS.find((grade) => grade.toLocaleLowerCase('vi') === padded) ?? null;
}
