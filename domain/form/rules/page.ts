/** Paper, margins, page number (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I). */
import type { OfficialForm } from '../official-form.ts';
import { ND30, OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import type { Margins, PageSetup } from '../view.ts';

const A4 = { width: 210, height: 297 };
/** Millimetres by which programs round. */
const ROUNDING = 1;
const PDF_ROUNDING = 3;

const MARGINS: readonly { side: keyof Margins; label: string; from: number; to: number }[] = [
  { side: 'top', label: 'lề trên', from: 20, to: 25 },
  { side: 'bottom', label: 'lề dưới', from: 20, to: 25 },
  { side: 'left', label: 'lề trái', from: 30, to: 35 },
  { side: 'right', label: 'lề phải', from: 15, to: 20 },
];

const mainPage = (form: OfficialForm): PageSetup | undefined => form.view.pages[0];
const mm = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

function isA4(page: PageSetup | undefined): boolean {
  const { width, height } = page ?? A4;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return Math.abs(short - A4.width) <= 2 && Math.abs(long - A4.height) <= 2;
}

function size({ view }: OfficialForm): Fault[] {
  const wrong = view.pages.findIndex((page) => !isA4(page));
  const page = view.pages[wrong];
  if (!page) return [];
  const letter = Math.abs(page.width - 216) < 2 && Math.abs(page.height - 279) < 2;
  return [
    {
      at: null,
      what: `khổ giấy ${mm(page.width)} × ${mm(page.height)} mm${letter ? ' (khổ Letter của Mỹ)' : ''}${wrong > 0 ? ` ở phần thứ ${wrong + 1}` : ''}, không phải A4`,
      remedy: 'Đặt khổ giấy A4 (210 × 297 mm) trong Page Setup',
    },
  ];
}

function margins(form: OfficialForm): Fault[] {
  const page = mainPage(form);
  const scaled = form.view.kind === 'pdf' && !isA4(page);
  if (!page?.margins || page.width > page.height || scaled) return [];
  const room = form.view.kind === 'pdf' ? PDF_ROUNDING : ROUNDING;
  const wrong = MARGINS.filter(({ side, from, to }) => {
    const value = page.margins?.[side] ?? from;
    return Number.isFinite(value) && (value < from - room || value > to + room);
  });
  return wrong.map(({ side, label, from, to }) => ({
    at: null,
    what: `${label} ${mm(page.margins?.[side] ?? 0)} mm, ngoài khoảng ${from}–${to} mm`,
    remedy: `Đặt ${label} trong khoảng ${from}–${to} mm`,
  }));
}

const landscape = ({ view, lines }: OfficialForm): Fault[] => {
  const page = view.pages[0];
  const tables = lines.some(({ paragraph }) => paragraph.cell?.ruled);
  return page && page.width > page.height && !tables && view.kind === 'docx'
    ? [
        {
          at: null,
          what: 'trình bày theo chiều rộng của khổ giấy mà nội dung không có bảng, biểu',
          remedy: 'Trình bày theo chiều dài của khổ A4',
        },
      ]
    : [];
};

/** More lines than a page of A4 holds in the smallest letters allowed, and letters of such a line. */
const MOST_LINES = 46;
const LINE_LETTERS = 95;
/** Programs other than Word often note one page for any length. */
const pagesOf = ({ view, body }: OfficialForm): number => {
  const lines = body
    .filter(({ paragraph }) => !paragraph.cell?.ruled)
    .reduce((sum, { text }) => sum + Math.ceil(text.length / LINE_LETTERS), 0);
  return Math.max(view.pageCount ?? 1, view.kind === 'docx' && lines > MOST_LINES ? 2 : 1);
};
const isLong = (form: OfficialForm): boolean => pagesOf(form) > 1;

/** Annexes are numbered by themselves, their first page bears no number either: one part has to go on overleaf. */
const goesOverleaf = (form: OfficialForm): boolean => {
  const { view, annexes } = form;
  const byThemselves = view.kind === 'pdf' || view.pages.length > 1 ? annexes.length : 0;
  return pagesOf(form) > 1 + byThemselves;
};

/** A first part of one page bears no number; those behind it do. */
const isLaterNumbered = ({ view, lines }: OfficialForm): boolean =>
  view.pages.some(({ pageNumber }) => pageNumber) &&
  lines.every(({ paragraph }) => paragraph.section > 0 || paragraph.page === 1);

const numberMissing = (form: OfficialForm): Fault[] =>
  goesOverleaf(form) && mainPage(form)?.pageNumber === null && !isLaterNumbered(form)
    ? [
        {
          at: null,
          what: `văn bản có ${pagesOf(form)} trang mà không đánh số trang`,
          remedy: 'Đánh số trang bằng chữ số Ả Rập, canh giữa trong phần lề trên, từ trang thứ hai',
        },
      ]
    : [];

function numberPlace(form: OfficialForm): Fault[] {
  const number = mainPage(form)?.pageNumber;
  // On a single page only a number that the first page shows is seen at all.
  if (!number || !(isLong(form) || number.onFirst)) return [];
  const wrong = [
    ...(number.zone === 'footer' ? ['nằm ở lề dưới'] : []),
    ...(number.align !== 'center' ? ['không canh giữa'] : []),
  ];
  return wrong.length === 0
    ? []
    : [
        {
          at: null,
          what: `số trang ${wrong.join(', ')}`,
          remedy: 'Đặt số trang canh giữa trong phần lề trên',
        },
      ];
}

const numberOnFirst = (form: OfficialForm): Fault[] =>
  mainPage(form)?.pageNumber?.onFirst && isLong(form)
    ? [
        {
          at: null,
          what: 'số trang hiện cả ở trang thứ nhất',
          remedy: 'Chọn Different First Page để trang thứ nhất không hiện số',
        },
      ]
    : [];

function numberLook(form: OfficialForm): Fault[] {
  const number = mainPage(form)?.pageNumber;
  if (!number || !isLong(form)) return [];
  const { size: points, upright } = number;
  const wrong = [
    ...(points !== null && (points < 13 || points > 14) ? [`cỡ chữ ${mm(points)}`] : []),
    ...(upright ? [] : ['chữ nghiêng']),
  ];
  return wrong.length === 0
    ? []
    : [{ at: null, what: `số trang ${wrong.join(', ')}`, remedy: 'Số trang: cỡ chữ 13–14, kiểu chữ đứng' }];
}

const SINCE = '2020-03-05';

export const PAGE_RULES: readonly FormRule[] = [
  {
    id: 'page.size',
    severity: 'error',
    source: ND30('phần I, mục I.1'),
    title: 'khổ giấy A4',
    families: OFFICIAL,
    check: size,
  },
  {
    id: 'page.margins',
    severity: 'warning',
    source: ND30('phần I, mục I.3'),
    title: 'lề trên, dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm',
    check: margins,
  },
  {
    id: 'page.landscape',
    severity: 'warning',
    source: ND30('phần I, mục I.2'),
    title: 'theo chiều dài của khổ giấy, trừ khi có bảng không làm thành phụ lục',
    check: landscape,
  },
  {
    id: 'page.numberMissing',
    severity: 'warning',
    source: ND30('phần I, mục I.7'),
    title: 'văn bản nhiều trang có số trang',
    since: SINCE,
    check: numberMissing,
  },
  {
    id: 'page.numberPlace',
    severity: 'warning',
    source: ND30('phần I, mục I.7'),
    title: 'số trang canh giữa trong phần lề trên',
    since: SINCE,
    check: numberPlace,
  },
  {
    id: 'page.numberOnFirst',
    severity: 'warning',
    source: ND30('phần I, mục I.7'),
    title: 'không hiện số trang ở trang thứ nhất',
    since: SINCE,
    check: numberOnFirst,
  },
  {
    id: 'page.numberLook',
    severity: 'note',
    source: ND30('phần I, mục I.7'),
    title: 'số trang cỡ chữ 13–14, kiểu chữ đứng',
    since: SINCE,
    check: numberLook,
  },
];
