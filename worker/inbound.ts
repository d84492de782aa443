/**
 * The mail room's way in: reads new mail of the embedded mailbox or by IMAP, keeps each message once as received, then
 * handles what is kept. Killed at any point it goes on where it was: a message is kept before its source is moved past,
 * and handled in one transaction.
 */
import type { Logger } from 'pino';
import { tokenIn } from '../domain/inbound/return-address.ts';
import { imapSourceId, readImap } from '../mail/read/imap.ts';
import type { InboundConfig } from '../platform/config/inbound.ts';
import type { InboundDeps } from '../store/inbound/deps.ts';
import { handleMessage } from '../store/inbound/handle-message.ts';
import {
  dropFolderMail,
  earlierThan,
  mailIdsAfter,
  readFolderMail,
  SLOW_WRITE_MS,
} from '../store/inbound/mailbox-source.ts';
import {
  looksSecret,
  messagesToHandle,
  noteFailure,
  storeMessage,
  type NewMessage,
} from '../store/inbound/messages.ts';
import { keepPosition, readPosition } from '../store/inbound/sources.ts';

export interface InboundWork extends InboundDeps {
  readonly config: Pick<InboundConfig, 'imap'>;
  /** Folder of the embedded mailbox; null: real mail is sent. */
  readonly mailboxFolder: string | null;
  readonly log: Logger;
  /** Machine milliseconds. */
  readonly clock: () => number;
}

const POLL_MS = 1_000;
const IMAP_EVERY_MS = 20_000;

/** Starts reading. @returns how to stop */
export function startInbound(work: InboundWork): () => Promise<void> {
  let stopped = false;
  let wakeUp: () => void = () => undefined;
  const seen = new Set<string>();
  let imapAt = -Infinity;
  const loop = (async () => {
    while (!stopped) {
      const steps = [() => takeFromFolder(work, seen), () => handleAll(work)];
      if (work.config.imap && work.clock() - imapAt >= IMAP_EVERY_MS) {
        imapAt = work.clock();
        steps.unshift(() => takeFromImap(work));
      }
      // One source that is away keeps the others from nothing.
      for (const step of steps)
        await step().catch((error: unknown) => work.log.warn({ err: error }, 'thư đến: lượt đọc chưa xong'));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS);
        wakeUp = () => (clearTimeout(timer), resolve());
      });
    }
  })();
  return async () => {
    stopped = true;
    wakeUp();
    await loop;
  };
}

const FOLDER = 'mailbox';

/** @param seen ids looked at since the start, so that each is opened once */
export async function takeFromFolder(work: InboundWork, seen: Set<string>): Promise<void> {
  const { mailboxFolder: folder, db } = work;
  if (folder === null) return;
  const { lastUid } = await readPosition(db, FOLDER);
  const ids = (await mailIdsAfter(folder, lastUid)).filter((id) => !seen.has(id));
  for (const id of ids) {
    const mail = await readFolderMail(folder, id, (to) => tokenIn(to, work.address) !== null);
    if (mail && (await take(work, { source: FOLDER, ...mail })).secret) await dropFolderMail(folder, id);
    seen.add(id);
  }
  const newest = ids.at(-1);
  if (newest === undefined) return;
  const position = earlierThan(newest, SLOW_WRITE_MS);
  if (position > lastUid) await keepPosition(db, FOLDER, { uidValidity: '', lastUid: position });
}

export async function takeFromImap(work: InboundWork): Promise<void> {
  const { imap } = work.config;
  if (!imap) return;
  const source = imapSourceId(imap);
  await readImap(imap, await readPosition(work.db, source), async (mail, position) => {
    await take(work, { source, envelopeTo: [], ...mail });
    await keepPosition(work.db, source, position);
  });
}

async function take(work: InboundWork, message: NewMessage): Promise<{ readonly secret: boolean }> {
  const read = await work.readers.message(message.raw);
  const id = await storeMessage(work, message, read);
  if (id !== null) work.log.info({ id, source: message.source }, 'thư đến: đã lưu');
  return { secret: looksSecret(read.facts) };
}

const AT_ONCE = 50;

/** One that cannot be handled keeps nobody else waiting. */
export async function handleAll(work: InboundWork): Promise<void> {
  for (const id of await messagesToHandle(work.db, AT_ONCE)) {
    try {
      await handleMessage(work, id);
    } catch (error) {
      work.log.warn({ err: error, id }, 'thư đến: chưa xử lý được');
      await noteFailure(work.db, id, 'hệ thống chưa xử lý được thư này sau nhiều lần thử');
    }
  }
}
