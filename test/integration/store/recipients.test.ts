import { beforeEach, describe, expect, test } from 'vitest';
import type { Addressee } from '../../../domain/survey/definition.ts';
import { openProcess } from '../../../store/process.ts';
import {
  confirmRecipients,
  listRecipients,
  planRecipients,
  recipientsDifference,
  refreezeRecipients,
} from '../../../store/dispatch/recipients.ts';
import { freshDatabase } from '../../stack/database.ts';
import { actor, openSampleOffice } from './office.ts';

const { db } = await freshDatabase();
await openSampleOffice(db);
const officer = await actor(db, 'chuyen-vien-qlcn-ttcn');

const ask = (who: Partial<Addressee>): Addressee => ({
  purpose: 'direct',
  owesAnswer: true,
  channel: 'email',
  ...who,
});
const ADDRESSEES = [
  ask({ group: 'to-chuc-doanh-nghiep-tren-dia-ban' }),
  ask({ organisation: 'so-ke-hoach-va-dau-tu', purpose: 'coordinate', owesAnswer: false }),
  ask({ unit: 'van-phong', purpose: 'inform', owesAnswer: false, channel: 'internal' }),
];
const ON = '2023-07-12';
let count = 0;
let id = '';
const plan = (addressees: readonly Addressee[] = ADDRESSEES, on = ON) =>
  db.transaction().execute((trx) => planRecipients(trx, id, addressees, on));
const confirm = () =>
  db.transaction().execute((trx) => confirmRecipients(trx, { documentId: id, actor: officer }));

beforeEach(async () => {
  count += 1;
  id = `c${count}/cong-van`;
  await db
    .insertInto('document')
    .values({
      id,
      role: 'letter',
      document_type: 'congVan',
      unit_id: 'qlcn-ttcn',
      subject: 'x',
      expected_on: ON,
    })
    .execute();
  await openProcess(db, { id: `document/${id}`, kind: 'document' });
});

describe('planning and confirming recipients', () => {
  test('keeps the reachable in order and the unreachable with their reason', async () => {
    const planned = await plan();
    const list = await listRecipients(db, id);
    expect(planned).toEqual({ reachable: list.length - 1, unreachable: 1 });
    expect(list.at(-1)).toMatchObject({ organisationId: 'htx-may-tre-dan-thu-si', email: null });
    expect(list.at(-1)?.unreachableReason).toContain('chưa có thư điện tử');
    expect(list.at(-2)).toMatchObject({ unitId: 'van-phong', channel: 'internal' });
    expect(list.filter(({ note }) => note?.includes('gửi bản giấy'))).toHaveLength(3);
    const names = list.slice(0, -3).map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi', { numeric: true }).compare));
  });

  test('planning again replaces the list; confirming freezes it and is evidence', async () => {
    await plan();
    await plan([ask({ organisation: 'bo-khcn' })]);
    expect(await listRecipients(db, id)).toHaveLength(1);
    await confirm();
    await expect(plan()).rejects.toMatchObject({ type: 'wrongState' });
    await expect(confirm()).rejects.toMatchObject({ type: 'wrongState' });
    const document = await db
      .selectFrom('document')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(document.recipients_as_of).toBe(ON);
    expect(document.recipients_confirmed_at?.toISOString()).toMatch(/^2023-07-10/);
    const audit = await db.selectFrom('audit').selectAll().where('object_id', '=', id).execute();
    expect(audit).toMatchObject([
      { action: 'confirmRecipients', person_id: 'khuc-van-tuan', details: { recipients: 1 } },
    ]);
    const process = await db
      .selectFrom('process')
      .selectAll()
      .where('id', '=', `document/${id}`)
      .executeTakeFirstOrThrow();
    expect(process.wake_requested).toBe(2);
  });

  test('lines that stand for nobody, an empty list and nobody reachable are refused', async () => {
    await expect(plan([ask({ group: 'khong-co' }), ask({ organisation: 'bo-khcm' })])).rejects.toMatchObject({
      type: 'invalidInput',
      problems: [{ where: 'addressees[0]' }, { where: 'addressees[1]', remedy: 'Có phải là "bo-khcn"?' }],
    });
    await expect(confirm()).rejects.toMatchObject({ type: 'wrongState' });
    await plan([ask({ organisation: 'htx-may-tre-dan-thu-si' })]);
    await expect(confirm()).rejects.toMatchObject({ problems: [{ what: 'chưa có nơi nhận nào gửi được' }] });
  });
});

