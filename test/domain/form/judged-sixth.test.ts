/** What a sixth judge's documents taught, written without a look at the rules; every text here is invented anew. */
import { describe, expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { readCode, readPlaceDate } from '../../../domain/form/parts/patterns.ts';
import type { FormView } from '../../../domain/form/view.ts';
import { plainForm } from './plain-view.ts';

const told = (view: FormView): string[] => lintForm(view).findings.map(({ rule }) => rule);

describe('head', () => {
  test.each([
    ['a telegram with its hour', 'Huế, hồi 15 giờ 30 ngày 04 tháng 9 năm 2026', '04'],
    ['… and minutes', 'Huế, lúc 7 giờ 05 phút, ngày 14 tháng 9 năm 2026', '14'],
  ])('day: %s', (_, text, day) => {
    expect(readPlaceDate(text)).toMatchObject({ place: 'Huế', comma: true, day, year: '2026' });
  });
  test.each([
    'Hôm nay, hồi 8 giờ 00 ngày 04 tháng 9 năm 2026',
    'Cuộc họp kết thúc, hồi 8 giờ 00 ngày 04 tháng 9',
  ])('no place: %s', (text) => {
    expect(readPlaceDate(text)?.place ?? '').not.toMatch(/^(?:Huế|Hôm nay)$/u);
  });
  test('a notation joined by a plus', () => {
    expect(readCode('Số: 120/QTPC-KT+AT')).toMatchObject({ number: '120', notation: 'QTPC-KT+AT' });
  });
  test('what a leave rests on is no trích yếu', () => {
    const leave = plainForm({
      code: '19/GNP-SNV',
      title: '* GIẤY NGHỈ PHÉP',
      body: 'Xét Đơn đề nghị nghỉ phép ngày 02/3/2026 của bà Lê Thị Hoa,\nSở Nội vụ cấp cho:\nBà: Lê Thị Hoa./.',
      places: '<~ - Bà Lê Thị Hoa;\n<~ - Lưu: VT.',
    });
    expect(told(leave).filter((rule) => /subject/.test(rule))).toEqual([]);
  });
});
