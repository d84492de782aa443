import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readDefinition } from '../../../domain/survey/read-definition.ts';
import { sample, sampleText } from './sample.ts';

type Told = { refused?: string; told: string[] };
function read(text: string): Told {
  const reading = readDefinition(text);
  if ('definition' in reading) return { told: [] };
  return {
    refused: reading.refused,
    told: reading.problems.map(({ where, what, remedy }) => `${where}: ${what}. ${remedy}`),
  };
}
const changed = (from: string | RegExp, to: string): Told => {
  const text = sampleText.replace(from, to);
  expect(text).not.toBe(sampleText);
  return read(text);
};
const lineOf = (words: string, text = sampleText): number =>
  text.slice(0, text.indexOf(words)).split('\n').length;

describe('the example', () => {
  it('reads whole, with the facts of the letter', () => {
    expect(sample.code).toBe('cung-cau-cong-nghe-2023');
    expect(sample.expectedOn).toBe('2023-07-12');
    expect(sample.deadline.phrase).toBe('trước ngày 25/7/2023');
    expect(sample.bases[0]).toContain('638/QĐ-BKHCN ngày 10/4/2023');
    expect(sample.assignment?.reference).toContain('1801/UBND-KGVX ngày 07/7/2023');
    expect(new Set(sample.form.fields.map(({ type }) => type))).toEqual(
      new Set(['text', 'number', 'choice', 'date', 'table', 'file']),
    );
  });
  it('holds no telephone of a person', () => expect(sampleText).not.toMatch(/0[39]\d{6,}|SĐT/));
  it('is the same as JSON and as decomposed text', () => {
    expect(readDefinition(JSON.stringify(sample))).toMatchObject({ definition: sample });
    expect(readDefinition(sampleText.normalize('NFD'))).toMatchObject({ definition: sample });
    expect(readDefinition(stringify(sample))).toMatchObject({ definition: sample });
    expect(readDefinition(sampleText.replaceAll('\n', '\r\n'))).toMatchObject({ definition: sample });
  });
});

describe('ten mistakes in one file', () => {
  const text = sampleText
    .replace('signer: giam-doc', 'singer: giam-doc')
    .replace('code: cung-cau', 'code: Cung Cầu')
    .replace('expectedOn: 12/7/2023', 'expectedOn: 31/6/2023')
    .replace('unit: người', 'uint: người')
    .replace('- id: chiNghienCuu', '- id: soLaoDong')
    .replace('type: date\n    - id: taiLieu', 'type: dates\n    - id: taiLieu')
    .replace('purpose: coordinate, owesAnswer: false', 'purpose: coordinate, owesAnswer: true')
    .replace('unit: van-phong, purpose', 'unit: van-phong, group: to-chuc-khcn, purpose')
    .replace('workingDaysAfter: 2', 'workingDaysAfter: hai')
    .replace('email: qlcn@skhcn-hungyen.example', 'email: qlcn');
  const { refused, told } = read(text);
  const at = (words: string): number => lineOf(words, text);

  it('are all told at once, by line and with what to do', () => {
    expect(refused).toBe('invalidInput');
    expect(told).toEqual([
      `dòng ${at('code:')}: code: chỉ gồm chữ thường không dấu, chữ số và gạch ngang. Ví dụ: cung-cau-cong-nghe-2023`,
      `dòng ${at('code:')}: signer: chưa có mục này. Thêm mã chức vụ của người ký`,
      `dòng ${at('singer')}: singer: không có mục này. Có phải ý là “signer”?`,
      `dòng ${at('expectedOn')}: expectedOn: không phải một ngày có thật. Ghi như 12/7/2023 hoặc 2023-07-12`,
      `dòng ${at('- id: soLaoDong')}: form.fields[2].unit: chưa có mục này. Thêm đơn vị soạn thảo, hoặc đơn vị tính của trường số`,
      `dòng ${at('uint')}: form.fields[2].uint: không có mục này. Có phải ý là “unit”?`,
      `dòng ${text.slice(0, text.lastIndexOf('- id: soLaoDong')).split('\n').length}: form.fields[3].id: mã trường “soLaoDong” ghi hai lần. Đổi hoặc bỏ một trong hai`,
      `dòng ${at('type: dates')}: form.fields[7].type: phải là một trong: text, number, choice, date, file, table. Có phải ý là “date”?`,
      `dòng ${at('coordinate, owesAnswer: true')}: addressees[6].owesAnswer: chỉ nơi Kính gửi (purpose: direct) mới phải trả lời. Đổi owesAnswer thành false, hoặc purpose thành direct`,
      `dòng ${at('group: to-chuc-khcn, purpose')}: addressees[9]: mỗi dòng nơi nhận có đúng một trong ba mục group, organisation, unit. Tách thành nhiều dòng, hoặc thêm mục còn thiếu`,
      `dòng ${at('group: to-chuc-khcn, purpose')}: addressees[9].group: nơi nhận “to-chuc-khcn” ghi hai lần. Đổi hoặc bỏ một trong hai`,
      `dòng ${at('workingDaysAfter')}: cutOff.workingDaysAfter: phải là số. Xem tệp mẫu`,
      `dòng ${at('email: qlcn')}: contact.email: không phải địa chỉ thư điện tử. Ví dụ: van-thu@hungyen.example`,
    ]);
  });
});

