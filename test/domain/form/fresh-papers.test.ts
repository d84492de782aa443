/** What papers of still other offices taught (docs/lint-judged.md): ways of writing met there, names and texts changed. */
import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { plainForm, plainView } from './plain-view.ts';

const end = 'Đề nghị các đơn vị thực hiện./.';
const plan = { code: '12/KH-SNV', title: '* KẾ HOẠCH\n* Phòng, chống thiên tai' };

const decision = {
  code: '12/QĐ-CĐN',
  title: '* QUYẾT ĐỊNH\n* Ban hành Quy định\n* HIỆU TRƯỞNG TRƯỜNG CAO ĐẲNG NGHỀ',
  body: '/ Căn cứ Luật Giáo dục nghề nghiệp;\n/ Theo đề nghị của Trưởng phòng.\n* QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy định./.',
  sign: '>* HIỆU TRƯỞNG',
};

type Rows = readonly (readonly [
  what: string,
  rule: string,
  times: number,
  parts: Parameters<typeof plainForm>[0],
])[];

const SIGNED: Rows = [
  [
    'what is next goes by something',
    'word.doubled',
    0,
    { ...plan, body: `Năm tiếp theo theo quy định.\n${end}` },
  ],
  [
    'a dot too many behind “Số”',
    'code.missing',
    0,
    { title: '< Số.: 12/SNV-VP\n< V/v họp\nKính gửi: Sở', code: '', body: end },
  ],
  [
    'the year behind this one',
    'deadline.past',
    0,
    { ...plan, body: `Các xã gửi báo cáo trước ngày 10 tháng 01 của năm liền kề sau năm báo cáo.\n${end}` },
  ],
  [
    'resolutions of one meeting in one file',
    'numbering.order',
    0,
    {
      ...decision,
      body: 'Căn cứ Luật Doanh nghiệp.\n* QUYẾT NGHỊ:\nĐiều 1. Thông qua báo cáo.\nĐiều 2. Hiệu lực.\n* QUYẾT NGHỊ:\nĐiều 1. Thông qua kế hoạch.\nĐiều 2. Hiệu lực./.',
    },
  ],
  [
    'addressed in two languages',
    'addressees.form',
    0,
    { title: '< V/v họp\nKính gửi/To: Sở Tài chính', body: end },
  ],
  ['who decides is no signer, and grounds are none', 'look.signerTitle', 0, decision],
  [
    '… nor where nothing ends the text',
    'look.signerTitle',
    0,
    { ...decision, body: decision.body.replace('./.', '.') },
  ],
  [
    'a subject in the middle, under the date',
    'subject.missing',
    0,
    { title: '* Về việc phối hợp công tác\nKính gửi: Sở Tài chính', body: end },
  ],
  [
    '… is told as such',
    'subject.form',
    1,
    { title: '* Về việc phối hợp công tác\nKính gửi: Sở Tài chính', body: end },
  ],
  [
    'a subject in capitals that is not bold',
    'subject.capitals',
    1,
    { ...decision, title: '* QUYẾT ĐỊNH\n* BAN HÀNH QUY CHẾ QUẢN LÝ HỒ CHỨA' },
  ],
  [
    'the second of its kind',
    'subject.missing',
    0,
    { ...plan, title: '* KẾ HOẠCH (Lần 2)\n* Học tập', body: end },
  ],
  [
    '… and its name is in capitals',
    'typeName.capitals',
    0,
    { ...plan, title: '* KẾ HOẠCH (Lần 2)\n* Học', body: end },
  ],
];

