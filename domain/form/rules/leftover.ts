/** What a draft still has in it: tags of a template, reminders of the drafter, figures written the English way. */
import type { OfficialForm } from '../official-form.ts';
import { EVERY_FAMILY, type Fault, type FormRule } from '../rule.ts';
import { each } from '../text/each-line.ts';
import { proseOf, textLines } from '../text/sentences.ts';
import { MOST_TAGS, tagsOf } from '../text/tags.ts';

/** Tags of a template that nobody filled in; a file with many of them is one, and is told so once. */
function placeholder(form: OfficialForm): Fault[] {
  return [...tags(form), ...leftOpen(form)];
}

/** What a drafter reminds himself of: "(điền tên)", "là xxx hồ sơ", "(bổ sung số liệu)". */
const LEFT_OPEN =
  /\((?:điền|bổ sung|cập nhật|ghi|kiểm tra lại) (?:tên|số liệu|thông tin|nội dung|số|ngày|sau|thêm)(?: \p{Ll}+){0,3}\)|(?<=\p{Ll} )[xX]{3,}(?= \p{Ll})/u;

const leftOpen = (form: OfficialForm): Fault[] =>
  form.family === 'administrative' && form.code?.number
    ? each(proseOf(form), LEFT_OPEN, (words) => ({
        what: `còn chỗ chưa điền (“${words}”)`,
        remedy: 'Điền hoặc bỏ chỗ này',
      }))
    : [];

function tags(form: OfficialForm): Fault[] {
  const found = each(form.lines, tagsOf(form.lines.map(({ text }) => text)), (words) => ({
    what: `còn chỗ chưa điền của mẫu (“${words}”)`,
    remedy: 'Điền hoặc bỏ chỗ này',
  }));
  const [first] = found;
  return first && found.length > MOST_TAGS
    ? [
        {
          ...first,
          what: `tệp còn ${found.length} chỗ chưa điền của mẫu`,
          remedy: 'Điền hoặc bỏ các chỗ này',
        },
      ]
    : found;
}

/** "12,500,000 đồng": thousands are parted by dots. */
const thousands = (form: OfficialForm): Fault[] =>
  each(
    textLines(form),
    /(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d,])(?: ?(?:đồng|đ|VNĐ|VND)(?!\p{L}))/u,
    (words) => ({
      what: `số tiền dùng dấu phẩy ngăn hàng nghìn (“${words}”)`,
      remedy: 'Dùng dấu chấm ngăn hàng nghìn, ví dụ 12.500.000 đồng',
    }),
  );

export const LEFTOVER_RULES: readonly FormRule[] = [
  {
    id: 'word.thousands',
    severity: 'note',
    source: 'Luật Kế toán 88/2015/QH13, Điều 11',
    title: 'dấu chấm ngăn hàng nghìn',
    check: thousands,
  },
  {
    id: 'word.placeholder',
    severity: 'error',
    source: 'Chính tả tiếng Việt; kỹ thuật trình bày (Nghị định 30/2020/NĐ-CP, Điều 8)',
    title: 'không còn chỗ chưa điền của mẫu',
    families: EVERY_FAMILY,
    check: placeholder,
  },
];
