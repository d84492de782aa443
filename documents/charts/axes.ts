import type { Chart } from '../../domain/document/chart.ts';
import { formatNumber } from '../../domain/vietnamese/number.ts';
import type { Sized } from './drawing.ts';
import { heightOf, LETTERS, LINE_HEIGHT, widthOf, wordsFit, wrapped } from './letters.ts';
import { fillAt, INK, lineAt } from './look.ts';
import { CATEGORY_LINES, legendPart, unitPart, VALUE_LINES } from './parts.ts';

const { small } = LETTERS;
/** Points. */
const PLOT_HEIGHT = 190;
const VALUES_AT_LEFT = 8;
const MARGIN = 4;

const number = (value: number): string => formatNumber(value);
/** The width of the longest, as it is printed. */
const longestNumber = ({ series }: Chart): number =>
  Math.max(...series.flatMap(({ values }) => values.map((value) => widthOf(number(value), small))));

const valueAxis = ({ series }: Chart) => ({
  type: 'value',
  axisLabel: { fontSize: small, color: INK, formatter: number },
  // Nobody counts half an office.
  ...(series.every(({ values }) => values.every(Number.isInteger)) ? { minInterval: 1 } : {}),
  ...VALUE_LINES,
});

export function columnsDrawing(chart: Chart, width: number): Sized {
  const plot = plotWidth(chart, width);
  const band = plot / chart.labels.length;
  const bar = (band * BAR_SHARE) / chart.series.length;
  const values = valueLabels(chart, bar);
  return uprightDrawing(chart, width, {
    names: namesBelow(chart.labels, band, hasNegative(chart) ? values.above : 0),
    above: values.above,
    series: chart.series.map(({ name, values: given }, i) => ({
      type: 'bar',
      name: name ?? '',
      itemStyle: fillAt(i),
      barCategoryGap: `${Math.round((1 - BAR_SHARE) * 100)}%`,
      barGap: '0%',
      barMaxWidth: 46,
      data: given.map((value) => ({ value, label: value < 0 ? values.negative : { position: 'top' } })),
      label: values.label,
    })),
  });
}

/** A number stands over lines of the grid, of the chart and of its bars: the paper shines around it. */
const READABLE = { fontSize: small, color: INK, textBorderColor: '#ffffff', textBorderWidth: 2.5 } as const;

/** Of the room of a label, what its bars take. */
const BAR_SHARE = 0.7;

/** Numbers above their columns, lying, standing when columns are narrow, or none when there is no room for either. */
function valueLabels(chart: Chart, bar: number) {
  const { series } = chart;
  const longest = longestNumber(chart);
  const style = { show: true, ...READABLE, formatter: ({ value }: Shown) => number(value) };
  if (longest <= Math.min(bar, 46) * (series.length === 1 ? 1.35 : 1))
    return { above: small + 6, label: style, negative: BELOW };
  if (bar >= small * 0.95)
    return {
      above: longest + 6,
      label: { ...style, rotate: 90, align: 'left', verticalAlign: 'middle' },
      negative: { ...BELOW, align: 'right' },
    };
  return { above: 6, label: { show: false }, negative: BELOW };
}
const BELOW = { position: 'bottom' } as const;

const hasNegative = ({ series }: Chart): boolean =>
  series.some(({ values }) => values.some((value) => value < 0));

interface Shown {
  readonly value: number;
}

export function linesDrawing(chart: Chart, width: number): Sized {
  const plot = plotWidth(chart, width);
  const alone = chart.series.length === 1;
  const values = chart.series[0]?.values ?? [];
  const room = plot / chart.labels.length;
  const shown = alone && values.every((value) => widthOf(number(value), small) <= room * 0.95);
  return uprightDrawing(chart, width, {
    names: namesBelow(chart.labels, room),
    above: shown ? small + 8 : 6,
    series: chart.series.map(({ name, values: data }, i) => {
      const { color, type, symbol } = lineAt(i);
      return {
        type: 'line',
        name: name ?? '',
        symbol,
        symbolSize: chart.labels.length > 20 ? 4 : 6,
        showAllSymbol: true,
        color,
        lineStyle: { color, type, width: 1.5 },
        itemStyle: { color },
        label: {
          show: shown,
          position: 'top',
          ...READABLE,
          formatter: ({ value }: Shown) => number(value),
        },
        data,
      };
    }),
  });
}

