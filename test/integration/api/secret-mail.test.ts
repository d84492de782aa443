import { expect, test } from 'vitest';
import { loadSample, openOffice } from './office.ts';

const office = await openOffice();

test('mail that looks secret is handed to nobody, whoever knows its hash', async () => {
  await loadSample(office);
  const sha256 = 'a'.repeat(64);
  await office.db.insertInto('file').values({ sha256, media_type: 'message/rfc822', size: 1 }).execute();
  await office.db
    .insertInto('inbound_message')
    .values({ source: 'mailbox', sha256, body_hash: 'b', received_at: new Date(), kind: 'secret' })
    .execute();
  const answer = await office.ask('van-thu', { url: `/api/files/${sha256}` });
  expect([answer.status, answer.json().type]).toEqual([422, 'secretRefused']);
});
