/** Messages on disk: `<id>.eml` as received and `<id>.json` with its envelope. Whoever sees the .json sees all of it. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export interface MailFolder {
  /** Resolves when the message survives a power cut. @returns its id; ids sort by time of receipt */
  keep(envelope: Envelope, message: Buffer): Promise<string>;
}

export function openMailFolder(folder: string): MailFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    async keep(envelope, message) {
      const receivedAt = new Date();
      const id = `${receivedAt.getTime()}-${randomBytes(6).toString('hex')}`;
      const facts = { ...envelope, receivedAt: receivedAt.toISOString(), size: message.length };
      await writeDurably(folder, `${id}.eml`, message);
      await writeDurably(folder, `${id}.json`, Buffer.from(`${JSON.stringify(facts)}\n`));
      await syncFolder(folder);
      return id;
    },
  };
}

async function writeDurably(folder: string, name: string, bytes: Buffer): Promise<void> {
  const partial = join(folder, `.${name}.partial`);
  const file = await open(partial, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, join(folder, name));
}

/** A new name is durable when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
