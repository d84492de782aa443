/** Mail is written by whoever likes: reading it takes no longer than its length warrants, whatever stands in it. */
import { expect, test } from 'vitest';
import { readMessage } from '../../../documents/intake/read-message.ts';

const mail = (head: readonly string[], body: string): Buffer =>
  Buffer.from(['From: a@khac.example.vn', 'Subject: x', ...head, '', body].join('\r\n'));
const HTML = 'Content-Type: text/html; charset=utf-8';
const MANY = 300_000;

test('a page is read as its words', async () => {
  const page =
    '<html><head><STYLE type="text/css">p > a {}</STYLE></head><body><p>Kính gửi</p>Sở<br/>Khoa học' +
    '<script>if (1 < 2) alert("</p>")</script> và <b>Công nghệ</b> 1 < 2</body>';
  const { text } = await readMessage(mail([HTML], page));
  expect(text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())).toEqual([
    'Kính gửi',
    'Sở',
    'Khoa học và Công nghệ 1',
  ]);
});

test.each([
  ['tags that never end', mail([HTML], '<'.repeat(MANY))],
  ['styles that never end', mail([HTML], '<style>'.repeat(MANY / 7))],
  ['an address without its half', mail([`Delivered-To: ${'a'.repeat(MANY)}`], 'x')],
  ['names of letters of nothing but signs', mail([`References: <${'@'.repeat(MANY)}>`], 'x')],
  ['more lines than letters', mail([HTML], '\n'.repeat(20 * MANY))],
])('%s', { timeout: 5_000 }, async (_, raw) => {
  expect((await readMessage(raw)).attachments).toEqual([]);
});
