import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { closeAssignment, reopenAssignment } from '../../../store/incoming/close-arrival.ts';
import { registerArrival } from '../../../store/incoming/arrivals.ts';
import { loadSample, openOffice, sampleFiles, sampleSurvey, type Answer } from './office.ts';

const office = await openOffice();
const CLERK = 'van-thu';
const LEADER = 'giam-doc';
const HEAD = 'truong-phong-qlcn-ttcn';
const ASSIGNMENT = {
  author: 'Ủy ban nhân dân tỉnh Hưng Yên',
  codeNotation: '1801/UBND-KGVX',
  documentDate: '2023-07-07',
  subject: 'giao Sở Khoa học và Công nghệ chủ trì khảo sát nguồn cung - cầu công nghệ',
};
const register = (entry: object, accept: string[] = [], requestId: string = randomUUID()): Promise<Answer> =>
  office.ask(CLERK, { url: '/api/incoming', body: { entry, accept }, requestId });
const show = async (ref = '912-2023') =>
  (await office.ask(CLERK, { url: `/api/incoming/${ref}` })).json<Row>();
interface Row {
  readonly ref: string;
  readonly progress: string;
  readonly leadUnit: string | null;
  readonly supportingUnits: string[];
  readonly dueWords: string | null;
  readonly reply: string | null;
  readonly person: string | null;
  readonly stamp: Record<string, string>;
  readonly files: { name: string }[];
}

beforeAll(() => loadSample(office));

describe('registering', () => {
  test('gives the next number of the year; the same request again gives the same one', async () => {
    const id = randomUUID();
    const [first, again] = [await register(ASSIGNMENT, [], id), await register(ASSIGNMENT, [], id)];
    expect(first.json()).toEqual({ ref: '912/2023', number: 912 });
    expect(again.json()).toEqual(first.json());
  });

  test('the same document again is asked about, and taken when a person says so', async () => {
    const again = {
      ...ASSIGNMENT,
      author: 'UỶ BAN NHÂN DÂN TỈNH HƯNG YÊN ',
      codeNotation: '1801 / UBND-KGVX',
    };
    const asked = await register({ ...again, author: 'Ủy ban Nhân dân tỉnh Hưng Yên' });
    expect([asked.status, asked.json().type]).toEqual([409, 'questionsOpen']);
    expect(asked.json().problems[0]?.what).toContain('912/2023');
    expect((await register({ ...again, author: ASSIGNMENT.author }, ['arrivalTwice'])).json()).toMatchObject({
      number: 913,
    });
  });

  test('what is wrong is told all at once; secret ones are refused; only the clerk registers', async () => {
    const wrong = await register({
      ...ASSIGNMENT,
      codeNotation: undefined,
      documentDate: '2023-07-11',
      organisation: 'khong-co',
    });
    expect(wrong.json().problems.map(({ where }) => where)).toEqual(['documentDate', 'organisation']);
    expect(
      (await register({ ...ASSIGNMENT, codeNotation: '1/BC', subject: 'Báo cáo (Tối mật)' })).json().type,
    ).toBe('secretRefused');
    const other = await office.ask(HEAD, { url: '/api/incoming', body: { entry: ASSIGNMENT } });
    expect(other.status).toBe(403);
  });

  test('numbers are given once each, however many come at a time', async () => {
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        register({ author: `Nơi gửi ${n}`, subject: 'xin ý kiến', codeNotation: `${n + 1}/CV` }),
      ),
    );
    const numbers = many.map((one) => one.json<{ number: number }>().number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => 914 + n));
  });
});

