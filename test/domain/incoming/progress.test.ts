import { expect, test } from 'vitest';
import { progressOf, type ProgressFacts } from '../../../domain/incoming/progress.ts';

const AT = (day: number): Date => new Date(Date.UTC(2023, 6, day));
const NEW: ProgressFacts = {
  isAnswer: false,
  leadUnit: null,
  person: null,
  dueAt: null,
  closedAt: null,
  reply: null,
  closedReason: null,
};

test.each<[string, Partial<ProgressFacts>]>([
  ['Chờ ý kiến lãnh đạo', {}],
  ['Đã chuyển đơn vị chủ trì', { leadUnit: 'Văn phòng' }],
  ['Đang giải quyết', { leadUnit: 'Văn phòng', person: 'Lê Thị Hoa' }],
  ['Đang giải quyết, quá hạn', { leadUnit: 'Văn phòng', person: 'Lê Thị Hoa', dueAt: AT(20) }],
  ['Đang giải quyết', { leadUnit: 'Văn phòng', person: 'Lê Thị Hoa', dueAt: AT(21) }],
  ['Đã giải quyết', { leadUnit: 'Văn phòng', dueAt: AT(20), closedAt: AT(19), reply: '58/BC-SKHCN' }],
  [
    'Đã giải quyết, quá hạn',
    { leadUnit: 'Văn phòng', dueAt: AT(20), closedAt: AT(20), reply: '58/BC-SKHCN' },
  ],
  ['Đã giải quyết: để biết', { closedAt: AT(19), closedReason: 'để biết' }],
  ['Đã nhận phiếu', { isAnswer: true }],
])('%s', (words, facts) => {
  expect(progressOf({ ...NEW, ...facts }, new Date(AT(21).getTime() - 1))).toBe(words);
});
