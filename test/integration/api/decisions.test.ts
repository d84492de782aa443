import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { planRecipients } from '../../../store/dispatch/recipients.ts';
import { queueSends } from '../../../store/dispatch/sends.ts';
import { openCommandLine } from './command-line.ts';
import { drawnUp } from './drawn-up.ts';
import { loadSample, openOffice, type Answer } from './office.ts';

const office = await openOffice();
const { vanthu } = openCommandLine(office);
const { draft } = drawnUp(office);
beforeAll(() => loadSample(office));

const [OFFICER, HEAD, CLERK] = ['chuyen-vien-qlcn-ttcn', 'truong-phong-qlcn-ttcn', 'van-thu'] as const;
const HASH = 'a'.repeat(64);

/** A document of the sample's unit whose files are there. */
async function drafted(id: string): Promise<string> {
  await draft(id);
  await office.db
    .updateTable('document_version')
    .set({ hash: HASH, files: '[]' })
    .where('document_id', '=', id)
    .execute();
  return id;
}

const decide = (account: string, id: string, body: object, requestId: string = randomUUID()) =>
  office.ask(account, {
    url: `/api/documents/${id.replace('/', '.')}/decisions`,
    body: { version: 1, hash: HASH, ...body },
    requestId,
  });

describe('a decision asked again under its request id', () => {
  const id = randomUUID();
  let first: Answer;

  test('is the same decision whatever version and hash the document has by now', async () => {
    await drafted('lap-lai/cong-van');
    first = await decide(OFFICER, 'lap-lai/cong-van', { kind: 'submit', comment: 'Kính trình' }, id);
    expect([first.status, first.json<{ state: string }>().state]).toEqual([200, 'contentCheck']);
    const body = { kind: 'submit', comment: 'Kính trình', version: 2, hash: 'b'.repeat(64) };
    const again = await decide(OFFICER, 'lap-lai/cong-van', body, id);
    expect([again.status, again.body]).toEqual([200, first.body]);
  });

  test.each([
    ['another comment', OFFICER, { kind: 'submit', comment: 'Khác' }],
    ['another decision', OFFICER, { kind: 'void', comment: 'Kính trình' }],
    ['another person', HEAD, { kind: 'submit', comment: 'Kính trình' }],
  ])('with %s it is refused', async (_what, account, body) => {
    const answer = await decide(account, 'lap-lai/cong-van', body, id);
    expect([answer.status, answer.json().type]).toEqual([409, 'requestReused']);
  });

  test('one that was refused as stale stays refused: what was looked at first is what counts', async () => {
    await drafted('cu/cong-van');
    const requestId = randomUUID();
    const stale = await decide(OFFICER, 'cu/cong-van', { kind: 'submit', version: 7 }, requestId);
    expect(stale.json().type).toBe('staleVersion');
    const again = await decide(OFFICER, 'cu/cong-van', { kind: 'submit', version: 1 }, requestId);
    expect(again.json().type).toBe('staleVersion');
  });

  test('is told to who asked, and to nobody else', async () => {
    const mine = await office.ask(OFFICER, { url: `/api/requests/${id}` });
    expect(mine.json()).toEqual({ id, action: 'submit', objectId: 'lap-lai/cong-van', done: true });
    expect((await office.ask(HEAD, { url: `/api/requests/${id}` })).status).toBe(404);
  });

  test('from the command line: the identical command gives the same answer, also approve', async () => {
    await drafted('dong-lenh/cong-van');
    for (const [account, verb] of [
      [OFFICER, 'submit'],
      [HEAD, 'approve'],
      [CLERK, 'approve'],
    ] as const) {
      const command = ['document', verb, 'dong-lenh/cong-van', '--request-id', randomUUID()];
      const said = await vanthu(account, ...command);
      expect(said.code, said.text).toBe(0);
      expect(await vanthu(account, ...command)).toEqual(said);
    }
    const timeline = await office.db
      .selectFrom('audit')
      .select('action')
      .where('object_id', '=', 'dong-lenh/cong-van')
      .orderBy('id')
      .execute();
    expect(timeline.map(({ action }) => action)).toEqual([
      'draft',
      'submit',
      'approveContent',
      'approveForm',
    ]);
  });

  test('an id that stood for approve does not sign', async () => {
    const requestId = randomUUID();
    await drafted('khac-viec/cong-van');
    await vanthu(OFFICER, 'document', 'submit', 'khac-viec/cong-van');
    await vanthu(HEAD, 'document', 'approve', 'khac-viec/cong-van', '--request-id', requestId);
    const other = await vanthu(
      HEAD,
      ...['document', 'send-back', 'khac-viec/cong-van', '--comment', 'x', '--request-id', requestId],
    );
    expect(other.code).toBe(1);
    expect(other.text).toContain('Mã yêu cầu này đã dùng cho việc khác');
  });
});

describe('a document sent back', () => {
  const ID = 'tra-lai/cong-van';
  interface Task {
    readonly object: string;
    readonly label: string;
    readonly note: string | null;
  }
  const taskOf = async (account: string): Promise<Task | undefined> =>
    (await office.ask(account, { url: '/api/tasks' })).json<Task[]>().find(({ object }) => object === ID);

  test('tells its drafter who returned it and why, until it is submitted again', async () => {
    await drafted(ID);
    expect(await taskOf(OFFICER)).toMatchObject({ note: null });
    await decide(OFFICER, ID, { kind: 'submit' });
    await decide(HEAD, ID, { kind: 'sendBack', comment: 'Ghi rõ nơi nộp phiếu giấy' });
    const note = (await taskOf(OFFICER))?.note ?? '';
    expect(note).toMatch(
      /^Bị trả lại: Trưởng phòng \p{Lu}.*, 07h3\d ngày 10\/7\/2023 – Ghi rõ nơi nộp phiếu giấy$/u,
    );
    expect((await vanthu(OFFICER, 'tasks')).text).toContain(`\n    ${note}\n`);
    await decide(OFFICER, ID, { kind: 'submit' });
    expect(await taskOf(HEAD)).toMatchObject({ note: null });
  });
});

describe('tasks', () => {
  test('for paper copies name the labels and how to say that they are gone', async () => {
    const id = await drafted('ban-giay/cong-van');
    await office.db.transaction().execute(async (trx) => {
      await planRecipients(
        trx,
        id,
        [{ organisation: 'so-tai-chinh', purpose: 'direct', owesAnswer: true, channel: 'paper' }],
        '2023-07-10',
      );
      const recipients = await trx
        .selectFrom('recipient')
        .select('id')
        .where('document_id', '=', id)
        .execute();
      const ids = recipients.map((one) => one.id);
      await queueSends(trx, { documentId: id, kind: 'document', round: 0 }, ids);
    });
    const { text } = await vanthu(CLERK, 'tasks');
    expect(text).toContain('▶ Chuyển 1 bản giấy – ');
    expect(text).toContain(`“npx vanthu dispatch envelopes ${id} bi.pdf`);
    const posted = /“npx vanthu (dispatch posted g\d+)/.exec(text)?.[1] ?? '';
    expect((await vanthu(CLERK, ...posted.split(' '))).text).toContain('Đã ghi nhận cho lượt gửi g');
  });
});
