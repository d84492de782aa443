import { beforeAll, expect, it } from 'vitest';
import { collectingActivities } from '../../../activities/survey/collecting.ts';
import { readRounds } from '../../../store/survey/collecting.ts';
import { listSends } from '../../../store/dispatch/sends.ts';
import { readOutgoingRegister } from '../../../store/document/register.ts';
import { SURVEY } from '../api/office.ts';
import { openChasingOffice, LETTER, OFFICER, type ChasingOffice } from './chasing-office.ts';

let office: ChasingOffice;
beforeAll(async () => {
  office = await openChasingOffice();
}, 60_000);

interface Detail {
  readonly deadline: string;
  readonly say: string;
}
const detail = async (): Promise<Detail> =>
  (await office.ask(OFFICER, { url: `/api/surveys/${SURVEY}` })).json<Detail>();
const FIRST = `${SURVEY}/gia-han-1`;
const all = (until: string): Promise<unknown> =>
  office.does(OFFICER, `/api/surveys/${SURVEY}/extensions/all`, { until, reason: 'nhiều đơn vị đề nghị' });
const owing = async (): Promise<{ recipientId: number }[]> =>
  (await office.ask(OFFICER, { url: `/api/surveys/${SURVEY}/calls` })).json();

/** A registration accepted: one more that owes an answer. */
async function takenIn(): Promise<number> {
  const { id } = await office.db
    .insertInto('recipient')
    .values({
      document_id: LETTER,
      ordinal: 900,
      name: 'Công ty mới đăng ký',
      group_label: 'Doanh nghiệp',
      purpose: 'direct',
      owes_answer: true,
      channel: 'email',
      email: 'moi@example.vn',
      origin: 'registered',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

it('more time for everybody is in force from the moment its letter has a number, and gone when that is voided', async () => {
  await office.advanceTo('2023-07-21T02:00:00Z');
  await all('2023-07-31');
  expect((await detail()).deadline).toContain('25/7/2023');
  await expect(all('2023-08-01')).rejects.toThrow('đang chờ ban hành');
  await office.signs(FIRST);
  expect((await detail()).deadline).toContain('25/7/2023');
  await office.decides('van-thu', FIRST, 'issueNumber');
  expect((await detail()).deadline).toBe('hết thứ Hai 31/7/2023');
  await office.decides('van-thu', FIRST, 'void', 'Ghi nhầm ngày');
  expect((await detail()).deadline).toContain('25/7/2023');
  const rows = await office.db
    .selectFrom('due_date')
    .select('reason')
    .where('recipient_id', 'is', null)
    .orderBy('id')
    .execute();
  expect(rows.map(({ reason }) => reason)).toEqual([
    'Theo định nghĩa đợt khảo sát',
    expect.stringMatching(/^Công văn số \d+\/SKHCN-QLCN&TTCN ngày 21\/7\/2023$/),
    expect.stringContaining('Hủy số'),
  ]);
});

it('goes to those who owe: who answered after it was signed is skipped and noted, and reminders move at once', async () => {
  const second = `${SURVEY}/gia-han-2`;
  await all('2023-07-31');
  await office.signs(second);
  const [first] = await owing();
  await office.answers(first?.recipientId ?? 0);
  const late = await takenIn();
  await office.issues(second);
  const sends = await listSends(office.db, { documentId: second });
  expect(sends.filter(({ placeId }) => placeId === late)).toMatchObject([{ state: 'queued' }]);
  expect(sends.filter(({ state }) => state === 'skipped')).toMatchObject([
    { error: 'Đã trả lời trước khi phát hành' },
  ]);
  const letters = (await listSends(office.db, { documentId: LETTER })).length;
  expect(sends.length).toBeLessThan(letters);
  const [entry] = (await readOutgoingRegister(office.db, { year: 2023 })).filter(
    ({ documentId, state }) => documentId === second && state === 'issued',
  );
  expect(entry?.note).toContain('Không gửi 1 nơi đã trả lời');

  const moved = await office.db
    .selectFrom('audit')
    .select('comment')
    .where('action', '=', 'moveAlarms')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(moved.comment).toContain('chốt số liệu: từ hết thứ Tư 26/7/2023 sang hết thứ Tư 02/8/2023');
  // Both rounds of the first deadline are past or gone: the new deadline has rounds of its own.
  await office.advanceTo('2023-07-26T01:00:30Z');
  const next = await collectingActivities(office.db).nextForCollecting({ campaignId: SURVEY });
  expect(next).toMatchObject({ step: 'remind' });
  expect(await readRounds(office.db, SURVEY)).toEqual([]);
});

it('one recipient gets more time by the decision of the office, which must say why', async () => {
  const [one] = await owing();
  const ask = (comment: string, until = '2023-08-03'): Promise<unknown> =>
    office.does(OFFICER, `/api/surveys/${SURVEY}/extensions/one`, {
      recipient: String(one?.recipientId),
      until,
      comment,
    });
  await expect(ask(' ')).rejects.toThrow('ghi lý do');
  await expect(ask('Giám đốc Sở đồng ý qua điện thoại', '2023-07-28')).rejects.toThrow(
    'Phải sau hạn hiện nay',
  );
  await ask('Giám đốc Sở đồng ý qua điện thoại');
  expect((await detail()).say).toMatch(/1 xin lùi, \d+ chưa, \d+ chưa gửi được công văn\.$/);
});
