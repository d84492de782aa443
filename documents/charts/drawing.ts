import type { EChartsCoreOption } from 'echarts/core';

/** What ECharts is asked to draw, and how high it gets; points. */
export interface Drawing {
  readonly height: number;
  readonly option: EChartsCoreOption;
}
