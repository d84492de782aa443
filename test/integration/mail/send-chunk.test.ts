import { sql } from 'kysely';
import PostalMime from 'postal-mime';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendChunk } from '../../../activities/mail/send-chunk.ts';
import type { RawMessage } from '../../../mail/message.ts';
import type { Sender } from '../../../mail/sender.ts';
import { recipientOfToken } from '../../../store/dispatch/personal-links.ts';
import { claimSends, markDataBegan, recordResults } from '../../../store/dispatch/send-claims.ts';
import { listSends, sendProgress } from '../../../store/dispatch/sends.ts';
import { startFakeSmtp, type FakeSmtp } from '../../mail/fake-smtp.ts';
import { DOCUMENT, job, LETTER, mailRoom, type MailRoom } from './fixture.ts';

let room: MailRoom;
beforeAll(async () => {
  room = await mailRoom();
});
const servers: FakeSmtp[] = [];
beforeEach(() => room.clear());
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function fake(troubles: Parameters<typeof startFakeSmtp>[0] = {}): Promise<FakeSmtp> {
  const server = await startFakeSmtp(troubles);
  servers.push(server);
  return server;
}

const addresses = (count: number): string[] => Array.from({ length: count }, (_, n) => `nhan${n}@example.vn`);
const idsReceived = ({ received }: FakeSmtp): string[] =>
  received.map((text) => /^Message-ID: (.*)\r$/m.exec(text)?.[1] ?? '');
const byState = async (round = LETTER) => (await sendProgress(room.db, round)).byState;
const dueNow = () => sql`update send set not_before = null`.execute(room.db);
const rows = () => listSends(room.db, LETTER);

