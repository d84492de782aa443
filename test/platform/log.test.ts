import { expect, test } from 'vitest';
import { redact } from '../../platform/log.ts';

const HIDDEN = [
  'Authorization: Bearer abc.def-123',
  'GET /p/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0',
  'postgres://vanthu:matkhau@127.0.0.1:54320/vanthu',
  'gửi tới nguyen.van.a@hungyen.gov.vn',
  'liên hệ 0221 3862 123',
  'gọi +84 912 345 678',
  '"phone":"0912345678"',
];
const SECRETS = /abc\.def|9f86d081|matkhau|nguyen\.van\.a|3862|912|0912345678/;

test.each(HIDDEN)('%s is not logged as it is', (line) => {
  expect(redact(line)).not.toMatch(SECRETS);
});

const KEPT = [
  '{"time":1690243200000,"pid":12345}',
  'survey/KS-2023-01 chờ đến 2023-07-25T00:00:00.000Z',
  '0a1b2c3d4e5f60718293a4b5c6d7e8f90123456789abcdef0123456789abcdef',
  'số 385/SKHCN-QLCN ngày 10/7/2023',
];

test.each(KEPT)('%s is logged as it is', (line) => {
  expect(redact(line)).toBe(line);
});
