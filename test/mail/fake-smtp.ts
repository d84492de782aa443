/** A mail server that behaves as badly as a test asks: hangs, closes or answers what it is told at a given step. */
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** When: the greeting, an answer to a command, in the middle of the text, or after its final dot. */
export type Step = 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'text' | 'dot';
/** What instead of the usual answer. */
export type Trouble = 'hang' | 'close' | `${number} ${string}`;

export interface FakeSmtp {
  readonly url: string;
  /** Commands and events in order; the text itself is counted, not kept. */
  readonly log: string[];
  /** Texts that were received whole, each with all its lines. */
  readonly received: string[];
  readonly sessions: () => number;
  close(): Promise<void>;
}

/** @param troubles by step; `trouble(step, line)` when they depend on the command */
export async function startFakeSmtp(
  troubles: Partial<Record<Step, Trouble>> | ((step: Step, line: string) => Trouble | undefined),
): Promise<FakeSmtp> {
  const troubleAt = typeof troubles === 'function' ? troubles : (step: Step) => troubles[step];
  const log: string[] = [];
  const received: string[] = [];
  const sockets = new Set<Socket>();
  let sessions = 0;
  const server = createServer((socket) => {
    sessions += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    serve(socket, { troubleAt, log, received });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    log,
    received,
    sessions: () => sessions,
    close: () => closeServer(server, sockets),
  };
}

function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}

interface Behaviour {
  readonly troubleAt: (step: Step, line: string) => Trouble | undefined;
  readonly log: string[];
  readonly received: string[];
}

const USUAL: Readonly<Record<Step, string>> = {
  greeting: '220 fake ESMTP',
  EHLO: '250 fake',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go ahead',
  text: '',
  dot: '250 2.0.0 kept',
};

function serve(socket: Socket, { troubleAt, log, received }: Behaviour): void {
  let buffer = '';
  let text: string | null = null;
  const answer = (step: Step, line = ''): boolean => {
    const trouble = troubleAt(step, line);
    log.push(trouble ? `${step} -> ${trouble}` : step);
    if (trouble === 'hang') return false;
    if (trouble === 'close') return !socket.destroy();
    const reply = trouble ?? USUAL[step];
    if (reply) socket.write(`${reply}\r\n`);
    return !/^[45]/.test(reply);
  };
  let stuck = false;
  const readText = (): void => {
    if (text === '' && buffer.length > 0 && troubleAt('text', '')) stuck = !answer('text');
    if (stuck) return;
    text = `${text ?? ''}${buffer}`;
    buffer = '';
    if (!text.endsWith('\r\n.\r\n')) return;
    const whole = text;
    text = null;
    if (answer('dot')) received.push(whole);
  };
  socket.on('data', (chunk) => {
    if (stuck) return;
    buffer += chunk.toString('latin1');
    if (text !== null) return readText();
    for (let end = buffer.indexOf('\r\n'); end >= 0 && text === null; end = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      const command = line.slice(0, 4).toUpperCase();
      if (command === 'DATA') {
        if (answer('DATA', line)) text = '';
      } else if (command === 'QUIT') socket.end('221 bye\r\n');
      else if (command === 'RSET') socket.write('250 ok\r\n');
      else answer(command as Step, line);
    }
    if (text !== null && buffer.length > 0) readText();
  });
  answer('greeting');
}
