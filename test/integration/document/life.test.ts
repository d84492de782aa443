import { randomUUID } from 'node:crypto';
import PizZip from 'pizzip';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentContent } from '../../../domain/document/content.ts';
import { documentTimeline } from '../../../store/document-timeline.ts';
import { listVersions } from '../../../store/documents.ts';
import { recordRequest } from '../../../store/request.ts';
import { readOutgoingRegister } from '../../../store/register.ts';
import { listSends } from '../../../store/sends.ts';
import { freshDatabase } from '../../stack/database.ts';
import { CONTENT } from '../../domain/document/example.ts';
import { confirmList, draft, smallOffice } from './office.ts';
import { runOffice, type RunningDocument, type RunningOffice } from './running.ts';

const { db } = await freshDatabase();
let office: RunningOffice;

beforeAll(async () => {
  await smallOffice(db);
  office = await runOffice(db);
});

async function begin(documentId: string): Promise<RunningDocument> {
  await draft(db, documentId);
  await confirmList(db, documentId);
  return office.start(documentId);
}

const OFFICER = 'khuc-chuyen-vien';
const HEAD_OF_UNIT = 'nguyen-truong-phong';
const CLERK = 'pham-van-thu';
const DIRECTOR = 'tran-giam-doc';
const DEPUTY = 'le-pho-giam-doc';

async function upToSigning(document: RunningDocument): Promise<void> {
  await document.decide(OFFICER, 'submit');
  await document.decide(HEAD_OF_UNIT, 'approveContent');
  expect(await document.decide(CLERK, 'approveForm')).toMatchObject({ outcome: 'done', state: 'signing' });
}
async function upToSealing(document: RunningDocument): Promise<void> {
  await upToSigning(document);
  expect(await document.decide(DIRECTOR, 'sign')).toMatchObject({ outcome: 'done', state: 'numbering' });
  expect(await document.decide(CLERK, 'issueNumber')).toMatchObject({ outcome: 'done', state: 'sealing' });
}
async function toTheEnd(document: RunningDocument): Promise<void> {
  await document.decide(CLERK, 'seal');
  expect(await document.decide(CLERK, 'dispatch')).toMatchObject({ outcome: 'done', state: 'dispatching' });
  expect(await document.ended).toBe('kept');
}

const mainXml = async (sha256: string | undefined): Promise<string> =>
  new PizZip(await office.files.get(sha256 ?? '')).file('word/document.xml')?.asText() ?? '';
const textOf = (xml: string): string => xml.replace(/<[^>]+>/g, '');
const shaOf = (files: readonly { role: string; docx: string }[]): string | undefined =>
  files.find(({ role }) => role === 'main')?.docx;

