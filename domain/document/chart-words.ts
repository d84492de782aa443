import { formatNumber } from '../vietnamese/number.ts';
import { CHART_SHAPES, type Chart } from './chart.ts';

/** A chart read aloud: what it shows and every number, for those who cannot see it and for whoever compares versions. */
export const chartWords = (chart: Chart): string =>
  [`${chartTitle(chart)}.`, ...seriesWords(chart).map((words) => `${words}.`)].join(' ');

/** "Biểu đồ cột: Số máy in theo đơn vị (máy)". */
export const chartTitle = ({ shape, caption, unit }: Chart): string =>
  `${CHART_SHAPES[shape].label}: ${oneLine(caption)}${unit ? ` (${oneLine(unit)})` : ''}`;

/** "Năm 2026: Sở Y tế 1.234,5; Sở Nội vụ 12", one text for each series. */
export const seriesWords = ({ labels, series }: Chart): string[] =>
  series.map(({ name, values }) => {
    const pairs = labels.map((label, i) => `${oneLine(label)} ${formatNumber(values[i] ?? 0)}`);
    return `${name === undefined ? '' : `${oneLine(name)}: `}${pairs.join('; ')}`;
  });

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
