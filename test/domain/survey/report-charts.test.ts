import { expect, it } from 'vitest';
import { contentProblems } from '../../../domain/document/content-shape.ts';
import type { Block } from '../../../domain/document/content.ts';
import type { FieldSummary } from '../../../domain/survey/field-summary.ts';
import { resultBlocks } from '../../../domain/survey/report-results.ts';
import { definitionSchema } from '../../../domain/survey/schema.ts';
import { consolidation } from './answers.ts';
import { sample } from './sample.ts';

const choice = (change: { label?: string; options?: readonly string[]; respondents?: number } = {}) => {
  const { label = 'Nhu cầu hỗ trợ', options = ['Vốn', 'Công nghệ'], respondents = 3 } = change;
  const tally = options.map((option, i) => ({ option, count: i + 1 }));
  return { id: 'x', kind: 'choice', label, respondents, blank: 0, tally } satisfies FieldSummary;
};
const blocks = (fields: readonly FieldSummary[], reportCharts?: boolean): Block[] =>
  resultBlocks({ ...consolidation, fields }, [], { reportCharts });
const charts = (fields: readonly FieldSummary[]): Block[] =>
  blocks(fields, true).filter(({ kind }) => kind === 'chart');

it('a question with choices gets its chart below its table when the campaign asks for charts, and only then', () => {
  expect(blocks([choice()]).some(({ kind }) => kind === 'chart')).toBe(false);
  const kinds = blocks([choice()], true).map(({ kind }) => kind);
  expect(kinds.slice(-2)).toEqual(['table', 'chart']);
  expect(charts([choice()])).toEqual([
    {
      kind: 'chart',
      shape: 'bar',
      caption: 'Nhu cầu hỗ trợ',
      unit: 'đơn vị trả lời',
      labels: ['Vốn', 'Công nghệ'],
      series: [{ values: [1, 2] }],
    },
  ]);
});

it.each<[string, Parameters<typeof choice>[0]]>([
  ['nobody chose', { respondents: 0 }],
  ['a question too long for a caption', { label: 'Nhu cầu '.repeat(30) }],
  ['an option no font can print', { options: ['Vốn 🙂', 'B'] }],
  ['more options than are read', { options: Array.from({ length: 31 }, (_, i) => `Phương án ${String(i)}`) }],
  [
    'options higher than a page',
    { options: Array.from({ length: 25 }, (_, i) => `${'Nội dung '.repeat(9)}${String(i)}`) },
  ],
])('keeps to the table: %s', (_, change) => expect(charts([choice(change)])).toEqual([]));

it('never more than a document bears, each of them one the document takes', () => {
  const many = charts(Array.from({ length: 60 }, () => choice()));
  expect(many).toHaveLength(20);
  const content = { subject: '', addressees: [], body: many, toPlaces: [], filing: '' };
  expect(contentProblems(content)).toEqual([]);
});

it('is a setting of the campaign', () => {
  const given = JSON.parse(JSON.stringify(sample)) as object;
  expect(definitionSchema.safeParse({ ...given, reportCharts: true }).success).toBe(true);
  expect(definitionSchema.safeParse({ ...given, reportCharts: 'có' }).success).toBe(false);
});
