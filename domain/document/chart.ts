/** A chart as data: what a block `chart` and a field of that kind say, checked before anything is drawn. */
import type { Problem } from '../failure/catalogue.ts';

export interface Chart {
  /** What it shows: "Số máy in theo đơn vị". */
  readonly caption: string;
  readonly shape: ChartShape;
  /** "máy", "triệu đồng", "%". */
  readonly unit?: string;
  /** What is compared: offices, years, answers. */
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  /** "Năm 2026"; one alone may do without. */
  readonly name?: string;
  /** One for each label, in the same order. */
  readonly values: readonly number[];
}

export type ChartShape = 'column' | 'bar' | 'line' | 'pie';

/** How it is called, what it can show so that it is read on paper, and what to take when it cannot. */
export const CHART_SHAPES: Readonly<Record<ChartShape, ShapeRow>> = {
  column: { label: 'Biểu đồ cột', labels: 12, series: 4, marks: 36, letters: 60, instead: 'biểu đồ thanh' },
  bar: { label: 'Biểu đồ thanh', labels: 30, series: 4, marks: 48, letters: 90, instead: 'bảng' },
  line: { label: 'Biểu đồ đường', labels: 40, series: 6, marks: 240, letters: 24, instead: 'biểu đồ thanh' },
  pie: { label: 'Biểu đồ tròn', labels: 8, series: 1, marks: 8, letters: 60, instead: 'biểu đồ thanh' },
};

interface ShapeRow {
  readonly label: string;
  /** At most. */
  readonly labels: number;
  readonly series: number;
  /** Labels times series. */
  readonly marks: number;
  /** Of one label. */
  readonly letters: number;
  readonly instead: string;
}

/** Of one paper: nobody reads more, and each takes a tenth of a second to draw. */
export const MOST_CHARTS = 40;

const MOST = { caption: 200, unit: 30, name: 40 } as const;
/** More digits than this JavaScript does not hold exactly. */
const LARGEST = 999_999_999_999_999;

/** What is wrong at a place of the chart: `['series', 0, 'values', 2]`. */
export interface ChartFault {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly remedy: string;
}

export const chartProblems = (chart: Chart, where: string): Problem[] =>
  chartFaults(chart).map(({ path, what, remedy }) => ({
    where: [where, ...placeWords(path)].join(', '),
    what,
    remedy,
  }));

/** "dãy 2, số thứ 3": places as a person counts them. */
function placeWords([part, first, , second]: ChartFault['path']): string[] {
  if (part === 'labels') return first === undefined ? [] : [`nhãn ${Number(first) + 1}`];
  if (part !== 'series' || first === undefined) return [];
  return [`dãy ${Number(first) + 1}`, ...(second === undefined ? [] : [`số thứ ${Number(second) + 1}`])];
}

/** Everything wrong with a chart of the right shape, all at once. */
export function chartFaults(chart: Chart): ChartFault[] {
  const { caption, unit = '' } = chart;
  return [
    ...textFaults(caption, ['caption'], { name: 'tên biểu đồ', most: MOST.caption }),
    ...(unit === '' ? [] : textFaults(unit, ['unit'], { name: 'đơn vị tính', most: MOST.unit })),
    ...labelFaults(chart),
    ...seriesFaults(chart),
    ...valueFaults(chart),
    ...sizeFaults(chart),
  ];
}

const fault = (path: ChartFault['path'], what: string, remedy: string): ChartFault => ({
  path,
  what,
  remedy,
});

/** Letters that no font of an official paper has would be drawn as nothing. */
const UNKNOWN =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0300-\u036f\p{Nd}\p{Zs} \n\t!-~§°±²³·×÷–—‘’“”…‰€₫№≤≥≠−]/u;

function textFaults(
  text: string,
  path: ChartFault['path'],
  { name, most }: { readonly name: string; readonly most: number },
): ChartFault[] {
  if (text.trim() === '') return [fault(path, `thiếu ${name}`, `Ghi ${name}`)];
  if (text.length > most)
    return [fault(path, `${name} dài ${text.length} ký tự, quá ${most} ký tự`, `Viết gọn ${name}`)];
  const unknown = UNKNOWN.exec(text.normalize('NFC'));
  return unknown
    ? [fault(path, `${name} có ký tự không in được trong biểu đồ`, `Bỏ ký tự đó khỏi ${name}`)]
    : [];
}