describe('a round that goes well', () => {
  it('reaches everyone once, with number, deadline, link and attachments', async () => {
    const server = await fake();
    const [first = 0] = await room.recipients(addresses(12));
    expect(await sendChunk(room.deps(server.url), LETTER, job())).toEqual({ remaining: 0, retryInMs: null });
    expect(new Set(idsReceived(server)).size).toBe(12);
    expect(await byState()).toMatchObject({ sent: 12, queued: 0, unknown: 0, failed: 0 });
    const [row] = await rows();
    expect(row).toMatchObject({
      recipientId: first,
      state: 'sent',
      reply: '250 2.0.0 kept',
      tries: 1,
      error: null,
    });
    expect(row?.sentAt?.toISOString()).toMatch(/^2023-07-14T01:/);

    const email = await PostalMime.parse(
      server.received.find((text) => text.includes(row?.messageId ?? '?')) ?? '',
    );
    expect(email.subject).toContain(
      '[Sở KH&CN Hưng Yên] Công văn số 352/SKHCN-QLCN&TTCN: V/v phối hợp khảo sát',
    );
    expect(email.text).toContain('hết thứ Hai, ngày 24/7/2023');
    expect(email.attachments.map(({ filename }) => filename)).toEqual([
      'Công văn số 352-SKHCN-QLCN&TTCN.pdf',
      'Phiếu khảo sát.docx',
    ]);
    expect(Buffer.from(email.attachments[0]?.content as ArrayBuffer).toString()).toBe('pdf cong van');
    const token = /\/p\/([\w-]{43})/.exec(email.text ?? '')?.[1] ?? '';
    expect(await recipientOfToken(room.db, token)).toMatchObject({
      recipientId: first,
      documentId: DOCUMENT,
    });
  });

  it('sends nothing more when it is called again', async () => {
    const server = await fake();
    await room.recipients(addresses(3));
    const deps = room.deps(server.url);
    await sendChunk(deps, LETTER, job(1));
    await sendChunk(deps, LETTER, job(2));
    expect(server.received).toHaveLength(3);
  });

  it('tells its progress', async () => {
    const server = await fake();
    await room.recipients(addresses(3));
    const seen: number[][] = [];
    await sendChunk(
      room.deps(server.url),
      LETTER,
      job(1, { onProgress: (done, of) => seen.push([done, of]) }),
    );
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});

describe('when the mail server says no', () => {
  it('fails that recipient alone on 5xx, with the reason', async () => {
    const server = await fake((step, line) =>
      step === 'RCPT' && line.includes('nhan1@') ? '550 5.1.1 no such user' : undefined,
    );
    await room.recipients(addresses(4));
    expect((await sendChunk(room.deps(server.url), LETTER, job())).remaining).toBe(0);
    expect(await byState()).toMatchObject({ sent: 3, failed: 1 });
    const failed = (await rows()).find(({ state }) => state === 'failed');
    expect(failed).toMatchObject({ email: 'nhan1@example.vn', reply: '550 5.1.1 no such user' });
    expect(failed?.error).toContain('Máy chủ thư từ chối');
  });

  it('tries again on 4xx, later each time, and gives up in the end', async () => {
    const server = await fake({ RCPT: '450 4.2.0 greylisted' });
    await room.recipients(addresses(1));
    const deps = room.deps(server.url);
    const waits: (number | null)[] = [];
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      waits.push((await sendChunk(deps, LETTER, job(attempt))).retryInMs);
      await dueNow();
    }
    expect(waits.map((wait) => wait && Math.round(wait / 1_000))).toEqual([15, 60, 300, 900, 1800, null]);
    expect((await rows())[0]).toMatchObject({ state: 'failed', tries: 6 });
    expect((await rows())[0]?.error).toBe('Đã thử 6 lần không được: 450 4.2.0 greylisted');
  });

  it('stops at once when the server is away, and loses nothing', async () => {
    const server = await fake();
    await server.close();
    await room.recipients(addresses(30));
    const { remaining, retryInMs } = await sendChunk(room.deps(server.url), LETTER, job());
    expect(remaining).toBe(30);
    expect(retryInMs).toBeGreaterThan(10_000);
    expect((await rows()).filter(({ tries }) => tries > 0).length).toBeLessThanOrEqual(4);
    const back = await fake();
    await dueNow();
    await sendChunk(room.deps(back.url), LETTER, job(2));
    expect(await byState()).toMatchObject({ sent: 30 });
  });

  it('leaves what hung after the text as unknown and never sends it again by itself', async () => {
    const server = await fake({ dot: 'hang' });
    await room.recipients(addresses(2));
    expect((await sendChunk(room.deps(server.url), LETTER, job(1))).remaining).toBe(0);
    expect(await byState()).toMatchObject({ unknown: 2 });
    const good = await fake();
    await sendChunk(room.deps(good.url), LETTER, job(2));
    expect(good.received).toHaveLength(0);
  });

  it('accounts for every row, whatever mixture of answers', async () => {
    const answers = ['450 later', '550 no', undefined, 'close', undefined] as const;
    const server = await fake((step, line) =>
      step === 'RCPT' ? answers[Number(/nhan(\d+)@/.exec(line)?.[1]) % answers.length] : undefined,
    );
    await room.recipients(addresses(50));
    const deps = room.deps(server.url);
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await sendChunk(deps, LETTER, job(attempt));
      await dueNow();
    }
    expect(await byState()).toEqual({ sent: 20, failed: 30, queued: 0, sending: 0, unknown: 0, skipped: 0 });
    expect(server.received).toHaveLength(20);
    expect(new Set(idsReceived(server)).size).toBe(20);
  });
});

