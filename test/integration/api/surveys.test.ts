import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { launch, loadSample, openOffice, sampleSurvey, SURVEY, type Failure } from './office.ts';

const office = await openOffice();
beforeAll(() => loadSample(office));

interface Recipient {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly unreachableReason: string | null;
}
interface Detail {
  readonly state: string;
  readonly deadline: string;
  readonly recipientDifferences: readonly string[];
  readonly nextActions: readonly { readonly main: boolean; readonly command: string }[];
}
const detail = async (): Promise<Detail> =>
  (await office.ask('giam-doc', { url: `/api/surveys/${SURVEY}` })).json<Detail>();
const recipients = async (): Promise<Recipient[]> =>
  (await office.ask('van-thu', { url: `/api/surveys/${SURVEY}/recipients` })).json<Recipient[]>();

describe('checking a definition', () => {
  test('says what would happen and changes nothing', async () => {
    const answer = await office.ask('chuyen-vien-qlcn-ttcn', {
      url: '/api/surveys/check',
      body: { source: sampleSurvey() },
    });
    const outlook = answer.json<{ ok: boolean; plan: string[]; unreachable: Recipient[] }>();
    expect(outlook.ok).toBe(true);
    expect(outlook.plan.join('\n')).toContain('trước ngày 25/7/2023: hết thứ Hai 24/7/2023');
    expect(outlook.unreachable.length).toBeGreaterThan(0);
    expect(await office.db.selectFrom('campaign').selectAll().execute()).toEqual([]);
  });

  test('it says who will sign the report: the head, when the signer may sign letters only', async () => {
    const signers = async (signer: string): Promise<unknown[]> => {
      const source = sampleSurvey().replace('signer: giam-doc', `signer: ${signer}`);
      const answer = await office.ask('giam-doc', { url: '/api/surveys/check', body: { source } });
      const outlook = answer.json<Record<'signatureBlock' | 'reportSignatureBlock', { lines: string[] }>>();
      return [outlook.signatureBlock.lines.at(-1), outlook.reportSignatureBlock.lines.at(-1)];
    };
    expect(await signers('giam-doc')).toEqual(['GIÁM ĐỐC', 'GIÁM ĐỐC']);
    expect(await signers('truong-phong-qlcn-ttcn')).toEqual([
      expect.stringMatching(/^TRƯỞNG PHÒNG/),
      'GIÁM ĐỐC',
    ]);
  });

  test('a definition that is wrong comes back with every line', async () => {
    const source = sampleSurvey()
      .replace('unit: qlcn-ttcn', 'unit: qlcn')
      .replace('signer: giam-doc', 'signer: gd');
    const answer = await office.ask('giam-doc', { url: '/api/surveys', body: { source } });
    expect(answer.status).toBe(400);
    const where = answer.json().problems.map((problem) => problem.where);
    expect(where).toEqual([
      expect.stringMatching(/^dòng \d+: unit$/),
      expect.stringMatching(/^dòng \d+: signer$/),
    ]);
  });

  test('a body that has been merged is told with the one that took over', async () => {
    const source = sampleSurvey().replace('expectedOn: 12/7/2023', 'expectedOn: 12/7/2026');
    const answer = await office.ask('giam-doc', { url: '/api/surveys', body: { source } });
    expect(answer.json().problems).toContainEqual({
      where: expect.stringMatching(/addressees\[\d+\]\.organisation$/) as string,
      what: expect.stringMatching(/^Sở Kế hoạch và Đầu tư .*chỉ đến hết ngày 28\/02\/2025$/) as string,
      remedy: 'Nay là Sở Tài chính tỉnh Hưng Yên: ghi “so-tai-chinh”',
    });
  });

  test('what only a person can settle is asked before anything is sent', async () => {
    const source = sampleSurvey().replace('expectedOn: 12/7/2023', 'expectedOn: 07/7/2023');
    const refused = await office.ask('giam-doc', { url: '/api/surveys', body: { source } });
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({ type: 'questionsOpen', problems: [{ where: 'expectedOnPast' }] });
    const outlook = await office.ask('giam-doc', {
      url: '/api/surveys/check',
      body: { source, accept: ['expectedOnPast'] },
    });
    expect(outlook.json<{ ok: boolean }>().ok).toBe(true);
  });
});

describe('launching', () => {
  const requestId = randomUUID();

  test('the same request sent twice launches once and gets the same answer', async () => {
    const [first, second] = await Promise.all([launch(office, requestId), launch(office, requestId)]);
    expect(first.status).toBe(200);
    expect(first.headers['idempotency-key']).toBe(requestId);
    expect(second.body).toBe(first.body);
    expect(await office.db.selectFrom('campaign').select('id').execute()).toEqual([{ id: SURVEY }]);
  });

  test('its request id cannot stand for something else', async () => {
    const other = await office.ask('giam-doc', {
      url: '/api/surveys',
      body: { source: sampleSurvey(), accept: ['khác'] },
      requestId,
    });
    expect(other.status).toBe(409);
    expect(other.json().type).toBe('requestReused');
  });

  test('the same code again is refused', async () => {
    const again = await launch(office);
    expect(again.json().problems[0]?.what).toBe(`mã đợt “${SURVEY}” đã dùng`);
  });

  test('shows the command of who must act next', async () => {
    const { state, nextActions } = await detail();
    expect(state).toBe('confirming');
    expect(nextActions.find(({ main }) => main)?.command).toBe(
      `vanthu survey recipients ${SURVEY} --confirm --as chuyen-vien-qlcn-ttcn`,
    );
  });
});

