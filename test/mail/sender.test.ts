import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { RawMessage } from '../../mail/message.ts';
import { createSender, type SenderOptions } from '../../mail/sender.ts';
import type { SendOutcome } from '../../domain/dispatch/send.ts';
import { startFakeSmtp, type FakeSmtp, type Step, type Trouble } from './fake-smtp.ts';

/** Apart, so that on a busy machine too the one fires that is meant. */
const QUICK = { connect: 20_000, greeting: 800, silence: 2_000 };
const BODY = Buffer.from(`${'Nội dung thư. '.repeat(20_000)}\r\n`);
const message: RawMessage = {
  messageId: '<1@example.vn>',
  envelope: { from: 'van-thu@example.vn', to: 'nhan@example.vn' },
  parts: [Buffer.from('Subject: thu\r\n\r\n'), BODY],
};

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function fake(troubles: Parameters<typeof startFakeSmtp>[0]): Promise<FakeSmtp> {
  const server = await startFakeSmtp(troubles);
  opened.push(() => server.close());
  return server;
}

function sender(url: string, more: Partial<SenderOptions> = {}): ReturnType<typeof createSender> {
  const made = createSender({ url, connections: 1, timeouts: QUICK, ...more });
  opened.push(() => made.close());
  return made;
}

interface Tried {
  readonly outcome: SendOutcome;
  /** What the server had done last when the text was about to begin; null: it never was. */
  readonly beganAfter: string | null;
  readonly server: FakeSmtp;
}

/** The same letter with a line that nodemailer has to see to. */
const dotted: RawMessage = { ...message, parts: [...message.parts, Buffer.from('.chấm\r\n')] };

async function tryAt(troubles: Partial<Record<Step, Trouble>>, letter = message): Promise<Tried> {
  const server = await startFakeSmtp(troubles);
  const pool = createSender({ url: server.url, connections: 1, timeouts: QUICK });
  let beganAfter: string | null = null;
  const outcome = await pool.send(letter, {
    onDataBegins: async () => {
      beganAfter = server.log.at(-1) ?? '';
      return Promise.resolve(true);
    },
  });
  // Time in which a message that is sent again behind our back would arrive.
  await new Promise((resolve) => setTimeout(resolve, 250));
  pool.close();
  await server.close();
  return { outcome, beganAfter, server };
}

const down = (reply: string): object => ({
  result: 'temporary',
  serverDown: true,
  reply: expect.stringContaining(reply) as string,
});
const later = (reply: string): object => ({
  result: 'temporary',
  serverDown: false,
  reply: expect.stringContaining(reply) as string,
});
const no = (reply: string): object => ({ result: 'rejected', reply });
const unknown = { result: 'unknown', reply: expect.any(String) as string };

describe('what becomes of a letter when the server …', () => {
  it.concurrent.each<[string, Partial<Record<Step, Trouble>>, object, boolean]>([
    ['closes before the greeting', { greeting: 'close' }, down('closed'), false],
    ['never greets', { greeting: 'hang' }, down('Greeting'), false],
    ['does not want us', { greeting: '554 no service' }, down('554'), false],
    ['closes after EHLO', { EHLO: 'close' }, down('closed'), false],
    ['hangs after EHLO', { EHLO: 'hang' }, down('Timeout'), false],
    ['closes after MAIL', { MAIL: 'close' }, later('closed'), false],
    ['hangs after MAIL', { MAIL: 'hang' }, later('Timeout'), false],
    ['wants a login', { MAIL: '530 5.7.0 login' }, down('530'), false],
    ['shuts down at MAIL', { MAIL: '421 bye' }, down('421'), false],
    ['refuses the sender for now', { MAIL: '451 later' }, later('451'), false],
    ['refuses the sender', { MAIL: '550 no' }, no('550 no'), false],
    ['greylists the recipient', { RCPT: '450 4.2.0 greylisted' }, later('450'), false],
    ['does not know the recipient', { RCPT: '550 5.1.1 unknown' }, no('550 5.1.1 unknown'), false],
    ['closes after RCPT', { RCPT: 'close' }, later('closed'), false],
    ['hangs after RCPT', { RCPT: 'hang' }, later('Timeout'), false],
    ['refuses DATA for now', { DATA: '451 busy' }, later('451'), false],
    ['refuses DATA', { DATA: '554 no' }, no('554 no'), false],
    ['closes instead of 354', { DATA: 'close' }, later('closed'), false],
    ['hangs instead of 354', { DATA: 'hang' }, later('Timeout'), false],
    ['closes in the middle of the text', { text: 'close' }, unknown, true],
    ['hangs in the middle of the text', { text: 'hang' }, unknown, true],
    ['closes after the final dot', { dot: 'close' }, unknown, true],
    ['hangs after the final dot', { dot: 'hang' }, unknown, true],
    ['is full', { dot: '452 full' }, later('452'), true],
    ['shuts down after the text', { dot: '421 down' }, down('421'), true],
    ['refuses the text', { dot: '554 5.7.1 spam' }, no('554 5.7.1 spam'), true],
    ['takes it', {}, { result: 'sent', reply: '250 2.0.0 kept' }, true],
  ])('%s', async (_, troubles, outcome, began) => {
    for (const letter of [message, dotted]) await becomes(letter, { troubles, outcome, began });
  });

  async function becomes(
    letter: RawMessage,
    { troubles, outcome, began }: { troubles: Parameters<typeof tryAt>[0]; outcome: object; began: boolean },
  ): Promise<void> {
    const tried = await tryAt(troubles, letter);
    expect(tried.outcome).toEqual(outcome);
    expect(tried.beganAfter).toBe(began ? 'DATA' : null);
    expect(tried.server.sessions()).toBe(1);
    expect(tried.server.log.filter((entry) => entry.startsWith('MAIL')).length).toBeLessThanOrEqual(1);
    expect(tried.server.received.length).toBe(tried.outcome.result === 'sent' ? 1 : 0);
  }

  it('is not there at all', async () => {
    const server = await fake({});
    await server.close();
    const outcome = await sender(server.url).send(message, { onDataBegins: () => Promise.resolve(true) });
    expect(outcome).toEqual(down('ECONNREFUSED'));
  });
});