const ROWS: Rows = [
  [
    'merge fields are no old code',
    'encoding.legacyText',
    0,
    { body: `Ngày «NgayNhan» Sở nhận đơn của «HoTen», «DiaChi»;\nĐơn nêu «NoiDung» và «YeuCau».\n${end}` },
  ],
  [
    'old code beside a quotation',
    'encoding.legacyText',
    1,
    { body: `B¸o c¸o «quý» kÕt qu¶ thùc hiÖn.\n${end}` },
  ],
  [
    'Khoản in capitals was right before the decree',
    'word.capitals',
    0,
    { day: 'ngày 12 tháng 3 năm 2018', body: `Theo quy định tại Khoản 2 Điều 5.\n${end}` },
  ],
  ['… and is no more', 'word.capitals', 1, { body: `Theo quy định tại Khoản 2 Điều 5.\n${end}` }],
  [
    'a name ends like the next word',
    'word.doubled',
    0,
    { body: `Mực nước hồ Suối Trong trong mùa lũ.\n${end}` },
  ],
  ['a word twice', 'word.doubled', 1, { body: `Trong trong mùa lũ, các đơn vị trực.\n${end}` }],
  ['a season', 'date.range', 0, { ...plan, body: `Từ ngày 16 tháng 12 đến ngày 15 tháng 02:\n${end}` }],
  [
    'the next year',
    'date.range',
    0,
    { ...plan, body: `Từ ngày 01 tháng 9 đến ngày 31 tháng 8 năm sau.\n${end}` },
  ],
  [
    'a period turned round',
    'date.range',
    1,
    { ...plan, body: `Từ ngày 16 tháng 12 đến ngày 15 tháng 11.\n${end}` },
  ],
  [
    'a ceremony begins and ends alike',
    'content.repeatedItems',
    0,
    {
      ...plan,
      body: `Chương trình:\n- Chào cờ (Quốc ca);\n- Diễn văn khai mạc;\n- Chào cờ (Quốc ca);\n${end}`,
    },
  ],
  [
    'points d and đ',
    'content.repeatedItems',
    0,
    { ...plan, body: `Chấm điểm:\n- Nội dung d (tối đa 30 điểm);\n- Nội dung đ (tối đa 15 điểm);\n${end}` },
  ],
  [
    'a quotation that another sign closes hides no numbers',
    'numbering.order',
    0,
    {
      ...plan,
      body: `I. MỤC TIÊU\n- Danh hiệu “Lao động giỏi’).\nII. NỘI DUNG\n- Danh hiệu “Lao động giỏi”.\nIII. TỔ CHỨC\n${end}`,
    },
  ],
  [
    'a quotation hides its own numbers',
    'numbering.order',
    0,
    {
      ...plan,
      body: `1. Mục tiêu.\n2. Thay như sau: “Điều này gồm:\n5. Giao Sở Y tế.”\n3. Tổ chức.\n${end}`,
    },
  ],
  [
    'one number with another sign',
    'numbering.order',
    0,
    { ...plan, body: `1. Mục tiêu.\n2. Nội dung.\n3- Khôi phục hồ sơ.\n4. Tổ chức.\n${end}` },
  ],
  [
    'one number left out',
    'numbering.order',
    1,
    { ...plan, body: `1. Mục tiêu.\n2. Nội dung.\n4. Tổ chức.\n${end}` },
  ],
  [
    'a table of contents',
    'numbering.order',
    0,
    {
      ...plan,
      body: `I. Tình hình chung 1\nII. Kết quả đạt được 4\nI. Tình hình chung\nTốt.\nII. Kết quả đạt được\n${end}`,
    },
  ],
  ...SIGNED,
];

test.each(ROWS)('%s: %s %i', (_what, rule, times, parts) => {
  const found = lintForm(plainForm(parts)).findings.filter((each) => each.rule === rule);
  expect(found.map(({ what, where }) => `${what}: ${where.quote}`)).toHaveLength(times);
});

test('a number above the body counts', () => {
  const view = plainView(
    '>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n>* Độc lập - Tự do - Hạnh phúc\n* BẢN CAM KẾT\nI. CỦA NGƯỜI HỌC\nKính gửi: Trường Cao đẳng nghề\nTôi cam kết.\nII. CỦA GIA ĐÌNH\nChúng tôi cam kết.',
  );
  expect(lintForm(view).findings.filter(({ rule }) => rule === 'numbering.order')).toEqual([]);
});

test('lines of a PDF that ran together hold the number that seems left out', () => {
  const parts = { ...plan, body: `a) Có mặt đúng giờ. b) Mang theo thẻ.\nc) Tắt điện thoại.\n${end}` };
  const told = lintForm({ ...plainForm(parts), kind: 'pdf' }).findings.map(({ rule }) => rule);
  expect(told).not.toContain('numbering.order');
});

