import type { Chart } from '../../domain/document/chart.ts';
import { chartsSent, placeIn } from '../../domain/document/content-shape.ts';
import { MOST_CHARTS } from '../../domain/document/chart.ts';
import type { Annex } from '../../domain/document/content.ts';
import type { Problem } from '../../domain/failure/catalogue.ts';
import { chartDrawing } from './chart-option.ts';
import { ACROSS, frameOf, UPRIGHT, type ChartFrame } from './frame.ts';

/** Of a chart without other faults. */
export const tallProblems = (chart: Chart, frame: ChartFrame, where: string): Problem[] =>
  chartDrawing(chart, frame.millimetres).height <= frame.tallest
    ? []
    : [
        {
          where,
          what: `biểu đồ cao hơn một trang giấy${frame === ACROSS ? ' ngang' : ''}`,
          remedy: `Viết gọn các nhãn${frame === ACROSS ? ', để phụ lục dọc' : ''} hoặc tách làm hai biểu đồ`,
        },
      ];

/** Charts of a content sent in that no page holds, each by its place: known before anything is drawn. */
export function tallChartsSent(sent: unknown): Problem[] {
  const { annexes } = (sent ?? {}) as { readonly annexes?: readonly Partial<Annex>[] };
  return chartsSent(sent)
    .slice(0, MOST_CHARTS)
    .flatMap(({ path, chart }) => {
      const annex = path[0] === 'annexes' ? annexes?.[Number(path[1])] : undefined;
      return tallProblems(chart, annex ? frameOf(annex) : UPRIGHT, placeIn(path));
    });
}
