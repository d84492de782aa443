/** New mail in the folder of the embedded mailbox, in the order of receipt. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface FolderMail {
  readonly id: string;
  readonly raw: Buffer;
  /** Machine time. */
  readonly receivedAt: Date;
  readonly envelopeTo: readonly string[];
}

const ENTRY = /^(\d{13}-[0-9a-f]{12})\.json$/;

/** Ids after that one, oldest first. */
export async function mailIdsAfter(folder: string, after: string): Promise<string[]> {
  const names = (await readdir(folder).catch(unlessGone)) ?? [];
  return names
    .flatMap((name) => ENTRY.exec(name)?.[1] ?? [])
    .filter((id) => id > after)
    .sort();
}

/** The mail if it was sent to one of ours, told by its envelope; null when it was not, or was being taken out. */
export async function readFolderMail(
  folder: string,
  id: string,
  isOurs: (address: string) => boolean,
): Promise<FolderMail | null> {
  const facts = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as {
    readonly to: readonly string[];
    readonly receivedAt: string;
  };
  if (!facts.to.some(isOurs)) return null;
  const raw = await readFile(join(folder, `${id}.eml`)).catch(unlessGone);
  return raw && { id, raw, receivedAt: new Date(facts.receivedAt), envelopeTo: facts.to };
}

function unlessGone(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

/** Takes a mail out of the embedded mailbox, its text first. */
export async function dropFolderMail(folder: string, id: string): Promise<void> {
  for (const name of [`${id}.eml`, `${id}.json`]) await rm(join(folder, name), { force: true });
}

/**
 * Where to begin after a restart. A large message may be written after a later one: what was received within the last
 * minutes is looked at again, and kept once all the same.
 */
export const SLOW_WRITE_MS = 5 * 60_000;
export const earlierThan = (id: string, milliseconds: number): string =>
  String(Math.max(0, Number(id.slice(0, 13)) - milliseconds)).padStart(13, '0');
