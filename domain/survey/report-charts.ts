/** Charts of a report that drafts itself: whatever cannot be drawn well stays the table it is. */
import { chartFaults, type Chart } from '../document/chart.ts';
import type { Block, ChartBlock } from '../document/content.ts';
import type { FieldSummary } from './field-summary.ts';

type Choice = Extract<FieldSummary, { kind: 'choice' }>;

/** Below the tables of the first questions with choices, as many as a report bears. */
export const chartFor = (field: Choice, before: number): Block[] =>
  before < MOST ? [choiceChart(field)].filter(isFit) : [];

const MOST = 20;

/** How many chose each; bars, since one may have chosen several. */
const choiceChart = ({ label, tally }: Choice): ChartBlock => ({
  kind: 'chart',
  caption: label,
  shape: 'bar',
  unit: 'đơn vị trả lời',
  labels: tally.map(({ option }) => option),
  series: [{ values: tally.map(({ count }) => count) }],
});

const isFit = (chart: Chart): boolean => chartFaults(chart).length === 0 && roughHeight(chart) < HALF_A_PAGE;

/** Points, with lines of as few letters as the widest letters make. */
const roughHeight = ({ labels }: Chart): number =>
  labels.reduce((sum, label) => sum + Math.max(18, Math.ceil(label.length / 14) * 12 + 5), 0);
const HALF_A_PAGE = 400;
