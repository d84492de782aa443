import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nextForDocument } from '../../../activities/document/next-for-document.ts';
import { sendChunk } from '../../../activities/mail/send-chunk.ts';
import { collectingActivities } from '../../../activities/survey/collecting.ts';
import { documentProcessId } from '../../../domain/survey/ids.ts';
import type { Sender } from '../../../mail/sender.ts';
import { listSends, roundsLeftBehind } from '../../../store/dispatch/sends.ts';
import { advanceClock } from '../../../store/office/office-clock.ts';
import { isQuiet } from '../../../store/office/rehearsal.ts';
import { openProcess, processesToWake } from '../../../store/process.ts';
import { startFakeSmtp } from '../../mail/fake-smtp.ts';
import { launch, loadSample, openOffice, SURVEY, type TestOffice } from '../api/office.ts';
import { DOCUMENT, job, LETTER, mailRoom, REMINDER, type MailRoom } from '../mail/fixture.ts';

describe('letters of a paused campaign', () => {
  let room: MailRoom;
  beforeAll(async () => {
    room = await mailRoom();
    await openProcess(room.db, { id: documentProcessId(DOCUMENT), kind: 'document' });
  });
  beforeEach(async () => {
    await room.clear();
    await going();
  });
  const pause = () =>
    sql`update campaign set paused_at = office_now(), pause_reason = 'chờ ý kiến'`.execute(room.db);
  const going = () => sql`update campaign set paused_at = null, pause_reason = null`.execute(room.db);
  const states = async (round = LETTER) => (await listSends(room.db, round)).map(({ state }) => state);
  const addresses = (count: number) => Array.from({ length: count }, (_, n) => `nhan${n}@example.vn`);

  it('wait without a busy loop and go when it goes on', async () => {
    const server = await startFakeSmtp({});
    await room.recipients(addresses(3));
    await pause();
    const deps = room.deps(server.url);
    expect(await sendChunk(deps, LETTER, job())).toEqual({ remaining: 0, retryInMs: null });
    expect(await states()).toEqual(['queued', 'queued', 'queued']);
    expect(await nextForDocument(room.db, DOCUMENT)).toEqual({
      wait: true,
      waitingFor: expect.stringContaining('tạm dừng') as string,
    });
    await sql`update document set state = 'kept'`.execute(room.db);
    expect(await roundsLeftBehind(room.db)).toEqual([]);
    expect(await isQuiet(room.db)).toBe(true);
    await going();
    expect(await roundsLeftBehind(room.db)).toHaveLength(1);
    await sql`update document set state = 'dispatching'`.execute(room.db);
    expect(await nextForDocument(room.db, DOCUMENT)).toEqual({ step: 'send' });
    await sendChunk(deps, LETTER, job(2));
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    await server.close();
  });

  it('stop in the midst of a chunk: what had not begun is given back', async () => {
    await room.recipients(addresses(40));
    const sent: string[] = [];
    const sender: Sender = {
      async send(message, letter) {
        // This one is marked and under way; the others are not.
        if (sent.length === 2) await pause();
        if (!(await letter.onDataBegins())) return { result: 'withdrawn' };
        sent.push(message.messageId);
        return { result: 'sent', reply: '250 ok' };
      },
      close: () => undefined,
    };
    await sendChunk(room.deps('smtp://127.0.0.1:1', { sender, lanes: 1 }), LETTER, job());
    const found = await states();
    expect(sent).toHaveLength(3);
    expect(found.filter((state) => state === 'sent')).toHaveLength(3);
    expect(found.filter((state) => state === 'queued')).toHaveLength(37);
  });

  it('reminders are not sent late: they are skipped with the reason', async () => {
    await room.recipients(addresses(2), REMINDER);
    await pause();
    await sendChunk(room.deps('smtp://127.0.0.1:1'), REMINDER, job());
    expect(await listSends(room.db, REMINDER)).toMatchObject([
      { state: 'skipped', error: expect.stringContaining('tạm dừng') as string },
      { state: 'skipped' },
    ]);
  });

  it('a recall goes out all the same', async () => {
    const server = await startFakeSmtp({});
    await room.recipients(addresses(1));
    await pause();
    await sql`update document set role = 'recall'`.execute(room.db);
    await sendChunk(room.deps(server.url), LETTER, job());
    expect(await states()).toEqual(['sent']);
    await sql`update document set role = 'letter'`.execute(room.db);
    await server.close();
  });
});

