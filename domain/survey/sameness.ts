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
const allowed = (length: number): number => 1 + Math.floor(length / 8);
const SHORTEST_CORE = 4;

/** What a name comes down to, worked out once for each body. */
interface Keyed {
  readonly taxNumber: string | null;
  readonly key: string;
  readonly core: string;
  /** How often each sign stands in it. */
  readonly signs: Uint16Array;
}

function keyed({ name, taxNumber }: Named): Keyed {
  const key = nameKey(name);
  const core = coreOf(key);
  const signs = new Uint16Array(SIGNS.length);
  for (const sign of core) {
    const at = SIGNS.indexOf(sign);
    signs[at] = (signs[at] ?? 0) + 1;
  }
  return { taxNumber, key, core, signs };
}

/** All that a key is made of. */
const SIGNS = ' 0123456789abcdefghijklmnopqrstuvwxyz';

/** Whether what one has and the other has not needs more than `most` changes: most names are told apart by it. */
function differMore({ signs: one }: Keyed, { signs: other }: Keyed, most: number): boolean {
  let [more, less] = [0, 0];
  for (let at = 0; at < SIGNS.length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less) > most;
}

/** Why the two may be one body; null: nothing says so. The strongest reason is given. */
export const sameness = (one: Named, other: Named): SamenessReason | null =>
  reasonOf(keyed(one), keyed(other));

function reasonOf(one: Keyed, other: Keyed): SamenessReason | null {
  if (one.taxNumber !== null && one.taxNumber === other.taxNumber) return 'taxNumber';
  if (one.key !== '' && one.key === other.key) return 'name';
  // Two different tax numbers are two bodies, however alike their names.
  if (one.taxNumber !== null && other.taxNumber !== null) return null;
  const shorter = Math.min(one.core.length, other.core.length);
  const most = allowed(shorter);
  if (shorter < SHORTEST_CORE || Math.abs(one.core.length - other.core.length) > most) return null;
  if (differMore(one, other, most)) return null;
  return editDistance(one.core, other.core, most) <= most ? 'nearName' : null;
}

const STRENGTH: readonly SamenessReason[] = ['taxNumber', 'name', 'nearName'];

export interface Match<Known> {
  readonly known: Known;
  readonly reason: SamenessReason;
}

export interface Matcher<Known> {
  /** Everybody it may be, the likeliest first. */
  matchesOf(one: Named): Match<Known>[];
  /** One more to be compared with from now on. */
  add(known: Known): void;
}

/** Compares any number of bodies with all of these. */
export function createMatcher<Known extends Named>(all: readonly Known[]): Matcher<Known> {
  const others = all.map((known) => ({ known, keys: keyed(known) }));
  return {
    matchesOf(one) {
      const own = keyed(one);
      return others
        .flatMap(({ known, keys }) => {
          const reason = reasonOf(own, keys);
          return reason ? [{ known, reason }] : [];
        })
        .sort((a, b) => STRENGTH.indexOf(a.reason) - STRENGTH.indexOf(b.reason));
    },
    add: (known) => void others.push({ known, keys: keyed(known) }),
  };
}
