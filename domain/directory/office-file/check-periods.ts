import type { Problem } from '../../failure/catalogue.ts';
import { formatDay, type Day } from '../../time/day.ts';
import type { SectionName } from './office-schema.ts';
import { dayAt, isRecord, textAt, type RawItem, type RawOffice } from './raw-office.ts';

/** Lists of dated rows: on one day at most one row of the same key may hold. */
interface DatedList {
  readonly in: SectionName;
  readonly list: string;
  /** Rows of different keys may overlap; absent: all rows of the list exclude one another. */
  readonly key?: string;
  readonly noun: string;
}

const DATED_LISTS: readonly DatedList[] = [
  { in: 'organisations', list: 'names', noun: 'tên gọi' },
  { in: 'organisations', list: 'parents', noun: 'cơ quan chủ quản' },
  { in: 'organisations', list: 'contacts', noun: 'địa chỉ liên hệ' },
  { in: 'groups', list: 'members', key: 'organisation', noun: 'thành viên nhóm' },
  { in: 'units', list: 'names', noun: 'tên đơn vị' },
  { in: 'posts', list: 'holders', noun: 'người giữ chức vụ' },
  { in: 'posts', list: 'fields', key: 'unit', noun: 'lĩnh vực phụ trách' },
];

/** Rows that overlap, and rows that end before they begin. */
export const checkPeriods = (office: RawOffice): Problem[] => [
  ...DATED_LISTS.flatMap((rule) =>
    office[rule.in].flatMap((item) =>
      problemsOf(rowsIn(item, rule), `${rule.noun} của "${textAt(item.value, 'id') ?? ''}"`),
    ),
  ),
  ...problemsOf(office.notations.map(notationRow), 'ký hiệu văn bản'),
  ...problemsOf(office.series.flatMap(seriesRows), 'sổ số'),
  ...office.delegations.map((item) => row(item, item.value, [], '')).flatMap(endsBeforeItBegins),
];

interface Row {
  readonly where: string;
  readonly key: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

const row = (item: RawItem, value: unknown, path: readonly (string | number)[], key: string): Row => ({
  where: item.where(path),
  key,
  from: dayAt(value, 'from'),
  to: dayAt(value, 'to'),
});

function rowsIn(item: RawItem, { list, key }: DatedList): Row[] {
  const rows = item.value[list];
  if (!Array.isArray(rows)) return [];
  return rows.map((value: unknown, index) => {
    const found = row(item, value, [list, index], key ? (textAt(value, key) ?? String(value)) : '');
    // A member without its own first day belongs since the group's.
    return found.from || (isRecord(value) && value.from !== undefined)
      ? found
      : { ...found, from: dayAt(item.value, 'from') };
  });
}

const notationRow = (item: RawItem): Row =>
  row(item, item.value, [], `${textAt(item.value, 'documentType')}/${textAt(item.value, 'unit') ?? ''}`);

/** On one day a type of document has one series. */
function seriesRows(item: RawItem): Row[] {
  const types = item.value.documentTypes;
  return Array.isArray(types) ? types.map((type: unknown) => row(item, item.value, [], String(type))) : [];
}

function problemsOf(rows: readonly Row[], noun: string): Problem[] {
  const earlierOf = new Map<string, Row[]>();
  const overlaps = rows.flatMap((later) => {
    const before = earlierOf.get(later.key) ?? [];
    const found = before.filter((earlier) => overlap(earlier, later));
    earlierOf.set(later.key, before);
    before.push(later);
    return found.map((earlier) => overlapProblem(earlier, later, noun));
  });
  return [...rows.flatMap(endsBeforeItBegins), ...overlaps];
}

const overlapProblem = (earlier: Row, later: Row, noun: string): Problem => ({
  where: later.where,
  what: `thời gian hiệu lực của ${noun} chồng lên mục ở ${earlier.where} (${words(earlier)} và ${words(later)})`,
  remedy: 'Sửa "from" hoặc "to" để mỗi ngày chỉ có một mục; cả hai ngày đều tính là còn hiệu lực',
});

const endsBeforeItBegins = ({ where, from, to }: Row): Problem[] =>
  from && to && to < from
    ? [
        {
          where,
          what: `ngày cuối ${formatDay(to)} trước ngày đầu ${formatDay(from)}`,
          remedy: 'Sửa "from" hoặc "to"',
        },
      ]
    : [];

/** Rows without a readable first day are reported by the schema. */
const overlap = (a: Row, b: Row): boolean =>
  a.from !== null &&
  b.from !== null &&
  (b.to === null || a.from <= b.to) &&
  (a.to === null || b.from <= a.to);

const words = ({ from, to }: Row): string =>
  `từ ${from ? formatDay(from) : '?'} ${to ? `đến ${formatDay(to)}` : 'trở đi'}`;