function labelFaults({ labels, shape }: Chart): ChartFault[] {
  if (labels.length === 0)
    return [fault(['labels'], 'biểu đồ không có nhãn nào', 'Ghi các đơn vị, năm, phương án được so sánh')];
  const { letters, label } = CHART_SHAPES[shape];
  return [
    ...labels.flatMap((text, i) =>
      textFaults(text, ['labels', i], { name: `nhãn của ${lower(label)}`, most: letters }),
    ),
    ...repeated(labels, (i) => ['labels', i], 'nhãn'),
  ];
}

function seriesFaults({ series }: Chart): ChartFault[] {
  if (series.length === 0)
    return [fault(['series'], 'biểu đồ không có dãy số nào', 'Ghi ít nhất một dãy số')];
  const path = (i: number): ChartFault['path'] => ['series', i];
  return [
    ...series.flatMap(({ name }, i) =>
      name === undefined && series.length === 1
        ? []
        : textFaults(name ?? '', path(i), { name: 'tên dãy số', most: MOST.name }),
    ),
    ...repeated(
      series.map(({ name }) => name ?? ''),
      path,
      'dãy số',
    ),
  ];
}

function repeated(
  texts: readonly string[],
  path: (index: number) => ChartFault['path'],
  name: string,
): ChartFault[] {
  const plain = texts.map((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '));
  return plain.flatMap((text, i) => {
    const first = plain.indexOf(text);
    return first < i && text !== ''
      ? [fault(path(i), `${name} trùng với ${name} thứ ${first + 1}`, 'Đặt tên khác hoặc gộp làm một')]
      : [];
  });
}

function valueFaults({ labels, series, shape }: Chart): ChartFault[] {
  return series.flatMap(({ values }, s) => [
    ...(values.length === labels.length
      ? []
      : [
          fault(
            ['series', s],
            `có ${values.length} số cho ${labels.length} nhãn`,
            'Ghi đúng một số cho mỗi nhãn, theo thứ tự nhãn',
          ),
        ]),
    ...values.flatMap((value, v) => {
      const path = ['series', s, 'values', v];
      if (!Number.isFinite(value)) return [fault(path, 'không phải là số', 'Ghi một số')];
      if (Math.abs(value) > LARGEST)
        return [fault(path, 'số quá lớn', 'Đổi đơn vị tính, ví dụ từ đồng sang tỷ đồng')];
      return shape === 'pie' && value < 0
        ? [fault(path, 'biểu đồ tròn không vẽ được số âm', 'Chọn biểu đồ thanh')]
        : [];
    }),
    ...(shape === 'pie' && values.length > 0 && values.every((value) => value === 0)
      ? [fault(['series', s], 'biểu đồ tròn có tổng bằng 0', 'Bỏ biểu đồ hoặc ghi lại các số')]
      : []),
  ]);
}

function sizeFaults({ labels, series, shape }: Chart): ChartFault[] {
  const most = CHART_SHAPES[shape];
  const name = lower(most.label);
  const remedy = `Gộp bớt hoặc dùng ${most.instead}`;
  const marks = labels.length * series.length;
  return [
    ...(labels.length > most.labels
      ? [fault(['labels'], `${name} có ${labels.length} nhãn, nhiều nhất ${most.labels}`, remedy)]
      : []),
    ...(series.length > most.series
      ? [fault(['series'], `${name} có ${series.length} dãy số, nhiều nhất ${most.series}`, remedy)]
      : []),
    ...(marks > most.marks && labels.length <= most.labels && series.length <= most.series
      ? [fault([], `${name} có ${marks} số, nhiều nhất ${most.marks}`, remedy)]
      : []),
  ];
}

const lower = (label: string): string => label.toLocaleLowerCase('vi');