describe('pausing and going on', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openOffice();
    await loadSample(office);
    await launch(office);
  });
  const pauseIt = (who: string, body: object) =>
    office.ask(who, { url: `/api/surveys/${SURVEY}/pause`, body });
  const resumeIt = (who: string, body: object = {}) =>
    office.ask(who, { url: `/api/surveys/${SURVEY}/resume`, body });
  const show = async () =>
    (await office.ask('giam-doc', { url: `/api/surveys/${SURVEY}` })).json<{
      pausedAt: string | null;
      status: string;
      nextActions: { command: string }[];
    }>();

  it('needs a reason, is for the unit or a leader, and only a leader holds the cut-off', async () => {
    expect((await pauseIt('giam-doc', { reason: ' ' })).status).toBe(400);
    expect((await pauseIt('van-thu', { reason: 'x' })).status).toBe(403);
    const { cv, head } = await accountsOfUnit();
    expect((await pauseIt(cv, { reason: 'x', holdCutOff: true })).status).toBe(409);
    expect((await pauseIt(head, { reason: 'chờ ý kiến UBND tỉnh' })).status).toBe(200);
    expect((await pauseIt(head, { reason: 'lần nữa' })).status).toBe(409);
    const shown = await show();
    expect(shown.pausedAt).not.toBeNull();
    expect(shown.status).toContain('tạm dừng từ 07h30 ngày 10/7/2023: chờ ý kiến UBND tỉnh');
    expect(shown.nextActions.some(({ command }) => command.includes('survey resume'))).toBe(true);
    expect((await resumeIt(cv)).json<{ note: string }>().note).toBe('Đã tiếp tục');
    expect((await resumeIt(cv)).status).toBe(409);
  });

  it('asks a leader when the due date passed meanwhile, and names the reminders that are not made up for', async () => {
    const { db } = office;
    const { cv } = await accountsOfUnit();
    const work = collectingActivities(db);
    await sql`update campaign set state = 'collecting'`.execute(db);
    await pauseIt('giam-doc', { reason: 'rà soát mẫu phiếu', holdCutOff: true });
    expect((await processesToWake(db)).some(({ kind }) => kind === 'survey')).toBe(true);
    const { definition } = await db.selectFrom('campaign').select('definition').executeTakeFirstOrThrow();
    expect(definition.reminders.length).toBeGreaterThan(0);
    await db.transaction().execute((trx) => advanceClock(trx, new Date('2023-07-24T01:00:00Z')));
    for (;;) {
      const next = await work.nextForCollecting({ campaignId: SURVEY });
      if (!('step' in next)) break;
      expect(next.step).toBe('skipReminder');
      await work.skipReminder({ campaignId: SURVEY, round: (next as { round: number }).round });
    }
    const reasons = await db.selectFrom('reminder').select('reason').execute();
    expect(reasons.every(({ reason }) => reason === 'đợt khảo sát tạm dừng')).toBe(true);
    await db.transaction().execute((trx) => advanceClock(trx, new Date('2023-09-01T01:00:00Z')));
    expect(await work.nextForCollecting({ campaignId: SURVEY })).toEqual({ waitMs: null });

    const asked = await resumeIt('giam-doc');
    expect(asked.json()).toMatchObject({ type: 'questionsOpen', problems: [{ where: 'dueDatePassed' }] });
    expect((await resumeIt(cv, { accept: ['dueDatePassed'] })).status).toBe(403);
    const done = await resumeIt('giam-doc', { accept: ['dueDatePassed'] });
    expect(done.json<{ note: string }>().note).toMatch(/^Đã tiếp tục; không gửi bù lần nhắc \d/);
    expect(await work.nextForCollecting({ campaignId: SURVEY })).toEqual({ step: 'cutOff' });
  });

  async function accountsOfUnit(): Promise<{ cv: string; head: string }> {
    const { rows } = await sql<{ account: string; rank: string }>`
      select a.id as account, p.rank from account a join post_holder h on h.person_id = a.person_id
        join post p on p.id = h.post_id join campaign c on c.unit_id = p.unit_id`.execute(office.db);
    const of = (rank: string) => rows.find((row) => row.rank === rank)?.account ?? '';
    return { cv: of('officer'), head: of('unitHead') };
  }
});
