import { describe, expect, test } from 'vitest';
import type { DirectoryFacts, OrganisationFacts } from '../../../domain/directory/facts.ts';
import { compareRecipients } from '../../../domain/directory/recipient-difference.ts';
import { resolveRecipients } from '../../../domain/directory/resolve-recipients.ts';
import type { Addressee } from '../../../domain/survey/definition.ts';
import { sampleOffice } from './sample.ts';

const FROM = { validFrom: '2020-01-01', validTo: null };

const organisation = (
  id: string,
  fullName: string,
  facts: Partial<OrganisationFacts> & { email?: string | null; address?: string | null } = {},
): OrganisationFacts => {
  const { email = `${id}@a.example`, address = null, ...rest } = facts;
  return {
    id,
    kind: 'doanhNghiep',
    level: 'other',
    taxNumber: null,
    names: [{ fullName, shortName: null, headerName: null, abbreviation: null, place: null, ...FROM }],
    parents: [],
    successors: [],
    contacts:
      email || address ? [{ email, postalAddress: address, phone: null, contactPerson: null, ...FROM }] : [],
    ...rest,
  };
};

const directory = (
  organisations: OrganisationFacts[],
  groups: Record<string, string[]> = {},
): DirectoryFacts => ({
  organisations,
  groups: Object.entries(groups).map(([id, members]) => ({
    id,
    name: `Nhóm ${id}`,
    members: members.map((organisationId) => ({ organisationId, ...FROM })),
  })),
  units: [
    { id: 'vp', email: 'vp@so.example', names: [{ name: 'Văn phòng', abbreviation: 'VP', ...FROM }] },
    { id: 'moi', email: null, names: [{ name: 'Phòng mới', abbreviation: 'PM', ...FROM }] },
  ],
});

const ask = (who: Partial<Addressee>): Addressee => ({
  purpose: 'direct',
  owesAnswer: true,
  channel: 'email',
  ...who,
});
const ON = '2023-07-12';

