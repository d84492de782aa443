import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { listDocuments } from '../../../store/document/documents.ts';
import { documentTimeline } from '../../../store/document/document-timeline.ts';
import { recordRequest } from '../../../store/request.ts';
import { freshDatabase } from '../../stack/database.ts';
import { confirmList, draft, smallOffice } from './office.ts';
import { runOffice, type RunningDocument } from './running.ts';
import { CLERK, DIRECTOR, HEAD_OF_UNIT, OFFICER, upToSigning } from './steps.ts';

const { db } = await freshDatabase();
const paper = {
  broken: false,
  convert: (docx: Buffer): Promise<Buffer> =>
    paper.broken
      ? Promise.reject(new Refusal('pdfFailed', [{ where: 'PDF', what: 'máy này chưa có LibreOffice' }]))
      : Promise.resolve(Buffer.concat([Buffer.from('%PDF-'), docx])),
  close: () => Promise.resolve(),
};
// At the top of the file, so that its workers stop before the database closes.
const office = await runOffice(db, paper);

beforeAll(() => smallOffice(db));

async function begin(documentId: string): Promise<RunningDocument> {
  await draft(db, documentId);
  await confirmList(db, documentId);
  return office.start(documentId);
}

test('the same request twice is one decision; two people at once, one of them is told to look again', async () => {
  const document = await begin('dong-thoi/cong-van');
  const { version, hash } = await document.read();
  const id = randomUUID();
  await recordRequest(db, {
    id,
    accountId: OFFICER,
    postId: null,
    action: 'submit',
    objectId: 'dong-thoi/cong-van',
    payload: { kind: 'submit', version, hash },
  });
  const [first, second] = await Promise.all([document.repeat(id), document.repeat(id)]);
  expect(second).toEqual(first);
  expect(await document.repeat(id)).toEqual(first);
  const both = await Promise.all([
    document.decide(HEAD_OF_UNIT, 'approveContent'),
    document.decide(HEAD_OF_UNIT, 'approveContent'),
  ]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const timeline = await documentTimeline(db, 'dong-thoi/cong-van');
  expect(timeline.map(({ label }) => label)).toEqual([
    'Soạn thảo',
    'Xác nhận nơi nhận',
    'Trình kiểm tra',
    'Duyệt nội dung',
  ]);
  expect(timeline[3]).toMatchObject({ person: 'Nguyễn Văn Trưởng', post: 'Trưởng phòng', version, hash });
});

test('a post that ended yesterday decides nothing', async () => {
  const document = await begin('het-nhiem-ky/cong-van');
  await db
    .updateTable('post_holder')
    .set({ valid_to: '2023-07-09' })
    .where('person_id', '=', HEAD_OF_UNIT)
    .execute();
  try {
    await document.decide(OFFICER, 'submit');
    expect(await document.decide(HEAD_OF_UNIT, 'approveContent')).toMatchObject({ type: 'forbidden' });
  } finally {
    await db
      .updateTable('post_holder')
      .set({ valid_to: null })
      .where('person_id', '=', HEAD_OF_UNIT)
      .execute();
  }
});

test('recipients that changed stop the numbering and are named', async () => {
  const document = await begin('doi-noi-nhan/cong-van');
  await upToSigning(document);
  await document.decide(DIRECTOR, 'sign');
  await db
    .updateTable('organisation_contact')
    .set({ email: 'vanthu@example.vn' })
    .where('organisation_id', '=', 'dai-hoc')
    .execute();
  const refused = await document.decide(CLERK, 'issueNumber');
  expect(refused).toMatchObject({ outcome: 'refused', type: 'recipientsChanged' });
  if (refused.outcome === 'refused') expect(refused.problems[0]?.what).toContain('vanthu@example.vn');
  expect((await document.read()).state).toBe('numbering');
  await db
    .updateTable('organisation_contact')
    .set({ email: 'dai-hoc@example.vn' })
    .where('organisation_id', '=', 'dai-hoc')
    .execute();
  expect(await document.decide(CLERK, 'issueNumber')).toMatchObject({ outcome: 'done' });
});

test('a letterhead that is no longer true stops the numbering', async () => {
  const document = await begin('doi-ten/cong-van');
  await upToSigning(document);
  await document.decide(DIRECTOR, 'sign');
  const mine = db.updateTable('organisation_name').where('organisation_id', '=', 'so-khcn');
  await mine.set({ place: 'Phố Hiến' }).execute();
  try {
    const refused = await document.decide(CLERK, 'issueNumber');
    expect(refused).toMatchObject({ outcome: 'refused', type: 'letterheadChanged' });
    if (refused.outcome === 'refused')
      expect(refused.problems).toMatchObject([{ what: 'in là “Hưng Yên”, nay là “Phố Hiến”' }]);
  } finally {
    await mine.set({ place: 'Hưng Yên' }).execute();
  }
});

test('without PDF the process says what has to be mended, and goes on by itself once it is', async () => {
  paper.broken = true;
  const document = await begin('thieu-pdf/cong-van');
  try {
    await expect
      .poll(async () => (await waitingText('thieu-pdf/cong-van')) ?? '', { timeout: 10_000 })
      .toMatch(/^chờ sửa: .*LibreOffice/);
  } finally {
    paper.broken = false;
  }
  await document.read();
  await expect
    .poll(() => waitingText('thieu-pdf/cong-van'), { timeout: 10_000 })
    .toBe('chờ đơn vị soạn thảo trình văn bản');
});

test('drafting again changes nothing; the list says who is waited for', async () => {
  await draft(db, 'hai-lan/cong-van');
  await draft(db, 'hai-lan/cong-van');
  const [listed] = (await listDocuments(db)).filter(({ id }) => id === 'hai-lan/cong-van');
  expect(listed).toMatchObject({
    version: 1,
    stateLabel: 'Đang soạn thảo',
    waitingFor: 'chờ đơn vị soạn thảo trình văn bản',
    codeNotation: null,
  });
});

const waitingText = async (documentId: string): Promise<string | null | undefined> => {
  const row = await db
    .selectFrom('process')
    .select('waiting_for')
    .where('id', '=', `document/${documentId}`)
    .executeTakeFirst();
  return row?.waiting_for;
};
