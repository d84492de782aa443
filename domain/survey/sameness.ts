/** Whether two bodies may be the same one: told by tax number and by name, decided by a person. */
import { fold, tidy } from '../vietnamese/fold.ts';
import { editDistance } from '../vietnamese/nearest.ts';

export type SamenessReason = 'taxNumber' | 'name' | 'nearName';

export const SAMENESS_LABELS: Readonly<Record<SamenessReason, string>> = {
  taxNumber: 'trùng mã số thuế',
  name: 'trùng tên',
  nearName: 'tên gần giống',
};

export interface Named {
  readonly name: string;
  readonly taxNumber: string | null;
}

/** How a body may be written, each way as whole words of folded text → one way. */
const ONE_WAY: readonly (readonly [RegExp, string])[] = [
  [/\btnhh\b/g, 'trach nhiem huu han'],
  [/\bctcp\b/g, 'cong ty co phan'],
  [/\bcty\b/g, 'cong ty'],
  [/\bcp\b/g, 'co phan'],
  [/\bmtv\b|\b1 thanh vien\b/g, 'mot thanh vien'],
  [/\b(?:2|hai) thanh vien tro len\b/g, 'hai thanh vien tro len'],
  [/\bdntn\b/g, 'doanh nghiep tu nhan'],
  [/\bhtx\b/g, 'hop tac xa'],
  [/\bkhcn\b|\bkh cn\b/g, 'khoa hoc va cong nghe'],
  [/\bdh\b/g, 'dai hoc'],
  [/\bcd\b/g, 'cao dang'],
  [/\bsx\b/g, 'san xuat'],
  [/\btm\b/g, 'thuong mai'],
  [/\bdv\b/g, 'dich vu'],
  [/\bva\b/g, ' '],
];

/** Equal for two ways of writing one name: "Cty TNHH An Phú" and "CÔNG TY TRÁCH NHIỆM HỮU HẠN AN PHÚ". */
export function nameKey(name: string): string {
  const words = fold(tidy(name))
    .replace(/&/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ');
  return ONE_WAY.reduce((text, [way, one]) => text.replace(way, one), words)
    .replace(/ +/g, ' ')
    .trim();
}

/** What tells nothing about who it is. */
const LEGAL_FORM =
  /\b(?:cong ty|trach nhiem huu han|co phan|mot thanh vien|hai thanh vien tro len|doanh nghiep tu nhan|tap doan|tong|chi nhanh)\b/g;

const coreOf = (key: string): string => key.replace(LEGAL_FORM, ' ').replace(/ +/g, ' ').trim();

/** One letter in eight may differ in what is left of a name without its legal form, and always one. */
const allowed = (core: string): number => 1 + Math.floor(core.length / 8);
const SHORTEST_CORE = 4;

/** Why the two may be one body; null: nothing says so. The strongest reason is given. */
export function sameness(one: Named, other: Named): SamenessReason | null {
  if (one.taxNumber !== null && one.taxNumber === other.taxNumber) return 'taxNumber';
  const [key, otherKey] = [nameKey(one.name), nameKey(other.name)];
  if (key !== '' && key === otherKey) return 'name';
  // Two different tax numbers are two bodies, however alike their names.
  if (one.taxNumber !== null && other.taxNumber !== null) return null;
  const [core, otherCore] = [coreOf(key), coreOf(otherKey)];
  const shorter = core.length <= otherCore.length ? core : otherCore;
  if (shorter.length < SHORTEST_CORE || Math.abs(core.length - otherCore.length) > allowed(shorter))
    return null;
  return editDistance(core, otherCore) <= allowed(shorter) ? 'nearName' : null;
}

const STRENGTH: readonly SamenessReason[] = ['taxNumber', 'name', 'nearName'];

export interface Match<Known> {
  readonly known: Known;
  readonly reason: SamenessReason;
}

/** Everybody it may be, the likeliest first. */
export const matchesOf = <Known extends Named>(one: Named, all: readonly Known[]): Match<Known>[] =>
  all
    .flatMap((known) => {
      const reason = sameness(one, known);
      return reason ? [{ known, reason }] : [];
    })
    .sort((a, b) => STRENGTH.indexOf(a.reason) - STRENGTH.indexOf(b.reason));
