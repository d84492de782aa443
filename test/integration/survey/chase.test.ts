import { writeFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { keepDocument } from '../../../activities/document/dispatch.ts';
import { nextForDocument } from '../../../activities/document/next-for-document.ts';
import { collectingActivities } from '../../../activities/survey/collecting.ts';
import { listRecipients } from '../../../store/dispatch/recipients.ts';
import { listSends } from '../../../store/dispatch/sends.ts';
import { readDocument } from '../../../store/document/document-facts.ts';
import { listAnswers } from '../../../store/survey/answer-list.ts';
import { readChaseRounds } from '../../../store/survey/chase-rounds.ts';
import { docxText } from '../../documents/docx.ts';
import { SURVEY } from '../api/office.ts';
import { LETTER, openChasingOffice, OFFICER, type ChasingOffice } from './chasing-office.ts';
import { mailsOf } from './mails-of.ts';

const HUYEN = `  - { group: ubnd-cap-huyen, purpose: direct, owesAnswer: true, channel: email }
  - { organisation: bql-cac-kcn-tinh,`;
const plan = (source: string): string =>
  source
    .replace('  - { organisation: bql-cac-kcn-tinh,', HUYEN)
    .replace(
      'cutOff:\n  workingDaysAfter: 2',
      'chase: [{ workingDaysAfter: 2 }]\nescalate: { workingDaysAfter: 4 }\ncutOff:\n  workingDaysAfter: 6',
    );

const INSIDE = `${SURVEY}/don-doc-1`;
const OUTSIDE = `${SURVEY}/don-doc-2`;
const ABOVE = `${SURVEY}/bao-cap-tren-1`;
let office: ChasingOffice;
let sentBack: number;
beforeAll(async () => {
  office = await openChasingOffice(plan);
}, 60_000);

const next = () => collectingActivities(office.db).nextForCollecting({ campaignId: SURVEY });
const contentOf = async (id: string) => (await readDocument(office.db, id)).current.content;
const textOf = async (id: string): Promise<string> => JSON.stringify(await contentOf(id));
async function closeReminders(): Promise<void> {
  const work = collectingActivities(office.db);
  for (;;) {
    const step = await next();
    if (!('step' in step) || !('round' in step) || step.step === 'chase') return;
    await work.skipReminder({ campaignId: SURVEY, round: step.round });
  }
}
/** For looking at it: LOOK=folder writes every letter as .docx. */
async function look(id: string): Promise<void> {
  const folder = process.env['LOOK'];
  const file = (await readDocument(office.db, id)).current.files?.[0];
  if (folder && file) writeFileSync(`${folder}/${id.split('/')[1]}.docx`, await office.files.get(file.docx));
}

it('one outsider answers and is asked to correct by a day that passes, too', async () => {
  const one = await office.db
    .selectFrom('recipient')
    .select('id')
    .where('document_id', '=', LETTER)
    .where('name', 'like', 'Công ty%')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  await office.answers(one.id);
  await office.does(OFFICER, `/api/surveys/${SURVEY}/answers/${one.id}/return`, {
    comment: 'Thiếu số lao động',
    until: '2023-07-25',
  });
  sentBack = one.id;
});

it('two working days after the deadline two letters are drafted: a list for bodies of the administration, no names for others', async () => {
  await office.advanceTo('2023-07-26T01:00:30Z');
  await closeReminders();
  expect(await next()).toEqual({ step: 'chase', kind: 'chase', round: 1 });
  const work = collectingActivities(office.db);
  await work.ensureChase({ campaignId: SURVEY, kind: 'chase', round: 1 });
  await work.ensureChase({ campaignId: SURVEY, kind: 'chase', round: 1 });
  expect(await readChaseRounds(office.db, SURVEY)).toMatchObject([
    { kind: 'chase', round: 1, state: 'drafted' },
  ]);

  const inside = await listRecipients(office.db, INSIDE);
  expect(inside.map(({ name }) => name)).toContain('Ủy ban nhân dân huyện Phù Cừ');
  const insideText = await textOf(INSIDE);
  for (const { name } of inside) expect(insideText).toContain(name);
  const outside = await listRecipients(office.db, OUTSIDE);
  expect(outside.length).toBeGreaterThan(40);
  const outsideText = await textOf(OUTSIDE);
  for (const { name } of [...inside, ...outside]) expect(outsideText).not.toContain(name);
  expect(outsideText).toContain('hoặc chưa nhận được phiếu đã sửa');
  expect(insideText).not.toContain('đã sửa');
});

it('whoever answers before it is signed leaves the list; the leader signs the list as it is', async () => {
  const [first] = await office.db
    .selectFrom('recipient')
    .select(['letter_recipient_id as id', 'name'])
    .where('document_id', '=', INSIDE)
    .execute();
  await office.decides(OFFICER, INSIDE, 'submit');
  await office.decides('truong-phong-qlcn-ttcn', INSIDE, 'approveContent');
  await office.decides('van-thu', INSIDE, 'approveForm');
  await office.answers(first?.id ?? 0);
  const notYet = await office.decides('giam-doc', INSIDE, 'sign');
  expect(notYet.json<{ note: string }>().note).toContain('Chưa ký: 1 nơi trong danh sách đã trả lời');
  const text = await textOf(INSIDE);
  expect(text).not.toContain(first?.name);
  expect(text).toContain('còn 04 cơ quan, đơn vị');
  await office.decides('van-thu', INSIDE, 'approveForm');
  await office.decides('giam-doc', INSIDE, 'sign');
  const list = await office.db
    .selectFrom('chase_list')
    .selectAll()
    .where('document_id', '=', INSIDE)
    .execute();
  expect(list).toHaveLength(4);
  expect(new Set(list.map(({ hash }) => hash)).size).toBe(1);
});

it('whoever answers between signing and dispatch gets nothing; mails carry the link of the letter', async () => {
  const [signed] = await office.db
    .selectFrom('recipient')
    .select('letter_recipient_id as id')
    .where('document_id', '=', INSIDE)
    .execute();
  await office.answers(signed?.id ?? 0);
  await office.issues(INSIDE);
  const sends = await listSends(office.db, { documentId: INSIDE });
  expect(sends.map(({ state }) => state).sort()).toEqual(['queued', 'queued', 'queued', 'skipped']);
  // A place has the same number on every list of the campaign.
  const places = new Map((await listAnswers(office.db, SURVEY)).map((one) => [one.recipientId, one.name]));
  for (const { placeId, recipientName } of sends) expect(places.get(placeId)).toBe(recipientName);
  await office.signs(OUTSIDE);
  await office.issues(OUTSIDE);
  for (const id of [INSIDE, OUTSIDE]) {
    await office.db
      .updateTable('send')
      .set({ state: 'sent', sent_at: new Date('2023-07-26T03:00:00Z') })
      .where('document_id', '=', id)
      .where('state', '=', 'queued')
      .execute();
    await keepDocument(office.db, id);
    await look(id);
  }
});

it('what an outsider gets, mail and document, names nobody but itself; who was asked to correct is told that', async () => {
  const names = (await listRecipients(office.db, LETTER)).map(({ name }) => name);
  const file = (await readDocument(office.db, OUTSIDE)).current.files?.[0];
  const paper = docxText(await office.files.get(file?.docx ?? ''));
  for (const name of names) expect(paper).not.toContain(name);

  const mails = await mailsOf(office, OUTSIDE);
  expect(mails.length).toBeGreaterThan(40);
  for (const { name, text, html } of mails) {
    const words = `${text}${html}`;
    expect(words).toContain(name);
    const others = names.filter((other) => other !== name && !name.includes(other));
    expect(others.filter((other) => words.includes(other))).toEqual([]);
  }
  const corrected = mails.filter(({ text }) => text.includes('chưa nhận được phiếu đã sửa'));
  expect(corrected.map(({ letterRecipientId }) => letterRecipientId)).toEqual([sentBack]);
});

it('then those above are told, each of its own only; who has nobody above is named to the leader', async () => {
  await office.advanceTo('2023-07-28T01:00:30Z');
  await closeReminders();
  expect(await next()).toEqual({ step: 'chase', kind: 'escalation', round: 1 });
  await collectingActivities(office.db).ensureChase({ campaignId: SURVEY, kind: 'escalation', round: 1 });
  const content = await contentOf(ABOVE);
  expect(content.addressees).toEqual(['Ủy ban nhân dân tỉnh Hưng Yên']);
  const text = JSON.stringify(content);
  expect(text).toMatch(/đã đôn đốc tại Công văn số \d+\/SKHCN-QLCN&TTCN ngày 26\/7\/2023\./);
  expect(text).not.toContain('Công ty');
  const rounds = await readChaseRounds(office.db, SURVEY);
  expect(rounds.find(({ kind }) => kind === 'escalation')?.reason).toMatch(
    /^Không có cơ quan cấp trên.*Công ty/,
  );
  await office.decides(OFFICER, ABOVE, 'submit');
  await look(ABOVE);
});

it('a second letter by hand waits until the one before is out; the cut-off drops what has no number', async () => {
  const url = `/api/surveys/${SURVEY}/chase`;
  await expect(office.does(OFFICER, url)).rejects.toThrow('chưa phát hành');
  await office.does(OFFICER, `/api/surveys/${SURVEY}/cut-off`, { early: true, comment: 'Đủ số liệu' });
  expect(await nextForDocument(office.db, ABOVE)).toEqual({ ended: 'void' });
  expect((await readDocument(office.db, INSIDE)).row.state).toBe('kept');
});
