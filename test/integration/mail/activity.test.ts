import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createMailActivities } from '../../../activities/mail/mail-activities.ts';
import type { SendRound } from '../../../domain/dispatch/send.ts';
import type { ChunkResult } from '../../../workflows/mail/activities.ts';
import { sendProgress } from '../../../store/dispatch/sends.ts';
import { startFakeSmtp, type FakeSmtp, type Trouble } from '../../mail/fake-smtp.ts';
import { LETTER, LINK_KEY, mailRoom, type MailRoom } from './fixture.ts';

let room: MailRoom;
let server: FakeSmtp;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  room = await mailRoom();
});
beforeEach(() => room.clear());
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function mail(troubles: { readonly dot?: Trouble } = {}) {
  server = await startFakeSmtp(troubles);
  const made = createMailActivities({
    db: room.db,
    files: room.files,
    config: {
      smtpUrl: server.url,
      from: { name: null, address: 'van-thu@skhcn.vn' },
      perSecond: 2,
      connections: 1,
      dkim: null,
    },
    publicUrl: 'http://localhost:8080',
    linkKey: LINK_KEY,
    templatesFolder: join(import.meta.dirname, '../../../templates'),
  });
  closing.push(
    () => server.close(),
    () => made.close(),
  );
  return (round: SendRound): Promise<ChunkResult> => made.activities.sendChunk(round);
}

it('beats while it sends slowly, and says how far it is', async () => {
  const chunk = await mail();
  await room.recipients(Array.from({ length: 9 }, (_, n) => `nhan${n}@example.vn`));
  const environment = new MockActivityEnvironment({ heartbeatTimeoutMs: 15_000 });
  const beats: unknown[] = [];
  environment.on('heartbeat', (details) => beats.push(details));
  expect(await environment.run(chunk, LETTER)).toEqual({ remaining: 0, retryInMs: null });
  expect(server.received).toHaveLength(9);
  expect(beats.length).toBeGreaterThanOrEqual(1);
  expect(beats[0]).toMatchObject({ of: 9 });
});

it('stops when it is cancelled and leaves the rest queued', async () => {
  const chunk = await mail();
  await room.recipients(Array.from({ length: 30 }, (_, n) => `nhan${n}@example.vn`));
  const environment = new MockActivityEnvironment();
  setTimeout(() => environment.cancel('WORKER_SHUTDOWN'), 500);
  const { remaining } = await environment.run<[SendRound], ChunkResult, typeof chunk>(chunk, LETTER);
  expect(remaining).toBeGreaterThan(20);
  const { byState } = await sendProgress(room.db, LETTER);
  expect(byState).toMatchObject({ queued: remaining, sending: 0, unknown: 0 });
});
