import { expect, it } from 'vitest';
import { isReadyText } from '../../mail/ready-text.ts';

const parts = (...texts: string[]): Buffer[] => texts.map((text) => Buffer.from(text));

it.each([
  ['whole lines', parts('Subject: a\r\n\r\nb.c\r\n', 'd\r\n'), true],
  ['an empty part', parts('a\r\n', ''), true],
  ['a dot at the very beginning', parts('.a\r\n'), false],
  ['a dot at the beginning of a part', parts('a\r\n', '.b\r\n'), false],
  ['a dot at the beginning of a line', parts('a\r\n.b\r\n'), false],
  ['a bare LF', parts('a\nb\r\n'), false],
  ['a bare CR', parts('a\rb\r\n'), false],
  ['a part that does not end its line', parts('a', 'b\r\n'), false],
  ['no last line end', parts('a\r\nb'), false],
])('%s', (_, text, ready) => {
  expect(isReadyText(text)).toBe(ready);
});
