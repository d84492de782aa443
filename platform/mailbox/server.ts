/**
 * The embedded mailbox: a mail server for this machine alone that keeps every message and passes none on. Addresses
 * under `.invalid` (RFC 2606) do not exist, so that a rehearsal can see a letter come back.
 */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerError } from 'smtp-server';
import { openMailFolder, type Envelope, type MailFolder } from './keep.ts';

export interface MailboxOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly folder: string;
  /** Told of what goes wrong on the wire or on disk. */
  readonly onError?: (error: Error) => void;
}

export interface RunningMailbox {
  readonly port: number;
  stop(): Promise<void>;
}

const MAX_BYTES = 30 * 1024 * 1024;

export async function startMailbox({ port, folder, onError }: MailboxOptions): Promise<RunningMailbox> {
  const mails = openMailFolder(folder);
  const server = new SMTPServer({
    name: 'hop-thu.localhost',
    banner: 'Van Thu keeps every message and passes none on',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    rejectOversized: true,
    closeTimeout: 5_000,
    onRcptTo: ({ address }, _session, done) => done(refusalOf(address)),
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
      receive(mails, envelope, stream).then(
        (id) => done(null, `kept as ${id}`),
        (error: Error) => {
          onError?.(error);
          done(replyError(451, '4.3.0 cannot keep the message now'));
        },
      );
    },
  });
  server.on('error', (error: Error) => onError?.(error));
  const listening = await listen(server, port);
  return {
    port: listening,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const { server: net } = server;
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((net.address() as AddressInfo).port);
    });
  });
}

const refusalOf = (address: string): SMTPServerError | null =>
  /\.invalid$/i.test(address) ? replyError(550, '5.1.1 no such mailbox') : null;

const replyError = (responseCode: number, text: string): SMTPServerError =>
  Object.assign(new Error(text), { responseCode });

async function receive(mails: MailFolder, envelope: Envelope, stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) return 'nothing: too large';
  return mails.keep(envelope, Buffer.concat(chunks));
}
