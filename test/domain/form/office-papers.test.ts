/** What office papers of the sixth collection taught: templates, titles in one line, members who sign, contracts. */
import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { recognise } from '../../../domain/form/recognise.ts';
import { plainForm, plainView } from './plain-view.ts';

type Row = readonly [what: string, rule: string, told: boolean, parts: Parameters<typeof plainForm>[0]];

const body = 'Sở Nội vụ đề nghị quý Sở phối hợp thực hiện./.';
const report = (title: string, code = '12/BC-SNV', more = ''): Row[3] => ({
  code,
  title,
  body: `${more}Sở Nội vụ báo cáo để Ủy ban nhân dân tỉnh xem xét./.`,
  places: '<~ - Ủy ban nhân dân tỉnh;\n<~ - Lưu: VT.',
});
const TEMPLATE: Row[3] = {
  code: '[Số văn bản]/SNV-VP',
  day: 'ngày [NGÀY] tháng [THÁNG] năm 2026',
  body: 'Căn cứ hồ sơ của [Tên chủ đầu tư];\nVề dự án [Tên dự án];\nSở Nội vụ đề nghị [Đơn vị phối hợp] thực hiện./.',
};

const ABOUT = '< Về lấy ý kiến góp ý dự thảo\nKính gửi: Sở Tài chính';
const proposal = (first: string): Row[3] => ({
  code: '12/TTr-SNV',
  title: `* TỜ TRÌNH\n* Về việc bổ sung kinh phí\n${first}`,
  body: 'Sở Nội vụ kính trình xem xét, phê duyệt./.',
});
const rows = (name: string): string =>
  `| Họ và tên | Lý do | Cấp\n| ${name} | Vắng mặt | Sở Y tế\n| Lê Thị Bình | Đi học | Sở Y tế\n| ${name} | Đi công tác | Sở Y tế\n${body}`;

const ROWS: readonly Row[] = [
  [
    'a title that begins with the type',
    'subject.missing',
    false,
    report('* BÁO CÁO KẾT QUẢ RÀ SOÁT VỊ TRÍ VIỆC LÀM'),
  ],
  ['the type alone', 'subject.missing', true, report('* BÁO CÁO')],
  ['a template that marks its places with brackets', 'word.placeholder', true, TEMPLATE],
  [
    'one reference in brackets is no field',
    'word.placeholder',
    false,
    { body: `Thực hiện Điều 3 [Hồ sơ dự án].\n${body}` },
  ],
  [
    'members sign above the head of the council',
    'end.middle',
    false,
    {
      ...report('* BÁO CÁO\n* Kết quả thẩm định hồ sơ'),
      body: 'Tổ thẩm định báo cáo để Sở xem xét./.\n<* THÀNH VIÊN 1\n< Trần Văn An\n>* THÀNH VIÊN 2\n> Lê Thị Bình',
    },
  ],
  [
    'a sentence behind the mark',
    'end.middle',
    true,
    {
      ...report('* BÁO CÁO\n* Kết quả thẩm định hồ sơ'),
      body: 'Sở báo cáo./.\nTổ thẩm định gửi kèm hồ sơ.\nXin cảm ơn.',
    },
  ],
  [
    'the year called a month',
    'date.impossible',
    true,
    { body: `Căn cứ Công văn số 15/STC-NS ngày 26 tháng 01 tháng 2026 của Sở Tài chính.\n${body}` },
  ],
  [
    'a month and its year',
    'date.impossible',
    false,
    { body: `Từ ngày 26 tháng 01, tháng 02 và tháng 03.\n${body}` },
  ],
  ['của written cảu', 'word.spelling', true, { body: `Thực hiện ý kiến cảu Sở Tài chính.\n${body}` }],
  ['a word of its own', 'word.spelling', false, { body: `Thái độ cảu nhảu gây phiền hà.\n${body}` }],
  ['pháp luật written phát luật', 'word.spelling', true, { body: `Tuân thủ quy định phát luật.\n${body}` }],
  [
    'the filing line of a template',
    'places.filing',
    false,
    { body, places: '<~ - Như trên;\n<~ - Lưu: [Phòng soạn thảo].' },
  ],
  [
    'a filing line without the clerk',
    'places.filing',
    true,
    { body, places: '<~ - Như trên;\n<~ - Lưu: KT.' },
  ],
  [
    'a number of the list in a frame',
    'numbering.order',
    false,
    { body: `1. Tên đơn vị:\n| 2. Mã số thuế: | 5 | 8\n3. Địa chỉ:\n4. Điện thoại:\n${body}` },
  ],
  ['dots behind a full stop', 'word.spacing', false, { body: `Họ tên: .…......\n${body}` }],
  [
    'a tờ trình put to one person',
    'addressees.missing',
    false,
    proposal('Kính trình: Ông Trần Văn An – Phó Giám đốc'),
  ],
  [
    'who is named there is above',
    'places.asAbove',
    false,
    proposal('Kính trình: Ông Trần Văn An – Phó Giám đốc'),
  ],
  ['a tờ trình put to nobody', 'addressees.missing', true, proposal('Tình hình như sau.')],
  ['a letter about something, without V/v', 'subject.missing', false, { title: ABOUT, body }],
  ['it is told how it begins', 'subject.form', true, { title: ABOUT, body }],
  ['a number with a capital behind it', 'code.slash', false, { code: '2162A/SNV-VP', body }],
  ['the head of another table is no person', 'content.rowPersons', false, { body: rows('Tháng, năm') }],
  ['a person twice', 'content.rowPersons', true, { body: rows('Trần Văn An') }],
];