/** what is changed, into what, what is told (part of it). */
const MISTAKES = [
  ['subject: phối', 'subject: >-\n  \nsubjectt: phối', /subjectt: không có mục này. Có phải ý là “subject”/],
  ['  fields:', '  fields: []\n  felds:', /form\.fields: cần ít nhất 1 dòng/],
  ['type: file', 'type: flie', /Có phải ý là “file”/],
  ['accept: [pdf, docx]', 'accept: [pdf, exe]', /accept\[1\]: phải là một trong: pdf/],
  [
    'label: Mức độ hoàn thiện',
    'lable: Mức độ hoàn thiện',
    /nguonCung|columns\[1\]\.lable: không có mục này. Có phải ý là “label”/,
  ],
  ['- { id: vanBang', '- { id: ten', /columns\[2\]\.id: mã cột “ten” ghi hai lần/],
  [
    '- Lĩnh vực khác',
    '- Nông nghiệp, thủy sản',
    /options\[5\]: lựa chọn “Nông nghiệp, thủy sản” ghi hai lần/,
  ],
  ['      options:\n', '      options: []\n      optoins:\n', /linhVuc|options: cần ít nhất 1 dòng/],
  ['      min: 0\n', '      min: 5\n      max: 1\n', /min: min lớn hơn max/],
  ['maxRows: 20', 'minRows: 30\n      maxRows: 20', /minRows lớn hơn maxRows/],
  [
    'unit: lanh-dao-so, purpose: report, owesAnswer: false, channel: internal',
    'unit: lanh-dao-so, purpose: report, owesAnswer: false, channel: email',
    /đơn vị của cơ quan nhận nội bộ/,
  ],
  [
    'organisation: bql-cac-kcn-tinh, purpose: coordinate, owesAnswer: false, channel: email',
    'organisation: bql-cac-kcn-tinh, purpose: coordinate, owesAnswer: false, channel: internal',
    /internal chỉ dùng cho đơn vị của cơ quan/,
  ],
  [
    '    open: true\n    purpose: direct\n    owesAnswer: true',
    '    open: true\n    purpose: direct\n    owesAnswer: false',
    /open: nơi đăng ký thêm là để trả lời/,
  ],
  ['    intermediary: true', '    open: true', /open: chỉ nhóm \(group\) mới mở/],
  ['    intermediary: true', '    intermediary: có', /intermediary: phải là true hoặc false/],
  ['    open: true', '    open: true\n    intermediary: true', /nhóm mở và đầu mối không đi cùng nhau/],
  ['  - group: to-chuc-khcn\n', '  - group: to-chuc-khcn\n    open: true\n', /chỉ một nhóm được mở/],
  [
    'unit: van-phong, purpose',
    'unit: van-phong, intermediary: true, purpose',
    /đơn vị của cơ quan không làm đầu mối/,
  ],
  [
    'organisation: bql-cac-kcn-tinh, ',
    'organisation: bql-cac-kcn-tinh, intermediary: true, ',
    /đầu mối gửi thay phải là nơi phải trả lời/,
  ],
  [/owesAnswer: true/g, 'owesAnswer: false', /không có nơi nhận nào phải trả lời/],
  ['owesAnswer: true', 'owesAnswer: có', /owesAnswer: phải là true hoặc false/],
  ['workingDaysBefore: 1', 'workingDaysBefore: 3', /lần nhắc “3” ghi hai lần/],
  ['workingDaysBefore: 1', 'workingDaysBefore: 0', /không được nhỏ hơn 1/],
  ['  - ubnd-tinh-hung-yen', '  - bo-khcn', /cơ quan “bo-khcn” ghi hai lần/],
  ['  email: qlcn@skhcn-hungyen.example\n', '', /điện thoại hoặc thư điện tử/],
  ['phrase: trước ngày 25/7/2023', 'phrase: ""', /deadline\.phrase: đang để trống/],
  ['superiors:\n', 'superiors: bo-khcn\nsuperiers:\n', /superiors: phải là một danh sách/],
  ['unit: qlcn-ttcn', 'unit: qlcn-ttcn\nunit: khac', /mục này ghi hai lần/],
  ['assignment:', 'assignment:\n  dueOn: hôm nào', /assignment\.dueOn: không phải một ngày có thật/],
] as const;

