/** What a third judge's documents taught: annexes sent by themselves, posts in small letters, invitations to what is over. */
import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import type { FormView } from '../../../domain/form/view.ts';
import { plainForm } from './plain-view.ts';

const told = (view: FormView): string[] => lintForm(view).findings.map(({ rule }) => rule);
const renamed = (view: FormView, from: string, to: string): FormView => ({
  ...view,
  paragraphs: view.paragraphs.map((each) =>
    each.text === from ? { ...each, text: to, runs: each.runs.map((run) => ({ ...run, text: to })) } : each,
  ),
});
const letter = (body: string): FormView => plainForm({ body });
const plan = (body: string): FormView =>
  plainForm({ code: '12/KH-SNV', title: '* KẾ HOẠCH\n* Kiểm tra công vụ năm 2026', body });

test.each([
  ['a letter sends its annex as a file', false, letter('Số liệu cụ thể (chi tiết theo Phụ lục đính kèm)./.')],
  ['a letter sends a list', false, letter('Có 214 thí sinh dự vòng 2 (có danh sách kèm theo)./.')],
  ['a letter names its annex', true, letter('Báo cáo theo Phụ lục I, II kèm theo Công văn này./.')],
  ['an annex enclosed', true, letter('Đề nghị báo cáo (theo Phụ lục 1 kèm theo)./.')],
  ['the annex of a decree', false, letter('Theo mẫu tại Phụ lục 1 kèm theo Nghị định của Chính phủ./.')],
  ['a plan has its schedule', true, plan('Các sở thực hiện đúng tiến độ (có lịch kiểm tra kèm theo)./.')],
  [
    'a plan attaches a file',
    false,
    plan('Các sở thực hiện đúng tiến độ (lịch kiểm tra gửi qua thư đính kèm)./.'),
  ],
])('%s', (_, expected, view) => {
  expect(told(view).includes('annex.enclosed')).toBe(expected);
});

test('a post in small letters is told as that, not as a signature that is missing', () => {
  const view = plainForm({ body: 'Đề nghị quý Sở phối hợp./.', sign: '>* Giám đốc' });
  expect(told(view)).toContain('signature.titleCapitals');
  expect(told(view)).not.toContain('signature.missing');
  const none = plainForm({ body: 'Đề nghị quý Sở phối hợp./.', sign: '>* Trân trọng' });
  expect(told(none)).not.toContain('signature.titleCapitals');
  expect(told(none)).toContain('signature.missing');
});

test('a degree before the name is no matter of a Department of Environment, but of a school', () => {
  const view = renamed(letter('Đề nghị quý Sở phối hợp./.'), 'Lê Quang Hưởng', 'TS. Lê Quang Hưởng');
  const of = (office: string): string[] => told(renamed(view, 'SỞ NỘI VỤ', office));
  expect(of('SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG')).toContain('signature.degree');
  expect(of('TRƯỜNG CHÍNH TRỊ TỈNH')).not.toContain('signature.degree');
});

test('nobody is invited to what is over', () => {
  const invitation = (day: string): FormView =>
    plainForm({
      code: '12/GM-SNV',
      title: '* GIẤY MỜI\n* Họp giao ban',
      body: `Sở Nội vụ trân trọng kính mời các phòng.\nThời gian: 8 giờ 00, ngày ${day}.\nĐịa điểm: Phòng họp./.`,
    });
  expect(told(invitation('12/02/2026'))).toContain('deadline.eventPast');
  expect(told(invitation('12/3/2026'))).not.toContain('deadline.eventPast');
});

test('the heading of an article, upright and long, has clauses under it', () => {
  const heading =
    'Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 402/QĐ-UBND ngày 15 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh';
  const of = (end: string): string[] =>
    told(letter(`${heading}${end}\n1. Sửa đổi khoản 2.\n2. Bãi bỏ khoản 3./.`));
  expect(of('')).not.toContain('word.fullStop');
  expect(of('. Các nội dung khác giữ nguyên')).toContain('word.fullStop');
});

test('what an earlier letter had asked for is no deadline of the reminder', () => {
  const of = (text: string): boolean => told(letter(text)).includes('deadline.past');
  const earlier = 'Ngày 02/02/2026, Sở Nội vụ có Công văn số 88/SNV-VP về việc báo cáo biên chế';
  expect(of(`${earlier}, trong đó đề nghị các đơn vị gửi báo cáo trước ngày 02/3/2026./.`)).toBe(false);
  expect(of(`${earlier}, Sở Nội vụ đề nghị các đơn vị gửi báo cáo trước ngày 02/3/2026./.`)).toBe(true);
  expect(of(`${earlier}. Đề nghị các đơn vị gửi báo cáo trước ngày 02/3/2026./.`)).toBe(true);
});

test("a department above its People's Committee stands on its head", () => {
  const view = renamed(letter('Đề nghị quý Sở phối hợp./.'), 'UBND TỈNH LÂM ĐỒNG', 'PHÒNG NỘI VỤ');
  expect(told(view)).not.toContain('issuer.order');
  expect(told(renamed(view, 'SỞ NỘI VỤ', 'UBND TỈNH LÂM ĐỒNG'))).toContain('issuer.order');
});
