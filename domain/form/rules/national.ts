/** Quốc hiệu and Tiêu ngữ (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1). */
import { ND30, type Fault, type FormRule } from '../rule.ts';
import type { OfficialForm } from '../official-form.ts';
import type { FormView } from '../view.ts';

const NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Both places of the tone mark are in use, in the decree too. */
const oneSpelling = (text: string): string => text.replace(/HOÀ/g, 'HÒA').replace(/Hoà/g, 'Hòa');

const missing = ({ nationalName, motto }: OfficialForm): Fault[] => [
  ...(nationalName
    ? []
    : [{ at: null, what: 'không có Quốc hiệu', remedy: `Ghi “${NAME}” ở phía trên, bên phải trang đầu` }]),
  ...(motto ? [] : [{ at: null, what: 'không có Tiêu ngữ', remedy: `Ghi “${MOTTO}” dưới Quốc hiệu` }]),
];

/** In a PDF the last words may have gone over to the next line. */
const goesOver = ({ kind }: FormView, text: string, whole: string): boolean =>
  kind === 'pdf' && whole.startsWith(`${text} `);

function nameText({ nationalName, view }: OfficialForm): Fault[] {
  if (!nationalName) return [];
  const text = oneSpelling(nationalName.text).replace(/[-_–—─*\s]+$/u, '');
  if (text === NAME || goesOver(view, text, NAME)) return [];
  const what =
    text.toLocaleUpperCase('vi') === NAME
      ? 'Quốc hiệu không in hoa'
      : 'Quốc hiệu ghi chưa đúng chữ, dấu hoặc khoảng cách';
  return [{ at: nationalName, what, remedy: `Ghi “${NAME}”` }];
}

function mottoText({ motto, view }: OfficialForm): Fault[] {
  if (!motto) return [];
  const text = motto.text.replace(/[_─*\s]+$/u, '').replace(/\s*-{3,}$/u, '');
  if (text === MOTTO || goesOver(view, text, MOTTO)) return [];
  return [{ at: motto, what: `Tiêu ngữ ${mottoFault(text)}`, remedy: `Ghi “${MOTTO}”` }];
}

function mottoFault(text: string): string {
  if (/[–—−]/u.test(text)) return 'dùng dấu gạch ngang dài thay cho dấu gạch nối (-)';
  if (text.replace(/\s*-\s*/g, ' - ') === MOTTO) return 'phải có cách chữ ở hai bên dấu gạch nối';
  if (text.toLocaleLowerCase('vi') === MOTTO.toLocaleLowerCase('vi'))
    return 'viết hoa chưa đúng: chỉ viết hoa chữ cái đầu của mỗi cụm từ';
  return 'ghi chưa đúng chữ hoặc dấu';
}

const II1 = ND30('phần I, mục II.1');

export const NATIONAL_RULES: readonly FormRule[] = [
  {
    id: 'national.missing',
    severity: 'error',
    source: II1,
    title: 'có Quốc hiệu và Tiêu ngữ',
    check: missing,
  },
  {
    id: 'national.text',
    severity: 'error',
    source: II1,
    title: `Quốc hiệu “${NAME}”, in hoa`,
    families: ['administrative', 'legal', 'internal'],
    check: nameText,
  },
  {
    id: 'motto.text',
    severity: 'error',
    source: II1,
    title: `Tiêu ngữ “${MOTTO}”: gạch nối có cách chữ, viết hoa chữ đầu mỗi cụm từ`,
    families: ['administrative', 'legal', 'internal'],
    check: mottoText,
  },
];
