/** Images of signatures and of the seal: kept by whoever answers for them, seen by nobody else, all of it written down. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { pictureSize } from '../../../documents/modules/picture-size.ts';
import { BLUE, CLEAR, RED, ringPng } from '../../documents/drawn-png.ts';
import { openCommandLine } from './command-line.ts';
import { loadSample, openOffice } from './office.ts';

const office = await openOffice();
const { vanthu, home } = openCommandLine(office);
const saved = (name: string, bytes: Buffer): string => {
  writeFileSync(join(home, name), bytes);
  return join(home, name);
};
const seal = saved('dau.png', ringPng(RED, CLEAR));
const signature = saved('chu-ky.png', ringPng(BLUE, CLEAR));
const KEEP = ['--mm', '36', '--note', 'quét từ bản đăng ký mẫu dấu'];

beforeAll(() => loadSample(office));

test('the seal by the clerk only, with everything wrong told at once', async () => {
  expect((await vanthu('giam-doc', 'signing-image', 'keep', 'seal', seal, ...KEEP)).text).toContain(
    'văn thư',
  );
  const wrong = await vanthu(
    'van-thu',
    'signing-image',
    'keep',
    'seal',
    signature,
    '--mm',
    '90',
    '--note',
    'x',
  );
  expect(wrong.code).toBe(1);
  for (const said of ['không phải màu đỏ', 'phải từ 15 đến 60 mm', 'dpi']) expect(wrong.text).toContain(said);
  const done = await vanthu('van-thu', 'signing-image', 'keep', 'seal', seal, ...KEEP);
  expect(done).toMatchObject({ code: 0, text: expect.stringContaining('Đã lưu ảnh dấu, bản 1') as string });
  expect((await vanthu('van-thu', 'signing-image', 'keep', 'seal', seal, ...KEEP)).text).toContain(
    'đang được dùng rồi',
  );
});

test('a signature by nobody but its owner, who alone may look at it', async () => {
  const done = await vanthu('giam-doc', 'signing-image', 'keep', 'signature', signature, ...KEEP);
  expect(done.text).toContain('Đã lưu ảnh chữ ký, bản 1');
  const own = await office.ask('giam-doc', { url: '/api/signing-images/my-signature.png' });
  expect(pictureSize(own.bytes)).toEqual({ extension: 'png', width: 260, height: 260 });
  expect((await office.ask('van-thu', { url: '/api/signing-images/my-signature.png' })).status).toBe(404);
  expect((await office.ask('giam-doc', { url: '/api/signing-images/seal.png' })).status).toBe(403);
  expect((await office.ask('van-thu', { url: '/api/signing-images/seal.png' })).status).toBe(200);
  const listed = (await office.ask('van-thu', { url: '/api/signing-images' })).json<{ sha256: string }[]>();
  for (const { sha256 } of listed)
    expect((await office.ask('giam-doc', { url: `/api/files/${sha256}` })).status).toBe(404);
});

test('every one ever kept stays told, with who and when; dropped means none from then on', async () => {
  const dropped = await vanthu('van-thu', 'signing-image', 'drop', 'seal', '--reason', 'đổi mẫu dấu');
  expect(dropped.text).toContain('không dùng ảnh dấu nào');
  expect((await office.ask('van-thu', { url: '/api/signing-images/seal.png' })).status).toBe(404);
  const rows = (await office.ask('chuyen-vien-qlcn-ttcn', { url: '/api/signing-images' })).json<
    { kind: string; version: number; inUse: boolean; putBy: string; note: string }[]
  >();
  expect(rows.map(({ kind, version, inUse, note }) => [kind, version, inUse, note])).toEqual([
    ['seal', 1, false, 'quét từ bản đăng ký mẫu dấu'],
    ['seal', 2, false, 'đổi mẫu dấu'],
    ['signature', 1, true, 'quét từ bản đăng ký mẫu dấu'],
  ]);
  const audit = await office.db
    .selectFrom('audit')
    .select(['action', 'object_id', 'version', 'details'])
    .where('object_kind', '=', 'signingImage')
    .orderBy('id')
    .execute();
  expect(audit).toMatchObject([
    { action: 'keepSigningImage', object_id: 'seal', version: 1, details: { millimetres: 36 } },
    { action: 'keepSigningImage', version: 1, details: { millimetres: 36 } },
    { action: 'dropSigningImage', object_id: 'seal', version: 2 },
  ]);
});

test('rows are only added', async () => {
  await expect(office.db.deleteFrom('signing_image').execute()).rejects.toThrow(/chỉ được ghi thêm/);
  await expect(office.db.updateTable('signing_image').set({ note: 'khác' }).execute()).rejects.toThrow(
    /chỉ được ghi thêm/,
  );
});