test('from draft to kept: signed without a number, numbered without another word changing', async () => {
  const document = await begin('thuan-loi/cong-van');
  await upToSigning(document);
  const signed = await document.read();
  expect(textOf(await mainXml(shaOf(signed.files)))).not.toContain('451');
  await document.decide(DIRECTOR, 'sign');
  expect(await document.decide(CLERK, 'issueNumber')).toMatchObject({
    note: 'Số 451/SKHCN-QLCN&TTCN ngày 10/7/2023',
  });
  const numbered = await document.read();
  expect(numbered).toMatchObject({
    state: 'sealing',
    codeNotation: '451/SKHCN-QLCN&TTCN',
    promulgatedOn: '2023-07-10',
    signedVersion: signed.version,
    signedHash: signed.hash,
  });
  const [before, after] = [await mainXml(shaOf(signed.files)), await mainXml(shaOf(numbered.files))];
  expect(textOf(after)).toContain('451');
  const outside = (xml: string): string => xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt>/gs, '□');
  expect(outside(after)).toBe(outside(before));
  expect(numbered.files.map(({ role }) => role)).toEqual(['main', 'form']);
  for (const { pdf } of numbered.files)
    expect((await office.files.get(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  await toTheEnd(document);
  const sends = await listSends(db, { documentId: 'thuan-loi/cong-van' });
  expect(sends.map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual([
    'email sent',
    'paper queued',
  ]);
  const register = await readOutgoingRegister(db, { year: 2023 });
  expect(register[0]).toMatchObject({
    codeNotation: '451/SKHCN-QLCN&TTCN',
    signer: 'Trần Tùng Chuẩn',
    filedWith: CONTENT.filing,
    copies: '2',
    dispatchedOn: '10/7/2023',
  });
  await document.record('happy');
});

test('sent back with a word, revised, fixed in form, and signed in the end', async () => {
  const document = await begin('sua-lai/cong-van');
  await document.decide(OFFICER, 'submit');
  expect(await document.decide(HEAD_OF_UNIT, 'sendBack')).toMatchObject({ type: 'commentRequired' });
  expect(
    await document.decide(HEAD_OF_UNIT, 'sendBack', { comment: 'Thiếu thời hạn gửi phiếu' }),
  ).toMatchObject({ state: 'draft' });

  const content: DocumentContent = { ...CONTENT, toPlaces: [...CONTENT.toPlaces, 'Sở Tài chính (để p/h)'] };
  expect(await document.decide(OFFICER, 'reviseContent', { content })).toMatchObject({
    state: 'draft',
    version: 2,
  });
  await upToSigning(document);

  const reworded = { ...content, subject: `${content.subject} và năm 2024` };
  expect(await document.decide(OFFICER, 'reviseForm', { content: reworded })).toMatchObject({
    outcome: 'refused',
    type: 'invalidInput',
    problems: [{ remedy: expect.stringContaining('Sửa nội dung') as string }],
  });
  const fixed = { ...content, subject: content.subject.replace('khảo sát', 'Khảo sát') };
  expect(await document.decide(OFFICER, 'reviseForm', { content: fixed })).toMatchObject({
    state: 'formCheck',
  });
  const [last] = (await listVersions(db, 'sua-lai/cong-van')).slice(-1);
  expect(last).toMatchObject({ reason: 'form', changes: [{ kind: 'changed', part: 'Trích yếu' }] });
  expect((await document.read()).contentCheckedVersion).toBe(2);

  await document.decide(CLERK, 'approveForm');
  await document.decide(DIRECTOR, 'sign');
  const numbered = await document.decide(CLERK, 'issueNumber');
  expect(numbered).toMatchObject({ outcome: 'done' });
  const voided = (await document.read()).codeNotation;

  const again = { ...fixed, body: [...fixed.body, { kind: 'paragraph' as const, text: 'Trân trọng' }] };
  expect(
    await document.decide(OFFICER, 'reviseContent', { content: again, comment: 'Sai thời hạn' }),
  ).toMatchObject({ state: 'contentCheck' });
  const reopened = await document.read();
  expect(reopened).toMatchObject({ signedVersion: null, codeNotation: null, contentCheckedVersion: null });
  expect(textOf(await mainXml(shaOf(reopened.files)))).not.toContain(voided?.split('/')[0] ?? '');
  await document.decide(HEAD_OF_UNIT, 'approveContent');
  await document.decide(CLERK, 'approveForm');
  await document.decide(DIRECTOR, 'sign');
  await document.decide(CLERK, 'issueNumber');
  await toTheEnd(document);

  const rows = (await readOutgoingRegister(db, { year: 2023 })).filter(
    ({ documentId }) => documentId === 'sua-lai/cong-van',
  );
  expect(rows.map(({ state, note }) => [state, note])).toEqual([
    ['void', 'Số hủy: Sai thời hạn'],
    ['issued', ''],
  ]);
  await document.record('revised');
});

test('a deputy with an authority of their own takes the document over, but not past the form check', async () => {
  const document = await begin('nguoi-ky-khac/cong-van');
  await upToSigning(document);
  expect(await document.decide(HEAD_OF_UNIT, 'sign')).toMatchObject({
    outcome: 'refused',
    type: 'signatoryInvalid',
  });
  expect(await document.decide(DEPUTY, 'sign')).toMatchObject({
    outcome: 'done',
    state: 'formCheck',
    version: 2,
    note: expect.stringContaining('Chưa ký') as string,
  });
  const changed = await document.read();
  expect(changed).toMatchObject({ signedVersion: null, contentCheckedVersion: 1, formCheckedVersion: null });
  expect(changed.signatureBlock).toMatchObject({
    lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    fullName: 'Lê Thị Phó',
    competence: 'KT',
  });
  await document.decide(CLERK, 'approveForm');
  expect(await document.decide(DEPUTY, 'sign')).toMatchObject({ state: 'numbering' });
  await document.decide(CLERK, 'issueNumber');
  await toTheEnd(document);
  await document.record('another-signer');
});

test('voided with its number: the row stays, the process ends', async () => {
  const document = await begin('huy-bo/cong-van');
  await upToSealing(document);
  expect(await document.decide(CLERK, 'void', { comment: 'Cấp trên dừng khảo sát' })).toMatchObject({
    state: 'void',
  });
  expect(await document.ended).toBe('void');
  const rows = await readOutgoingRegister(db, { year: 2023 });
  expect(rows.find(({ documentId }) => documentId === 'huy-bo/cong-van')).toMatchObject({
    state: 'void',
    note: 'Số hủy: Cấp trên dừng khảo sát',
  });
  const process = await db
    .selectFrom('process')
    .select('state')
    .where('id', '=', 'document/huy-bo/cong-van')
    .executeTakeFirstOrThrow();
  expect(process.state).toBe('closed');
  await document.record('void');
});

describe('one document, many hands', () => {
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
    expect(timeline.map(({ label }) => label)).toEqual(['Soạn thảo', 'Trình kiểm tra', 'Duyệt nội dung']);
    expect(timeline[2]).toMatchObject({ person: 'Nguyễn Văn Trưởng', post: 'Trưởng phòng', version, hash });
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
  });

  test('a letterhead that is no longer true stops the numbering', async () => {
    const document = await begin('doi-ten/cong-van');
    await upToSigning(document);
    await document.decide(DIRECTOR, 'sign');
    await db
      .updateTable('organisation_contact')
      .set({ email: 'dai-hoc@example.vn' })
      .where('organisation_id', '=', 'dai-hoc')
      .execute();
    await db
      .updateTable('organisation_name')
      .set({ valid_to: '2023-07-12' })
      .where('organisation_id', '=', 'ubnd-tinh')
      .execute();
    await db
      .insertInto('organisation_name')
      .values({
        organisation_id: 'ubnd-tinh',
        full_name: 'Ủy ban nhân dân tỉnh Phố Hiến',
        header_name: 'UBND TỈNH PHỐ HIẾN',
        valid_from: '2023-07-13',
      })
      .execute();
    expect(await document.decide(CLERK, 'issueNumber')).toMatchObject({
      outcome: 'refused',
      type: 'letterheadChanged',
    });
  });
});
