import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_SHAPES, chartFaults, chartProblems, type Chart } from '../../../domain/document/chart.ts';
import { chartWords } from '../../../domain/document/chart-words.ts';
import { contentChanges } from '../../../domain/document/changes.ts';
import { contentProblems } from '../../../domain/document/content-shape.ts';
import type { DocumentContent } from '../../../domain/document/content.ts';

const chart: Chart = {
  caption: 'Số máy in theo đơn vị',
  shape: 'column',
  unit: 'máy',
  labels: ['Sở Y tế', 'Sở Nội vụ'],
  series: [{ values: [1234.5, 12] }],
};
const said = (change: Partial<Chart>): string[] =>
  chartProblems({ ...chart, ...change }, 'biểu đồ 1').map(({ where, what }) => `${where}: ${what}`);
const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `Nhãn ${i + 1}`);
const zeros = (count: number): number[] => Array.from({ length: count }, () => 1);

describe('a chart is checked', () => {
  it('and nothing is wrong with a good one', () => expect(said({})).toEqual([]));

  it.each<[string, Partial<Chart>, string[]]>([
    ['no name', { caption: ' ' }, ['biểu đồ 1: thiếu tên biểu đồ']],
    [
      'nothing in it',
      { labels: [], series: [] },
      ['biểu đồ 1: biểu đồ không có nhãn nào', 'biểu đồ 1: biểu đồ không có dãy số nào'],
    ],
    ['unequal lengths', { series: [{ values: [1] }] }, ['biểu đồ 1, dãy 1: có 1 số cho 2 nhãn']],
    [
      'no numbers',
      { series: [{ values: [NaN, Infinity] }] },
      ['biểu đồ 1, dãy 1, số thứ 1: không phải là số', 'biểu đồ 1, dãy 1, số thứ 2: không phải là số'],
    ],
    ['too large', { series: [{ values: [1e16, 1] }] }, ['biểu đồ 1, dãy 1, số thứ 1: số quá lớn']],
    ['the same label twice', { labels: ['A', ' A '] }, ['biểu đồ 1, nhãn 2: nhãn trùng với nhãn thứ 1']],
    [
      'several series without a name',
      { series: [{ name: 'A', values: [1, 2] }, { values: [1, 2] }] },
      ['biểu đồ 1, dãy 2: thiếu tên dãy số'],
    ],
    [
      'less than nothing in a pie',
      { shape: 'pie', series: [{ values: [-1, 2] }] },
      ['biểu đồ 1, dãy 1, số thứ 1: biểu đồ tròn không vẽ được số âm'],
    ],
    [
      'nothing in a pie',
      { shape: 'pie', series: [{ values: [0, 0] }] },
      ['biểu đồ 1, dãy 1: biểu đồ tròn có tổng bằng 0'],
    ],
    [
      'too many slices',
      { shape: 'pie', labels: many(9), series: [{ values: zeros(9) }] },
      ['biểu đồ 1: biểu đồ tròn có 9 nhãn, nhiều nhất 8'],
    ],
    [
      'too many columns together',
      { labels: many(12), series: ['A', 'B', 'C', 'D'].map((name) => ({ name, values: zeros(12) })) },
      ['biểu đồ 1: biểu đồ cột có 48 số, nhiều nhất 36'],
    ],
    [
      'a letter no font has',
      { labels: ['Sở 🙂', 'B'] },
      ['biểu đồ 1, nhãn 1: nhãn của biểu đồ cột có ký tự không in được trong biểu đồ'],
    ],
  ])('%s', (_, change, expected) => expect(said(change)).toEqual(expected));

  it('says everything at once, each with what to do', () => {
    const faults = chartFaults({ ...chart, caption: '', labels: ['', 'B'], series: [{ values: [NaN] }] });
    expect(faults).toHaveLength(4);
    expect(faults.every(({ remedy }) => remedy.length > 3)).toBe(true);
  });

  it('ends with any data whatever', () => {
    const shape = fc.constantFrom(...(Object.keys(CHART_SHAPES) as Chart['shape'][]));
    const series = fc.array(
      fc.record({ name: fc.option(fc.string(), { nil: undefined }), values: fc.array(fc.double()) }),
    );
    fc.assert(
      fc.property(fc.string(), shape, fc.array(fc.string()), series, (caption, kind, labels, given) => {
        const faults = chartFaults({ caption, shape: kind, labels, series: given as Chart['series'] });
        expect(given.length > 0 || faults.length > 0).toBe(true);
      }),
    );
  });
});

