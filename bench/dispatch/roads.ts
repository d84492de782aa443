/** The two roads of a letter: nodemailer's pool alone, and ours with the ledger. */
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import {
  CHUNK_SIZE,
  lanesFor,
  sendChunk,
  type ChunkDeps,
  type Job,
} from '../../activities/mail/send-chunk.ts';
import type { SendRound } from '../../domain/dispatch/send.ts';
import type { RawMessage } from '../../mail/message.ts';
import { createPace } from '../../mail/pace.ts';
import { createSender } from '../../mail/sender.ts';
import { loadMailTemplates } from '../../mail/templates.ts';
import { ROOT } from '../../platform/root.ts';
import { DOCUMENT } from '../../test/integration/mail/issued-letter.ts';
import type { BenchRoom } from './room.ts';

export const CONNECTIONS = 2;
const LETTER: SendRound = { documentId: DOCUMENT, kind: 'document', round: 0 };

export interface Road {
  /** Sends so many letters. @returns letters a second */
  go(letters: number): Promise<number>;
  close(): void;
}

function depsOf({ db, files }: BenchRoom, sender: ChunkDeps['sender']): ChunkDeps {
  return {
    db,
    files,
    templates: loadMailTemplates(join(ROOT, 'templates', 'mail')),
    linkKey: 'a key of at least thirty-two characters',
    publicUrl: 'http://127.0.0.1:8080',
    from: { name: null, address: 'van-thu@skhcn.hungyen.gov.vn' },
    sender,
    pace: createPace(null),
    lanes: lanesFor(CONNECTIONS),
    connections: CONNECTIONS,
  };
}

/** Our own road, chunk after chunk as the workflow asks for them. */
export function ours(room: BenchRoom): Road {
  const sender = createSender({ url: room.smtpUrl, connections: CONNECTIONS });
  const deps = depsOf(room, sender);
  let work = 0;
  return {
    async go(letters) {
      await room.queue(letters);
      const began = performance.now();
      for (let chunk = 0, remaining = letters; remaining > 0; chunk += 1) {
        if (chunk > 2 * (letters / CHUNK_SIZE) + 2) throw new Error(`${remaining} letters never left`);
        ({ remaining } = await sendChunk(deps, LETTER, jobOf((work += 1))));
      }
      return rate(letters, began);
    },
    close: () => sender.close(),
  };
}

const jobOf = (n: number): Job => ({
  claimant: { scope: `bench/${n}`, attempt: 1 },
  signal: new AbortController().signal,
  onProgress: () => undefined,
});

/** A letter composed by us, whole; nodemailer sends the same bytes again and again. */
export async function raw(room: BenchRoom): Promise<Road & { readonly size: number }> {
  const message = await aLetter(room);
  const bytes = Buffer.concat(message.parts);
  const pool = createTransport({
    pool: true,
    url: room.smtpUrl,
    maxConnections: CONNECTIONS,
    maxMessages: 1_000,
  });
  return {
    size: bytes.length,
    async go(letters) {
      let left = letters;
      const began = performance.now();
      const lane = async (): Promise<void> => {
        while ((left -= 1) >= 0) await pool.sendMail({ envelope: message.envelope, raw: bytes });
      };
      // As many under way as keep every connection busy; all at once would measure the queue.
      await Promise.all(Array.from({ length: CONNECTIONS * 4 }, lane));
      return rate(letters, began);
    },
    close: () => pool.close(),
  };
}

async function aLetter(room: BenchRoom): Promise<RawMessage> {
  await room.queue(1);
  const seen: RawMessage[] = [];
  const sender: ChunkDeps['sender'] = {
    async send(message, hooks) {
      await hooks.onDataBegins();
      seen.push(message);
      return { result: 'sent', reply: '250' };
    },
    close: () => undefined,
  };
  await sendChunk(depsOf(room, sender), LETTER, jobOf(0));
  const [message] = seen;
  if (!message) throw new Error('no letter was composed');
  return message;
}

const rate = (letters: number, began: number): number => letters / ((performance.now() - began) / 1_000);