describe('before the series of the year is open', () => {
  test('nothing is lost: the number comes when the office opens it, in the order of arrival', async () => {
    const early = await openOffice();
    const files = sampleFiles();
    const series = (files['series.yaml'] ?? '').replace(/\n {2}# Số đến[\s\S]*$/, '\n');
    const load = (changed: object) =>
      early.ask('quan-tri', { url: '/api/import', body: { files: { ...files, ...changed } } });
    const answer = await load({ 'series.yaml': series });
    Object.assign(early.tokens, answer.json<{ tokens: Record<string, string> }>().tokens);
    for (const n of [1, 2])
      await early.db.transaction().execute((trx) =>
        registerArrival(trx, {
          road: 'web',
          author: `Nơi ${n}`,
          documentType: 'Phiếu trả lời',
          subject: 'x',
        }),
      );
    const before = await early.ask(CLERK, { url: '/api/incoming' });
    expect(before.json<{ ref: string }[]>().map(({ ref }) => ref)).toEqual(['#1', '#2']);
    expect((await load({})).json<{ notes: string[] }>().notes.join()).toContain('2 văn bản đến');
    const after = await early.ask(CLERK, { url: '/api/incoming' });
    expect(after.json<{ ref: string; author: string }[]>().map(({ ref, author }) => [ref, author])).toEqual([
      ['912/2023', 'Nơi 1'],
      ['913/2023', 'Nơi 2'],
    ]);
  });
});

describe('settling', () => {
  const decide = (account: string, word: string, body: object): Promise<Answer> =>
    office.ask(account, { url: `/api/incoming/912-2023/${word}`, body });

  test('waits for the leader, who names lead, support and deadline in words', async () => {
    expect((await show()).progress).toBe('Chờ ý kiến lãnh đạo');
    const asked = {
      leadUnit: 'qlcn-ttcn',
      supportingUnits: ['van-phong', 'qlcn-ttcn'],
      deadline: 'trước ngày 01/8/2023',
    };
    expect((await decide(HEAD, 'instruct', asked)).status).toBe(403);
    const unknown = await decide(LEADER, 'instruct', { ...asked, leadUnit: 'phong-x' });
    expect(unknown.json().problems[0]?.what).toContain('phong-x');
    expect((await decide(LEADER, 'instruct', { ...asked, deadline: 'khẩn trương' })).json().type).toBe(
      'questionsOpen',
    );
    expect((await decide(LEADER, 'instruct', asked)).status).toBe(200);
    expect(await show()).toMatchObject({
      progress: 'Đã chuyển đơn vị chủ trì',
      supportingUnits: ['Văn phòng Sở'],
      dueWords: expect.stringContaining('31/7/2023') as string,
      stamp: { number: '912', agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ' },
    });
  });

  test('its head gives it to somebody of the unit', async () => {
    const tasks = (await office.ask(HEAD, { url: '/api/tasks' })).json<{ object: string; label: string }[]>();
    expect(tasks).toContainEqual(
      expect.objectContaining({ object: '912/2023', label: 'Giao người giải quyết văn bản đến' }),
    );
    const stranger = await decide(HEAD, 'assign', { person: 'nguoi-la' });
    expect(stranger.status).toBe(400);
    const { person_id: person, full_name: name } = await office.db
      .selectFrom('post_holder')
      .innerJoin('post', 'post.id', 'post_holder.post_id')
      .innerJoin('person', 'person.id', 'post_holder.person_id')
      .select(['person_id', 'full_name'])
      .where('post.unit_id', '=', 'qlcn-ttcn')
      .where('post.rank', '=', 'officer')
      .executeTakeFirstOrThrow();
    expect(stranger.json().problems[0]?.remedy).toContain(`${person} (${name})`);
    const given = { person: name.toLocaleUpperCase('vi'), instruction: 'Soạn công văn' };
    expect((await decide(HEAD, 'assign', given)).status).toBe(200);
    const { rows: chosen } = await sql<{ person_id: string }>`
      select person_id from arrival where number = 912`.execute(office.db);
    expect(chosen).toEqual([{ person_id: person }]);
    await sql`update arrival set urgency = 'hoaToc' where number = 912`.execute(office.db);
    const [work] = (await office.ask('chuyen-vien-qlcn-ttcn', { url: '/api/tasks' })).json<
      { title: string; note: string }[]
    >();
    expect(work?.title).toMatch(/^HỎA TỐC – Công văn/);
    expect(work?.note).toContain('đơn vị: “Soạn công văn”');
    expect((await show()).progress).toBe('Đang giải quyết');
  });

  test('a scan is kept once it is checked; a disguised one is not', async () => {
    const attach = (name: string, text: string) =>
      office.ask(CLERK, {
        url: '/api/incoming/912-2023/files',
        body: { name, base64: Buffer.from(text).toString('base64') },
      });
    expect((await attach('quet.pdf', 'MZ chương trình')).json().type).toBe('hostileFile');
    expect((await attach('quet.pdf', '%PDF-1.7 bản quét')).status).toBe(200);
    expect((await show()).files.map(({ name }) => name)).toEqual(['quet.pdf']);
  });

  test.each(['incoming.docx', 'incoming.xlsx', 'follow-up.docx', 'follow-up.xlsx'])(
    'the book %s prints',
    async (book) => {
      const answer = await office.ask(CLERK, { url: `/api/registers/${book}` });
      expect([answer.status, answer.body.startsWith('PK')]).toEqual([200, true]);
    },
  );

  test('the slip prints', async () => {
    expect((await office.ask(CLERK, { url: '/api/incoming/912-2023/slip.docx' })).body.startsWith('PK')).toBe(
      true,
    );
  });
});

describe('a campaign carries it out', () => {
  const source = (): string =>
    sampleSurvey().replace(
      /assignment:\n[\s\S]*?\n\n/,
      'assignment:\n  arrival: 912/2023\n  consolidateWorkingDays: 3\n\n',
    );
  const check = async (text: string) =>
    (await office.ask(LEADER, { url: '/api/surveys/check', body: { source: text } })).json<{
      problems: { what: string }[];
      questions: { code: string }[];
      plan: string[];
    }>();

  test('its deadline is proposed from the one above; a later one is questioned', async () => {
    const outlook = await check(source());
    expect(outlook.problems).toEqual([]);
    expect(outlook.plan.join('\n')).toContain(
      'Hạn đề xuất, tính lùi từ hạn cấp trên giao 31/7/2023: chậm nhất thứ Hai 24/7/2023',
    );
    expect(outlook.questions).toEqual([]);
    const later = await check(source().replaceAll('trước ngày 25/7/2023', 'trước ngày 26/7/2023'));
    expect(later.questions.map(({ code }) => code)).toEqual(['deadlineAfterProposal']);
    expect((await check(source().replace('912/2023', '9999/2023'))).problems[0]?.what).toContain('9999/2023');
  });

  test('the letter cites it, and the number of the report closes its row until that number is voided', async () => {
    const launched = await office.ask(LEADER, {
      url: '/api/surveys',
      body: { source: source(), accept: [] },
    });
    expect(launched.status).toBe(200);
    const { definition, arrival_id } = await office.db
      .selectFrom('campaign')
      .select(['definition', 'arrival_id'])
      .executeTakeFirstOrThrow();
    expect(definition.assignment?.reference).toBe(
      'Công văn số 1801/UBND-KGVX ngày 07/7/2023 của Ủy ban nhân dân tỉnh Hưng Yên về việc giao Sở Khoa học và Công nghệ chủ trì khảo sát nguồn cung - cầu công nghệ',
    );
    expect(arrival_id).toBe(1);
    const reply = { documentId: 'cung-cau-cong-nghe-2023/cong-van', codeNotation: '58/BC-SKHCN' };
    await office.db.transaction().execute((trx) => closeAssignment(trx, 'cung-cau-cong-nghe-2023', reply));
    expect(await show()).toMatchObject({ progress: 'Đã giải quyết', reply: '58/BC-SKHCN' });
    await office.db.transaction().execute((trx) => reopenAssignment(trx, reply.documentId));
    expect(await show()).toMatchObject({ progress: 'Đang giải quyết', reply: null });
  });

  test('closed by hand: with a number or a reason, by those whose work it is', async () => {
    const close = (account: string, body: object) =>
      office.ask(account, { url: '/api/incoming/913-2023/close', body });
    expect((await close(HEAD, { reason: 'trùng' })).status).toBe(403);
    expect((await close(CLERK, {})).status).toBe(400);
    expect((await close(CLERK, { reason: 'bản giấy của số đến 912' })).status).toBe(200);
    expect((await close(CLERK, { reason: 'lần nữa' })).json().type).toBe('wrongState');
    const { count } = await office.db
      .selectFrom('audit')
      .select(sql<number>`count(*)`.as('count'))
      .where('object_kind', '=', 'arrival')
      .executeTakeFirstOrThrow();
    expect(count).toBeGreaterThan(25);
  });
});