describe('recipients', () => {
  const mend = (id: number, body: object) =>
    office.ask('chuyen-vien-qlcn-ttcn', {
      method: 'PATCH',
      url: `/api/surveys/${SURVEY}/recipients/${id}`,
      body,
    });

  test('one is mended, another left out, before the list is confirmed', async () => {
    const [first, second] = await recipients();
    if (!first || !second) throw new Error('cần hai nơi nhận');
    expect((await mend(first.id, { email: 'moi@truong.example' })).status).toBe(200);
    await mend(second.id, { excluded: 'đã giải thể' });
    const after = await recipients();
    expect(after.find(({ name }) => name === first.name)).toMatchObject({
      id: first.id,
      email: 'moi@truong.example',
    });
    expect(after.find(({ name }) => name === second.name)?.unreachableReason).toBe('không gửi: đã giải thể');
  });

  test('nobody of another unit may change where letters go', async () => {
    const [first] = await recipients();
    const stranger = await office.ask('chuyen-vien-qlkh', {
      method: 'PATCH',
      url: `/api/surveys/${SURVEY}/recipients/${first?.id ?? 0}`,
      body: { email: 'la@noi-khac.example' },
    });
    expect(stranger.json().type).toBe('forbidden');
  });

  test('a wrong address and a change that changes nothing are refused', async () => {
    const [first] = await recipients();
    expect((await mend(first?.id ?? 0, { email: 'không phải' })).json().problems[0]?.where).toBe('email');
    expect((await mend(first?.id ?? 0, {})).status).toBe(400);
    expect((await mend(first?.id ?? 0, { channel: 'fax' })).json().problems).toEqual([
      {
        where: 'channel',
        what: 'phải là một trong: email (thư điện tử), paper (bản giấy), internal (nội bộ)',
      },
    ]);
    expect((await mend(999_999, { email: 'a@b.example' })).status).toBe(404);
  });

  test('while Temporal is away the confirmation is refused, and the same request id then does it', async () => {
    const requestId = randomUUID();
    const confirm = () =>
      office.ask('chuyen-vien-qlcn-ttcn', {
        url: `/api/surveys/${SURVEY}/recipients/confirm`,
        body: {},
        requestId,
      });
    office.temporal = 'away';
    const away = await confirm();
    expect([away.status, away.json().type, away.headers['retry-after']]).toEqual([503, 'workflowDown', '5']);
    expect(away.json().message).toContain('gửi lại cùng mã yêu cầu là an toàn');
    office.temporal = 'up';
    const done = await confirm();
    expect(done.json()).toMatchObject({ outcome: 'done', state: 'approving' });
    office.temporal = 'away';
    const again = await confirm();
    office.temporal = 'up';
    expect(again.body).toBe(done.body);
    expect(office.decided).toBe(1);
  });

  test('what was mended is no difference from the directory', async () => {
    expect((await detail()).recipientDifferences).toEqual([]);
    await office.db
      .updateTable('organisation_contact')
      .set({ email: 'doi@truong.example' })
      .where('organisation_id', '=', (eb) =>
        eb
          .selectFrom('recipient')
          .select('organisation_id')
          .where('document_id', '=', `${SURVEY}/cong-van`)
          .where('unreachable_reason', 'is', null)
          .where('email', '<>', 'moi@truong.example')
          .orderBy('id')
          .limit(1)
          .$castTo<{ organisation_id: string }>(),
      )
      .execute();
    expect((await detail()).recipientDifferences).toEqual([expect.stringContaining('doi@truong.example')]);
  });

  test('once confirmed a single one is no longer mended', async () => {
    const [first] = await recipients();
    const answer = await mend(first?.id ?? 0, { email: 'a@b.example' });
    expect([answer.status, answer.json<Failure>().type]).toEqual([409, 'wrongState']);
  });
});

describe('the evidence', () => {
  test('tells who did what in which post', async () => {
    const rows = (await office.ask('van-thu', { url: `/api/audit?object=${SURVEY}` })).json<
      { label: string; person: string; post: string; requestId: string | null }[]
    >();
    expect(rows.map(({ label }) => label)).toEqual(['Xác nhận nơi nhận', 'Phát động đợt khảo sát']);
    expect(rows[1]).toMatchObject({ person: 'Trần Tùng Chuẩn', post: 'Giám đốc' });
    expect(rows.every((row) => row.requestId !== null)).toBe(true);
  });
});