describe('resolving recipients', () => {
  test('classes in the order of the addressees, inside in the order of the Vietnamese alphabet', () => {
    const facts = directory(
      [
        organisation('d', 'Đức'),
        organisation('a', 'Ánh'),
        organisation('b', 'Dũng'),
        organisation('c', 'An'),
      ],
      { g: ['d', 'a', 'b'] },
    );
    const { recipients, problems } = resolveRecipients(
      facts,
      [ask({ organisation: 'c' }), ask({ group: 'g' })],
      ON,
    );
    expect(problems).toEqual([]);
    expect(recipients.map(({ name, groupLabel }) => [name, groupLabel])).toEqual([
      ['An', 'An'],
      ['Ánh', 'Nhóm g'],
      ['Dũng', 'Nhóm g'],
      ['Đức', 'Nhóm g'],
    ]);
  });

  test('one body in two lines is one recipient with the stronger purpose, and remembers the other line', () => {
    const facts = directory([organisation('a', 'Công ty A')], { g: ['a'] });
    const lines = [
      ask({ organisation: 'a', label: 'Để biết', purpose: 'inform', owesAnswer: false }),
      ask({ group: 'g' }),
    ];
    const { recipients } = resolveRecipients(facts, lines, ON);
    expect(recipients).toMatchObject([
      { purpose: 'direct', owesAnswer: true, groupLabel: 'Nhóm g', mergedFrom: ['Nhóm g: Công ty A'] },
    ]);
    expect(resolveRecipients(facts, lines.toReversed(), ON).recipients).toMatchObject([
      { purpose: 'direct', owesAnswer: true, groupLabel: 'Nhóm g' },
    ]);
  });

  test.each([
    ['tax number', { taxNumber: '0999000001' }, 'Tên hoàn toàn khác'],
    ['folded name', {}, 'CONG TY  ĐIỆN-LẠNH'],
  ])('two entries of one body are found by %s', (_, more, second) => {
    const facts = directory([organisation('a', 'Công ty Điện lạnh', more), organisation('b', second, more)], {
      g: ['a', 'b'],
    });
    const { recipients } = resolveRecipients(facts, [ask({ group: 'g' })], ON);
    expect(recipients).toHaveLength(1);
    expect(recipients[0]?.mergedFrom).toHaveLength(1);
  });

  test('the entry that can be reached is the one that is kept', () => {
    const facts = directory(
      [organisation('a', 'Công ty A', { email: null }), organisation('b', 'CÔNG TY A')],
      { g: ['a', 'b'] },
    );
    expect(resolveRecipients(facts, [ask({ group: 'g' })], ON)).toMatchObject({
      recipients: [{ organisationId: 'b', email: 'b@a.example' }],
      unreachable: [],
    });
  });

  test('two entries tied together by a third are one', () => {
    const facts = directory([
      organisation('a', 'Công ty A', { taxNumber: '1' }),
      organisation('b', 'Công ty B'),
      organisation('c', 'Công ty B', { taxNumber: '1' }),
    ]);
    const lines = ['a', 'b', 'c'].map((id) => ask({ organisation: id }));
    expect(resolveRecipients(facts, lines, ON).recipients).toHaveLength(1);
  });

  test.each<[Addressee['channel'], string | null, string | null, object]>([
    ['email', 'a@a.example', null, { channel: 'email', note: null }],
    ['email', null, 'Hưng Yên', { channel: 'paper', note: 'không có thư điện tử, gửi bản giấy' }],
    ['paper', 'a@a.example', 'Hưng Yên', { channel: 'paper', note: null }],
    ['paper', 'a@a.example', null, { channel: 'email', note: 'không có địa chỉ bưu chính, gửi thư điện tử' }],
  ])('asked %s with e-mail %s and address %s', (channel, email, address, expected) => {
    const facts = directory([organisation('a', 'A', { email, address })]);
    expect(resolveRecipients(facts, [ask({ organisation: 'a', channel })], ON).recipients).toMatchObject([
      expected,
    ]);
  });

  test('neither e-mail nor address: unreachable with the reason', () => {
    const facts = directory([organisation('a', 'A', { email: null })]);
    expect(resolveRecipients(facts, [ask({ organisation: 'a' })], ON)).toMatchObject({
      recipients: [],
      unreachable: [{ unreachableReason: 'chưa có thư điện tử và địa chỉ bưu chính trong danh bạ' }],
    });
  });

  test('units are reached inside, by their own mailbox', () => {
    const lines = [ask({ unit: 'vp', channel: 'internal' }), ask({ unit: 'moi', channel: 'internal' })];
    expect(resolveRecipients(directory([]), lines, ON)).toMatchObject({
      recipients: [{ unitId: 'vp', channel: 'internal', email: 'vp@so.example' }],
      unreachable: [{ unitId: 'moi', unreachableReason: 'đơn vị chưa có hộp thư trong danh bạ' }],
    });
  });

  test('lines that stand for nobody are problems, with what was probably meant', () => {
    const facts = directory([organisation('so-tai-chinh', 'Sở Tài chính')], { rong: [] });
    const { problems } = resolveRecipients(
      facts,
      [ask({ organisation: 'so-tai-chin' }), ask({ group: 'rong' })],
      ON,
    );
    expect(problems).toMatchObject([
      { where: 'addressees[0]', remedy: 'Có phải là "so-tai-chinh"?' },
      { where: 'addressees[1]', what: 'nhóm "rong" không có thành viên nào vào ngày 12/7/2023' },
    ]);
  });
});

