import { expect, test } from 'vitest';
import { incomingRow, type ArrivalLine } from '../../../domain/incoming/register-rows.ts';

const LINE: ArrivalLine = {
  number: 913,
  arrivedAt: new Date('2023-07-14T02:00:00Z'),
  author: 'Trường Đại học Chu Văn An',
  codeNotation: null,
  documentDate: null,
  documentType: 'Công văn',
  subject: 'xin ý kiến',
  supportingUnits: [],
  instructedAt: null,
  dueWords: null,
  note: null,
  isAnswer: false,
  leadUnit: null,
  person: null,
  dueAt: null,
  closedAt: null,
  reply: null,
  closedReason: null,
};

test.each([
  ['Công văn', 'xin ý kiến', 'Công văn xin ý kiến'],
  ['Phiếu trả lời', 'Trả lời Công văn số 347/SKHCN-QLCN', 'Phiếu trả lời Công văn số 347/SKHCN-QLCN'],
  ['Thông báo', 'Thông báo kết luận', 'Thông báo kết luận'],
])('%s + %s', (documentType, subject, words) => {
  expect(incomingRow({ ...LINE, documentType, subject }).typeAndSubject).toBe(words);
});

test('who receives it: lead and support, or the person of the lead', () => {
  const receiver = (more: Partial<ArrivalLine>): string => incomingRow({ ...LINE, ...more }).receiver;
  expect(receiver({})).toBe('');
  expect(receiver({ leadUnit: 'Phòng A' })).toBe('Phòng A');
  expect(receiver({ leadUnit: 'Phòng A', supportingUnits: ['Phòng B'] })).toBe(
    'Phòng A (chủ trì); Phòng B (phối hợp)',
  );
  expect(receiver({ leadUnit: 'Phòng A', person: 'Lê Thị Hoa' })).toBe('Phòng A – Lê Thị Hoa');
});
