/**
 * Traces of a part that was not recognised: the eye finds it there though it is written as nobody expected, so it is not
 * missing. Only short lines tell; sentences name days and subjects of other papers.
 */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { isBase, isGround, isPersonName } from '../parts/patterns.ts';

const LONGEST = 70;
const HEAD_LINES = 25;
const FOOT_LINES = 15;
/** Lines that name days and subjects of other papers. */
const tellsOfOthers = (text: string): boolean =>
  isBase(text) || isGround(text) || /^(?:tiếp theo|nhằm|\(?kèm theo)(?!\p{L})/iu.test(text);

/** Down to the first basis or sentence. */
function headOf({ lines }: OfficialForm): Line[] {
  const first = lines.slice(0, HEAD_LINES);
  const end = first.findIndex(({ text }) => tellsOfOthers(text) || text.length > 2 * LONGEST);
  return end < 0 ? first : first.slice(0, end);
}

/** "Kỳ Xuân, ngày [NGÀY] tháng [THÁNG] năm [NĂM]". */
export const hasTraceOfDate = (form: OfficialForm): boolean =>
  headOf(form).some(
    ({ text }) => text.length <= LONGEST && /\bngày(?=[^\p{L}]).*(?<=[^\p{L}])tháng(?!\p{L})/iu.test(text),
  );

/** "[Về việc thống nhất …]", "V/v: …": under the name of a type, or anywhere above Kính gửi in a letter. */
export function hasTraceOfSubject(form: OfficialForm): boolean {
  const { typeName, lines } = form;
  const places = typeName ? lines.slice(lines.indexOf(typeName) + 1).slice(0, 3) : headOf(form);
  return places.some(
    ({ text }) => !tellsOfOthers(text) && /^[^\p{L}]*(?:v\s?\/\s?v|về việc|trích yếu)(?!\p{L})/iu.test(text),
  );
}

/** "[Nguyễn Văn Yên]", "(Ký, ghi rõ họ tên)": somebody is to sign there. A bare name without a post is told. */
export const hasTraceOfSignature = ({ lines }: OfficialForm): boolean =>
  lines
    .slice(-FOOT_LINES)
    .some(
      ({ text }) =>
        text.length <= LONGEST &&
        (/^\(?\s*(?:đã ký|ký,? (?:tên|ghi rõ|và|đóng dấu))/iu.test(text) ||
          isPersonName(/^[[«{<(](.+)[\]»}>)]$/u.exec(text)?.[1] ?? '')),
    );
