import { describe, expect, test } from 'vitest';
import { readOffice } from '../../../domain/directory/read-office.ts';
import { weekday } from '../../../domain/time/day.ts';
import { sampleFiles, sampleOffice } from './sample.ts';

const problemsOf = (text: string, known = {}) => {
  const reading = readOffice([{ name: 'thu.yaml', text }], known);
  return reading.ok ? [] : reading.problems.map(({ where, what }) => `${where}: ${what}`);
};
const UNIT = '  - { id: van-phong, names: [{ name: Văn phòng, abbreviation: VP, from: 2020-01-01 }] }\n';

describe('the sample office', () => {
  test('reads without a problem and has everything the documentation names', () => {
    const office = sampleOffice();
    expect(office.agency).toBe('so-khcn-hung-yen');
    expect(office.organisations.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['hiep-hoi-doanh-nghiep-tinh', 'hiep-hoi-doanh-nghiep-tre-tinh', 'bql-cac-kcn-tinh'],
        ...['so-ke-hoach-va-dau-tu', 'bo-khcn', 'ubnd-tinh-hung-yen', 'so-khcn-hung-yen'],
      ]),
    );
    expect(office.groups.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['truong-dai-hoc-cao-dang', 'doanh-nghiep-khcn'],
        ...['to-chuc-khcn', 'to-chuc-doanh-nghiep-tren-dia-ban'],
      ]),
    );
    expect(office.accounts.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['giam-doc', 'pho-giam-doc-1', 'truong-phong-qlcn-ttcn', 'chuyen-vien-qlcn-ttcn'],
        ...['van-thu', 'quan-tri', 'chanh-van-phong'],
      ]),
    );
  });

  test('writes to nobody real', () => {
    const emails = sampleOffice().organisations.flatMap(({ contacts }) =>
      contacts.flatMap(({ email }) => email ?? []),
    );
    expect(emails.length).toBeGreaterThan(60);
    expect(emails.filter((email) => !/\.(example|invalid)$/.test(email))).toEqual([]);
    expect(new Set(emails.filter((email) => email.endsWith('.invalid'))).size).toBe(1);
  });

  test.each([
    [
      2023,
      ['2023-01-02', '2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26'].concat([
        '2023-05-01',
        '2023-05-02',
        '2023-05-03',
        '2023-09-01',
        '2023-09-04',
      ]),
      [],
    ],
    [
      2024,
      [
        '2024-01-01',
        '2024-02-08',
        '2024-02-09',
        '2024-02-12',
        '2024-02-13',
        '2024-02-14',
        '2024-04-18',
      ].concat(['2024-04-29', '2024-04-30', '2024-05-01', '2024-09-02', '2024-09-03']),
      ['2024-05-04'],
    ],
    [
      2025,
      [
        '2025-01-01',
        '2025-01-27',
        '2025-01-28',
        '2025-01-29',
        '2025-01-30',
        '2025-01-31',
        '2025-04-07',
      ].concat(['2025-04-30', '2025-05-01', '2025-05-02', '2025-09-01', '2025-09-02']),
      ['2025-04-26'],
    ],
    [
      2026,
      [
        '2026-01-01',
        '2026-01-02',
        '2026-02-16',
        '2026-02-17',
        '2026-02-18',
        '2026-02-19',
        '2026-02-20',
      ].concat([
        '2026-04-27',
        '2026-04-30',
        '2026-05-01',
        '2026-08-31',
        '2026-09-01',
        '2026-09-02',
        '2026-11-24',
      ]),
      ['2026-01-10', '2026-08-22'],
    ],
  ])(
    'has the days off of %i on weekdays, the worked Saturdays, and the notice of each',
    (year, off, worked) => {
      const days = sampleOffice().calendar.find((row) => row.year === year)?.days ?? [];
      const of = (kind: string) =>
        days
          .filter((row) => row.kind === kind)
          .map(({ day }) => day)
          .sort();
      expect(of('off')).toEqual(off);
      expect(of('worked')).toEqual(worked);
      expect(off.filter((day) => weekday(day) > 5)).toEqual([]);
      expect(days.filter(({ notice }) => !/số \d+/.test(notice))).toEqual([]);
    },
  );
});

