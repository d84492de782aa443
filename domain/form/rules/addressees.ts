/** Kính gửi (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9). */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';
import { isSubmittedTo } from '../parts/patterns.ts';

const fault = (at: Line | null, what: string, remedy: string): Fault => ({ at, what, remedy });

const addresseesMissing = (form: OfficialForm): Fault[] =>
  form.type?.addressees === 'yes' &&
  !form.addressees &&
  !form.body.slice(0, 5).some(({ text }) => isSubmittedTo(text))
    ? [fault(null, `${form.type.label.toLowerCase()} không có “Kính gửi”`, 'Ghi “Kính gửi:” và tên nơi nhận')]
    : [];

const addresseesNotMeant = ({ type, typeName, addressees }: OfficialForm): Fault[] =>
  typeName && type?.addressees === 'no' && addressees
    ? [
        fault(
          addressees.head,
          `${type.label.toLowerCase()} không có phần “Kính gửi”`,
          'Bỏ “Kính gửi”, ghi ở Nơi nhận',
        ),
      ]
    : [];

function addresseesForm({ addressees }: OfficialForm): Fault[] {
  if (!addressees) return [];
  const { head, items } = addressees;
  const rest = head.text.replace(/^Kính\s+gửi\s*:?\s*/iu, '');
  const faults: Fault[] = [];
  // “Kính gửi/To: …” is written for readers of two languages.
  if (!/^Kính gửi\s?(?:\/\s?[A-Za-z ]{2,12})?:/iu.test(head.text))
    faults.push(fault(head, 'sau “Kính gửi” không có dấu hai chấm', 'Ghi “Kính gửi:”'));
  if (rest === '' && items.length === 1 && /^[-–+]/.test(items[0]?.text ?? ''))
    faults.push(
      fault(items[0] ?? head, 'gửi một nơi mà xuống dòng', 'Ghi tên nơi nhận cùng dòng với “Kính gửi:”'),
    );
  if (items.length === 0 && /^[-–+]\s*\S/u.test(rest))
    faults.push(fault(head, 'gửi một nơi mà có gạch đầu dòng', 'Ghi tên nơi nhận liền sau “Kính gửi:”'));
  if (items.length === 0 && (/;\s*\S/.test(rest) || namesAlike(rest)))
    faults.push(
      fault(
        head,
        'gửi nhiều nơi mà ghi chung một dòng',
        'Mỗi nơi một dòng, đầu dòng gạch (-), cuối dòng dấu chấm phẩy',
      ),
    );
  return faults;
}

/** "Công ty …, Công ty …": places of one kind one after the other; "Phòng Nội vụ, UBND xã …" is one place. */
const namesAlike = (rest: string): boolean => {
  const kind =
    /^(?:(?:Tổng )?[Cc]ông ty|Sở|Trường|Viện|Bệnh viện|UBND|[ỦU]y ban nhân dân|Phòng|Ban|Chi cục|Trung tâm)(?= \p{Lu})/u.exec(
      rest,
    )?.[0];
  return (
    kind !== undefined &&
    rest
      .split(/, (?:và )?/u)
      .slice(1)
      .some((each) => each.startsWith(`${kind} `))
  );
};

/** Lines of a list: ";" after each, "." after the last. */
function listFaults(items: readonly Line[], label: string): Fault[] {
  const faults: Fault[] = [];
  items.forEach((line, i) => {
    const last = i === items.length - 1;
    const next = items[i + 1]?.text ?? '';
    if (last && !/\.$/.test(line.text))
      faults.push(fault(line, `dòng cuối của ${label} không kết thúc bằng dấu chấm`, 'Ghi dấu chấm ở cuối'));
    if (!last && /^[-–+•*]/.test(next) && !/;$/.test(line.text))
      faults.push(
        fault(line, `dòng của ${label} không kết thúc bằng dấu chấm phẩy`, 'Ghi dấu chấm phẩy ở cuối dòng'),
      );
  });
  return faults;
}

/** The first of the list may stand beside "Kính gửi:". */
function addresseesList({ addressees }: OfficialForm): Fault[] {
  if (!addressees) return [];
  const { head, items } = addressees;
  const beside = items.length > 0 && /^Kính\s+gửi\s*:?\s*[-–+•*]\s*\S/iu.test(head.text);
  const list = beside ? [head, ...items] : items;
  return list.length > 1 ? listFaults(list, '“Kính gửi”') : [];
}

const II9 = ND30('phần I, mục II.9.d');

export const ADDRESSEE_RULES: readonly FormRule[] = [
  {
    id: 'addressees.missing',
    severity: 'error',
    source: II9,
    title: 'công văn, tờ trình có “Kính gửi”',
    check: addresseesMissing,
  },
  {
    id: 'addressees.notMeant',
    severity: 'warning',
    source: II9,
    title: '“Kính gửi” chỉ ở công văn, tờ trình, báo cáo',
    check: addresseesNotMeant,
  },
  {
    id: 'addressees.form',
    severity: 'warning',
    source: II9,
    title: '“Kính gửi:” một nơi một dòng, nhiều nơi xuống dòng',
    check: addresseesForm,
  },
  {
    id: 'addressees.list',
    severity: 'warning',
    source: II9,
    title: 'danh sách “Kính gửi”: dấu chấm phẩy, cuối cùng dấu chấm',
    check: addresseesList,
  },
];
