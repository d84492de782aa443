import type { ChartBlock } from '../../domain/document/content.ts';
import type { DrawnCharts } from '../charts/drawn-charts.ts';
import { inlineRuns } from './inline.ts';
import { paragraph, run } from './xml.ts';

/** The picture in the middle and its name below, on the same page. */
export function chartXml(block: ChartBlock, charts: DrawnCharts): string {
  const { number, drawing } = charts.place(block);
  const name = run(`Biểu đồ ${number}. `) + inlineRuns(block.caption.trim());
  return (
    paragraph('TableCaption', `<w:r>${drawing}</w:r>`) +
    paragraph('TableCaption', name, '<w:keepNext w:val="0"/><w:spacing w:before="60" w:after="160"/>')
  );
}
