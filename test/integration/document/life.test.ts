import PizZip from 'pizzip';
import { beforeAll, expect, test } from 'vitest';
import type { DocumentContent } from '../../../domain/document/content.ts';
import { listVersions } from '../../../store/document/documents.ts';
import { readOutgoingRegister } from '../../../store/document/register.ts';
import { listSends } from '../../../store/dispatch/sends.ts';
import { freshDatabase } from '../../stack/database.ts';
import { CONTENT } from '../../domain/document/example.ts';
import { confirmList, draft, smallOffice } from './office.ts';
import { runOffice, type RunningDocument } from './running.ts';
import {
  CLERK,
  DEPUTY,
  DIRECTOR,
  HEAD_OF_UNIT,
  OFFICER,
  toTheEnd,
  upToSealing,
  upToSigning,
} from './steps.ts';

const { db } = await freshDatabase();
// At the top of the file, so that its workers stop before the database closes.
const office = await runOffice(db);

beforeAll(() => smallOffice(db));

async function begin(documentId: string): Promise<RunningDocument> {
  await draft(db, documentId);
  await confirmList(db, documentId);
  return office.start(documentId);
}

const mainXml = async (sha256: string | undefined): Promise<string> =>
  new PizZip(await office.files.get(sha256 ?? '')).file('word/document.xml')?.asText() ?? '';
const textOf = (xml: string): string => xml.replace(/<[^>]+>/g, '');
const shaOf = (files: readonly { role: string; docx: string }[]): string | undefined =>
  files.find(({ role }) => role === 'main')?.docx;

test.concurrent(
  'from draft to kept: signed without a number, numbered without another word changing',
  async () => {
    const document = await begin('thuan-loi/cong-van');
    await upToSigning(document);
    const signed = await document.read();
    await document.decide(DIRECTOR, 'sign');
    const given = await document.decide(CLERK, 'issueNumber');
    const numbered = await document.read();
    const number = numbered.codeNotation?.split('/')[0] ?? 'không có số';
    expect(given).toMatchObject({ note: `Số ${number}/SKHCN-QLCN&TTCN ngày 10/7/2023` });
    expect(numbered).toMatchObject({
      state: 'sealing',
      promulgatedOn: '2023-07-10',
      signedVersion: signed.version,
      signedHash: signed.hash,
    });
    const [before, after] = [await mainXml(shaOf(signed.files)), await mainXml(shaOf(numbered.files))];
    expect(textOf(before)).not.toContain(number);
    expect(textOf(after)).toContain(number);
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
    expect(register.find(({ documentId }) => documentId === 'thuan-loi/cong-van')).toMatchObject({
      codeNotation: `${number}/SKHCN-QLCN&TTCN`,
      signer: 'Trần Tùng Chuẩn',
      filedWith: CONTENT.filing,
      copies: '2',
      dispatchedOn: '10/7/2023',
    });
    await document.record('happy');
  },
);

test.concurrent('sent back with a word, revised, fixed in form, and signed in the end', async () => {
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

test.concurrent(
  'a deputy with an authority of their own takes the document over, but not past the form check',
  async () => {
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
    expect(changed).toMatchObject({
      signedVersion: null,
      contentCheckedVersion: 1,
      formCheckedVersion: null,
    });
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
  },
);

test.concurrent('voided with its number: the row stays, the process ends', async () => {
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