describe('the frozen list on the day of numbering', () => {
  test('differs in nothing while the directory says the same', async () => {
    await plan();
    await confirm();
    expect(await recipientsDifference(db, id, '2023-07-14')).toEqual([]);
  });

  test('differs when the day passes a reorganisation; accepting it keeps the ids of those who stay', async () => {
    await plan();
    await confirm();
    const before = await listRecipients(db, id);
    const difference = await recipientsDifference(db, id, '2026-01-05');
    expect(difference.map(({ kind, organisationId }) => [kind, organisationId])).toEqual(
      expect.arrayContaining([
        ['reachChanged', 'co-khi-minh-hai'],
        ['reachChanged', 'so-ke-hoach-va-dau-tu'],
      ]),
    );
    const accepted = await db
      .transaction()
      .execute((trx) => refreezeRecipients(trx, { documentId: id, actor: officer, on: '2026-01-05' }));
    expect(accepted).toEqual(difference);
    expect(await recipientsDifference(db, id, '2026-01-05')).toEqual([]);
    const after = await listRecipients(db, id);
    expect(after.map((row) => row.id).sort()).toEqual(before.map((row) => row.id).sort());
    expect(after.filter(({ unreachableReason }) => unreachableReason !== null)).toHaveLength(3);
  });

  test('names a new address and a member who joined and one who left', async () => {
    await plan();
    await confirm();
    await db
      .updateTable('organisation_contact')
      .set({ email: 'moi@in-hung-yen.example' })
      .where('organisation_id', '=', 'in-hung-yen')
      .execute();
    await db
      .updateTable('organisation_group_member')
      .set({ valid_to: '2023-07-13' })
      .where('organisation_id', '=', 'tuong-ban')
      .execute();
    await db
      .insertInto('organisation_group_member')
      .values({
        group_id: 'to-chuc-doanh-nghiep-tren-dia-ban',
        organisation_id: 'bo-khcn',
        valid_from: '2023-07-14',
      })
      .execute();
    const difference = await recipientsDifference(db, id, '2023-07-14');
    expect(difference.map(({ kind, organisationId }) => `${kind} ${organisationId}`).sort()).toEqual([
      'addressChanged in-hung-yen',
      'gone tuong-ban',
      'new bo-khcn',
    ]);
    await db
      .transaction()
      .execute((trx) => refreezeRecipients(trx, { documentId: id, actor: officer, on: '2023-07-14' }));
    const list = await listRecipients(db, id);
    expect(list.some(({ organisationId }) => organisationId === 'tuong-ban')).toBe(false);
    expect(list.find(({ organisationId }) => organisationId === 'in-hung-yen')?.email).toBe(
      'moi@in-hung-yen.example',
    );
  });

  test('accepted, it is in every column and in its order what planning on that day gives', async () => {
    const LATER = '2026-01-05';
    const without = (list: Awaited<ReturnType<typeof listRecipients>>) =>
      list.map((row) => ({ ...row, id: 0 }));
    const lines = [...ADDRESSEES].reverse();
    await plan(lines, LATER);
    const planned = without(await listRecipients(db, id));
    await db
      .updateTable('recipient')
      .set({
        name: 'x',
        group_label: 'x',
        ordinal: 0,
        note: 'x',
        phone: 'x',
        email: 'x',
        postal_address: 'x',
      })
      .set({ owes_answer: false, intermediary: true, merged_from: ['x'], unreachable_reason: 'x' })
      .set({ purpose: 'report', channel: 'paper' })
      .where('document_id', '=', id)
      .execute();
    await db
      .transaction()
      .execute((trx) => refreezeRecipients(trx, { documentId: id, actor: officer, on: LATER }));
    expect(without(await listRecipients(db, id))).toEqual(planned);
  });

  test('is not touched any more once something was sent', async () => {
    await plan([ask({ organisation: 'bo-khcn' })]);
    await confirm();
    const [first] = await listRecipients(db, id);
    await db
      .insertInto('send')
      .values({ document_id: id, recipient_id: first?.id ?? 0, kind: 'document', channel: 'email' })
      .execute();
    await expect(
      db.transaction().execute((trx) => refreezeRecipients(trx, { documentId: id, actor: officer, on: ON })),
    ).rejects.toMatchObject({ type: 'wrongState' });
  });
});
