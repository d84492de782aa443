import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { lettersInLog } from '../../../client/cli/mail-log.ts';
import { messageIdOf } from '../../../mail/compose.ts';
import { tempFolder } from '../../temp-folder.ts';

const letters = [1, 2, 3].map((n) => ({
  ...{ id: n, recipientId: 100 + n, round: 0, copy: n === 3 ? 1 : 0 },
  kind: 'document' as const,
}));
const id = (documentId: string, letter: (typeof letters)[number], copy = letter.copy): string =>
  messageIdOf({ documentId, ...letter, fromAddress: 'van-thu@so.example.vn' }, { ...letter, copy });

test.each(['mail.log', 'mail.log.gz'])('%s tells which letters left, by their Message-ID', async (name) => {
  const [first, second, third] = letters as [(typeof letters)[0], (typeof letters)[0], (typeof letters)[0]];
  const text = [
    `Jul 20 09:00:01 mx postfix/cleanup[12]: 4F1A: message-id=${id('ks/cong-van', first)}`,
    `Jul 20 09:00:01 mx postfix/cleanup[12]: 4F1B: message-id=${id('ks2/cong-van', second)}`,
    // An earlier copy of what was sent again later.
    `Jul 20 09:00:02 mx postfix/cleanup[12]: 4F1C: message-id=${id('ks/cong-van', third, 0)}`,
    'Jul 20 09:00:03 mx postfix/qmgr[9]: 4F1A: from=<van-thu@so.example.vn>',
  ].join('\n');
  const file = join(tempFolder('vanthu-mail-log-'), name);
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  expect(await lettersInLog(file, 'ks/cong-van', letters)).toEqual(new Set([1]));
});

test('a log that cannot be read is told', async () => {
  await expect(lettersInLog('/khong/co/mail.log', 'ks/cong-van', letters)).rejects.toMatchObject({
    type: 'invalidInput',
  });
});
