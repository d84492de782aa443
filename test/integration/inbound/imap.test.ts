/** Against a real IMAP server, where there is one (Debian's dovecot-imapd, started as root). */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImap, type ImapAccount, type Position } from '../../../mail/read/imap.ts';

const DOVECOT = '/usr/sbin/dovecot';
const account = {
  ...{ host: '127.0.0.1', port: 0, secure: false },
  ...{ user: 'van-thu', password: 'bi-mat', mailbox: 'INBOX' },
} satisfies ImapAccount;
let server: ChildProcess | undefined;
let folder = '';

describe.skipIf(!existsSync(DOVECOT) || process.getuid?.() !== 0)('an IMAP mailbox', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vanthu-imap-'));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'mail'));
    chmodSync(join(folder, 'mail'), 0o777);
    account.port = await freePort();
    writeFileSync(join(folder, 'dovecot.conf'), configOf(folder, account.port));
    server = spawn(DOVECOT, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
    for (let tried = 0; tried < 50 && !(await answers()); tried += 1) await pause(100);
  });
  afterAll(() => {
    server?.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  it('is read by UID, whatever was marked as seen, from where reading ended; anew when its UIDs are others', async () => {
    await put(1);
    await put(2);
    const first = await read({ uidValidity: '', lastUid: '' });
    expect(first.subjects).toEqual(['thư 1', 'thư 2']);
    expect(first.receivedAt).toEqual(new Date('2026-11-20T03:04:05Z'));
    expect((await read(first.position)).subjects).toEqual([]);
    await put(3);
    expect((await read(first.position)).subjects).toEqual(['thư 3']);
    expect((await read({ ...first.position, uidValidity: '1' })).subjects).toEqual([
      'thư 1',
      'thư 2',
      'thư 3',
    ]);
  });

  it('is read on from the last mail that was kept, when keeping one failed', async () => {
    let kept: Position = { uidValidity: '', lastUid: '' };
    const failing = readImap(account, kept, (mail, position) => {
      if (mail.raw.includes('thư 2')) return Promise.reject(new Error('disk full'));
      kept = position;
      return Promise.resolve();
    });
    await expect(failing).rejects.toThrow('disk full');
    expect((await read(kept)).subjects).toEqual(['thư 2', 'thư 3']);
  });
});

const client = (): ImapFlow =>
  new ImapFlow({
    ...{ host: account.host, port: account.port, secure: false, logger: false as const },
    auth: { user: account.user, pass: account.password },
  });

async function answers(): Promise<boolean> {
  const one = client();
  one.on('error', () => undefined);
  try {
    await one.connect();
    await one.logout();
    return true;
  } catch {
    return false;
  }
}

async function put(n: number): Promise<void> {
  const one = client();
  await one.connect();
  const text = ['From: a@b.vn', `Message-ID: <m${n}@b.vn>`, `Subject: thư ${n}`, '', 'x', ''].join('\r\n');
  await one.append('INBOX', Buffer.from(text), ['\\Seen'], new Date('2026-11-20T03:04:05Z'));
  await one.logout();
}

async function read(from: Position) {
  const subjects: string[] = [];
  let position = from;
  let receivedAt: Date | null = null;
  await readImap(account, from, (mail, at) => {
    subjects.push(/Subject: (.*)\r/.exec(mail.raw.toString())?.[1] ?? '');
    receivedAt = mail.receivedAt;
    position = at;
    return Promise.resolve();
  });
  return { subjects, position, receivedAt };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const configOf = (home: string, port: number): string => `
base_dir = ${home}/run
log_path = ${home}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${home}/mail/%u
first_valid_uid = 1
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=${account.password}
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${home}/mail
}
`;
