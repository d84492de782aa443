import { expect, test } from 'vitest';
import { countsSentence, saySentence } from '../../../domain/survey/campaign-state.ts';

const none = { owing: 62, answered: 0, noNeed: 0, late: 0, askedMoreTime: 0 };

test.each([
  [none, '62 nơi: 0 đã gửi, 62 chưa'],
  [{ ...none, answered: 31, askedMoreTime: 9 }, '62 nơi: 31 đã gửi, 9 xin lùi, 22 chưa'],
  [
    { ...none, answered: 30, noNeed: 4, late: 1 },
    '62 nơi: 30 đã gửi, 4 không có nhu cầu (1 gửi sau hạn), 28 chưa',
  ],
])('one sentence for a leader: %o', (counts, sentence) => {
  expect(countsSentence(counts, 'collecting')).toBe(sentence);
});

test.each(['confirming', 'approving'] as const)('%s: nobody could answer yet', (state) => {
  expect(countsSentence(none, state)).toBe('62 nơi phải trả lời');
});

test.each([
  [none, 'collecting', {}, '62 nơi: 0 đã gửi, 62 chưa.'],
  [{ ...none, answered: 31, askedMoreTime: 9 }, 'collecting', {}, '62 nơi: 31 đã gửi, 9 xin lùi, 22 chưa.'],
  [{ ...none, answered: 2, returned: 1 }, 'collecting', {}, '62 nơi: 2 đã gửi, 1 đang sửa lại, 59 chưa.'],
  [none, 'collecting', { paused: true }, '62 nơi: 0 đã gửi, 62 chưa; đang tạm dừng.'],
  [{ ...none, answered: 31 }, 'consolidating', {}, '62 nơi: 31 đã gửi, 31 chưa; đã chốt số liệu.'],
  [
    { ...none, answered: 60, unreachable: 1 },
    'collecting',
    {},
    '62 nơi: 60 đã gửi, 1 chưa, 1 chưa gửi được công văn.',
  ],
  [none, 'approving', {}, '62 nơi phải trả lời; chưa phát hành.'],
] as const)('the sentence for Zalo: %o %s %o', (counts, state, more, sentence) => {
  expect(saySentence(counts, state, more)).toBe(sentence);
});
