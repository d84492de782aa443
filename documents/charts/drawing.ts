import type { EChartsCoreOption } from 'echarts/core';

/** What ECharts is asked to draw, and how large it gets; points. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsCoreOption;
}

/** As wide as it was told to be. */
export type Sized = Omit<Drawing, 'width'>;
