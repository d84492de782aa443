/** What the schema found, as a clerk would say it: one finding for each mistake, with what to do. */
import type { z } from 'zod';
import { RETENTIONS } from '../dossier/retention.ts';
import { nearest } from '../vietnamese/nearest.ts';
import { valueAt, type Path } from '../yaml/paths.ts';
import type { Finding } from '../yaml/read-source.ts';
import { definitionSchema } from './schema.ts';

export function schemaFindings(issues: readonly z.core.$ZodIssue[], data: unknown): Finding[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const known = keysOf(definitionSchema, path, data);
      return issue.keys.map((key) => unknownKey(path, key, known));
    }
    const typed = valueAt(data, path);
    return [typed === undefined || typed === null ? missing(path) : wrong(issue, path, typed)];
  });
}

function unknownKey(path: Path, key: string, known: readonly string[]): Finding {
  const meant = nearest(key, known);
  const remedy = meant ? `Có phải ý là “${meant}”?` : `Bỏ đi; các mục dùng được: ${known.join(', ')}`;
  return { path: [...path, key], what: 'không có mục này', remedy };
}

/** What each key is for, said when it is missing. */
const KEY_HINTS: Readonly<Record<string, string>> = {
  code: 'mã đợt khảo sát, chữ thường không dấu nối bằng gạch ngang',
  subject: 'trích yếu, không kèm “V/v”',
  unit: 'đơn vị soạn thảo, hoặc đơn vị tính của trường số',
  signer: 'mã chức vụ của người ký',
  expectedOn: 'ngày dự kiến phát hành',
  purpose: 'mục đích (để làm gì), hoặc cách gửi của nơi nhận',
  request: 'việc đề nghị nơi nhận làm',
  form: 'biểu mẫu',
  addressees: 'nơi nhận',
  deadline: 'thời hạn, ví dụ phrase: trước ngày 25/7/2023',
  cutOff: 'thời điểm chốt số liệu, ví dụ workingDaysAfter: 2',
  chase: 'công văn đôn đốc, mỗi lần một dòng như - workingDaysAfter: 2',
  escalate: 'báo cơ quan cấp trên, ví dụ workingDaysAfter: 4',
  contact: 'người liên hệ',
  superiors: 'cơ quan cấp trên nhận báo cáo',
  dossier: 'hồ sơ của đợt: code, title, retention',
  owesAnswer: 'true nếu phải trả lời, false nếu không',
  open: 'true nếu là nhóm mở, nơi khác đăng ký thêm được',
  intermediary: 'true nếu là đầu mối, gửi một tệp thay cho nhiều đơn vị',
  channel: 'email, paper hoặc internal',
  type: 'loại trường: text, number, choice, date, table hoặc file',
};

function missing(path: Path): Finding {
  const hint = KEY_HINTS[String(path.at(-1))];
  return { path, what: 'chưa có mục này', remedy: hint ? `Thêm ${hint}` : 'Thêm mục này theo tệp mẫu' };
}

function wrong(issue: z.core.$ZodIssue, path: Path, typed: unknown): Finding {
  switch (issue.code) {
    case 'invalid_type':
      return {
        path,
        what: `phải là ${TYPE_NAMES[issue.expected] ?? 'giá trị khác loại'}`,
        remedy: 'Xem tệp mẫu',
      };
    case 'invalid_value':
      return oneOf(path, typed, issue.values.map(String));
    case 'invalid_union':
      return oneOf(path, typed, 'options' in issue ? (issue.options as string[]) : []);
    case 'too_small':
      return {
        path,
        ...(SIZE[issue.origin === 'number' || issue.origin === 'int' ? 'number' : issue.origin]?.small(
          issue.minimum,
        ) ?? UNFIT),
      };
    case 'too_big':
      return {
        path,
        ...(SIZE[issue.origin === 'number' || issue.origin === 'int' ? 'number' : issue.origin]?.big(
          issue.maximum,
        ) ?? UNFIT),
      };
    default:
      return { path, ...(FORMATS[issue.message] ?? UNFIT) };
  }
}

