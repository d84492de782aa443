/**
 * Sending through a pool of SMTP connections, such that one always knows whether the text had begun to leave.
 * nodemailer reads a message before the server asked for it (its own stages buffer), so the gate stands last: whatever
 * comes out of it is read only when the server has answered DATA with 354.
 */
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import DKIM from 'nodemailer/lib/dkim';
import type { SendMailOptions } from 'nodemailer/lib/mailer';
import type { SendOutcome } from '../domain/dispatch/send.ts';
import type { RawMessage } from './message.ts';
import { outcomeOfError, WithdrawnError, type Stage } from './outcome.ts';
import { isReadyText, ReadyText } from './ready-text.ts';

export interface SenderOptions {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly connections: number;
  readonly dkim?:
    { readonly domainName: string; readonly keySelector: string; readonly privateKey: string } | undefined;
  /** Milliseconds; RFC 5321, 4.5.3.2 asks for minutes of patience within a session. */
  readonly timeouts?: { readonly connect: number; readonly greeting: number; readonly silence: number };
}

export interface SendHooks {
  /**
   * Called when the server is ready for the text and before its first byte leaves.
   * @returns false: do not send, the letter is no longer ours
   */
  onDataBegins(): Promise<boolean>;
}

export interface Sender {
  /** Never throws for what a mail server may do; every end is an outcome. */
  send(message: RawMessage, hooks: SendHooks): Promise<SendOutcome>;
  /** Lets messages under way finish. */
  close(): void;
}

const TIMEOUTS = { connect: 20_000, greeting: 30_000, silence: 300_000 };
const MESSAGES_PER_CONNECTION = 1_000;

/** What our plugin finds on a message given to nodemailer. */
interface GatedMail extends SendMailOptions {
  readonly passage: Passage;
}

/** What nodemailer reads when the text does not go through its hands. */
const NOTHING = Buffer.from('\r\n');

/** How far a letter got: `session` when the server has greeted and, if asked, let us in. */
interface Passage {
  stage: Stage;
  /** The text as it goes over the wire; null: nodemailer has to see to that. */
  readonly ready: readonly Buffer[] | null;
  open(): Promise<void>;
}

export function createSender(options: SenderOptions): Sender {
  const { connect, greeting, silence } = options.timeouts ?? TIMEOUTS;
  const transport = createTransport({
    pool: true,
    url: options.url,
    maxConnections: options.connections,
    maxMessages: MESSAGES_PER_CONNECTION,
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: connect,
    greetingTimeout: greeting,
    socketTimeout: silence,
  });
  const dkim = options.dkim ? new DKIM(options.dkim) : null;
  transport.use('stream', (mail, done) => {
    const { passage } = mail.data as GatedMail;
    if (dkim) mail.message.processFunc((text) => dkim.sign(text));
    mail.message.processFunc((text) => (passage.ready ? readyText(passage) : gate(text, passage)));
    done();
  });
  return {
    // A signature is computed over the text as nodemailer reads it.
    send: (message, hooks) => sendOne(transport, message, hooks, !dkim && isReadyText(message.parts)),
    close: () => transport.close(),
  };
}

/** Built when a session is open, opened at the first read: when nodemailer pipes the message into the connection. */
function gate(text: Readable, passage: Passage): Readable {
  passage.stage = 'session';
  async function* opened(): AsyncGenerator<Buffer> {
    await passage.open();
    for await (const chunk of text) yield chunk as Buffer;
  }
  return Readable.from(opened(), { objectMode: false });
}

function readyText(passage: Passage): Readable {
  passage.stage = 'session';
  return new ReadyText(passage.ready ?? [], () => passage.open());
}

type Transport = ReturnType<typeof createTransport>;

async function sendOne(
  transport: Pick<Transport, 'sendMail'>,
  message: RawMessage,
  hooks: SendHooks,
  ready: boolean,
): Promise<SendOutcome> {
  const passage: Passage = {
    stage: 'connecting',
    ready: ready ? message.parts : null,
    async open() {
      if (!(await hooks.onDataBegins())) throw new WithdrawnError();
      passage.stage = 'text';
    },
  };
  const mail: GatedMail = {
    envelope: { ...message.envelope },
    raw: ready ? NOTHING : Readable.from(message.parts),
    passage,
  };
  try {
    const info = (await transport.sendMail(mail)) as { readonly response: string };
    return { result: 'sent', reply: info.response };
  } catch (error) {
    return outcomeOfError(error, passage.stage);
  }
}
