/** Annexes and what the text says of them (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.1). */
import { isUpper, type Line } from '../line.ts';
import type { Annex, OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';
import { datesIn } from '../text/dates.ts';
import { proseOf, textLines } from '../text/sentences.ts';
import { romanValue } from '../text/markers.ts';
import { FORM_TYPES } from '../types.ts';

const fault = (at: Line | null, what: string, remedy: string): Fault => ({ at, what, remedy });

/** "Phụ lục II kèm theo", "(Phụ lục 1)"; not the annex of a document that is cited. */
const NAMED =
  /(?:Phụ lục|phụ lục|PHỤ LỤC)(?:\s+số)?\s+([IVX]+|\d{1,2})\b(?!\s*(?:của|Nghị|Thông|Luật|Quyết|ban hành kèm theo (?:Nghị|Thông|Luật|Quyết định số)|kèm theo (?:Nghị|Thông|Luật|Quyết định số)|(?:và|,)[^.;]{0,60}(?:Nghị định|Thông tư|Luật)))/gu;

const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : romanValue(text));
const headNumber = ({ head }: Annex): number => {
  const found = /([IVX]+|\d{1,2})[a-z]?\s*[.:]?$/u.exec(head.text)?.[1];
  return found && /^phụ lục/iu.test(head.text) ? numberOf(found) : NaN;
};

function missing(form: OfficialForm): Fault[] {
  const { annexes } = form;
  const known = new Set(annexes.map(headNumber).filter((n) => !Number.isNaN(n)));
  // One annex that bears no number is the first of none.
  const single = annexes.length === 1 && /^phụ lục\W*$/iu.test(annexes[0]?.head.text ?? '');
  if (known.size === 0 && !single) return [];
  const seen = new Set<number>();
  return proseOf(form).flatMap((line) =>
    [...line.text.matchAll(NAMED)].flatMap((match) => {
      const number = numberOf(match[1] ?? '');
      if (Number.isNaN(number) || known.has(number) || seen.has(number)) return [];
      if (known.size === 0 && (number === 1 || !OWN.test(line.text))) return [];
      seen.add(number);
      return [
        fault(
          line,
          `nội dung nêu ${match[0]} mà không có phụ lục này`,
          'Bổ sung phụ lục hoặc sửa lại chỉ dẫn',
        ),
      ];
    }),
  );
}

const LISTS =
  'danh sách|danh mục|lịch|(?<!đại |tiêu |phát |mẫu )biểu|bảng|đề cương|phụ lục|chương trình|kế hoạch';
const THIS = `(?:kèm theo|đính kèm|gửi kèm)(?: theo)? (?:${[...FORM_TYPES.map(({ label }) => label), 'Công văn', 'Văn bản'].join('|')}) này`;
/** "Phụ lục I kèm theo Công văn này", "kèm theo Quyết định này danh sách …": it is said to be part of this very document. */
const OWN = new RegExp(
  `(?:${LISTS})(?:,? (?:[\\p{L}\\d-]+)){0,8},? ${THIS}|${THIS} (?:\\p{L}+ ){0,1}(?:${LISTS})|phụ lục(?:,? (?:số |và )?(?:[IVX]+|\\d{1,2}))*(?: chi tiết| cụ thể)? kèm theo(?! \\p{Lu})|phụ lục (?:số )?(?:[IVX]+|\\d{1,2}) (?:đính kèm|gửi kèm)(?! \\p{Lu})`,
  'iu',
);
/** "(có danh sách kèm theo)": part of it where the list is what is decided or planned; a letter sends it as a file of its own. */
const LISTED = new RegExp(
  `(?:${LISTS})(?: \\p{L}+){0,4} kèm theo|kèm theo (?:\\p{L}+ ){0,2}(?:${LISTS})`,
  'iu',
);
const DECIDES: ReadonlySet<string> = new Set(['QĐ', 'NQ', 'KH', 'CTr', 'PA', 'ĐA', 'DA']);

function enclosed(form: OfficialForm): Fault[] {
  if (form.annexes.length > 0) return [];
  const told = (text: string): string | undefined =>
    OWN.exec(text)?.[0] ?? (DECIDES.has(form.type?.code ?? '') ? LISTED.exec(text)?.[0] : undefined);
  const line = proseOf(form).find(
    ({ text }) =>
      told(text) !== undefined &&
      !/kèm theo (?:Nghị định|Thông tư|Quyết định số|Công văn số|Kế hoạch số|hồ sơ)/u.test(text),
  );
  const table = form.lines.some(
    ({ paragraph }, i) =>
      paragraph.cell?.ruled && i > form.lines.indexOf(form.body.at(-1) ?? (form.lines[0] as Line)),
  );
  return line && !table
    ? [
        {
          ...fault(
            line,
            'nội dung nêu tài liệu kèm theo mà trong tệp không có',
            'Ghép phụ lục vào văn bản, hoặc nhớ gửi kèm tệp riêng',
          ),
          quote: told(line.text) ?? line.text,
        },
      ]
    : [];
}

/** "Kính gửi: Các cơ quan theo danh sách gửi kèm" points at the list, too. */
const readersOf = ({ addressees, toPlaces }: OfficialForm): readonly Line[] => [
  ...(addressees ? [addressees.head, ...addressees.items] : []),
  ...(toPlaces?.items ?? []),
];