describe('attempts that die or come back', () => {
  it('sends again what a dead attempt had only claimed, and asks about what it had begun', async () => {
    await room.recipients(addresses(5));
    const dead = job(1).claimant;
    const claimed = await claimSends(room.db, LETTER, dead, 4);
    await markDataBegan(room.db, dead, [{ id: claimed[0]?.id ?? 0, messageId: '<dead@x>' }]);
    const server = await fake();
    await sendChunk(room.deps(server.url), LETTER, job(2));
    expect(await byState()).toMatchObject({ sent: 4, unknown: 1 });
    expect(server.received).toHaveLength(4);
    expect((await rows()).find(({ state }) => state === 'unknown')?.id).toBe(claimed[0]?.id);
  });

  it('leaves rows of a living stranger alone, and takes them over when its lease is over', async () => {
    await room.recipients(addresses(2));
    await claimSends(room.db, LETTER, { scope: 'document/x/other-run/1', attempt: 1 }, 10);
    const server = await fake();
    const deps = room.deps(server.url);
    const { remaining, retryInMs } = await sendChunk(deps, LETTER, job());
    expect(remaining).toBe(2);
    expect(retryInMs).toBeGreaterThan(30_000);
    expect(server.received).toHaveLength(0);
    await sql`update send set lease_until = clock_timestamp() - interval '1 second'`.execute(room.db);
    await sendChunk(deps, LETTER, job(2));
    expect(await byState()).toMatchObject({ sent: 2 });
  });

  it('stops a zombie before the text of a letter that another attempt has taken over', async () => {
    await room.recipients(addresses(1));
    const server = await fake();
    const deps = room.deps(server.url);
    // The zombie is held exactly where the server waits for the text, while the next attempt runs to its end.
    const held: Sender = {
      send: (message: RawMessage, hooks) =>
        deps.sender.send(message, {
          onDataBegins: async () => {
            await sendChunk(deps, LETTER, job(2));
            return hooks.onDataBegins();
          },
        }),
      close: () => undefined,
    };
    await sendChunk({ ...deps, sender: held }, LETTER, job(1));
    expect(server.received).toHaveLength(1);
    expect(await byState()).toMatchObject({ sent: 1 });
    expect((await rows())[0]?.tries).toBe(1);
  });

  it('lets a slow attempt settle a letter that was unknown only for want of its answer', async () => {
    await room.recipients(addresses(1));
    const slow = job(1).claimant;
    const [claimed] = await claimSends(room.db, LETTER, slow, 1);
    const id = claimed?.id ?? 0;
    await markDataBegan(room.db, slow, [{ id, messageId: '<slow@x>' }]);
    const server = await fake();
    await sendChunk(room.deps(server.url), LETTER, job(2));
    expect(await byState()).toMatchObject({ unknown: 1 });
    await recordResults(room.db, LETTER, slow, [{ id, outcome: { result: 'sent', reply: '250 ok' } }]);
    expect(await byState()).toMatchObject({ sent: 1 });
    await recordResults(room.db, LETTER, slow, [{ id, outcome: { result: 'rejected', reply: '550 no' } }]);
    expect(await byState()).toMatchObject({ sent: 1 });
  });

  it('sends nothing twice when two workers share a round', async () => {
    const server = await fake();
    await room.recipients(addresses(120));
    const one = room.deps(server.url);
    const two = room.deps(server.url);
    const other = { ...job(), claimant: { scope: 'document/x/run/2', attempt: 1 } };
    await Promise.all([sendChunk(one, LETTER, job()), sendChunk(two, LETTER, other)]);
    expect(server.received).toHaveLength(120);
    expect(new Set(idsReceived(server)).size).toBe(120);
    expect(await byState()).toMatchObject({ sent: 120 });
  });

  it('gives back what it has not begun when it is told to stop', async () => {
    const server = await fake();
    await room.recipients(addresses(40));
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      if (done === 5) stop.abort();
    };
    const { remaining } = await sendChunk(
      room.deps(server.url),
      LETTER,
      job(1, { signal: stop.signal, onProgress }),
    );
    expect(remaining).toBeGreaterThan(30);
    expect(await byState()).toMatchObject({ sending: 0, unknown: 0, queued: remaining });
    expect(server.received).toHaveLength(40 - remaining);
  });
});