describe('reading office files', () => {
  test('reports every mistake of every file at once, each with its file and line', () => {
    const reading = readOffice([
      {
        name: 'units.yaml',
        text: `units:
  - id: Van Phong
    names: [{ name: Văn phòng, abbreviation: VP, from: 2023-02-30 }]
  - id: qlkh
    emial: a@b.example
    names: []
`,
      },
      {
        name: 'posts.yaml',
        text: `posts:
  - id: giam-doc
    title: Giám đốc
    rank: boss
    holders:
      - { person: khong-co, from: 2023-01-01 }
  - { id: truong-phong, title: Trưởng phòng, rank: unitHead, unit: qlk }
`,
      },
      { name: 'hong.yaml', text: 'series: [\n  { id: a' },
    ]);
    expect(reading.ok ? [] : reading.problems.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'units.yaml, dòng 2: "id": mã phải viết thường, không dấu, nối bằng gạch ngang',
      'units.yaml, dòng 3: "from": không có ngày "2023-02-30"',
      'units.yaml, dòng 6: "names" để trống, quá nhỏ hoặc quá lớn',
      'units.yaml, dòng 5: khóa "emial" không có trong quy định',
      'posts.yaml, dòng 4: "rank" không nằm trong các giá trị cho phép',
      expect.stringMatching(/^hong\.yaml, dòng \d: /) as string,
      'posts.yaml, dòng 7: không có đơn vị nào mang mã "qlk"',
      'posts.yaml, dòng 6: không có người nào mang mã "khong-co"',
    ]);
  });

  test('guesses the key and the id that were meant', () => {
    const reading = readOffice([
      {
        name: 'u.yaml',
        text: `units:\n${UNIT}accounts:\n  - { id: a, persn: x, person: ly-a }\npeople:\n  - { id: ly-aa, name: Lý A }\n`,
      },
    ]);
    expect(reading.ok ? [] : reading.problems.map(({ remedy }) => remedy)).toEqual([
      'Có phải là "person"? Nếu không thì xóa dòng này',
      'Có phải là "ly-aa"?',
    ]);
  });

  test('overlapping rows are named with both places; touching rows are fine', () => {
    const unit = (second: string) => `units:
  - id: a
    names:
      - { name: A, abbreviation: A, from: 2020-01-01, to: 2023-06-30 }
      - { name: B, abbreviation: B, from: ${second} }
`;
    expect(problemsOf(unit('2023-07-01'))).toEqual([]);
    expect(problemsOf(unit('30/6/2023'))).toEqual([
      'thu.yaml, dòng 5: thời gian hiệu lực của tên đơn vị của "a" chồng lên mục ở thu.yaml, dòng 4 (từ 01/01/2020 đến 30/6/2023 và từ 30/6/2023 trở đi)',
    ]);
  });

  test('two series for one type on one day, an id given twice, an end before its beginning', () => {
    expect(
      problemsOf(`series:
  - { id: s, name: Sổ 1, documentTypes: [congVan], from: 2023-01-01, years: [{ year: 2023 }] }
  - { id: s, name: Sổ 2, documentTypes: [baoCao, congVan], from: 2024-01-01, to: 2023-12-31, years: [{ year: 2024 }] }
`),
    ).toEqual([
      'thu.yaml, dòng 3: mã của sổ số "s" đã có ở thu.yaml, dòng 2',
      'thu.yaml, dòng 3: ngày cuối 31/12/2023 trước ngày đầu 01/01/2024',
      expect.stringContaining('thời gian hiệu lực của sổ số chồng lên mục ở thu.yaml, dòng 2') as string,
    ]);
  });

  test('a delegation against Điều 13 is refused with every reason', () => {
    const problems = problemsOf(`posts:
  - { id: gd, title: Giám đốc, rank: head }
  - { id: cv, title: Chuyên viên, rank: officer }
delegations:
  - { id: d, competence: TUQ, fromPost: cv, toPost: cv, basis: Giấy ủy quyền, from: 2023-01-01 }
`);
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toMatch(
      /không được ủy quyền lại[^]*đơn vị[^]*ghi rõ người[^]*thời gian[^]*nội dung/,
    );
  });

  test('the calendar: another year, a day twice, a weekday "worked"', () => {
    expect(
      problemsOf(`calendar:
  - year: 2027
    notices:
      - notice: Thông báo
        days:
          - { day: 2026-12-31, kind: off, label: x }
          - { day: 2027-01-01, kind: off, label: x }
          - { day: 2027-01-01, kind: worked, label: x }
`),
    ).toEqual([
      'thu.yaml, dòng 6: ngày 31/12/2026 không thuộc năm 2027',
      'thu.yaml, dòng 8: ngày 01/01/2027 đã có ở thu.yaml, dòng 7',
      'thu.yaml, dòng 8: ngày 01/01/2027 là thứ Sáu, vốn là ngày làm việc',
    ]);
  });

  test('a folder may hold only what is new when the rest is known', () => {
    const text = 'accounts:\n  - { id: moi, person: ly-a }\n';
    expect(problemsOf(text)).toHaveLength(1);
    expect(problemsOf(text, { people: ['ly-a'] })).toEqual([]);
  });

  test('the agency must be known, and is said once', () => {
    expect(readOffice([...sampleFiles(), { name: 'z.yaml', text: 'agency: so-khac' }])).toMatchObject({
      ok: false,
      problems: [
        { where: 'z.yaml, dòng 1' },
        { where: 'z.yaml, dòng 1', what: 'cơ quan đã được ghi ở tệp khác' },
      ],
    });
  });

  test('decomposed letters become composed ones', () => {
    const reading = readOffice([
      { name: 'p.yaml', text: 'people:\n  - { id: a, name: "Lê  Thị\u00a0Ệ" }'.normalize('NFD') },
    ]);
    expect(reading).toMatchObject({
      ok: true,
      bundle: { people: [{ fullName: 'Lê Thị Ệ'.normalize('NFC') }] },
    });
  });
});