function oneOf(path: Path, typed: unknown, allowed: readonly string[]): Finding {
  const meant = typeof typed === 'string' ? nearest(typed, allowed) : undefined;
  const remedy = meant ? `Có phải ý là “${meant}”?` : 'Chọn một trong các giá trị đó';
  return { path, what: `phải là một trong: ${allowed.join(', ')}`, remedy };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'chữ (nếu toàn chữ số thì đặt trong dấu nháy kép)',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách, mỗi dòng bắt đầu bằng “- ”',
  object: 'một nhóm mục con, thụt vào dưới nó',
};

type Words = { readonly what: string; readonly remedy: string };
type Bound = number | bigint;
const UNFIT: Words = { what: 'giá trị chưa phù hợp', remedy: 'Xem tệp mẫu' };

const SIZE: Readonly<Record<string, { small: (bound: Bound) => Words; big: (bound: Bound) => Words }>> = {
  string: {
    small: () => ({ what: 'đang để trống', remedy: 'Ghi nội dung' }),
    big: (max) => ({ what: `dài quá ${max} ký tự`, remedy: 'Rút gọn' }),
  },
  array: {
    small: (min) => ({ what: `cần ít nhất ${min} dòng`, remedy: 'Thêm dòng' }),
    big: (max) => ({ what: `nhiều hơn ${max} dòng`, remedy: 'Bớt dòng' }),
  },
  number: {
    small: (min) => ({ what: `không được nhỏ hơn ${min}`, remedy: 'Sửa lại số' }),
    big: (max) => ({ what: `không được lớn hơn ${max}`, remedy: 'Sửa lại số' }),
  },
};

const FORMATS: Readonly<Record<string, Words>> = {
  arrival: {
    what: 'không phải số đến và năm',
    remedy: 'Ghi như 912/2023 (xem: vanthu incoming list)',
  },
  slug: {
    what: 'chỉ gồm chữ thường không dấu, chữ số và gạch ngang',
    remedy: 'Ví dụ: cung-cau-cong-nghe-2023',
  },
  fieldId: {
    what: 'chỉ gồm chữ cái không dấu và chữ số, bắt đầu bằng chữ thường',
    remedy: 'Ví dụ: soLaoDong',
  },
  day: { what: 'không phải một ngày có thật', remedy: 'Ghi như 12/7/2023 hoặc 2023-07-12' },
  phone: { what: 'không phải số điện thoại', remedy: 'Ví dụ: 0221 3862 000' },
  dossierCode: {
    what: 'không phải số, ký hiệu hồ sơ',
    remedy: 'Ghi số, dấu chấm, ký hiệu đơn vị, ví dụ: 01.QLCN',
  },
  retention: {
    what: 'không phải một mức thời hạn bảo quản',
    remedy: `Chọn một trong: ${RETENTIONS.join(', ')}`,
  },
  email: { what: 'không phải địa chỉ thư điện tử', remedy: 'Ví dụ: van-thu@hungyen.example' },
};

interface Node {
  readonly type: string;
  readonly shape?: Readonly<Record<string, { readonly def: Node }>>;
  readonly element?: { readonly def: Node };
  readonly innerType?: { readonly def: Node };
  readonly options?: readonly { readonly def: Node }[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
}

/** Keys that the schema knows for the object at that path; of a union, those of the option the data chose. */
function keysOf(schema: { readonly def: unknown }, path: Path, data: unknown): string[] {
  let node: Node | undefined = schema.def as Node;
  let at = data;
  for (const key of [...path, null]) {
    while (node?.innerType) node = node.innerType.def;
    if (node?.discriminator) node = chosen(node, at);
    if (key === null) break;
    node = typeof key === 'number' ? node?.element?.def : node?.shape?.[key]?.def;
    at = valueAt(at, [key]);
  }
  return Object.keys(node?.shape ?? {});
}

function chosen({ options = [], discriminator = '' }: Node, data: unknown): Node | undefined {
  const value = valueAt(data, [discriminator]);
  return options.find(({ def }) => def.shape?.[discriminator]?.def.values?.includes(value))?.def;
}