/** What the numbers of the axis leave of the width. */
const plotWidth = (chart: Chart, width: number): number =>
  width - longestNumber(chart) - VALUES_AT_LEFT - MARGIN;

interface Names {
  readonly texts: readonly string[];
  readonly height: number;
  readonly axisLabel: object;
}

/** Lying in lines when every word has room, else standing; `away` from the axis by what stands between. */
function namesBelow(labels: readonly string[], band: number, away = 0): Names {
  const room = band - 6;
  const style = { fontSize: small, color: INK, lineHeight: small * LINE_HEIGHT, margin: 8 + away };
  const lying = labels.map((label) => wrapped(label, small, room));
  const height = Math.max(...lying.map((text) => heightOf(text, small)));
  if (labels.every((label) => wordsFit(label, small, room)) && height <= TALLEST_LYING)
    return { texts: lying, height: height + away, axisLabel: { ...style, interval: 0 } };
  const standing = labels.map((label) => wrapped(label, small, LONGEST_STANDING));
  const fits = standing.every((text) => heightOf(text, small) <= band);
  return {
    texts: standing,
    height: away + Math.max(...standing.map((text) => widthOf(text, small))),
    axisLabel: { ...style, rotate: 90, interval: fits ? 0 : 'auto' },
  };
}
const TALLEST_LYING = 6 * small * LINE_HEIGHT;
const LONGEST_STANDING = 130;

function uprightDrawing(
  chart: Chart,
  width: number,
  {
    names,
    above,
    series,
  }: { readonly names: Names; readonly above: number; readonly series: readonly object[] },
): Sized {
  const unit = unitPart(chart);
  const legend = legendPart(chart, width);
  const height = unit.height + above + PLOT_HEIGHT + names.height + 8 + legend.height;
  return {
    height,
    option: {
      title: unit.title,
      legend: legend.legend,
      grid: {
        left: MARGIN,
        right: MARGIN,
        top: unit.height + above,
        bottom: legend.height,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: { type: 'category', data: names.texts, axisLabel: names.axisLabel, ...CATEGORY_LINES },
      yAxis: valueAxis(chart),
      series,
    },
  };
}

/** Bars lie under each other, the first label on top; names at the left in lines. */
export function barsDrawing(chart: Chart, width: number): Sized {
  const unit = unitPart(chart);
  const legend = legendPart(chart, width);
  const names = chart.labels.map((label) => wrapped(label, small, NAMES_WIDTH));
  const { series } = chart;
  const tallest = Math.max(...names.map((name) => heightOf(name, small)));
  const band = Math.max(tallest + 5, series.length * (small + 2) + 6);
  const longest = longestNumber(chart);
  const below = hasNegative(chart) ? longest + 6 : 0;
  return {
    height: unit.height + chart.labels.length * band + small * 2 + 10 + legend.height,
    option: {
      title: unit.title,
      legend: legend.legend,
      grid: {
        left: MARGIN,
        right: longest + 8,
        top: unit.height,
        bottom: legend.height + 4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: { ...valueAxis(chart), splitNumber: 4 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        axisLabel: {
          fontSize: small,
          color: INK,
          lineHeight: small * LINE_HEIGHT,
          interval: 0,
          margin: 8 + below,
        },
        ...CATEGORY_LINES,
      },
      series: series.map(({ name, values }, i) => ({
        type: 'bar',
        name: name ?? '',
        itemStyle: fillAt(i),
        barCategoryGap: '25%',
        barGap: '0%',
        barMaxWidth: 22,
        data: values.map((value) => ({ value, label: { position: value < 0 ? 'left' : 'right' } })),
        label: { show: true, ...READABLE, formatter: ({ value }: Shown) => number(value) },
      })),
    },
  };
}
const NAMES_WIDTH = 150;
