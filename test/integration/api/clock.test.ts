import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openProcess, reportWaiting } from '../../../store/process.ts';
import { loadSample, openOffice } from './office.ts';

const rehearsal = await openOffice();
const production = await openOffice('production');
beforeAll(() => Promise.all([loadSample(rehearsal), loadSample(production)]));

const advance = (office: typeof rehearsal, body: object, requestId: string = randomUUID()) =>
  office.ask('quan-tri', { url: '/api/clock/advance', body, requestId });

describe('the clock', () => {
  test('of a real office is not moved', async () => {
    const answer = await advance(production, { to: '2030-01-01T00:00:00+07:00' });
    expect([answer.status, answer.json().type]).toEqual([409, 'wrongState']);
  });

  test('of a rehearsal stays when nothing is going to happen by itself', async () => {
    expect((await advance(rehearsal, {})).json<{ moved: boolean }>().moved).toBe(false);
  });

  test('of a rehearsal jumps to the next alarm, once per request', async () => {
    const alarm = new Date('2023-07-19T08:00:00+07:00');
    await openProcess(rehearsal.db, { id: 'survey/thu', kind: 'survey' });
    const rest = (seen: number, nextAlarmAt: Date) =>
      reportWaiting(rehearsal.db, 'survey/thu', { seen, nextAlarmAt, waitingFor: 'thử' });
    await rest(1, alarm);
    const requestId = randomUUID();
    const jumping = advance(rehearsal, {}, requestId);
    // The process sees the jump and finds its next alarm.
    await expect.poll(async () => wakes()).toBe(2);
    await rest(2, new Date('2023-07-21T08:00:00+07:00'));
    const first = (await jumping).json<{ now: string; moved: boolean }>();
    expect(first.moved).toBe(true);
    expect(Math.abs(new Date(first.now).getTime() - alarm.getTime())).toBeLessThan(30_000);
    const again = (await advance(rehearsal, {}, requestId)).json<{ now: string }>();
    expect(new Date(again.now).getTime() - alarm.getTime()).toBeLessThan(60_000);
    expect(await wakes()).toBe(2);
  });
});

async function wakes(): Promise<number> {
  const row = await rehearsal.db
    .selectFrom('process')
    .select('wake_requested')
    .where('id', '=', 'survey/thu')
    .executeTakeFirstOrThrow();
  return row.wake_requested;
}
