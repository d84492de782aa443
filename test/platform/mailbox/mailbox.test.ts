import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { composeRound } from '../../../mail/compose.ts';
import { createSender } from '../../../mail/sender.ts';
import type { SendOutcome } from '../../../domain/dispatch/send.ts';
import { startMailbox } from '../../../platform/mailbox/server.ts';
import { createMailboxReader } from '../../../store/dispatch/mailbox.ts';
import { facts, informed, recipient, templates } from '../../mail/sample.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'vanthu mailbox-'));
  closing.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function send(port: number, email: string): Promise<SendOutcome> {
  const sender = createSender({ url: `smtp://127.0.0.1:${port}`, connections: 1 });
  try {
    const message = composeRound(facts, templates)({ ...recipient, email });
    return await sender.send(message, { onDataBegins: () => Promise.resolve(true) });
  } finally {
    sender.close();
  }
}

it('keeps what it accepts, refuses .invalid, and is read newest first', async () => {
  const kept = folder();
  const mailbox = await startMailbox({ port: 0, folder: kept });
  closing.push(() => mailbox.stop());
  expect((await send(mailbox.port, recipient.email)).result).toBe('sent');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await send(mailbox.port, informed.email)).result).toBe('sent');
  const bounced = await send(mailbox.port, 'khong@congty.invalid');
  expect(bounced).toMatchObject({ result: 'rejected' });
  expect('reply' in bounced && bounced.reply).toMatch(/^550 5\.1\.1 /);

  const reader = createMailboxReader(kept);
  const { total, mails } = await reader.list();
  expect(total).toBe(2);
  expect(mails.map(({ to }) => to[0])).toEqual([informed.email, recipient.email]);
  expect(mails[0]).toMatchObject({
    from: 'Sở KH&CN Hưng Yên <van-thu@skhcn.hungyen.gov.vn>',
    date: '2023-07-14T01:30:00.000Z',
    attachments: facts.attachments.map(({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      size: bytes.length,
    })),
  });
  expect((await reader.list({ to: recipient.email.toUpperCase() })).total).toBe(1);
  const id = mails[1]?.id ?? '';
  const mail = await reader.get(id);
  expect(mail?.text).toContain(recipient.link);
  expect(mail?.headers['X-VanThu-Send']).toBe('4.0');
  expect((await reader.raw(id))?.toString()).toContain(`Message-ID: ${mail?.messageId ?? ''}`);
  expect((await reader.attachment(id, 0))?.bytes).toEqual(facts.attachments[0]?.bytes);
  expect(await reader.attachment(id, 9)).toBeNull();
});

it('shows nothing that it has not accepted, and takes no path for an id', async () => {
  const kept = folder();
  writeFileSync(join(kept, '1700000000000-0123456789ab.eml'), 'Subject: half\r\n\r\n');
  writeFileSync(join(kept, '.1700000000000-0123456789ab.json.partial'), '{"fr');
  const reader = createMailboxReader(kept);
  expect(await reader.list()).toEqual({ total: 0, mails: [] });
  expect(await reader.raw('1700000000000-0123456789ab')).toBeNull();
  expect(await reader.raw('../../etc/passwd')).toBeNull();
  expect(await createMailboxReader(join(kept, 'missing')).list()).toEqual({ total: 0, mails: [] });
});

it('has everything it answered for after kill -9', async () => {
  const home = folder();
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/mailbox.ts'], {
    env: { PATH: process.env['PATH'], VANTHU_HOME: home, VANTHU_MAILBOX_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  closing.push(() => child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const sends = Array.from({ length: 40 }, (_, n) => send(port, `nhan${n}@example.vn`));
  await Promise.race(sends.slice(10));
  child.kill('SIGKILL');
  const outcomes = await Promise.all(sends);
  const accepted = outcomes.filter(({ result }) => result === 'sent').length;
  const { total, mails } = await createMailboxReader(join(home, 'mailbox')).list({ limit: 100 });
  expect(accepted).toBeGreaterThan(0);
  expect(total).toBeGreaterThanOrEqual(accepted);
  expect(mails.every(({ attachments }) => attachments.length === 2)).toBe(true);
  const known = outcomes.flatMap(({ result }, n) => (result === 'sent' ? [`nhan${n}@example.vn`] : []));
  expect(mails.map(({ to }) => to[0])).toEqual(expect.arrayContaining(known));
  expect(readdirSync(join(home, 'mailbox')).length).toBeGreaterThanOrEqual(2 * total);
});

it('says that a port is taken', async () => {
  const first = await startMailbox({ port: 0, folder: folder() });
  closing.push(() => first.stop());
  await expect(startMailbox({ port: first.port, folder: folder() })).rejects.toThrow(/EADDRINUSE/);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
