/** A campaign is locked before its documents by everybody: stopping it and deciding on a document wait, and never for each other. */
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { SURVEY } from '../api/office.ts';
import { lockWaits } from '../store/lock-waits.ts';
import { openChasingOffice, OFFICER, type ChasingOffice } from './chasing-office.ts';

let office: ChasingOffice;
beforeAll(async () => {
  office = await openChasingOffice();
}, 60_000);
const EXTENSION = `${SURVEY}/gia-han-1`;

it('a letter of more time gets its number while the campaign is being stopped', async () => {
  await office.advanceTo('2023-07-21T02:00:00Z');
  await office.does(OFFICER, `/api/surveys/${SURVEY}/extensions/all`, {
    until: '2023-07-31',
    reason: 'nhiều đơn vị đề nghị',
  });
  await office.signs(EXTENSION);
  let numbered: Promise<unknown> = Promise.resolve();
  let stopped: ReturnType<ChasingOffice['ask']> | undefined;
  await office.db.transaction().execute(async (trx) => {
    await sql`select 1 from series_year for update`.execute(trx);
    numbered = office.decides('van-thu', EXTENSION, 'issueNumber');
    await lockWaits(office.db, 1);
    stopped = office.ask('giam-doc', {
      url: `/api/surveys/${SURVEY}/cancel`,
      body: { reason: 'UBND tỉnh chưa giao kinh phí' },
    });
    await lockWaits(office.db, 2);
  });
  await expect(numbered).resolves.toMatchObject({ status: 200 });
  const answer = await stopped;
  expect(answer?.body).toContain('Đã dừng đợt khảo sát');
  expect(answer?.status).toBe(200);
  const letter = await office.db
    .selectFrom('document')
    .select('state')
    .where('id', '=', EXTENSION)
    .executeTakeFirst();
  expect(letter?.state).toBe('void');
});
