/** What a fourth judge's documents taught, invented without a look at the rules: each row is a case of its own. */
import { describe, expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import type { FormView } from '../../../domain/form/view.ts';
import { SLIP } from '../../../domain/form/text/slips.ts';
import { plainForm, plainView } from './plain-view.ts';

const told = (view: FormView): string[] => lintForm(view).findings.map(({ rule }) => rule);
const letter = (body: string): FormView => plainForm({ body });
const plan = (body: string): FormView =>
  plainForm({ code: '12/KH-SNV', title: '* KẾ HOẠCH\n* Kiểm tra công vụ năm 2026', body });
const minutes = (begun: string, over: string): FormView =>
  plainView(`
< SỞ Y TẾ HÀ NAM
<* BỆNH VIỆN MẮT
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
< Số: 14/BB-BVM
* BIÊN BẢN
* Họp Hội đồng khoa học
Thời gian bắt đầu: ${begun}.
Địa điểm: Phòng họp tầng 2.
Cuộc họp kết thúc vào ${over}./.
<* THƯ KÝ
<* Lê Thị Mai
>* CHỦ TỌA
>* Trần Văn Hải`);

test.each([
  ['an earlier hour', true, minutes('15 giờ 30 phút, ngày 06/3/2026', '14 giờ 45 phút, ngày 06/3/2026')],
  ['a later hour', false, minutes('08 giờ 00 phút, ngày 06/3/2026', '11 giờ 15 phút, ngày 06/3/2026')],
  ['past midnight', false, minutes('22 giờ 00 phút, ngày 06/3/2026', '01 giờ 30 phút, ngày 07/3/2026')],
  ['the same day not told again', true, minutes('14h00, ngày 06/3/2026', '11h30 cùng ngày')],
])('minutes: %s', (_, expected, view) => {
  expect(told(view).includes('minutes.ended')).toBe(expected);
  expect(told(view).filter((rule) => rule.startsWith('placeDate') || rule === 'look.placeDate')).toEqual([]);
});

test.each([
  ['a plan with the notation of a letter', true, 'Kế hoạch số 512/UBND-TH ngày 17/9/2025'],
  ['a decision with that of a department', true, 'Quyết định số 88/SNV-TCCB ngày 17/9/2025'],
  ['a plan', false, 'Kế hoạch số 512/KH-UBND ngày 17/9/2025'],
  ['a joint plan', false, 'Kế hoạch số 18/KHPH-SGDĐT-CAT ngày 17/9/2025'],
  ['a letter', false, 'Công văn số 512/UBND-TH ngày 17/9/2025'],
  ['a decision of old', false, 'Quyết định số 45/BXD-CSXD ngày 02/6/1999'],
])('cited: %s', (_, expected, cited) => {
  expect(
    told(letter(`Thực hiện ${cited} của Ủy ban nhân dân tỉnh, đề nghị quý Sở phối hợp./.`)).includes(
      'citation.type',
    ),
  ).toBe(expected);
});

describe('deadlines', () => {
  test.each([
    [
      'the last day of what was asked for by another day',
      'deadline.contradictory',
      'Danh sách cán bộ dự lớp bồi dưỡng gửi về Sở trước ngày 20/3/2026.\nHạn cuối nhận danh sách cán bộ dự lớp bồi dưỡng là ngày 25/3/2026./.',
    ],
    [
      'asked behind a base',
      'deadline.past',
      'Căn cứ Quyết định số 17/QĐ-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh, đề nghị Ủy ban nhân dân các xã, phường tổng hợp số lượng người hoạt động không chuyên trách ở từng thôn, tổ dân phố, gửi về Sở Nội vụ trước ngày 02/3/2026./.',
    ],
  ])('%s', (_, rule, body) => {
    expect(told(letter(body))).toContain(rule);
  });

  test.each([
    [
      'the same day twice',
      'Danh sách cán bộ dự lớp bồi dưỡng gửi về Sở trước ngày 25/3/2026.\nHạn cuối nhận danh sách cán bộ dự lớp bồi dưỡng là ngày 25/3/2026./.',
    ],
    [
      'two things',
      'Danh sách cán bộ dự lớp bồi dưỡng gửi về Sở trước ngày 20/3/2026.\nHạn cuối nhận bài thu hoạch của học viên là ngày 25/3/2026./.',
    ],
  ])('%s is no contradiction', (_, body) => {
    expect(told(letter(body))).not.toContain('deadline.contradictory');
  });
});

test.each([
  ['two companies', true, 'Công ty Cổ phần Sông Mới, Công ty TNHH Thiên An'],
  ['a unit of an office', false, 'Phòng Nội vụ, UBND thành phố Hoa Lư'],
  ['one sort of places', false, 'Ủy ban nhân dân các xã, phường'],
  ['a person with his post', false, 'Ông Lê Văn Bảo, Giám đốc Sở Tài chính'],
])('Kính gửi: %s', (_, expected, places) => {
  const view = plainForm({
    title: `< V/v phối hợp công tác\nKính gửi: ${places}`,
    body: 'Đề nghị phối hợp./.',
  });
  expect(told(view).includes('addressees.form')).toBe(expected);
});

test.each([
  ['initials without a full stop', true, '<~ - Như trên;\n<~ - Lưu: VT, TH'],
  ['a full stop', false, '<~ - Như trên;\n<~ - Lưu: VT, TH.'],
  ['copies behind', false, '<~ - Như trên;\n<~ - Lưu: VT, TH (05)'],
  ['who drafted it behind the stop', false, '<~ - Như trên;\n<~ - Lưu: VT, CN. pvc'],
])('Lưu: %s', (_, expected, places) => {
  expect(told(plainForm({ body: 'Đề nghị phối hợp./.', places })).includes('places.end')).toBe(expected);
});

test.each([
  ['an annex by its number', true, 'Phân bổ chỉ tiêu theo Phụ lục II đính kèm./.'],
  ['an annex sent as a file', false, 'Phân bổ chỉ tiêu theo Phụ lục đính kèm./.'],
  [
    'the annex of a circular',
    false,
    'Lập theo Phụ lục II đính kèm Thông tư số 12/2024/TT-BNV ngày 02/10/2024./.',
  ],
])('%s', (_, expected, body) => {
  expect(told(letter(body)).includes('annex.enclosed')).toBe(expected);
});

test('a base that leads on behind a comma ends no list', () => {
  const body = (end: string): string =>
    `/ Căn cứ Kế hoạch số 18/KH-UBND ngày 02/01/2026 của Ủy ban nhân dân tỉnh;\n/ Căn cứ tình hình thực tế của đơn vị${end}\nSở Nội vụ xây dựng Kế hoạch kiểm tra công vụ như sau:\nKiểm tra 12 đơn vị./.`;
  expect(told(plan(body(',')))).not.toContain('bases.end');
  expect(told(plan(body(';')))).toContain('bases.end');
});

test.each(['TS. Lê Quang Hưởng', 'BS.CKII. Lê Quang Hưởng', 'PGS.TS.BS. Lê Quang Hưởng', 'CVCC. Lê Hưởng'])(
  '“%s” is a name',
  (name) => {
    const view = plainForm({ body: 'Đề nghị phối hợp./.' });
    const named = {
      ...view,
      paragraphs: view.paragraphs.map((each) =>
        each.text === 'Lê Quang Hưởng'
          ? { ...each, text: name, runs: each.runs.map((run) => ({ ...run, text: name })) }
          : each,
      ),
    };
    expect(told(named)).not.toContain('signature.name');
  },
);

test.each([
  [true, 'việc sát nhập các xã'],
  [false, 'công tác giám sát nhập khẩu phế liệu'],
  [true, 'tập chung nguồn lực'],
  [false, 'phòng học tập chung của hai lớp'],
  [true, 'sự nổ lực của đoàn viên'],
  [false, 'phòng, chống cháy nổ lực lượng tại chỗ là chính'],
  [true, 'tăng năng xuất lao động'],
  [false, 'nâng cao khả năng xuất khẩu'],
  [true, 'Sở Nội vụ chủ trí, phối hợp'],
  [false, 'từng bước làm chủ trí tuệ nhân tạo'],
  [true, 'Trung tâm súc tiến thương mại'],
  [false, 'khai báo đàn gia súc tiến hành tiêm phòng'],
  [true, 'kết quả xử ly hồ sơ'],
  [false, 'Tòa án xét xử ly hôn'],
  [true, 'công bô thủ tục hành chính'],
  [false, 'khu mỏ thi công bô xít'],
])('spelling: %s for “%s”', (expected, words) => {
  expect(words.search(SLIP) >= 0).toBe(expected);
});

test('every slip of a line is told', () => {
  const rules = told(letter('Đề nghị bổ xung hồ sơ, sử lý dứt điểm các trường hợp còn tồn đọng./.'));
  expect(rules.filter((rule) => rule === 'word.spelling')).toHaveLength(2);
});

test.each([
  ['an office with a dot in its name', false, '655/CCTKV.XIII-QLDN'],
  ['a dot behind the type', true, '655/QĐ.SNV'],
])('notation: %s', (_, expected, code) => {
  expect(told(plainForm({ code, body: 'Đề nghị phối hợp./.' })).includes('code.hyphen')).toBe(expected);
});

test.each([
  ['Về việc cử công chức đi học', 'code.year', true],
  ['Ban hành Quy định về phân cấp quản lý đường xã', 'code.year', false],
])('a year in the number of a decision: %s', (subject, rule, expected) => {
  const view = plainForm({
    code: '48/2026/QĐ-UBND',
    title: `* QUYẾT ĐỊNH\n* ${subject}\n* CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ`,
    body: '/ Theo đề nghị của Chánh Văn phòng.\n* QUYẾT ĐỊNH:\nĐiều 1. Thi hành từ ngày ký./.',
  });
  expect(told(view).includes(rule)).toBe(expected);
});

test('places with nothing below their head', () => {
  expect(told(plainForm({ body: 'Đề nghị phối hợp./.', places: '<~' }))).toContain('places.filing');
});

test('a number in the name of an office makes it no type of document', () => {
  const view = plainView(`
< BAN CHỈ ĐẠO THÀNH PHỐ
<* TỔ CÔNG TÁC
<* ĐỀ ÁN 06
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
< Số: 33/TB-TCTĐA
>/ Huế, ngày 06 tháng 5 năm 2026
* THÔNG BÁO
* Kết luận phiên họp tháng 4
Giao các phường hoàn thành trước ngày 15/5/2026./.
</* Nơi nhận:
<~ - Lưu: VT.
>* TỔ TRƯỞNG
>* Lê Văn Hoan`);
  expect(lintForm(view).type).toBe('Thông báo');
});

describe('rows of a PDF', () => {
  const printed = (rows: string): FormView => ({
    ...plainForm({ body: `Danh sách như sau:\n| STT|Họ và tên|Thôn\n${rows}\nĐề nghị xem xét./.` }),
    kind: 'pdf',
  });

  test.each([
    [
      'a number twice',
      true,
      '| 1|Lê Văn An|Đông\n| 2|Vũ Thị Bình|Tây\n| 2|Hà Văn Cảnh|Nam\n| 4|Đỗ Thị Dung|Bắc',
    ],
    ['a number left out', true, '| 1|Lê An|Đông\n| 2|Vũ Bình|Tây\n| 4|Hà Cảnh|Nam\n| 5|Đỗ Dung|Bắc'],
    ['all in order', false, '| 1|Lê An|Đông\n| 2|Vũ Bình|Tây\n| 3|Hà Cảnh|Nam\n| 4|Đỗ Dung|Bắc'],
    ['a figure that went over', false, '| 1|Lê An|Đông\n| 2|Vũ Bình|Tây\n| 30 tuổi|x|y\n| 3|Hà Cảnh|Nam'],
    ['too few to tell', false, '| 1|Lê An|Đông\n| 3|Vũ Bình|Tây'],
  ])('%s', (_, expected, rows) => {
    expect(told(printed(rows)).includes('content.rowNumbers')).toBe(expected);
  });

  test('whose columns grew together are compared as lines', () => {
    const view = plainForm({
      body: 'Danh mục:\n1 Hội nghị xúc tiến đầu tư Phòng Kế hoạch\n2 Cẩm nang đầu tư Phòng Tổng hợp\n3 Hội nghị xúc tiến đầu tư Phòng Kế hoạch\nĐề nghị xem xét./.',
    });
    expect(told({ ...view, kind: 'pdf' })).toContain('content.repeatedRows');
  });
});

test.each([
  ['the next base', true, '/ Căn cứ Luật Đấu thầu ngày 23 tháng 6 năm 2023\n/ Căn cứ nhu cầu thực tế;'],
  ['the rest of it', false, '/ Căn cứ Luật Đấu thầu ngày 23 tháng 6\n/ năm 2023;\n/ Căn cứ nhu cầu thực tế;'],
])('a base of a PDF without its mark, above %s', (_, expected, bases) => {
  const view = plainForm({
    code: '48/QĐ-SNV',
    title: '* QUYẾT ĐỊNH\n* Phê duyệt kế hoạch mua sắm\n* GIÁM ĐỐC SỞ NỘI VỤ',
    body: `${bases}\n/ Theo đề nghị của Chánh Văn phòng.\n* QUYẾT ĐỊNH:\nĐiều 1. Thi hành từ ngày ký./.`,
    places: '<~ - Như Điều 1;\n<~ - Lưu: VT.',
  });
  expect(told({ ...view, kind: 'pdf' }).includes('bases.end')).toBe(expected);
});

test.each([
  ['deadline.past', true, 'Đề nghị gửi báo cáo về Sở không muộn hơn ngày 02/3/2026./.'],
  ['deadline.past', false, 'Đề nghị gửi báo cáo về Sở không muộn hơn ngày 20/3/2026./.'],
  ['date.weekday', true, 'Họp vào sáng T6 ngày 19/3/2026./.'],
  ['date.weekday', false, 'Họp vào sáng T5 ngày 19/3/2026./.'],
  ['date.weekday', false, 'Giải ngân đến T3 là 45%, T4 ngày càng tăng; số liệu ngày 19/3/2026./.'],
])('%s: %s for “%s”', (rule, expected, body) => {
  expect(told(letter(body)).includes(rule)).toBe(expected);
});

test('a period that ended before the paper is counted, not asked for', () => {
  const past = (body: string): unknown[] =>
    lintForm(plainForm({ body })).findings.filter(({ rule }) => rule === 'deadline.past');
  expect(
    past('Theo báo cáo của Trung tâm, từ đầu năm đến hết ngày 08/02/2026, tỉnh có 318 ca mắc./.'),
  ).toEqual([]);
  expect(past('Đề nghị các xã gửi báo cáo trước ngày 08/02/2026./.')).toHaveLength(1);
});