test.each(ROWS)('%s: %s %s', (_, rule, told, parts) => {
  const { findings } = lintForm(plainForm(parts));
  expect(findings.some((each) => each.rule === rule)).toBe(told);
});

const HEAD = `
< UBND TỈNH LÂM ĐỒNG
<* SỞ NỘI VỤ
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc`;

test('slips of the counter, forms and papers of a person are not ruled by the decree', () => {
  const family = (title: string, code = ''): string =>
    lintForm(
      plainView(
        `${HEAD}\n${code}\n>/ Lâm Đồng, ngày 12 tháng 3 năm 2026\n* ${title}\nBộ phận một cửa nhận hồ sơ.`,
      ),
    ).family;
  expect(family('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', '< Số: 12/TNHS')).toBe('none');
  expect(family('PHIẾU TIẾP NHẬN', '< Số: 12/PTN')).toBe('none');
  expect(
    lintForm(
      plainView(
        `> Mẫu số 6\n${HEAD.trim()}\n>/ Lâm Đồng, ngày 12 tháng 3 năm 2026\n* BIÊN BẢN HỌP HỘI ĐỒNG\n1. Đề tài:`,
      ),
    ).family,
  ).toBe('none');
});

const contract = (...articles: string[]): string[] =>
  lintForm(
    plainView(
      `* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n* Độc lập - Tự do - Hạnh phúc\n* HỢP ĐỒNG THI CÔNG XÂY DỰNG\n${articles.join('\n')}`,
    ),
  )
    .findings.filter(({ rule }) => rule === 'numbering.order')
    .map(({ what }) => what);

test('the special terms of a contract begin again and name the clauses they change', () => {
  const general = [
    'Điều 1. Giải thích từ ngữ',
    '1. Ngày là ngày dương lịch.',
    '2. Bên A giao việc.',
    'Điều 2. Giá',
  ];
  const special = ['Điều 1. Loại hợp đồng', 'Điều 2. Giá hợp đồng', '2. Giá là trọn gói.'];
  expect(contract(...general, ...special)).toEqual([]);
  expect(contract(...general, 'Điều 4. Thanh toán')).toHaveLength(1);
  expect(contract(...general, ...special, 'Điều 2. Tạm ứng')).toHaveLength(1);
});

test('a stray letter in the font of an old encoding is none of that encoding', () => {
  const inFont = (words: string): boolean => {
    const view = plainForm({ body: `${words}\n${body}` });
    const paragraphs = view.paragraphs.map((each) =>
      each.text === words
        ? { ...each, runs: each.runs.map((run) => ({ ...run, fonts: ['.VnTime'] })) }
        : each,
    );
    return lintForm({ ...view, paragraphs }).findings.some(({ rule }) => rule === 'encoding.legacyFont');
  };
  expect(inFont('p')).toBe(false);
  expect(inFont('Quèc héi')).toBe(true);
  expect(inFont('Ban quan ly du an tinh')).toBe(true);
});

test('the name in a column of a table heads no list of recipients', () => {
  const view = plainForm({ body: `| STT | Nơi nhận | Ghi chú\n| 1 | Sở Y tế | Gửi bản giấy\n${body}` });
  expect(recognise(view).toPlaces?.head.text).toBe('Nơi nhận:');
});

test('an introduction and minutes whose name says it all', () => {
  const form = recognise(
    plainForm({
      code: '12/GGT-SNV',
      title: '* GIẤY GIỚI THIỆU ĐĂNG KÝ HỘ KHẨU',
      body: 'Sở Nội vụ giới thiệu ông An./.',
    }),
  );
  expect([form.type?.code, form.subject.length]).toEqual(['GGT', 0]);
  const minutes = (name: string): string =>
    recognise(plainForm({ code: '12/BB-SNV', title: `* ${name}`, body: 'Bên giao: ông An.' })).type?.code ??
    '';
  expect([minutes('BIÊN BẢN HỌP HỘI ĐỒNG'), minutes('BIÊN BẢN BÀN GIAO TÀI SẢN')]).toEqual(['BB', '']);
});

test('a name below that of an office lacks the post, not the name', () => {
  const sign = '>* Phòng Tổ chức Hành chính';
  const { findings } = lintForm(plainForm({ body, sign }));
  expect(findings.filter(({ rule }) => rule === 'signature.missing').map(({ what }) => what)).toEqual([
    'trên họ tên người ký không có chức vụ',
  ]);
});

test('what a student fills in and signs is no document of the school', () => {
  const paper = (line: string): string =>
    lintForm(
      plainView(
        `${HEAD}\n>/ Lâm Đồng, ngày 12 tháng 3 năm 2026\n* KẾ HOẠCH THỰC TẬP\n- Họ và tên: Trần Văn An\n${line}\n1. Nơi thực tập`,
      ),
    ).family;
  expect(paper('- Mã sinh viên: 2026')).toBe('none');
  expect(paper('- Số lượng: 12')).toBe('administrative');
});

test('pages before a numbered part may be the first of each', () => {
  const view = plainForm({ body });
  const page = { ...view.pages[0]!, pageNumber: null };
  const number = { zone: 'header', align: 'center', size: 13, upright: true, onFirst: false } as const;
  const told = (pages: typeof view.pages): boolean =>
    lintForm({ ...view, pageCount: 4, pages }).findings.some(({ rule }) => rule === 'page.numberMissing');
  expect(told([page, page])).toBe(true);
  expect(told([page, { ...page, pageNumber: number }])).toBe(false);
});
