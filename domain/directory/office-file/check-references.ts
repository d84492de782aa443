import type { Problem } from '../../failure/catalogue.ts';
import { nearest } from '../../vietnamese/nearest.ts';
import type { SectionName } from './office-schema.ts';
import { textAt, valuesAt, type RawItem, type RawOffice } from './raw-office.ts';

/** Sections whose items other sections name. */
export type NamedSection =
  'organisations' | 'groups' | 'units' | 'people' | 'posts' | 'series' | 'delegations' | 'accounts';

/** Ids that the database already has, so that a folder may hold only what is new. */
export type KnownIds = Readonly<Partial<Record<NamedSection, readonly string[]>>>;

interface Reference {
  readonly from: SectionName;
  readonly path: readonly string[];
  readonly to: NamedSection;
}

const REFERENCES: readonly Reference[] = [
  { from: 'organisations', path: ['parents', '*', 'organisation'], to: 'organisations' },
  { from: 'organisations', path: ['successors', '*', 'organisation'], to: 'organisations' },
  { from: 'groups', path: ['members', '*'], to: 'organisations' },
  { from: 'groups', path: ['members', '*', 'organisation'], to: 'organisations' },
  { from: 'posts', path: ['unit'], to: 'units' },
  { from: 'posts', path: ['holders', '*', 'person'], to: 'people' },
  { from: 'posts', path: ['fields', '*', 'unit'], to: 'units' },
  { from: 'delegations', path: ['fromPost'], to: 'posts' },
  { from: 'delegations', path: ['toPost'], to: 'posts' },
  { from: 'delegations', path: ['person'], to: 'people' },
  { from: 'delegations', path: ['units', '*'], to: 'units' },
  { from: 'accounts', path: ['person'], to: 'people' },
  { from: 'notations', path: ['unit'], to: 'units' },
];

export const NOUNS: Readonly<Record<NamedSection, string>> = {
  organisations: 'cơ quan, tổ chức',
  groups: 'nhóm nơi nhận',
  units: 'đơn vị',
  people: 'người',
  posts: 'chức vụ',
  series: 'sổ số',
  delegations: 'văn bản giao ký',
  accounts: 'tài khoản',
};

/** Every id that is named somewhere but stands nowhere. */
export function checkReferences(office: RawOffice, known: KnownIds): Problem[] {
  const ids = idsOf(office, known);
  return REFERENCES.flatMap((reference) =>
    office[reference.from].flatMap((item) => missingIn(item, reference, ids[reference.to])),
  );
}

/** Ids in the folder together with those the database has. */
export const idsOf = (
  office: RawOffice,
  known: KnownIds,
): Readonly<Record<NamedSection, ReadonlySet<string>>> =>
  Object.fromEntries(
    (Object.keys(NOUNS) as NamedSection[]).map((section) => [
      section,
      new Set([
        ...office[section].flatMap((item) => textAt(item.value, 'id') ?? []),
        ...(known[section] ?? []),
      ]),
    ]),
  ) as unknown as Record<NamedSection, ReadonlySet<string>>;

const missingIn = (item: RawItem, reference: Reference, ids: ReadonlySet<string>): Problem[] =>
  valuesAt(item.value, reference.path).flatMap(({ value, path }) =>
    typeof value === 'string' && !ids.has(value)
      ? [{ where: item.where(path), ...missing(value, reference.to, ids) }]
      : [],
  );

/** What is said about an id of that section that nobody has. */
export function missing(
  id: string,
  to: NamedSection,
  ids: Iterable<string>,
): Pick<Problem, 'what' | 'remedy'> {
  const guess = nearest(id, ids);
  return {
    what: `không có ${NOUNS[to]} nào mang mã "${id}"`,
    remedy: guess ? `Có phải là "${guess}"?` : `Thêm ${NOUNS[to]} này hoặc sửa lại mã`,
  };
}
