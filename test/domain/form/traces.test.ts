/** A part that stands there in a way nobody expected is not missing; one that is not there is. */
import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { plainView } from './plain-view.ts';

const told = (text: string): string[] =>
  lintForm(plainView(text))
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.endsWith('.missing'));

const HEAD = `
< ỦY BAN NHÂN DÂN
<* XÃ HÒA BÌNH
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
< Số: 12/GM-UBND`;
const BODY = `
Ủy ban nhân dân xã mời các ông, bà dự họp về công tác chuẩn bị ngày 05 tháng 3 năm 2026 tại trụ sở./.
<*/ Nơi nhận:
< - Như trên;
< - Lưu: VT.`;
const SIGNED = `
>* CHỦ TỊCH
>* Nguyễn Văn Yên`;

test.each([
  ['> Hòa Bình, ngày [NGÀY] tháng [THÁNG] năm [NĂM]', '[Về việc chuẩn bị ngày hội]', SIGNED, []],
  ['>/ Hòa Bình, ngày 02 tháng 3 năm 2026', 'V/v: chuẩn bị ngày hội', SIGNED, []],
  ['>/ Hòa Bình, ngày 02 tháng 3 năm 2026', '* Về việc chuẩn bị ngày hội', '\n> [Nguyễn Văn Yên]', []],
  ['', '* Về việc chuẩn bị ngày hội', SIGNED, ['placeDate.missing']],
  ['>/ Hòa Bình, ngày 02 tháng 3 năm 2026', '', SIGNED, ['subject.missing']],
  ['>/ Hòa Bình, ngày 02 tháng 3 năm 2026', '* Về việc chuẩn bị ngày hội', '', ['signature.missing']],
])('%s | %s', (date, subject, signed, missing) => {
  expect(
    told(`${HEAD}\n${date}\n* GIẤY MỜI\n${subject}\nKính gửi: Các ông, bà trưởng thôn${BODY}${signed}`),
  ).toEqual(missing);
});
