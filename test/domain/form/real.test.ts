/** What real documents of offices taught (docs/lint-judged.md): each row is a way of writing met there, names changed. */
import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { plainForm, plainView } from './plain-view.ts';

type Row = readonly [what: string, rule: string, told: boolean, parts: Parameters<typeof plainForm>[0]];

const body = 'Sở Nội vụ đề nghị quý Sở phối hợp thực hiện./.';
const titled = (type: string, subject: string): string => `* ${type}\n* ${subject}`;
const report = { code: '12/BC-SNV', title: titled('BÁO CÁO', 'Kết quả công tác'), places: '<~ - Lưu: VT.' };

const ROWS: readonly Row[] = [
  ['a tone that is missing', 'word.syllable', true, { body: `Các doanh nghiêp thuộc hệ thống.\n${body}` }],
  [
    'places with names of other languages',
    'word.syllable',
    false,
    {
      body: `Các xã Đạ Tẻh, Krông Păc, Đắk Sắk và tỉnh Bắc Kạn, mua ki-ốt và i-ốt; học tác phẩm “Đường kách mệnh”.\n${body}`,
    },
  ],
  [
    'a guideline cited as a letter',
    'citation.type',
    true,
    { body: `Theo Công văn số 1397/HD-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh.\n${body}` },
  ],
  [
    'a report of an association cited as a letter',
    'citation.type',
    true,
    { body: `Theo Công văn số 01/BC-HNDN ngày 05/01/2026 của Hội.\n${body}` },
  ],
  [
    'a letter of an inspectorate cited',
    'citation.type',
    false,
    { body: `Theo Công văn số 18/TTr-TH ngày 05/01/2026 của Thanh tra tỉnh.\n${body}` },
  ],
  [
    'namesakes born on different days',
    'content.rowPersons',
    false,
    {
      body: `Danh sách gồm:\n| TT | Họ và tên | Ngày sinh | Chức vụ\n| 1 | Trần Thị Mai | 02/3/1985 | Giáo viên\n| 2 | Trần Thị Mai | 14/7/1986 | Giáo viên\n${body}`,
    },
  ],
  [
    'a person twice in a list',
    'content.rowPersons',
    true,
    {
      body: `Danh sách gồm:\n| TT | Họ và tên | Ngày sinh | Chức vụ\n| 1 | Trần Thị Mai | 02/3/1985 | Giáo viên\n| 2 | Trần Thị Mai | 02/3/1985 | Tổ phó\n${body}`,
    },
  ],
  [
    'a section of the police behind the notation',
    'code.missing',
    false,
    { body, code: '409 /TTr-CAT(PC04)' },
  ],
  ['a second register behind the number', 'code.missing', false, { body, code: '103-11/PT-NC' }],
  [
    '“DỰ THẢO” above the number names no issuer',
    'look.issuer',
    false,
    { body, code: '/SNV-VP\n<*~ DỰ THẢO LẦN 2' },
  ],
  [
    'a letter that begins with its grounds',
    'bases.italic',
    false,
    {
      body: `Căn cứ Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 của Chính phủ;\nXét đề nghị của Hội tại Công văn số 31/HDN ngày 14/5/2025, Sở Nội vụ có ý kiến như sau:\n${body}`,
    },
  ],
  [
    'grounds of a plan set out upright',
    'bases.italic',
    true,
    {
      ...report,
      body: `Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;\nCăn cứ Kế hoạch số 96/KH-UBND ngày 24/12/2025 của UBND tỉnh.\n${body}`,
    },
  ],
  [
    'a sentence that begins with “Căn cứ … thì”',
    'bases.italic',
    false,
    {
      ...report,
      body: `Căn cứ khoản 3 Điều 15 Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 của Chính phủ thì Chủ tịch có thẩm quyền.\n${body}`,
    },
  ],
  [
    'the same words lead to lists under several headings',
    'content.repeatedItems',
    false,
    {
      ...report,
      body: `* 1. Cải cách thể chế\na) Mục tiêu\n- Ban hành đúng hạn;\nb) Nhiệm vụ\n- Rà soát văn bản.\n* 2. Cải cách thủ tục\na) Mục tiêu\n- Giảm hồ sơ trễ hạn;\nb) Nhiệm vụ\n- Niêm yết công khai./.`,
    },
  ],
  [
    'an item twice in one list',
    'content.repeatedItems',
    true,
    { ...report, body: 'Gồm:\n- Sở Tài chính tỉnh;\n- Sở Xây dựng;\n- Sở Tài chính tỉnh./.' },
  ],
  [
    'rows picked out of a ranking',
    'content.rowNumbers',
    false,
    { ...report, body: `Xếp hạng:\n|STT|Tỉnh\n|9|Hạ Lang\n|10|Yên Sơn\n|24|Lâm Hạ\n${body}` },
  ],
  [
    'a row left out',
    'content.rowNumbers',
    true,
    { ...report, body: `Danh sách:\n|STT|Tỉnh\n|1|Hạ Lang\n|2|Yên Sơn\n|4|Lâm Hạ\n${body}` },
  ],
  [
    'the day told with the one who issued',
    'citation.undated',
    false,
    {
      body: `Ngày 09/01/2026, Hiệp hội Doanh nghiệp tỉnh có Công văn số 282/HHDN-K4 đề nghị gia hạn.\n${body}`,
    },
  ],
  [
    'a first citation without a day',
    'citation.undated',
    true,
    { body: `Hiệp hội Doanh nghiệp tỉnh có Công văn số 282/HHDN-K4 đề nghị gia hạn.\n${body}` },
  ],
  [
    'what another document had asked for',
    'deadline.past',
    false,
    {
      body: `Thực hiện ý kiến tại Công văn số 65/TTg-KS ngày 24/8/2025 của Thủ tướng Chính phủ về việc rà soát, hoàn thành trước ngày 31/12/2025.\n${body}`,
    },
  ],
  [
    'an hour of the day of issue',
    'deadline.past',
    false,
    { body: 'Đề nghị gửi danh sách trước 15 giờ, ngày 12 tháng 3 năm 2026 để tổng hợp./.' },
  ],
  [
    'a span of days that is over',
    'deadline.past',
    false,
    { body: `Hội đồng rà soát, đề nghị bổ sung lần 1 từ ngày 02/3/2026 đến hết ngày 06/3/2026.\n${body}` },
  ],
  [
    'two things handed in to the same office',
    'deadline.contradictory',
    false,
    {
      body: 'a) Rà soát phần mềm; báo cáo, đề xuất UBND tỉnh xem xét, quyết định trước ngày 15/5/2026.\nb) Lập danh sách chuyên trách; trình UBND tỉnh xem xét, quyết định trước ngày 12/5/2026./.',
    },
  ],
  [
    'a list that goes on: “mạng xã hội,…”',
    'word.spacing',
    false,
    { body: `Tuyên truyền trên báo, đài, mạng xã hội,... theo kế hoạch.\n${body}` },
  ],
  [
    'an upright heading over its text',
    'word.fullStop',
    false,
    {
      ...report,
      body: `a) Kết quả rà soát, hoàn thiện các quy định về vị trí, chức năng, nhiệm vụ, quyền hạn, cơ cấu tổ chức của các cơ quan\nSở đã trình Ủy ban nhân dân tỉnh ban hành quyết định.\n${body}`,
    },
  ],
  [
    'a report of every year',
    'deadline.dayOff',
    false,
    { body: `Hằng năm, đề nghị Quỹ báo cáo Sở trước ngày 31 tháng 5.\n${body}` },
  ],
  [
    'a legend that names the numbers of a drawing',
    'numbering.order',
    false,
    {
      ...report,
      body: `1. Tên cơ quan;\n2. Số văn bản;\n4. Tên loại;\n6. Nội dung;\n8. Dấu;\n12. Ký hiệu.\n${body}`,
    },
  ],
  [
    'rows of the same words under numbers of several parts',
    'content.repeatedRows',
    false,
    {
      ...report,
      body: `Biểu:\n|STT|Chỉ tiêu\n|3.1|Văn bản ban hành\n|3.1.1|Số văn bản đã xử lý xong\n|3.2|Văn bản rà soát\n|3.2.1|Số văn bản đã xử lý xong\n${body}`,
    },
  ],
  [
    'titles at the end while nobody is named yet',
    'signature.missing',
    false,
    { body, places: '', sign: '>* TM. BAN CHẤP HÀNH\n>* CHỦ TỊCH' },
  ],
  [
    'a remark in brackets over several lines at the end',
    'end.missing',
    false,
    {
      body: `${body}\n(gửi kèm theo Tờ trình, dự thảo Quyết định phê duyệt Đề án tổ\nchức Đại hội và\nhồ sơ có liên quan)`,
    },
  ],
];

