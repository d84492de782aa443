import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../stack/database.ts';
import { ADDRESS, mailWorld, type MailWorld } from './world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await mailWorld((await freshDatabase()).db);
});

describe('mail that nobody can read', () => {
  const head = (id: string, subject: string): string[] => [
    ...['From: xau@khac.example.vn', `To: ${ADDRESS}`, `Message-ID: ${id}`, `Subject: ${subject}`],
    'MIME-Version: 1.0',
  ];
  const nested = [
    ...head('<sau@x.vn>', 'Hộp trong hộp'),
    ...Array.from({ length: 400 }, (_, i) => [
      `Content-Type: multipart/mixed; boundary="b${i}"`,
      ...['', `--b${i}`],
    ]).flat(),
    ...['Content-Type: text/plain', '', 'x', ''],
  ];
  const long = Array.from({ length: 5_000 }, (_, i) => ((i * 7_919) % 65_521).toString(36)).join('');

  it.each([
    [
      'a NUL in its subject',
      [...head('<nul@x.vn>', '=?utf-8?Q?Tr=00=E1=BA=A3_l=E1=BB=9Di?='), '', 'Xin chào'],
      'Trả lời',
    ],
    [
      'a NUL in its text',
      [...head('<t@x.vn>', 'Text'), 'Content-Transfer-Encoding: quoted-printable', '', 'a=00b'],
      'Text',
    ],
    [
      'a NUL in what it replies to',
      [...head('<r@x.vn>', 'Re'), 'In-Reply-To: <a\u0000@x.vn>', '', 'x'],
      'Re',
    ],
    ['a name of ten thousand letters', [...head(`<${long}@x.vn>`, 'Dài'), '', 'x'], 'Dài'],
    ['boxes in boxes', nested, 'Thư hỏng, không đọc được'],
  ])('waits for a person, and the next one is read: %s', async (_, lines, subject) => {
    await world.send({ raw: lines.join('\r\n') });
    await world.send({ from: 'ai-do@khac.example.vn', subject: 'Thư sau', text: 'Chào văn thư' });
    const [next, bad] = await world.turn();
    expect(bad).toMatchObject({ subject, state: 'waiting' });
    expect(next).toMatchObject({ subject: 'Thư sau', state: 'waiting' });
  });

  it('a mail that was being taken out of the mailbox holds up nobody', async () => {
    const folder = world.work.mailboxFolder ?? '';
    writeFileSync(
      join(folder, `${Date.now()}-0123456789ab.json`),
      JSON.stringify({ to: [world.work.address], receivedAt: new Date().toISOString() }),
    );
    await world.send({ from: 'ai-do@khac.example.vn', subject: 'Vẫn đọc', text: 'Chào' });
    expect((await world.turn())[0]).toMatchObject({ subject: 'Vẫn đọc' });
  });
});
