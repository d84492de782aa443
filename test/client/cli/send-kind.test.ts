import { expect, test } from 'vitest';
import { sendKindText } from '../../../client/cli/send-kind.ts';

test.each([
  ['document', 0, 'văn bản'],
  ['reminder', 2, 'nhắc lần 2'],
  ['reminder', 20230724, 'nhắc theo hẹn ngày 24/7/2023'],
  ['return', 1, 'trả lại phiếu lần 1'],
] as const)('%s, round %i: %s', (kind, round, said) => {
  expect(sendKindText({ kind, round })).toBe(said);
});