test.each(ROWS)('%s: %s %s', (_what, rule, told, parts) => {
  const found = lintForm(plainForm(parts)).findings.filter((each) => each.rule === rule);
  expect(found.map(({ what, where }) => `${what}: ${where.quote}`)).toHaveLength(told ? 1 : 0);
});

test('after f) only f) is told', () => {
  const view = plainForm({ ...report, body: `đ) Bầu Ban;\ne) Thảo luận;\nf) Thông qua;\ng) Khác.\n${body}` });
  const rules = lintForm(view).findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule.startsWith('numbering.'))).toEqual(['numbering.alphabet']);
});

test('a slip inside the office is asked for no form of the decree', () => {
  const view = plainView(`
< UBND TỈNH LÂM ĐỒNG
<* VĂN PHÒNG
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập – Tự do – Hạnh phúc
* PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC
Kính gửi: Lãnh đạo UBND tỉnh.
1. Văn bản trình: Tờ trình số 49/TTr-SNV ngày 06/11/2025.
2. Ý kiến chuyên viên: thống nhất trình trình theo Nghị định số 126/NĐ-CP.`);
  const { family, findings } = lintForm(view);
  expect(family).toBe('internal');
  expect(findings.map(({ rule }) => rule).sort()).toEqual(['citation.yearMissing', 'motto.text']);
});