const content = (values: readonly number[]): DocumentContent => ({
  subject: 'kết quả',
  addressees: [],
  body: [{ kind: 'chart', ...chart, series: [{ values }] }],
  toPlaces: [],
  filing: 'VT',
});

it('is read aloud with every number the Vietnamese way', () =>
  expect(chartWords({ ...chart, series: [{ name: 'Năm 2026', values: [1234.5, -3] }] })).toBe(
    'Biểu đồ cột: Số máy in theo đơn vị (máy). Năm 2026: Sở Y tế 1.234,5; Sở Nội vụ -3.',
  ));

it('that is wrong in a content sent in is refused where it is wrong, with what to do', () => {
  expect(contentProblems(content([1, 2]))).toEqual([]);
  expect(contentProblems(content([1]))).toEqual([
    {
      where: 'content.body[0].series[0]',
      what: 'có 1 số cho 2 nhãn',
      remedy: 'Ghi đúng một số cho mỗi nhãn, theo thứ tự nhãn',
    },
  ]);
  const text = { ...content([1, 2]), body: [{ ...chart, kind: 'chart', series: [{ values: ['1', '2'] }] }] };
  expect(contentProblems(text)).toHaveLength(2);
});

it('shows which number changed', () => {
  const [change, ...more] = contentChanges(content([1, 2]), content([1, 3]));
  expect(more).toEqual([]);
  expect(change).toMatchObject({ kind: 'changed', part: 'Nội dung' });
});

it('of one paper there are forty at most, annexes counted too', () => {
  const [block] = content([1, 2]).body;
  if (!block) throw new Error('no chart');
  const many = (most: number, annexed: number): unknown => ({
    ...content([1, 2]),
    body: Array.from({ length: most }, () => block),
    annexes: [{ title: 'Phụ lục', body: Array.from({ length: annexed }, () => block) }],
  });
  expect(contentProblems(many(39, 1))).toEqual([]);
  expect(contentProblems(many(39, 2))).toEqual([
    { where: 'content', what: 'có 41 biểu đồ, nhiều nhất 40', remedy: 'Bỏ bớt biểu đồ' },
  ]);
});

it('in a field of a form is refused at its place, every fault of it', () => {
  const bad = { ...chart, caption: '', series: [{ values: [1] }] };
  const sent = (fields: unknown): unknown => ({ ...content([1, 2]), fields });
  const remarks = [
    { kind: 'paragraph', text: 'Như sau:' },
    { kind: 'chart', ...bad },
  ];
  const faults = ['thiếu tên biểu đồ', 'có 1 số cho 2 nhãn'];
  const at = (place: string): unknown[] => [
    { where: `content.fields.${place}.caption`, what: faults[0] },
    { where: `content.fields.${place}.series[0]`, what: faults[1] },
  ];
  expect(contentProblems(sent({ money: bad }))).toMatchObject(at('money'));
  expect(contentProblems(sent({ remarks }))).toMatchObject(at('remarks[1]'));
  expect(contentProblems(sent({ rows: [{ remarks }] }))).toMatchObject(at('rows[0].remarks[1]'));
  expect(contentProblems(sent({ remarks: Array.from({ length: 40 }, () => chart) }))).toMatchObject([
    { what: 'có 41 biểu đồ, nhiều nhất 40' },
  ]);
});
