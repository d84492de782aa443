import { chartProblems } from '../../domain/document/chart.ts';
import { chartWords } from '../../domain/document/chart-words.ts';
import type { ChartBlock } from '../../domain/document/content.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { changedArchive } from '../archive/changed-archive.ts';
import { inlineDrawing } from '../modules/picture.ts';
import { pictureSize } from '../modules/picture-size.ts';
import { Pictures } from '../modules/pictures.ts';
import { CHART_MILLIMETRES, chartDrawing } from './chart-option.ts';
import { drawChart } from './draw-chart.ts';

/** The charts of one document, drawn, each with its number. */
export interface DrawnCharts {
  /** Its number and the drawing that stands in its paragraph. */
  readonly place: (chart: ChartBlock) => { readonly number: number; readonly drawing: string };
  /** The document with the pictures its text refers to. */
  readonly completed: (docx: Buffer) => Buffer;
}

/** Nobody reads more in one paper, and each takes a tenth of a second to draw. */
const MOST_CHARTS = 40;

/** @throws Refusal `templateProblem` with everything wrong with any of them */
export async function drawnCharts(charts: readonly ChartBlock[]): Promise<DrawnCharts> {
  const problems = [
    ...(charts.length > MOST_CHARTS
      ? [
          {
            where: 'văn bản',
            what: `có ${charts.length} biểu đồ, nhiều nhất ${MOST_CHARTS}`,
            remedy: 'Bỏ bớt biểu đồ',
          },
        ]
      : []),
    ...charts.flatMap((chart, i) => problemsOf(chart, `biểu đồ ${i + 1}`)),
  ];
  if (problems.length > 0) throw new Refusal('templateProblem', problems);
  const pictures = new Pictures(FIRST_NUMBER);
  const places = new Map<ChartBlock, ReturnType<DrawnCharts['place']>>();
  for (const [i, chart] of charts.entries())
    places.set(chart, { number: i + 1, drawing: drawingOf(await drawChart(chart), chart, pictures) });
  return {
    place: (chart) => {
      const place = places.get(chart);
      if (!place) throw new Error('a chart that was not drawn');
      return place;
    },
    completed: (docx) => (charts.length === 0 ? docx : changedArchive(docx, (read) => pictures.files(read))),
  };
}

/** Points: a page without its name and the line above. */
const TALLEST = 630;

function problemsOf(chart: ChartBlock, where: string): Problem[] {
  const problems = chartProblems(chart, where);
  return problems.length > 0 || chartDrawing(chart).height <= TALLEST
    ? problems
    : [
        {
          where,
          what: 'biểu đồ cao hơn một trang giấy',
          remedy: 'Viết gọn các nhãn hoặc tách làm hai biểu đồ',
        },
      ];
}

/** Pictures of `{%name}` are numbered from 7,000, those of attached files from 20,000. */
const FIRST_NUMBER = 12_000;

function drawingOf(png: Buffer, chart: ChartBlock, pictures: Pictures): string {
  const size = pictureSize(png);
  if (!size) throw new Error('a chart drawn as no picture');
  const shown = pictures.add('word/document.xml', png, size.extension);
  return inlineDrawing({ millimetres: CHART_MILLIMETRES, words: chartWords(chart) }, size, shown);
}