describe('the sample directory', () => {
  const office = sampleOffice();
  const group = (id: string) => ask({ group: id });
  const letter = [
    ...[
      'truong-dai-hoc-cao-dang',
      'doanh-nghiep-khcn',
      'to-chuc-khcn',
      'to-chuc-doanh-nghiep-tren-dia-ban',
    ].map(group),
    ...['hiep-hoi-doanh-nghiep-tinh', 'hiep-hoi-doanh-nghiep-tre-tinh'].map((id) =>
      ask({ organisation: id }),
    ),
    ...['bql-cac-kcn-tinh', 'so-ke-hoach-va-dau-tu'].map((id) =>
      ask({ organisation: id, purpose: 'coordinate', owesAnswer: false }),
    ),
  ];

  test('gives the letter of 2023 about sixty recipients: three on paper, one unreachable, two merged', () => {
    const { recipients, unreachable, problems } = resolveRecipients(office, letter, ON);
    expect(problems).toEqual([]);
    expect(recipients.length + unreachable.length).toBeGreaterThanOrEqual(50);
    expect(recipients.filter(({ channel }) => channel === 'paper')).toHaveLength(3);
    expect(unreachable.map(({ organisationId }) => organisationId)).toEqual(['htx-may-tre-dan-thu-si']);
    expect(
      recipients.filter(({ mergedFrom }) => mergedFrom.length > 0).map((row) => row.organisationId),
    ).toEqual(['giong-cay-trong-pho-hien', 'tu-dong-hoa-my-hao']);
    expect(recipients.filter(({ email }) => email?.endsWith('.invalid'))).toHaveLength(1);
  });

  test('refuses for 2026 what ended before, and names who took over', () => {
    const lines = [
      ask({ organisation: 'so-ke-hoach-va-dau-tu' }),
      ask({ organisation: 'ubnd-huyen-phu-cu' }),
    ];
    const { recipients, unreachable } = resolveRecipients(office, lines, '2026-03-02');
    expect(recipients).toEqual([]);
    expect(unreachable.map(({ unreachableReason }) => unreachableReason)).toEqual([
      expect.stringMatching(
        /^không tồn tại vào ngày 02\/3\/2026: chỉ đến hết ngày 28\/02\/2025; đề nghị thay bằng Sở Tài chính tỉnh Hưng Yên \(mã so-tai-chinh\) từ ngày 01\/3\/2025/,
      ) as string,
      expect.stringContaining(
        'Ủy ban nhân dân xã Quang Hưng (mã ubnd-xa-quang-hung) từ ngày 01/7/2025',
      ) as string,
    ]);
    expect(resolveRecipients(office, lines, '2025-02-28').unreachable).toEqual([]);
  });

  test('an organisation that is not there yet is refused too, without a successor', () => {
    const { unreachable } = resolveRecipients(office, [ask({ organisation: 'ubnd-xa-an-thi' })], ON);
    expect(unreachable[0]?.unreachableReason).toBe(
      'không tồn tại vào ngày 12/7/2023: chỉ bắt đầu từ ngày 01/7/2025',
    );
  });
});

describe('the difference between the frozen list and the directory', () => {
  const before = resolveRecipients(
    directory([organisation('a', 'A'), organisation('b', 'B'), organisation('c', 'C')], {
      g: ['a', 'b', 'c'],
    }),
    [ask({ group: 'g' })],
    ON,
  ).recipients;

  test('is empty when nothing changed', () => {
    expect(compareRecipients(before, before)).toEqual([]);
  });

  test('names the new, the gone, the renamed and the moved', () => {
    const after = resolveRecipients(
      directory(
        [
          organisation('a', 'A mới'),
          organisation('b', 'B', { email: 'khac@b.example' }),
          organisation('d', 'D'),
        ],
        { g: ['a', 'b', 'd'] },
      ),
      [ask({ group: 'g' })],
      ON,
    ).recipients;
    expect(compareRecipients(before, after).map(({ kind, what }) => [kind, what])).toEqual([
      ['renamed', 'A mới: đổi tên từ "A" thành "A mới"'],
      ['addressChanged', 'B: thư điện tử đổi từ b@a.example thành khac@b.example'],
      ['gone', 'C: không còn thuộc diện nhận văn bản'],
      ['new', 'D: mới thuộc diện nhận văn bản'],
    ]);
  });
});
