/** Number and notation (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3; Phụ lục III, mục I). */
import type { CodeLine, OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';
import { rightGroup } from '../text/misspelt.ts';
import { COPY_CODES, FORM_TYPES } from '../types.ts';

const with_ = (
  form: OfficialForm,
  check: (code: CodeLine, form: OfficialForm) => Omit<Fault, 'at'> | null,
): Fault[] => {
  const found = form.code && check(form.code, form);
  return form.code && found ? [{ at: form.code.line, ...found }] : [];
};

/** Groups of the notation: "QĐ-UBND" → QĐ, UBND. */
const groupsOf = ({ notation }: CodeLine): string[] => notation.split(/\s*[-–—]\s*/u).filter(Boolean);

/** The first group whatever mark parts it from the next: "KH.UBND", "PG/SXD". */
const firstGroup = ({ notation }: CodeLine): string => notation.split(/\s*[-–—./]\s*/u)[0] ?? '';

/** Slips that stay inside the office take no number. */
const isInside = ({ type }: OfficialForm): boolean => type?.label === 'Phiếu trình';

/** What bears no name of a type and no subject of a letter may be a form or a list that has no number. */
const missing = (form: OfficialForm): Fault[] =>
  form.code || form.type === null || isInside(form)
    ? []
    : [
        {
          at: null,
          what: 'không có số, ký hiệu văn bản',
          remedy: 'Ghi “Số: …/ký hiệu” canh giữa dưới tên cơ quan ban hành',
        },
      ];

const colon = (form: OfficialForm): Fault[] =>
  with_(form, ({ line }) =>
    /^Số\s?:/u.test(line.text)
      ? null
      : {
          what: /^Số/u.test(line.text) ? 'sau từ “Số” không có dấu hai chấm' : 'từ “Số” ghi chưa đúng',
          remedy: 'Ghi “Số:” bằng chữ in thường, sau có dấu hai chấm',
        },
  );

const padding = (form: OfficialForm): Fault[] =>
  with_(form, ({ number }) => {
    const digits = number.replace(/\D+$/u, '');
    if (/^[1-9]$/.test(digits))
      return { what: `số nhỏ hơn 10 chưa có số 0 phía trước (“${number}”)`, remedy: `Ghi 0${number}` };
    return /^0\d{2,}$/.test(digits)
      ? {
          what: `thừa số 0 trước số (“${number}”)`,
          remedy: `Ghi ${digits.replace(/^0+(?=\d{2}|[1-9]\d)/, '')}`,
        }
      : null;
  });

const slash = (form: OfficialForm): Fault[] =>
  with_(form, ({ line, between, notation }) =>
    notation === '' ||
    between.includes('/') ||
    (/\/\s*\p{Lu}/u.test(line.text) && !/^Số\s?:?\s?\d+\s?[-–\p{Lu}]/u.test(line.text))
      ? null
      : {
          what: 'giữa số và ký hiệu không có dấu gạch chéo (/)',
          remedy: 'Ghi dấu gạch chéo giữa số và ký hiệu, ví dụ 12/KH-SKHCN',
        },
  );

/** "QĐ.UBND"; an office may have a dot in its own name: "CCTKV.XIII". */
const isType = (group: string): boolean =>
  KNOWN_CODES.some((each) => each.toUpperCase() === group.trim().toUpperCase());

const spaces = (form: OfficialForm): Fault[] =>
  with_(form, ({ between, notation }) =>
    /^\p{L}[\p{L}&]*\s*[/.]\s*\p{Lu}/u.test(notation) &&
    (notation.includes('.') ? isType(notation.split('.')[0] ?? '') : between.includes('/'))
      ? {
          what: `giữa các nhóm chữ của ký hiệu là dấu ${notation.includes('/') ? 'gạch chéo' : 'chấm'}`,
          remedy: 'Dùng dấu gạch nối (-) giữa các nhóm chữ viết tắt',
        }
      : /\s*[–—]\s*|\s-|-\s/u.test(notation)
        ? {
            what: /[–—]/u.test(notation)
              ? 'ký hiệu dùng dấu gạch ngang dài thay cho gạch nối'
              : 'trong ký hiệu có khoảng cách bên dấu gạch nối',
            remedy: 'Dùng dấu gạch nối (-), không cách chữ',
          }
        : null,
  );

const letterCode = (form: OfficialForm): Fault[] =>
  with_(form, (code, { type }) =>
    /^CV(?![\p{L}\p{M}])/iu.test(code.notation) && type?.label !== 'Công điện'
      ? {
          what: 'ký hiệu có “CV”: công văn không có chữ viết tắt tên loại',
          remedy: 'Ghi chữ viết tắt tên cơ quan và đơn vị soạn thảo, ví dụ 45/UBND-VX',
        }
      : null,
  );

const KNOWN_CODES = [...FORM_TYPES.map(({ code }) => code).filter(Boolean), ...COPY_CODES];

const codeCase = (form: OfficialForm): Fault[] =>
  with_(form, (code, { type }) => {
    const group = groupsOf(code)[0] ?? '';
    const right = KNOWN_CODES.find((each) => each !== group && each.toUpperCase() === group.toUpperCase());
    const clear = right !== undefined && (type?.code === right || type === null || type.code === '');
    return clear && (type?.code === right || right.toUpperCase() !== right)
      ? { what: `chữ viết tắt “${group}” viết chưa đúng chữ hoa, chữ thường`, remedy: `Ghi “${right}”` }
      : null;
  });

const year = (form: OfficialForm): Fault[] =>
  with_(form, ({ notation }) =>
    /^\d{4}\//.test(notation)
      ? {
          what: 'số, ký hiệu có năm ban hành',
          remedy: 'Chỉ văn bản quy phạm pháp luật ghi năm; bỏ năm giữa số và ký hiệu',
        }
      : null,
  );

/** "KH-SGDDT", "NQ-HDND": behind the type, which another rule looks at. */
const letters = (form: OfficialForm): Fault[] =>
  with_(form, (code) => {
    const wrong = groupsOf(code)
      .slice(1)
      .find((group) => rightGroup(group) !== null);
    return wrong === undefined
      ? null
      : {
          what: `chữ viết tắt “${wrong}” trong ký hiệu viết chưa đúng`,
          remedy: `Ghi “${rightGroup(wrong) ?? ''}”`,
        };
  });

/** "CỤC THUẾ": "CT", which also stands for a directive. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+(?:VÀ\s+)?/u)
    .map((word) => word.slice(0, 1).toLocaleUpperCase('vi'))
    .join('');

/** "KHPH", "KHLN", "CTLT": issued with other offices. */
const JOINT = /^(?:PH|LN|LT|LS|LB)$/;

const codeOfType = (form: OfficialForm): Fault[] =>
  with_(form, (code, { type, typeName, issuer }) => {
    const group = firstGroup(
      code.notation.includes('/') && /^\d{4}\//.test(code.notation)
        ? { ...code, notation: code.notation.slice(5) }
        : code,
    );
    if (!type || code.notation === '') return null;
    if (typeName === null) {
      const named = FORM_TYPES.find((each) => each.code !== '' && each.code === group);
      return named &&
        groupsOf(code).length > 1 &&
        !initialsOf(issuer.map(({ text }) => text).join(' ')).startsWith(group) &&
        !['TC', 'DA', 'PC', 'PG', 'PA', 'PB', 'HD', 'TB'].includes(group)
        ? {
            what: `công văn mang chữ viết tắt của ${named.label.toLowerCase()} (“${group}”)`,
            remedy: 'Ghi chữ viết tắt tên cơ quan và đơn vị soạn thảo hoặc lĩnh vực',
          }
        : null;
    }
    if (type.code === '' || group.toUpperCase() === type.code.toUpperCase()) return null;
    if (JOINT.test(group.slice(type.code.length)) && group.startsWith(type.code)) return null;
    const known = KNOWN_CODES.find((each) => each.toUpperCase() === group.toUpperCase());
    return {
      what: known
        ? `ký hiệu mang “${group}” mà văn bản là ${type.label.toLowerCase()}`
        : `ký hiệu không bắt đầu bằng chữ viết tắt tên loại “${type.code}”`,
      remedy: `Ghi ${type.code}-chữ viết tắt tên cơ quan`,
    };
  });

const capitals = (form: OfficialForm): Fault[] =>
  with_(form, ({ notation }) =>
    notation !== '' &&
    ((!/\p{Lu}{2}/u.test(notation) && /\p{Ll}{3}/u.test(notation)) ||
      /(?:^|[-/&])\p{Ll}{3,}(?:$|[-/&])/u.test(notation))
      ? { what: 'ký hiệu không in hoa', remedy: 'Trình bày ký hiệu bằng chữ in hoa' }
      : null,
  );

const II3 = ND30('phần I, mục II.3');
const PL3 = 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I';

export const CODE_RULES: readonly FormRule[] = [
  { id: 'code.missing', severity: 'error', source: II3, title: 'có số, ký hiệu', check: missing },
  { id: 'code.colon', severity: 'warning', source: II3, title: '“Số:” có dấu hai chấm', check: colon },
  {
    id: 'code.padding',
    severity: 'error',
    source: II3,
    title: 'số nhỏ hơn 10 có số 0 phía trước',
    check: padding,
  },
  {
    id: 'code.slash',
    severity: 'error',
    source: II3,
    title: 'dấu gạch chéo giữa số và ký hiệu',
    check: slash,
  },
  {
    id: 'code.hyphen',
    severity: 'warning',
    source: II3,
    title: 'gạch nối không cách chữ trong ký hiệu',
    check: spaces,
  },
  { id: 'code.capitals', severity: 'warning', source: II3, title: 'ký hiệu in hoa', check: capitals },
  {
    id: 'code.congVan',
    severity: 'error',
    source: PL3,
    title: 'công văn không mang “CV”',
    check: letterCode,
  },
  {
    id: 'code.year',
    severity: 'error',
    source: II3,
    title: 'không ghi năm giữa số và ký hiệu',
    check: year,
  },
  {
    id: 'code.letters',
    severity: 'warning',
    source: PL3,
    title: 'chữ viết tắt tên cơ quan viết đúng',
    check: letters,
  },
  {
    id: 'code.case',
    severity: 'error',
    source: PL3,
    title: 'QyĐ, CTr, TTr, TrS đúng chữ hoa, chữ thường',
    check: codeCase,
  },
  {
    id: 'code.type',
    severity: 'error',
    source: PL3,
    title: 'chữ viết tắt trong ký hiệu đúng tên loại',
    check: codeOfType,
  },
];
