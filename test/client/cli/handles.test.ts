import { expect, test } from 'vitest';
import { readSendHandle, sendHandle } from '../../../client/cli/handles.ts';
import { toPasteIn } from '../../../client/cli/paste.ts';

test('a letter of the ledger is typed as it is printed', () => {
  expect(readSendHandle(sendHandle(12))).toBe('12');
  expect(readSendHandle(' G7 ')).toBe('7');
});
test.each(['12', 'x12', 'g', ''])('“%s”, the number of a place perhaps, is no letter', (typed) => {
  expect(() => readSendHandle(typed)).toThrow(expect.objectContaining({ type: 'invalidInput' }) as Error);
});

test.each([
  ['xem: vanthu survey show a', 'xem: npx vanthu survey show a'],
  ['“vanthu dispatch list x”', '“npx vanthu dispatch list x”'],
  ['npx vanthu survey init', 'npx vanthu survey init'],
  ['tệp vanthu.zip', 'tệp vanthu.zip'],
])('%s → %s', (told, pasted) => {
  expect(toPasteIn(told)).toBe(pasted);
});
