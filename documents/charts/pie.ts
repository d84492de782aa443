import type { Chart } from '../../domain/document/chart.ts';
import { formatNumber, percent } from '../../domain/vietnamese/number.ts';
import type { Sized } from './drawing.ts';
import { LETTERS, LINE_HEIGHT, wrapped } from './letters.ts';
import { fillAt, INK } from './look.ts';
import { unitPart } from './parts.ts';

const HEIGHT = 210;
const RADIUS = 82;
const NAMES_WIDTH = 115;

/** Slices from the top clockwise, each with its name, its number and its share beside it. */
export function pieDrawing(chart: Chart, width: number): Sized {
  const { labels, series } = chart;
  const values = series[0]?.values ?? [];
  const whole = values.reduce((sum, value) => sum + value, 0);
  const words = labels.map((label, i) => {
    const value = values[i] ?? 0;
    return `${wrapped(label, LETTERS.small, NAMES_WIDTH)}\n${formatNumber(value)} (${percent(value, whole)})`;
  });
  const unit = unitPart(chart);
  return {
    height: unit.height + HEIGHT,
    option: {
      title: unit.title,
      series: [
        {
          type: 'pie',
          radius: RADIUS,
          center: [width / 2, unit.height + HEIGHT / 2],
          startAngle: 90,
          label: {
            fontSize: LETTERS.small,
            lineHeight: LETTERS.small * LINE_HEIGHT,
            color: INK,
            formatter: ({ dataIndex }: { readonly dataIndex: number }) => words[dataIndex] ?? '',
          },
          labelLine: { length: 12, length2: 10, lineStyle: { color: INK, width: 0.6 } },
          data: labels.map((name, i) => ({ name, value: values[i] ?? 0, itemStyle: fillAt(i) })),
        },
      ],
    },
  };
}
