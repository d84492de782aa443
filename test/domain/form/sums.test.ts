/** What a document works out itself: sums, votes, quarters, days; every text is invented. */
import { describe, expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import type { FormView } from '../../../domain/form/view.ts';
import { plainForm } from './plain-view.ts';

const told = (view: FormView, rule: string): string[] =>
  lintForm(view)
    .findings.filter((each) => each.rule === rule)
    .map(({ what }) => what);
const report = (body: string): FormView =>
  plainForm({ code: '12/BC-SNV', title: '* BÁO CÁO\n* Kết quả công tác quý I năm 2026', body });

describe('totals of a table', () => {
  const table = (...rows: string[]): FormView =>
    report(`Kết quả như sau:\n${rows.join('\n')}\nTrân trọng./.`);
  test.each([
    [
      'wrong',
      1,
      ['|STT|Xã|Số hộ', '|1|An Hòa|415', '|2|Bình Lợi|380', '|3|Cẩm Sơn|460', '||Tổng cộng|1.265'],
    ],
    [
      'right',
      0,
      ['|STT|Xã|Số hộ', '|1|An Hòa|415', '|2|Bình Lợi|380', '|3|Cẩm Sơn|460', '||Tổng cộng|1.255'],
    ],
    ['with joined cells', 1, ['|TT|Xã|Số hộ|Số người', '|1|An Hòa|4|20', '|2|Bình Lợi|3|16', '|Cộng|7|37']],
    ['joined and right', 0, ['|TT|Xã|Số hộ|Số người', '|1|An Hòa|4|20', '|2|Bình Lợi|3|16', '|Cộng|7|36']],
    ['rounded', 0, ['|TT|Mục|Vốn (tỷ đồng)', '|1|Cầu|1,24', '|2|Đường|2,3', '|3|Kè|0,46', '|*|Tổng|4,0']],
    ['decimals wrong', 1, ['|TT|Mục|Vốn (tỷ đồng)', '|1|Cầu|4,2', '|2|Đường|1,8', '|3|Kè|0,5', '||Tổng|7,5']],
    ['of rates', 0, ['|TT|Mục|Tỷ lệ (%)', '|1|Cầu|92,7', '|2|Đường|64,7', '||Cộng|76,2']],
    ['over subheadings', 0, ['|TT|Mục|Số', '|I|Xã|9', '|1|An Hòa|4', '|2|Bình Lợi|5', '||Cộng|9']],
    ['with a gap', 0, ['|TT|Mục|Số', '|1|An Hòa|4', '|2|Bình Lợi|', '|3|Cẩm Sơn|2', '||Cộng|9']],
  ])('%s', (_, count, rows) => {
    expect(told(table(...rows), 'content.total')).toHaveLength(count);
  });
});

describe('parts', () => {
  test.each([
    ['Đội có 12 xe chuyên dụng, gồm 5 xe tải, 4 xe con, 2 xe cẩu; trực tại 03 điểm.', 1],
    ['Đội có 12 xe chuyên dụng, gồm 5 xe tải, 4 xe con, 3 xe cẩu; trực tại 03 điểm.', 0],
    ['Trường có 43 lớp, gồm khối 1 và 2: 14 lớp; khối 3 và 4: 15 lớp; khối 5: 13 lớp.', 1],
    ['Trường có 42 lớp, gồm khối 1 và 2: 14 lớp; khối 3 và 4: 15 lớp; khối 5: 13 lớp.', 0],
    ['Có 78 đoàn, cụ thể: miền Bắc 36 đoàn, miền Nam 24 đoàn, khách 18 đoàn, tổng cộng 80 đoàn.', 1],
    ['Đội có 12 xe, trong đó gồm 5 xe tải, 4 xe con thuộc Sở.', 0],
    ['Đội có 12 xe, gồm 5 xe tải, 4 xe con và 3 mô tô.', 0],
    ['Có 25 hộ dự họp, 20 hộ đồng ý, 06 hộ không đồng ý.', 1],
    ['Có 25 hộ dự họp, 18 hộ đồng ý, 06 hộ không đồng ý.', 0],
  ])('%s', (text, count) => {
    expect(told(report(`${text}./.`), 'content.listed')).toHaveLength(count);
  });
});

describe('ranges', () => {
  test.each([
    ['content.range', 'Tổng lượng mưa từ 300 mm đến 150 mm.', 1],
    ['content.range', 'Tổng lượng mưa từ 100 mm đến 150 mm.', 0],
    ['content.range', 'Tỷ lệ hộ nghèo giảm từ 12% đến 8%.', 0],
    ['date.noSuch', 'Báo cáo kết quả trong quý V năm 2026.', 1],
    ['date.noSuch', 'Báo cáo kết quả trong quý IV năm 2026.', 0],
    ['date.noSuch', 'Tăng 12% so với cùng kỳ năm 2027.', 1],
    ['date.noSuch', 'Tăng 12% so với cùng kỳ năm 2025.', 0],
    ['word.company', 'Có 214 thí sinh đủ điều kiện dự vòng 2.', 0],
    ['deadline.past', 'Hằng năm chậm nhất ngày 01 tháng 02 mực nước hồ không thấp hơn quy định.', 0],
  ])('%s: %s', (rule, text, count) => {
    expect(told(report(`${text}./.`), rule)).toHaveLength(count);
  });
});

describe('years and days', () => {
  test.each([
    ['content.days', 'Nghỉ 05 ngày làm việc kể từ ngày 06/7/2026 đến hết ngày 17/7/2026.', 1],
    ['content.days', 'Nghỉ 05 ngày làm việc kể từ ngày 06/7/2026 đến hết ngày 10/7/2026.', 0],
    ['content.days', 'Tập huấn 03 ngày, từ ngày 06/7/2026 đến ngày 08/7/2026.', 0],
    ['content.days', 'Niêm yết 30 ngày từ ngày 01/7/2026 đến hết ngày 30/7/2026.', 0],
    ['deadline.month', 'Số hóa trong tháng 6 năm 2026, hoàn thành trước ngày 30/5/2026.', 1],
    ['deadline.month', 'Số hóa trong tháng 6 năm 2026, hoàn thành trước ngày 30/6/2026.', 0],
    ['deadline.dayOff', 'Ra mắt bộ nhận diện muộn nhất ngày 02 tháng 9 năm 2026.', 1],
  ])('%s: %s', (rule, text, count) => {
    expect(told(report(`${text}./.`), rule)).toHaveLength(count);
  });
});
