import { expect, test } from 'vitest';
import { fieldProblems } from '../../../documents/data/fields.ts';

const specs = { remarks: { label: 'Nhận xét', kind: 'body' } } as const;
const chart = {
  kind: 'chart',
  caption: 'Số máy',
  shape: 'column',
  labels: ['Sở A', 'Sở B'],
  series: [{ values: [1, 2] }],
} as const;

test('every fault of a chart in a field of blocks is told at its place', () => {
  const paragraph = { kind: 'paragraph', text: 'Như sau:' } as const;
  expect(fieldProblems(specs, { remarks: [paragraph, chart] }, 'Phiếu')).toEqual([]);
  const bad = { ...chart, caption: '', series: [{ values: [1] }] };
  expect(fieldProblems(specs, { remarks: [paragraph, bad] }, 'Phiếu')).toMatchObject([
    { where: 'Phiếu, mục “Nhận xét”[1].caption', what: 'thiếu tên biểu đồ' },
    { where: 'Phiếu, mục “Nhận xét”[1].series[0]', what: 'có 1 số cho 2 nhãn' },
  ]);
});

test('what is no list of blocks is told so', () =>
  expect(fieldProblems(specs, { remarks: 'chữ' }, 'Phiếu')).toMatchObject([
    { what: 'mục “Nhận xét” cần nội dung gồm các đoạn' },
  ]));
