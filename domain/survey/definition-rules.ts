/**
 * What a definition must hold across its keys. The rules look at the data as typed, so that they speak even where the
 * schema has already found something else: all mistakes come out at once.
 */
import { isSecretText } from '../document/secret-text.ts';
import { tidy } from '../vietnamese/fold.ts';
import { valueAt, type Path } from '../yaml/paths.ts';
import type { Finding } from '../yaml/read-source.ts';
import { textsIn } from './texts-in.ts';

export const ruleFindings = (data: unknown): Finding[] => DEFINITION_RULES.flatMap((rule) => rule(data));

type Rule = (data: unknown) => Finding[];
interface Item {
  readonly value: unknown;
  readonly path: Path;
}

const DEFINITION_RULES: readonly Rule[] = [
  (data) => repeated(itemsAt(data, ['form', 'fields']), 'id', 'mã trường'),
  (data) => tables(data).flatMap(({ path }) => repeated(itemsAt(data, [...path, 'columns']), 'id', 'mã cột')),
  (data) =>
    fields(data).flatMap(({ path }) => repeated(itemsAt(data, [...path, 'options']), null, 'lựa chọn')),
  (data) => fields(data).flatMap((field) => crossed(field, 'min', 'max')),
  (data) => fields(data).flatMap((field) => crossed(field, 'minRows', 'maxRows')),
  (data) => itemsAt(data, ['addressees']).flatMap(wrongAddressee),
  (data) => repeatedAddressees(itemsAt(data, ['addressees'])),
  (data) => nobodyOwes(itemsAt(data, ['addressees'])),
  (data) => severalOpen(itemsAt(data, ['addressees'])),
  (data) => repeated(itemsAt(data, ['reminders']), 'workingDaysBefore', 'lần nhắc'),
  (data) => repeated(itemsAt(data, ['chase']), 'workingDaysAfter', 'lần đôn đốc'),
  (data) => afterCutOff(data),
  (data) => repeated(itemsAt(data, ['superiors']), null, 'cơ quan'),
  (data) => unreachableContact(valueAt(data, ['contact'])),
  (data) => assignmentOfNobody(valueAt(data, ['assignment'])),
];

/** What asked for the survey is written out, or looked up in the incoming register. */
function assignmentOfNobody(assignment: unknown): Finding[] {
  if (typeof assignment !== 'object' || assignment === null) return [];
  if (valueAt(assignment, ['reference']) !== undefined || valueAt(assignment, ['arrival']) !== undefined)
    return [];
  const what = 'chưa nói văn bản nào giao việc';
  return [
    { path: ['assignment'], what, remedy: 'Ghi reference, hoặc arrival là số đến trong sổ, ví dụ 912/2023' },
  ];
}

const itemsAt = (data: unknown, path: Path): Item[] => {
  const list = valueAt(data, path);
  return Array.isArray(list) ? list.map((value: unknown, index) => ({ value, path: [...path, index] })) : [];
};
/** Fields and, of tables, columns. */
const fields = (data: unknown): Item[] =>
  itemsAt(data, ['form', 'fields']).flatMap((field) => [field, ...itemsAt(data, [...field.path, 'columns'])]);
const tables = (data: unknown): Item[] =>
  itemsAt(data, ['form', 'fields']).filter(({ value }) => valueAt(value, ['type']) === 'table');

function repeated(items: readonly Item[], key: string | null, noun: string): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ value, path }) => {
    const at = key === null ? value : valueAt(value, [key]);
    const text = typeof at === 'string' ? tidy(at) : typeof at === 'number' ? String(at) : '';
    if (!text || !seen.has(text)) {
      seen.add(text);
      return [];
    }
    const remedy = 'Đổi hoặc bỏ một trong hai';
    return [{ path: key === null ? path : [...path, key], what: `${noun} “${text}” ghi hai lần`, remedy }];
  });
}

/** Letters after the numbers are cut off would ask for what no longer counts. */
function afterCutOff(data: unknown): Finding[] {
  const cutOff = valueAt(data, ['cutOff', 'workingDaysAfter']);
  const paths = [
    ...itemsAt(data, ['chase']).map(({ path }) => [...path, 'workingDaysAfter']),
    ['escalate', 'workingDaysAfter'],
  ];
  return paths.flatMap((path) => {
    const day = valueAt(data, path);
    if (typeof day !== 'number' || typeof cutOff !== 'number' || day < cutOff) return [];
    const what = `đôn đốc ${day} ngày làm việc sau hạn, trong khi chốt số liệu sau hạn ${cutOff} ngày`;
    return [{ path, what, remedy: 'Đôn đốc trước ngày chốt, hoặc lùi ngày chốt (cutOff)' }];
  });
}

function crossed({ value, path }: Item, low: string, high: string): Finding[] {
  const [least, most] = [valueAt(value, [low]), valueAt(value, [high])];
  if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return [];
  return [{ path: [...path, low], what: `${low} lớn hơn ${high}`, remedy: 'Đổi lại hai giá trị' }];
}

const TARGETS = ['group', 'organisation', 'unit'] as const;
const targetsOf = (value: unknown): string[] => TARGETS.filter((key) => valueAt(value, [key]) !== undefined);

