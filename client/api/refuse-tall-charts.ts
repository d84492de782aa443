import { contentProblems } from '../../domain/document/content-shape.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { tallChartsSent } from '../../documents/charts/tall-charts.ts';

/** @throws Refusal `invalidInput` when a chart of a content sent in is higher than its page, with all else that is wrong */
export function refuseTallCharts(sent: unknown): void {
  const tall = tallChartsSent(sent);
  if (tall.length > 0) throw new Refusal('invalidInput', [...contentProblems(sent), ...tall]);
}
