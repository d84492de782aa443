import { beforeAll, expect, test } from 'vitest';
import type { FormReport } from '../../../domain/form/lint-form.ts';
import { BASES } from '../../documents/lint/bases.ts';
import { clerkDocx } from '../../documents/lint/clerk.ts';
import { loadSample, openOffice, type TestOffice } from './office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
  await loadSample(office);
});

const lint = (account: string | null, bytes: Buffer, name = 'van-ban.docx') =>
  office.ask(account, { url: '/api/lint', body: { name, base64: bytes.toString('base64') } });

const kept = async (): Promise<number> =>
  (await office.db.selectFrom('file').select('sha256').execute()).length;

test('anyone on the staff has a file judged; nothing is kept', async () => {
  const wrong = clerkDocx({ ...BASES.congVan, code: 'Số: 352/CV-SKHCN' });
  const before = await kept();
  const answer = await lint('van-thu', wrong);
  expect(answer.status).toBe(200);
  const report = answer.json<FormReport>();
  expect(report).toMatchObject({ family: 'administrative', type: 'Công văn' });
  expect(report.findings).toMatchObject([{ rule: 'code.congVan', severity: 'error' }]);
  expect(await kept()).toBe(before);
});

test('a hostile file is refused, a stranger asked for a token', async () => {
  const hostile = await lint('van-thu', Buffer.from('MZ'), 'thu.docx');
  expect([hostile.status, hostile.json().type]).toEqual([422, 'hostileFile']);
  expect((await lint(null, Buffer.from('MZ'))).status).toBe(401);
});
