import type { Chart } from '../../domain/document/chart.ts';
import { printable } from '../../domain/vietnamese/printable.ts';
import { barsDrawing, columnsDrawing, linesDrawing } from './axes.ts';
import type { Drawing, Sized } from './drawing.ts';
import { INK } from './look.ts';
import { LETTERS } from './letters.ts';
import { pieDrawing } from './pie.ts';

/** The second where the first is not there. */
const FONT = 'Times New Roman, Tinos';

const DRAWINGS = {
  column: columnsDrawing,
  bar: barsDrawing,
  line: linesDrawing,
  pie: pieDrawing,
} as const satisfies Record<Chart['shape'], (chart: Chart, width: number) => Sized>;

/** Of a chart that has passed its checks, that many millimetres wide. */
export function chartDrawing(chart: Chart, millimetres: number): Drawing {
  const width = (millimetres / 25.4) * 72;
  const { height, option } = DRAWINGS[chart.shape](clean(chart), width);
  return {
    width,
    height,
    option: {
      animation: false,
      textStyle: { fontFamily: FONT, fontSize: LETTERS.usual, color: INK },
      ...option,
    },
  };
}

/** Texts as they are printed: composed, on one line, without what no file may hold. */
function clean(chart: Chart): Chart {
  const line = (text: string): string => printable(text.normalize('NFC')).trim().replace(/\s+/g, ' ');
  return {
    ...chart,
    ...(chart.unit === undefined ? {} : { unit: line(chart.unit) }),
    labels: chart.labels.map(line),
    series: chart.series.map(({ name, values }) => ({
      ...(name === undefined ? {} : { name: line(name) }),
      values,
    })),
  };
}