const HEAD = '>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n>* Độc lập - Tự do - Hạnh phúc';

test.each([
  [
    'what a person reports',
    'none',
    `<* TRUNG TÂM TIN HỌC\n${HEAD}\n>/ Huế, ngày 12 tháng 3 năm 2027\n* BÁO CÁO\n* Kết quả học tập\nKính gửi: Hiệu trưởng.\n1. Họ và tên: Lê A\n>* Người báo cáo`,
  ],
  [
    'a form of a person',
    'none',
    `${HEAD}\n* TỜ KHAI\n* THAM GIA, ĐIỀU CHỈNH THÔNG TIN\nHọ và tên: Lê A\n>/ Huế, ngày 12 tháng 3 năm 2027\n</* XÁC NHẬN CỦA ĐƠN VỊ\n>* NGƯỜI KHAI`,
  ],
  [
    'a centre reports',
    'administrative',
    `<* TRUNG TÂM TIN HỌC\n${HEAD}\n>/ Huế, ngày 12 tháng 3 năm 2027\n* BÁO CÁO\n* Kết quả học tập\nTrung tâm báo cáo.\n>* GIÁM ĐỐC`,
  ],
  [
    'a trade union',
    'party',
    `<* BAN CHẤP HÀNH CÔNG ĐOÀN\n${HEAD}\n< Số ........-NQ/\n>/ Huế, ngày 12 tháng 3 năm 2027\n* NGHỊ QUYẾT\n* Giới thiệu đoàn viên`,
  ],
  [
    'an annex sent on its own',
    'none',
    `> Số: 12/QĐ-BV\n> Thời gian ký: 2027-03-12T08:15:00+07:00\n<* BỆNH VIỆN\n${HEAD}\n* DANH SÁCH`,
  ],
  [
    '… whose time is a signature of the file',
    'none',
    `> Số: 12/QĐ-BV\n<* BỆNH VIỆN\n${HEAD}\n* DANH SÁCH\n* Sáng kiến năm 2027`,
  ],
])('%s: %s', (_what, family, text) => {
  expect(lintForm(plainView(text)).family).toBe(family);
});

test('two names in one paragraph are told apart where the letters turn bold', () => {
  const view = plainForm({ body: end });
  const [name] = view.paragraphs;
  const run = name?.runs[0];
  if (!name || !run) throw new Error('no letterhead');
  const both = {
    ...name,
    text: 'BỘ XÂY DỰNG CỤC ĐƯỜNG BỘ',
    runs: [
      { ...run, text: 'BỘ XÂY DỰNG' },
      { ...run, text: ' CỤC ĐƯỜNG BỘ', bold: true },
    ],
  };
  const told = lintForm({ ...view, paragraphs: [both, ...view.paragraphs.slice(2)] }).findings;
  expect(told.filter(({ rule }) => /^look\.(?:issuer|parent)|^issuer/.test(rule))).toEqual([]);
});

test('a name behind “(đã ký)”, a degree written otherwise, a slip in Quốc hiệu beside the office', () => {
  const view = plainView(
    'CỤC ĐƯỜNG BỘ VIỆT NAM\t\tCÔNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n<* TRƯỜNG CAO ĐẲNG NGHỀ\n>* Độc lập - Tự do - Hạnh phúc\n< Số: 12/TB-CĐN\n>/ Huế, ngày 12 tháng 3 năm 2027\n* THÔNG BÁO\n* Về chỗ làm việc\nCác khoa chuyển phòng./.\n</* Nơi nhận:\n- Như trên;\t\t(đã ký) Th.s Lê Văn Hòa\n<~ - Lưu: VT.\n>* HIỆU TRƯỞNG\n>* Th.s Lê Văn Hòa',
  );
  const told = lintForm(view).findings.map(({ rule }) => rule);
  expect(told).toContain('national.text');
  expect(told).not.toContain('national.missing');
  expect(told).not.toContain('signature.name');
});