/** Rules of one addressee line: when, at which key, what, what to do. */
const ADDRESSEE_RULES: readonly {
  readonly broken: (line: {
    targets: readonly string[];
    channel: unknown;
    owes: unknown;
    purpose: unknown;
    open: unknown;
    intermediary: unknown;
  }) => boolean;
  readonly key: string | null;
  readonly what: string;
  readonly remedy: string;
}[] = [
  {
    broken: ({ targets }) => targets.length !== 1,
    key: null,
    what: 'mỗi dòng nơi nhận có đúng một trong ba mục group, organisation, unit',
    remedy: 'Tách thành nhiều dòng, hoặc thêm mục còn thiếu',
  },
  {
    broken: ({ targets, channel }) => channel === 'internal' && targets.length === 1 && targets[0] !== 'unit',
    key: 'channel',
    what: 'internal chỉ dùng cho đơn vị của cơ quan (unit)',
    remedy: 'Đổi thành email hoặc paper',
  },
  {
    broken: ({ targets, channel }) => targets[0] === 'unit' && (channel === 'email' || channel === 'paper'),
    key: 'channel',
    what: 'đơn vị của cơ quan nhận nội bộ',
    remedy: 'Đổi thành internal',
  },
  {
    broken: ({ owes, purpose }) => owes === true && typeof purpose === 'string' && purpose !== 'direct',
    key: 'owesAnswer',
    what: 'chỉ nơi Kính gửi (purpose: direct) mới phải trả lời',
    remedy: 'Đổi owesAnswer thành false, hoặc purpose thành direct',
  },
  {
    broken: ({ open, targets }) => open === true && targets.length === 1 && targets[0] !== 'group',
    key: 'open',
    what: 'chỉ nhóm (group) mới mở cho nơi khác đăng ký thêm được',
    remedy: 'Bỏ open, hoặc đổi dòng này thành group',
  },
  {
    broken: ({ open, owes }) => open === true && owes === false,
    key: 'open',
    what: 'nơi đăng ký thêm là để trả lời, mà nhóm này không phải trả lời',
    remedy: 'Bỏ open, hoặc đặt owesAnswer: true',
  },
  {
    broken: ({ intermediary, targets }) =>
      intermediary === true && targets.length === 1 && targets[0] === 'unit',
    key: 'intermediary',
    what: 'đơn vị của cơ quan không làm đầu mối trả lời thay',
    remedy: 'Bỏ intermediary',
  },
  {
    broken: ({ intermediary, owes }) => intermediary === true && owes === false,
    key: 'intermediary',
    what: 'đầu mối gửi thay phải là nơi phải trả lời',
    remedy: 'Bỏ intermediary, hoặc đặt owesAnswer: true',
  },
  {
    broken: ({ intermediary, open }) => intermediary === true && open === true,
    key: 'intermediary',
    what: 'nhóm mở và đầu mối không đi cùng nhau',
    remedy: 'Tách thành hai dòng',
  },
];

function wrongAddressee({ value, path }: Item): Finding[] {
  const at = (key: string): unknown => valueAt(value, [key]);
  const line = {
    targets: targetsOf(value),
    channel: at('channel'),
    owes: at('owesAnswer'),
    purpose: at('purpose'),
    open: at('open'),
    intermediary: at('intermediary'),
  };
  return ADDRESSEE_RULES.filter(({ broken }) => broken(line)).map(({ key, what, remedy }) => ({
    path: key === null ? path : [...path, key],
    what,
    remedy,
  }));
}

const repeatedAddressees = (items: readonly Item[]): Finding[] =>
  TARGETS.flatMap((key) => repeated(items, key, 'nơi nhận'));

function nobodyOwes(items: readonly Item[]): Finding[] {
  if (!items.length || items.some(({ value }) => valueAt(value, ['owesAnswer']) === true)) return [];
  const remedy = 'Đặt owesAnswer: true cho nơi phải trả lời';
  return [{ path: ['addressees'], what: 'không có nơi nhận nào phải trả lời', remedy }];
}

/** One code is printed: whoever registers by it must belong to one class. */
const severalOpen = (items: readonly Item[]): Finding[] =>
  items
    .filter(({ value }) => valueAt(value, ['open']) === true)
    .slice(1)
    .map(({ path }) => ({
      path: [...path, 'open'],
      what: 'chỉ một nhóm được mở cho nơi khác đăng ký thêm',
      remedy: 'Bỏ open ở các nhóm còn lại',
    }));

function unreachableContact(contact: unknown): Finding[] {
  const reachable = ['phone', 'email'].some((key) => valueAt(contact, [key]) !== undefined);
  if (contact === undefined || reachable) return [];
  return [
    {
      path: ['contact'],
      what: 'người liên hệ cần có điện thoại hoặc thư điện tử',
      remedy: 'Thêm phone hoặc email',
    },
  ];
}

export const secretFindings = (data: unknown): Finding[] =>
  [...textsIn(data)]
    .filter(({ text }) => isSecretText(text))
    .map(({ path }) => ({
      path,
      what: 'hệ thống không nhận nội dung có độ mật',
      remedy: 'Xử lý văn bản mật theo quy định về bảo vệ bí mật nhà nước, ngoài hệ thống này',
    }));
