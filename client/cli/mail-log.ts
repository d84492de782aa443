/** Which of our letters a mail server has written into its log: every letter has a Message-ID that can be reckoned again. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { messageIdOf } from '../../mail/compose.ts';
import type { SendBody } from '../api/dispatch.ts';

type Letter = Pick<SendBody, 'id' | 'recipientId' | 'kind' | 'round' | 'copy'>;

const OURS = /\b([0-9a-f]{40})@/g;
const LONGEST = 42;

/**
 * @param file log of any mail server that writes Message-IDs, as Postfix does; `.gz` too
 * @returns ids of the letters of the ledger that are in it
 */
export async function lettersInLog(
  file: string,
  documentId: string,
  letters: readonly Letter[],
): Promise<Set<number>> {
  const wanted = new Map(letters.map((letter) => [hashOf(documentId, letter), letter.id]));
  const found = new Set<number>();
  const look = async (text: AsyncIterable<Buffer>): Promise<void> => {
    let rest = '';
    for await (const chunk of text) {
      const seen = rest + chunk.toString('latin1');
      for (const [, hash = ''] of seen.matchAll(OURS)) {
        const id = wanted.get(hash);
        if (id !== undefined) found.add(id);
      }
      // One may be cut in two.
      rest = seen.slice(-LONGEST);
    }
  };
  const raw = createReadStream(file);
  try {
    await (file.endsWith('.gz') ? pipeline(raw, createGunzip(), look) : pipeline(raw, look));
  } catch {
    throw new Refusal('invalidInput', [{ where: file, what: 'không đọc được tệp nhật ký' }]);
  }
  return found;
}

/** What stands before the @: the same whatever address the office sends from. */
function hashOf(documentId: string, { recipientId, kind, round, copy }: Letter): string {
  const id = messageIdOf({ documentId, kind, round, fromAddress: '@' }, { recipientId, copy });
  return id.slice(1, id.indexOf('@'));
}
