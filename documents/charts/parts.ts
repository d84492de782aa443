/** Parts that charts of several shapes have: the unit above, the names of the series below. */
import type { Chart } from '../../domain/document/chart.ts';
import { GRID, INK } from './look.ts';
import { LETTERS, LINE_HEIGHT, widthOf } from './letters.ts';

const LINE = LETTERS.usual * LINE_HEIGHT;

/** "Đơn vị tính: máy" in italics at the right, as above a table; nothing without a unit. */
export const unitPart = ({ unit }: Chart) =>
  unit
    ? {
        height: LINE + 11,
        title: {
          text: `Đơn vị tính: ${unit}`,
          // Slanted letters lean out of the room of upright ones.
          right: 2,
          top: 5,
          padding: 0,
          textStyle: { fontSize: LETTERS.usual, fontStyle: 'italic', fontWeight: 'normal', color: INK },
        },
      }
    : { height: 0, title: { show: false } };

const ICON = { width: 18, height: 9, gap: 5 } as const;
const BETWEEN = 16;

/** The names of the series, in as many lines as they need; nothing for one without a name. */
export function legendPart({ series }: Chart, width: number) {
  const names = series.flatMap(({ name }) => (name ? [name] : []));
  if (names.length === 0) return { height: 0, legend: { show: false } };
  let [lines, used] = [1, 0];
  for (const name of names) {
    const needed = ICON.width + ICON.gap + widthOf(name, LETTERS.usual) + BETWEEN;
    if (used > 0 && used + needed > width) [lines, used] = [lines + 1, 0];
    used += needed;
  }
  return {
    height: lines * (LINE + 4) + 12,
    legend: {
      bottom: 4,
      left: 'center',
      width,
      padding: 0,
      itemGap: BETWEEN,
      itemWidth: ICON.width,
      itemHeight: ICON.height,
      data: names,
      textStyle: { fontSize: LETTERS.usual, color: INK },
      itemStyle: { borderColor: INK, borderWidth: 0.6 },
    },
  };
}

export const VALUE_LINES = {
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: GRID, width: 0.5 } },
} as const;

export const CATEGORY_LINES = {
  axisLine: { onZero: true, lineStyle: { color: INK, width: 0.8 } },
  axisTick: { show: false },
} as const;
