/** The page an annex is laid out on (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.1–3). */
import type { Problem } from '../../../domain/failure/catalogue.ts';
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

const whole = (value: number): string => String(Math.round(value));
