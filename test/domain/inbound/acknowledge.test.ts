import { expect, test } from 'vitest';
import { acknowledgeTo } from '../../../domain/inbound/acknowledge.ts';

const OURS = ['tra-loi@so.vn', 'van-thu@so.vn'];
const plain = {
  ...{ from: 'vanphong@truong.edu.vn', automatic: false, list: false, secret: false },
  ...{ delivery: [], complaint: null },
};
const report = { action: 'failed', recipient: null, status: null, diagnostic: null } as const;

test('a person is answered, whatever the address is like', () => {
  for (const from of [plain.from, 'replyto.noor@x.vn', 'automation-lab@x.edu.vn', 'nobodyknows@x.vn'])
    expect(acknowledgeTo({ ...plain, from }, OURS)).toBe(from);
});

test.each<readonly [string, Partial<Parameters<typeof acknowledgeTo>[0]>]>([
  ['a machine', { automatic: true }],
  ['a list', { list: true }],
  ['a report', { delivery: [report] }],
  ['a complaint', { complaint: { recipient: null } }],
  ['what looks secret', { secret: true }],
  ['no sender', { from: null }],
  ['no address', { from: 'van thu@x' }],
  ...['noreply@x.vn', 'No-Reply@x.vn', 'no_reply+12@x.vn', 'do-not-reply@x.vn', 'MAILER-DAEMON@x.vn'].map(
    (from) => [from, { from }] as const,
  ),
  ...['postmaster@x.vn', 'bounce-17@x.vn', 'khong-tra-loi@x.vn'].map((from) => [from, { from }] as const),
  ['ourselves', { from: 'Tra-Loi@so.vn' }],
  ['a return address of ours', { from: 'tra-loi+t1-0-000000000000@so.vn' }],
  ['where our letters come from', { from: 'van-thu@so.vn' }],
])('%s is not', (_, more) => {
  expect(acknowledgeTo({ ...plain, ...more }, OURS)).toBeNull();
});