test('what was issued with a decision, in a file of its own, is no document', () => {
  const view = plainView(`
<* ỦY BAN NHÂN DÂN
<* TỈNH LÂM ĐỒNG
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
>/ Lâm Đồng, ngày tháng năm 2026
* ĐIỀU LỆ HIỆP HỘI DOANH NGHIỆP
(Kèm theo Quyết định số ... /QĐ-UBND ngày ... tháng ... năm ...)
Điều 1. Tên gọi
Điều 2. Tôn chỉ, mục đích`);
  expect(lintForm(view)).toMatchObject({ family: 'none', findings: [] });
});

test('sections of a paper without a head are no issuers', () => {
  const view = plainView(`
* THÔNG TIN TRƯỜNG TRUNG HỌC PHỔ THÔNG
* I. GIỚI THIỆU CHUNG
1. Năm thành lập: 2003.
* II. TỔ CHỨC NHÂN SỰ
1. Ban Giám hiệu: 03 người.
* III. HỌC SINH
1. Tổng số học sinh: 645.`);
  expect(lintForm(view).findings.map(({ rule }) => rule)).not.toContain('numbering.order');
});

test('two short words in capitals before the name are the end of a title', () => {
  const view = plainForm({
    body,
    sign: '>* TM. HỘI ĐỒNG\n>* CHỦ TỊCH\n>* GIÁM ĐỐC SỞ GIÁO DỤC VÀ\n>* ĐÀO TẠO',
  });
  expect(lintForm(view).findings.map(({ rule }) => rule)).not.toContain('signature.capitals');
});

test('what is no document of an office is called by no type', () => {
  const view = plainView(`
* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
* Độc lập - Tự do - Hạnh phúc
/ ..., ngày ... tháng ... năm ...
* BẢN CAM KẾT
Kính gửi: Điện lực Sông Trà
Họ và tên: {HO_VA_TEN}
Địa chỉ: {DIA_CHI}`);
  expect(lintForm(view)).toMatchObject({ family: 'none', type: null });
});
