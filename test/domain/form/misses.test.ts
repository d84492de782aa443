/** Defects that judges planted and the rules passed over; every text is invented. */
import { describe, expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import type { FormView } from '../../../domain/form/view.ts';
import { plainForm } from './plain-view.ts';

const told = (view: FormView, rule: string): string[] =>
  lintForm(view)
    .findings.filter((each) => each.rule === rule)
    .map(({ what }) => what);
const plan = (title: string, body = 'I. MỤC ĐÍCH\n1. Nâng cao ý thức.\nII. TỔ CHỨC THỰC HIỆN./.'): FormView =>
  plainForm({ code: '15/KH-SNV', title, body, places: '<~ - Sở Tài chính;\n<~ - Lưu: VT.' });

describe('type and trích yếu in capitals', () => {
  test('on one line', () => {
    const view = plan('* KẾ HOẠCH TRIỂN KHAI CÔNG TÁC LƯU TRỮ NĂM 2026');
    expect(told(view, 'subject.capitals')).toEqual([expect.stringContaining('trên một dòng')]);
    expect(lintForm(view).type).toBe('Kế hoạch');
    expect(told(view, 'subject.missing')).toEqual([]);
  });
  test('one line and another', () => {
    const view = plan('* KẾ HOẠCH TRIỂN KHAI CÔNG TÁC LƯU TRỮ\n* CỦA SỞ NỘI VỤ NĂM 2026');
    expect(told(view, 'subject.capitals')).toHaveLength(1);
  });
  test('two lines below the type', () => {
    const view = plan('* KẾ HOẠCH\n* TRIỂN KHAI CÔNG TÁC LƯU TRỮ\n* TRÊN ĐỊA BÀN TỈNH NĂM 2026');
    expect(told(view, 'subject.capitals')).toEqual(['trích yếu in hoa']);
  });
  test('told of nothing where two offices plan together, nor of who decides', () => {
    expect(told(plan('* KẾ HOẠCH PHỐI HỢP\n* Tuyên truyền phòng cháy'), 'subject.capitals')).toEqual([]);
    const decision = plainForm({
      code: '15/QĐ-SNV',
      title: '* QUYẾT ĐỊNH\n* Về việc cử công chức đi học\n* GIÁM ĐỐC SỞ NỘI VỤ',
      body: '/ Căn cứ Luật Cán bộ, công chức.\n* QUYẾT ĐỊNH:\nĐiều 1. Cử ông Trần Văn Bình đi học./.',
    });
    expect(told(decision, 'subject.capitals')).toEqual([]);
  });
});

test('a form that is enclosed does not hide what is wrong with the letter', () => {
  const view = plainForm({
    code: '15/HD-SNV',
    title: '* HƯỚNG DẪN\n* Nghiệp vụ lưu trữ',
    body: '1. Các đơn vị lập danh mục theo mẫu.\n2. Gửi về Sở./.',
    places: '<~ - Sở Tài chính;\n<~ - Sở Tài chính;\n<~ - Lưu: VT.',
    sign: '>* PHÓ GIÁM ĐỐC',
  });
  const { number = 0 } = view.paragraphs.at(-1) ?? {};
  const form = ['* PHỤ LỤC', '* MẪU DANH MỤC', ...Array.from({ length: 6 }, (_, i) => `Mục ${i}: ………………`)];
  const enclosed = plainForm({ body: form.join('\n') }).paragraphs.filter(({ text }) =>
    form.some((line) => line.endsWith(text)),
  );
  const both: FormView = {
    ...view,
    paragraphs: [...view.paragraphs, ...enclosed.map((each, i) => ({ ...each, number: number + i + 1 }))],
  };
  expect(told(both, 'signature.deputy')).toHaveLength(1);
  expect(told(both, 'content.repeatedPlaces')).toHaveLength(1);
});

const letter = (body: string, day?: string): FormView =>
  plainForm({ body: `${body}./.`, ...(day && { day }) });

test.each([
  ['Thực hiện ý kiến chỉ đạo tại Công văn số 61/TTg-KSTT ngày 05/01/2026 về việc thí điểm cấp phiếu', 1],
  ['Thẩm quyền theo quy định tại Nghị định số 26/2024/NĐ-CP ngày 08/10/2024 quy định về hội', 1],
  ['Thực hiện chỉ đạo của Bộ Tài chính tại Công văn số 61/BTC-QLG ngày 05/01/2026 về việc niêm yết giá', 0],
  ['Tại Công văn số 61/STP-BTTP ngày 05/01/2026 về việc góp ý dự thảo, Sở Tư pháp có ý kiến như sau', 0],
  ['Ủy ban nhân dân tỉnh có Công văn số 61/UBND-NC ngày 05/01/2026 về việc rà soát các hội', 0],
])('issuer of the first citation behind “tại”, “của”: %s', (body, count) => {
  expect(told(letter(body), 'citation.issuer')).toHaveLength(count);
});

test.each([
  ['Kế hoạch số 27/MTTQ-BTT ngày 05/01/2026 của Ban Thường trực Ủy ban Mặt trận Tổ quốc', 1],
  ['Kế hoạch số 27/KHPH-SNV-CAT ngày 05/01/2026 của Sở Nội vụ và Công an tỉnh', 0],
  ['Báo cáo số 27/BCĐ-BC ngày 05/01/2026 của Ban Chỉ đạo', 0],
])('a plan of any office with the notation of a letter: %s', (cited, count) => {
  expect(told(letter(`Thực hiện ${cited} về công tác hội`), 'citation.type')).toHaveLength(count);
});

test.each([
  [
    'Đề nghị các đơn vị đăng ký danh sách tham dự trước ngày 24/3/2026; danh sách đăng ký tham dự gửi chậm nhất ngày 31/3/2026',
    1,
  ],
  [
    'Các đơn vị gửi báo cáo kết quả quý I trước ngày 24/3/2026; gửi báo cáo kết quả quý II trước ngày 24/6/2026',
    0,
  ],
  [
    'Phấn đấu hoàn thành phê duyệt điều chỉnh chủ trương đầu tư trước 24/3/2026 và điều chỉnh dự án đầu tư trước ngày 31/3/2026',
    0,
  ],
])('two days for one thing in one sentence: %s', (body, count) => {
  expect(told(letter(body), 'deadline.contradictory')).toHaveLength(count);
});

test.each([
  ['Quá ngày 05/3/2026, đơn vị không có văn bản góp ý thì coi như thống nhất', 1],
  ['Quá ngày 19/3/2026, Sở không nhận hồ sơ', 0],
  ['Đề nghị gửi báo cáo trước 17 giờ 00 ngày 10 tháng 3', 1],
  ['Đề nghị gửi báo cáo trước 17 giờ 00 phút, ngày 10 tháng 3 năm 2026', 1],
  ['Số hồ sơ quá hạn ngày 05/3/2026 là 12 hồ sơ', 0],
])('a deadline that is over: %s', (body, count) => {
  expect(told(letter(body), 'deadline.past')).toHaveLength(count);
});

test('a full stop in the middle of the trích yếu', () => {
  expect(
    told(plan('* KẾ HOẠCH\n* Lập hồ sơ điện tử.\n* tại các đơn vị năm 2026'), 'subject.end'),
  ).toHaveLength(1);
});

test.each([
  ['<~ - Lưu: VT, TCCB, Trần Thị Mai Hoa.', 1],
  ['<~ - Lưu: VT, TCCB (Mai).', 0],
  ['<~ - Lưu: VT, Phòng Tổ Chức Cán Bộ.', 0],
  ['<~ - Lưu: VT, NV (02b).', 0],
])('a filing line that names a person: %s', (line, count) => {
  expect(
    told(plainForm({ body: 'Gửi để phối hợp./.', places: `<~ - Như trên;\n${line}` }), 'places.filing'),
  ).toHaveLength(count);
});

test.each(['{{so}}', '{so_van_ban}', '«so»', '[số]'])('a number that is a tag: %s', (tag) => {
  const view = plainForm({
    code: `${tag}/BC-SNV`,
    title: '* KẾ HOẠCH\n* Lưu trữ năm 2026',
    body: 'I. MỤC ĐÍCH\n1. Nâng cao ý thức./.',
  });
  expect(told(view, 'code.type')).toHaveLength(1);
  expect(told(view, 'code.missing')).toEqual([]);
});

test.each([
  ['Thực hiện Nghị định 26/2024/NĐ-CP ngày 08/10/2024 của Chính phủ về hội', 1],
  ['Thực hiện Nghị định số 26/2024/NĐ-CP ngày 08/10/2024 của Chính phủ; theo Nghị định 26/2024/NĐ-CP', 0],
])('“số” before the number of what is cited: %s', (body, count) => {
  expect(told(letter(body), 'citation.number')).toHaveLength(count);
});

describe('two papers in one file', () => {
  const first = plainForm({ body: 'Gửi để phối hợp./.' });
  const together = (second: FormView): FormView => ({
    ...first,
    paragraphs: [...first.paragraphs, ...second.paragraphs].map((each, i) => ({ ...each, number: i + 1 })),
  });
  test('are told', () => {
    const second = plainForm({ code: '13/SNV-VP', body: 'Gửi để biết./.' });
    expect(told(together(second), 'file.several')).toHaveLength(1);
  });
  test('an enclosed form whose number is open is none', () => {
    const second = plainForm({ code: '……/QĐ-UBND', body: 'Gửi để biết./.' });
    expect(told(together(second), 'file.several')).toEqual([]);
  });
});

test.each([
  ['Nội dung chi tiết tại Phụ lục III ban hành kèm theo văn bản này', 1],
  ['Nội dung chi tiết tại Phụ lục I kèm theo văn bản này', 0],
  [
    'Lập hồ sơ theo Phụ lục III Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ; danh sách tại Phụ lục kèm theo',
    0,
  ],
])('an annex III where there is one without a number: %s', (body, count) => {
  const view = plainForm({ body: `${body}./.` });
  const annex = plainForm({
    body: '* Phụ lục\n* DANH SÁCH ĐƠN VỊ\n/ (Kèm theo Công văn số 12/SNV-VP ngày 12 tháng 3 năm 2026 của Sở Nội vụ)\nSở Tài chính',
  });
  const lines = annex.paragraphs.filter(({ text }) =>
    /^(?:Phụ lục|DANH SÁCH|\(Kèm|Sở Tài chính$)/.test(text),
  );
  const both = {
    ...view,
    paragraphs: [...view.paragraphs, ...lines].map((each, i) => ({ ...each, number: i + 1 })),
  };
  expect(told(both, 'annex.missing')).toHaveLength(count);
});

test.each([
  ['ngày 12 tháng 3 năm 2026', 1],
  ['ngày 12 tháng 02 năm 2025', 0],
])('a ministry that is no more, in a letter of %s', (day, count) => {
  const view = plainForm({
    day,
    title: '< V/v phối hợp công tác\nKính gửi: Bộ Thông tin và Truyền thông',
    body: 'Gửi để phối hợp, theo Thông tư của Bộ Giao thông vận tải./.',
  });
  expect(told(view, 'place.joined')).toHaveLength(count);
});
