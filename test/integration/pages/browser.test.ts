import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerHistory } from '../../../store/survey/answer-versions.ts';
import { freshDatabase } from '../../stack/database.ts';
import { pagesApp } from './browse.ts';
import { createWorld, type World } from './campaign.ts';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = BROWSERS.find((path) => existsSync(path));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where no Chromium is installed the same journey is still walked over HTTP by `journey.test.ts`. */
describe.skipIf(!executablePath)('in a real browser without scripts', async () => {
  const { db } = await freshDatabase();
  const profile = mkdtempSync(join(tmpdir(), 'vanthu-browser-'));
  let world: World;
  let app: FastifyInstance;
  let context: BrowserContext;
  let page: Page;
  let address = '';
  const open = (index: number, path = '') => page.goto(`${address}/p/${world.tokens[index]}${path}`);

  beforeAll(async () => {
    world = await createWorld(db);
    app = await pagesApp({ db, files: world.files });
    address = await app.listen({ port: 0, host: '127.0.0.1' });
    context = await chromium.launchPersistentContext(profile, {
      executablePath: executablePath ?? '',
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
      args: FLAGS,
    });
    page = await context.newPage();
  });
  afterAll(async () => {
    await context.close();
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test('a form is filled on a phone: row added, mistake shown and reached, file kept, sent, receipt reloaded', async () => {
    await open(0);
    await page.getByRole('link', { name: 'Điền phiếu trả lời' }).click();
    await page.getByLabel('Họ và tên người ghi phiếu').fill('Nguyễn Thị Minh Nguyệt');
    await page.getByLabel('Số lao động hiện có').fill('12.5');
    await page.getByLabel('Doanh nghiệp', { exact: true }).check();
    await page.getByLabel('Tên công nghệ, thiết bị').fill('Máy sấy');
    await page.getByLabel('Hình thức').selectOption('Thuê');
    await page.getByRole('button', { name: /^Thêm dòng/ }).click();
    await expect.poll(() => page.getByRole('group', { name: 'Dòng 2', exact: true }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await page.getByRole('link', { name: /^Số lao động hiện có: / }).click();
    expect(page.url()).toMatch(/#o-soLaoDong$/);
    await page.getByLabel('Số lao động hiện có').fill('125');
    await page.getByLabel('Tài liệu kèm theo').setInputFiles({
      name: 'đề xuất.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await page.getByText('đề xuất.pdf').waitFor();
    await page.getByRole('button', { name: 'Gửi phiếu' }).click();
    const [sent] = await answerHistory(db, world.recipientIds[0] ?? 0);
    expect(sent?.values).toMatchObject({ soLaoDong: 125, nhuCau: [{ ten: 'Máy sấy', hinhThuc: 'Thuê' }] });
    await page.getByText(sent?.receiptCode ?? '?').waitFor();
    await page.reload();
    await page.getByText(sent?.receiptCode ?? '?').waitFor();
    expect(await answerHistory(db, world.recipientIds[0] ?? 0)).toHaveLength(1);
  });

  test('Enter in a text field saves the draft and deletes nothing', async () => {
    await open(1, '/phieu');
    await page.getByLabel('Tên công nghệ, thiết bị').fill('Máy ép');
    await page.getByRole('button', { name: /^Thêm dòng/ }).click();
    await page.getByLabel('Họ và tên người ghi phiếu').fill('An');
    await page.getByLabel('Họ và tên người ghi phiếu').press('Enter');
    await page.getByText('Đã lưu nháp.').waitFor();
    expect(await page.getByLabel('Tên công nghệ, thiết bị').first().inputValue()).toBe('Máy ép');
    expect(await page.getByRole('group', { name: /^Dòng/ }).count()).toBe(2);
  });

  test('nothing is wider than the phone', async () => {
    for (const path of ['', '/phieu', '/xin-gia-han', '/khong-co-nhu-cau', '/bien-nhan']) {
      await open(0, path);
      const body = await page.locator('body').boundingBox();
      const main = await page.locator('main').boundingBox();
      expect(Math.max(body?.width ?? 999, main?.width ?? 999)).toBeLessThanOrEqual(390);
      for (const box of await Promise.all(
        (await page.locator('input:not([type=hidden]):visible, select, textarea, .button').all()).map((one) =>
          one.boundingBox(),
        ),
      ))
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
  });
});
