/** The forms one by one, by folder (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II). */
import { addressees, annexes, bases, body, foot, letterhead, typeAndSubject } from './parts.ts';
import { p } from './xml.ts';

/** Mẫu 1.4: types that print their name. */
const named = (inside: string): string => letterhead() + typeAndSubject() + inside + foot() + annexes;

export const FORMS: Readonly<Record<string, string>> = {
  'cong-van': letterhead({ subject: 'V/v {subject}' }) + addressees() + body + foot() + annexes,
  'bao-cao': named(addressees() + body),
  'ke-hoach': named(bases + body),
  'quyet-dinh':
    letterhead() +
    typeAndSubject() +
    p('Authority', '{authority | upper}') +
    bases +
    p('Resolution', 'QUYẾT ĐỊNH:') +
    body +
    foot() +
    annexes,
};