describe('mistakes one by one', () => {
  it.each(MISTAKES)('%s → %s', (from, to, words) => expect(changed(from, to).told.join('\n')).toMatch(words));
  it('a duplicate key is told together with the rest', () => {
    const { told } = changed('signer: giam-doc', 'unit: khac\nsinger: giam-doc');
    expect(told.map((line) => line.replace(/dòng \d+/, 'dòng'))).toEqual([
      expect.stringContaining('signer: chưa có'),
      expect.stringContaining('mục này ghi hai lần'),
      expect.stringContaining('singer: không có mục này'),
    ]);
  });
});

describe('text that is no definition', () => {
  it.each([
    ['', 'tệp chưa có nội dung'],
    ['- a', 'phải là một nhóm mục con'],
    ['a: [', 'dòng 1'],
    ['a:\n\t- b', 'dòng 2: thụt lề bằng phím Tab'],
    ['a: &x 1\nb: *x', 'dòng 2: không dùng tham chiếu “*”'],
    ['a: !!js/function x', 'không dùng ký hiệu “!”'],
    ['a: 1\n---\nb: 2', 'nhiều phần cách nhau'],
    ['['.repeat(100_000), 'lồng nhau quá'],
    [`${' '.repeat(70)}a: 1`, 'lồng nhau quá'],
    ['a: "'.padEnd(300_000, 'x'), 'tệp quá lớn'],
  ])('%j', (text, words) => expect(read(text).told.join('\n')).toContain(words));

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => read(text).told.length >= 0),
    );
    fc.assert(
      fc.property(fc.nat(sampleText.length), fc.nat(200), (from, length) => {
        const text = sampleText.slice(0, from) + sampleText.slice(from + length);
        return read(text).told.every((line) => line.startsWith('dòng '));
      }),
      { numRuns: 60 },
    );
  });
});

describe('state secrets', () => {
  it.each([
    ['subject: phối hợp', 'subject: (MẬT) phối hợp'],
    ['subject: phối hợp', 'subject: văn bản tối mật về việc phối hợp'],
    ['code: cung', 'doMat: mật\ncode: cung'],
    ['code: cung', 'độ mật: không\ncode: cung'],
    ['type: text', 'type: text\n      help: đóng dấu mật vào phiếu'],
  ])('%s → %s is refused', (from, to) => {
    const { refused, told } = changed(from, to);
    expect(refused).toBe('secretRefused');
    expect(told).toHaveLength(1);
  });
  it.each([
    'bảo mật thông tin',
    'bí mật kinh doanh',
    'mật độ cây trồng',
    'nuôi ong lấy mật',
    'BẢO MẬT',
    'tài liệu mật mã',
  ])('%s is no classification', (words) =>
    expect(changed('subject: phối hợp', `subject: ${words} phối hợp`)).toEqual({ told: [] }),
  );
});

it('a file of nothing but unknown keys is told of every one of them', () => {
  const keys = Array.from({ length: 5_000 }, (_, index) => `k${index}: 1`).join('\n');
  expect(read(keys).told.length).toBeGreaterThan(5_000);
});

it('closing marks before do not hide how deep a file is nested', () => {
  const { told } = read(`#${']'.repeat(500)}\n${'['.repeat(400)}`);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('lồng nhau');
});

it('asks for no larger files than the pages take in', () => {
  expect(changed('maxMegabytes: 10', 'maxMegabytes: 20').told).toEqual([]);
  expect(changed('maxMegabytes: 10', 'maxMegabytes: 21').told[0]).toContain('không được lớn hơn 20');
});
