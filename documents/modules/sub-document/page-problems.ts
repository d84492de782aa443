/** The page an annex is laid out on (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.1–3). */
import type { Problem } from '../../../domain/failure/catalogue.ts';
import { ND30 } from '../../../domain/form/rule.ts';
import type { TemplateFinding } from '../../../domain/template/finding.ts';
import type { PageOfSection } from './sections.ts';

const MM = 1440 / 25.4;
const A4 = [210, 297] as const;
/** Millimetres by which programs round. */
const ROUNDING = 2;
/** The page number stands above: text nearer to the edge runs into it, or off what a printer reaches. */
const LEAST_MARGIN = 15;
const SIDES = { top: 'lề trên', bottom: 'lề dưới', left: 'lề trái', right: 'lề phải' } as const;

/** Paper that is not A4, margins too narrow to print on: all of them. */
export const pageProblems = (pages: readonly PageOfSection[], where: string): Problem[] =>
  pages.flatMap((page, index) => {
    const part = pages.length === 1 ? where : `${where}, phần ${index + 1}`;
    return [...sizeProblems(page, part), ...marginProblems(page, part)];
  });

function sizeProblems({ width, height }: PageOfSection, where: string): Problem[] {
  const sides = [Math.min(width, height) / MM, Math.max(width, height) / MM] as const;
  if (sides.every((side, i) => Math.abs(side - (A4[i] ?? 0)) <= ROUNDING)) return [];
  return [
    {
      where,
      what: `khổ giấy ${whole(width / MM)} × ${whole(height / MM)} mm, không phải A4`,
      remedy: 'Trong Word: Layout, Size, A4 (210 × 297 mm), xem lại bảng cho vừa trang, lưu lại',
    },
  ];
}

const marginProblems = ({ margins }: PageOfSection, where: string): Problem[] =>
  Object.entries(SIDES)
    .map(([side, label]) => ({ label, millimetres: margins[side as keyof typeof SIDES] / MM }))
    .filter(({ millimetres }) => millimetres < LEAST_MARGIN - 0.5)
    .map(({ label, millimetres }) => ({
      where,
      what: `${label} ${whole(millimetres)} mm, hẹp hơn ${LEAST_MARGIN} mm`,
      remedy: `Đặt ${label} từ ${LEAST_MARGIN} mm trở lên (văn bản dọc: trên, dưới 20–25, trái 30–35, phải 15–20 mm)`,
    }));

/** What the decree asks of an upright page; a narrower or wider edge is told, and stays. */
const DECREED = {
  top: [20, 25],
  bottom: [20, 25],
  left: [30, 35],
  right: [15, 20],
} as const;

/** Each edge of an upright page that is not as the decree asks. */
export const marginWarnings = (pages: readonly PageOfSection[], where: string): TemplateFinding[] =>
  pages
    .filter(({ width, height }) => width < height)
    .flatMap(({ margins }) =>
      Object.entries(DECREED).flatMap(([side, [from, to]]) => {
        const millimetres = margins[side as keyof typeof DECREED] / MM;
        const label = SIDES[side as keyof typeof SIDES];
        return millimetres >= from - 1 && millimetres <= to + 1
          ? []
          : [
              {
                severity: 'warning' as const,
                where,
                what: `${label} ${whole(millimetres)} mm, ngoài khoảng ${from}–${to} mm`,
                remedy: `Đặt ${label} trong khoảng ${from}–${to} mm rồi đính lại`,
                source: ND30('phần I, mục I.3'),
              },
            ];
      }),
    );

const whole = (value: number): string => String(Math.round(value));
