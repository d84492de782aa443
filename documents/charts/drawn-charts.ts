import { chartProblems, MOST_CHARTS, type Chart } from '../../domain/document/chart.ts';
import { chartWords } from '../../domain/document/chart-words.ts';
import type { ChartBlock } from '../../domain/document/content.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { changedArchive } from '../archive/changed-archive.ts';
import type { TemplatePicture } from '../modules/template-picture.ts';
import { inlineDrawing } from '../modules/picture.ts';
import { pictureSize } from '../modules/picture-size.ts';
import { Pictures } from '../modules/pictures.ts';
import { drawChart } from './draw-chart.ts';
import { UPRIGHT, type ChartFrame, type PlacedChart } from './frame.ts';
import { tallProblems } from './tall-charts.ts';

/** The charts of one document, drawn, each with its number. */
export interface DrawnCharts {
  /** Its number and the drawing that stands in its paragraph. */
  readonly place: (chart: ChartBlock) => { readonly number: number; readonly drawing: string };
  /** What `{%name}` prints for a field. */
  readonly picture: (chart: Chart) => TemplatePicture;
  /** The document with the pictures its text refers to. */
  readonly completed: (docx: Buffer) => Buffer;
}

/** @throws Refusal `templateProblem` with everything wrong with any of them */
export async function drawnCharts(
  charts: readonly PlacedChart[],
  ofFields: readonly Chart[],
): Promise<DrawnCharts> {
  const count = charts.length + ofFields.length;
  const problems = [
    ...(count > MOST_CHARTS
      ? [
          {
            where: 'văn bản',
            what: `có ${count} biểu đồ, nhiều nhất ${MOST_CHARTS}`,
            remedy: 'Bỏ bớt biểu đồ',
          },
        ]
      : []),
    ...charts.flatMap(({ chart, frame }, i) => problemsOf(chart, frame, `biểu đồ ${i + 1}`)),
    ...ofFields.flatMap((chart) => problemsOf(chart, UPRIGHT, `biểu đồ “${chart.caption}”`)),
  ];
  if (problems.length > 0) throw new Refusal('templateProblem', problems);
  const pictures = new Pictures(FIRST_NUMBER);
  const places = new Map<ChartBlock, ReturnType<DrawnCharts['place']>>();
  for (const [i, placed] of charts.entries())
    places.set(placed.chart, { number: i + 1, drawing: await drawingOf(placed, pictures) });
  const drawn = new Map<Chart, TemplatePicture>();
  for (const chart of ofFields) drawn.set(chart, await pictureOf(chart, UPRIGHT));
  return {
    picture: (chart) => {
      const picture = drawn.get(chart);
      if (!picture) throw new Error('a chart that was not drawn');
      return picture;
    },
    place: (chart) => {
      const place = places.get(chart);
      if (!place) throw new Error('a chart that was not drawn');
      return place;
    },
    completed: (docx) => (charts.length === 0 ? docx : changedArchive(docx, (read) => pictures.files(read))),
  };
}

function problemsOf(chart: Chart, frame: ChartFrame, where: string): Problem[] {
  const problems = chartProblems(chart, where);
  return problems.length > 0 ? problems : tallProblems(chart, frame, where);
}

/** Pictures of `{%name}` are numbered from 7,000, those of attached files from 20,000. */
const FIRST_NUMBER = 12_000;

const pictureOf = async (chart: Chart, { millimetres }: ChartFrame): Promise<TemplatePicture> => ({
  picture: await drawChart(chart, millimetres),
  millimetres,
  words: chartWords(chart),
  shows: 'chart',
});

async function drawingOf({ chart, frame }: PlacedChart, pictures: Pictures): Promise<string> {
  const drawn = await pictureOf(chart, frame);
  const size = pictureSize(drawn.picture);
  if (!size) throw new Error('a chart drawn as no picture');
  const shown = pictures.add('word/document.xml', drawn.picture, size.extension);
  return inlineDrawing(drawn, size, shown);
}