function unnamed(form: OfficialForm): Fault[] {
  const [first] = form.annexes;
  if (!first || form.family !== 'administrative') return [];
  const told = [...textLines({ ...form, annexes: [] }), ...readersOf(form)].some(({ text }) =>
    /phụ lục|kèm theo|gửi kèm|đính kèm|ban hành kèm|theo mẫu|danh sách sau|biểu mẫu|lịch/iu.test(text),
  );
  const inSubject =
    !/^phụ lục/iu.test(first.head.text) && form.subject.some(({ text }) => /ban hành|phê duyệt/iu.test(text));
  return told || inSubject
    ? []
    : [
        fault(
          first.head,
          'có phụ lục mà nội dung không có chỉ dẫn',
          'Ghi chỉ dẫn về phụ lục trong nội dung văn bản',
        ),
      ];
}

const heads = (form: OfficialForm): Annex[] =>
  form.annexes.filter(({ head }) => /^phụ lục/iu.test(head.text));

function numbered(form: OfficialForm): Fault[] {
  const all = heads(form);
  if (all.length < 2) return [];
  const wrong = all.find(({ head }) => !/\s[IVXLC]+[a-z]?\s*[.:]?$/u.test(head.text));
  if (wrong)
    return [fault(wrong.head, 'từ hai phụ lục trở lên phải đánh số La Mã', 'Ghi Phụ lục I, Phụ lục II, …')];
  return all.flatMap((annex, i) => {
    const before = all[i - 1];
    if (!before || headNumber(annex) === headNumber(before) + 1) return [];
    return [fault(annex.head, `sau ${before.head.text} là ${annex.head.text}`, 'Đánh lại số thứ tự phụ lục')];
  });
}

/** "PHỤ LỤC I": the word is printed in small letters, the title in capitals. */
const headCase = (form: OfficialForm): Fault[] =>
  heads(form)
    .filter(({ head }) => isUpper(head.text.replace(/[IVX\d]+\W*$/u, '')))
    .slice(0, 1)
    .map(({ head }) => fault(head, 'từ “Phụ lục” in hoa', 'Trình bày “Phụ lục” bằng chữ in thường, đậm'));

function referenceMissing(form: OfficialForm): Fault[] {
  return heads(form)
    .filter(({ reference }) => reference === null)
    .slice(0, 1)
    .map(({ head }) =>
      fault(
        head,
        'phụ lục không có dòng “(Kèm theo …)”',
        'Ghi “(Kèm theo … số … ngày … của …)” dưới tên phụ lục',
      ),
    );
}

const REFERENCE = new RegExp(
  String.raw`[Kk]èm theo (${[...FORM_TYPES.map(({ label }) => label), 'Công văn'].join('|')})(?!\p{L})\s*(?:số)?\s*:?\s*(\d*)`,
  'iu',
);

/** Annex of what is issued with the document: "(Kèm theo Quy chế …)" behind a decision "Ban hành Quy chế …". */
const isIssuedWith = ({ type, subject, lines }: OfficialForm, label: string): boolean =>
  ['QĐ', 'NQ'].includes(type?.code ?? '') &&
  label.toLowerCase() !== type?.label.toLowerCase() &&
  [...subject, ...lines.filter(({ text }) => isUpper(text))].some(({ text }) =>
    text.toLowerCase().includes(label.toLowerCase()),
  );

/** Type, number and day in the reference are those of the document. */
function referenceSame(form: OfficialForm): Fault[] {
  return form.annexes.flatMap(({ reference }) => {
    if (!reference) return [];
    const text = form.lines
      .filter(({ paragraph }) => paragraph === reference.paragraph)
      .map((line) => line.text)
      .join(' ')
      .replace(/^(\([^()]{20,}\)).*$/su, '$1');
    const match = REFERENCE.exec(text);
    const faults: string[] = [];
    const label = match?.[1];
    if (label && form.type && isIssuedWith(form, label)) return [];
    if (label && form.type && label.toLowerCase() !== form.type.label.toLowerCase())
      faults.push(`loại văn bản (${label.toLowerCase()}, văn bản là ${form.type.label.toLowerCase()})`);
    const number = match?.[2] ?? '';
    if (number && form.code?.number && Number(number) !== parseInt(form.code.number, 10))
      faults.push(`số (${number}, văn bản là ${form.code.number})`);
    const date = datesIn(text)[0];
    if (date?.day && form.issued && date.day !== form.issued) faults.push(`ngày (${date.text})`);
    return faults.length > 0
      ? [
          fault(
            reference,
            `dòng “Kèm theo” không khớp với văn bản: ${faults.join(', ')}`,
            'Sửa cho khớp với số, ký hiệu, ngày của văn bản',
          ),
        ]
      : [];
  });
}

const III1 = ND30('phần I, mục III.1');

export const ANNEX_RULES: readonly FormRule[] = [
  {
    id: 'annex.missing',
    severity: 'error',
    source: III1,
    title: 'phụ lục nêu trong nội dung phải có',
    check: missing,
  },
  {
    id: 'annex.enclosed',
    severity: 'note',
    source: III1,
    title: 'tài liệu nêu là kèm theo có trong tệp',
    check: enclosed,
  },
  {
    id: 'annex.unnamed',
    severity: 'warning',
    source: III1,
    title: 'nội dung có chỉ dẫn về phụ lục',
    check: unnamed,
  },
  {
    id: 'annex.numbering',
    severity: 'warning',
    source: III1,
    title: 'nhiều phụ lục đánh số La Mã liên tục',
    check: numbered,
  },
  {
    id: 'annex.headCase',
    severity: 'note',
    source: III1,
    title: '“Phụ lục” in thường',
    since: '2020-03-05',
    check: headCase,
  },
  {
    id: 'annex.reference',
    severity: 'warning',
    source: III1,
    title: 'phụ lục có dòng “(Kèm theo …)”',
    check: referenceMissing,
  },
  {
    id: 'annex.referenceSame',
    severity: 'error',
    source: III1,
    title: 'dòng “(Kèm theo …)” khớp với văn bản',
    check: referenceSame,
  },
];