describe('the gate before the text', () => {
  it('sends nothing when the letter is no longer ours, and goes on with the next', async () => {
    const server = await fake({});
    const pool = sender(server.url);
    const withdrawn = await pool.send(message, { onDataBegins: () => Promise.resolve(false) });
    expect(withdrawn).toEqual({ result: 'withdrawn' });
    expect(server.received).toEqual([]);
    const next = await pool.send(message, { onDataBegins: () => Promise.resolve(true) });
    expect(next.result).toBe('sent');
    expect(server.received.length).toBe(1);
  });

  it('holds the whole text back until the mark is made', async () => {
    const server = await fake({ text: 'close' });
    let seen: string[] = [];
    await sender(server.url).send(message, {
      onDataBegins: async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        seen = [...server.log];
        return true;
      },
    });
    expect(seen.at(-1)).toBe('DATA');
    expect(server.log).toContain('text -> close');
  });

  it('treats a mark that cannot be made as a letter not begun', async () => {
    const server = await fake({});
    const outcome = await sender(server.url).send(message, {
      onDataBegins: () => Promise.reject(new Error('cơ sở dữ liệu tạm dừng')),
    });
    expect(outcome).toMatchObject({ result: 'temporary', serverDown: false });
    expect(server.received).toEqual([]);
  });
});

describe('the pool', () => {
  it('delivers the bytes as composed, lines beginning with a dot included', async () => {
    const server = await fake({});
    const text = 'Dòng đầu\r\n.dòng có chấm\r\ncuối\r\n';
    await sender(server.url).send(
      { ...message, parts: [Buffer.from('Subject: x\r\n\r\n'), Buffer.from(text)] },
      { onDataBegins: () => Promise.resolve(true) },
    );
    const raw = Buffer.from(server.received[0] ?? '', 'latin1').toString('utf8');
    expect(raw).toBe(`Subject: x\r\n\r\n${text.replace('\r\n.', '\r\n..')}.\r\n`);
  });

  it('delivers a text without such lines byte by byte, and ends it once', async () => {
    const server = await fake({});
    await sender(server.url).send(message, { onDataBegins: () => Promise.resolve(true) });
    const composed = Buffer.concat([...message.parts, Buffer.from('.\r\n')]);
    expect(Buffer.from(server.received[0] ?? '', 'latin1').equals(composed)).toBe(true);
  });

  it('keeps the letters that follow apart from one that failed', async () => {
    const server = await fake((step, line) =>
      step === 'RCPT' && line.includes('sai') ? '550 5.1.1 no' : undefined,
    );
    const pool = sender(server.url, { connections: 2 });
    const to = ['a@x.vn', 'sai@x.vn', 'b@x.vn', 'sai@x.vn', 'c@x.vn'];
    const outcomes = await Promise.all(
      to.map((address) =>
        pool.send(
          { ...message, envelope: { ...message.envelope, to: address } },
          { onDataBegins: () => Promise.resolve(true) },
        ),
      ),
    );
    expect(outcomes.map((outcome) => outcome.result)).toEqual([
      'sent',
      'rejected',
      'sent',
      'rejected',
      'sent',
    ]);
    expect(server.received.length).toBe(3);
  });

  it('signs with DKIM', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const server = await fake({});
    const dkim = { domainName: 'example.vn', keySelector: 'vt', privateKey: pem };
    await sender(server.url, { dkim }).send(message, { onDataBegins: () => Promise.resolve(true) });
    expect(server.received[0]).toMatch(/^DKIM-Signature: v=1;[\s\S]*d=example\.vn;[\s\S]*Subject: thu/);
  });
});
