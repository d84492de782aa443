import { describe, expect, it } from 'vitest';
import { isEmailAddress } from '../../../domain/dispatch/address.ts';
import { afterTemporaryFailure, RETRY_DELAYS_MS } from '../../../domain/dispatch/retry.ts';

const recipient = { serverDown: false };
const server = { serverDown: true };

describe('after a temporary failure', () => {
  it('waits longer each time and gives up when the recipient is to blame', () => {
    const tries = [1, 2, 3, 4, 5, 6].map((n) => afterTemporaryFailure('document', n, recipient));
    expect(tries.map(({ delayMs }) => delayMs)).toEqual([...RETRY_DELAYS_MS, null]);
    expect(tries.at(-1)?.state).toBe('failed');
  });

  it('never gives up a document while the server itself is away, and looks again within two minutes', () => {
    expect(afterTemporaryFailure('document', 5_000, server)).toEqual({ state: 'queued', delayMs: 120_000 });
  });

  it('gives a reminder up within the hour, so that the campaign goes on', () => {
    let waited = 0;
    for (let tries = 1; ; tries += 1) {
      const { delayMs } = afterTemporaryFailure('reminder', tries, server);
      if (delayMs === null) break;
      waited += delayMs;
    }
    expect(waited).toBeLessThan(3_600_000);
  });
});

describe('e-mail addresses', () => {
  it.each(['vanthu@utehy.edu.vn', 'a.b+c@x-y.gov.vn'])('%s', (text) =>
    expect(isEmailAddress(text)).toBe(true),
  );
  it.each([
    '',
    'a',
    'a@b',
    'a b@c.vn',
    'văn.thư@x.vn',
    'a@x.vn\r\nBcc: b@x.vn',
    '<a@x.vn>',
    'a@x..vn',
    'a@x.vn,b@x.vn',
  ])('not %j', (text) => expect(isEmailAddress(text)).toBe(false));
});
