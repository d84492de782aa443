import type { Problem } from '../../domain/failure/catalogue.ts';

/** What docxtemplater found, by its own error ids, said the Vietnamese way. */
const SENTENCES: Readonly<Record<string, string>> = {
  unopened_tag: 'có dấu } mà không có dấu { trước nó',
  unclosed_tag: 'có dấu { mà không có dấu } sau nó',
  duplicate_open_tag: 'có hai dấu { liền nhau',
  duplicate_close_tag: 'có hai dấu } liền nhau',
  unclosed_loop: 'đoạn lặp chưa có thẻ đóng',
  unopened_loop: 'thẻ đóng đoạn lặp không có thẻ mở',
  unbalanced_loop_tags: 'thẻ mở và thẻ đóng đoạn lặp nằm ở hai chỗ không khớp nhau',
  closing_tag_does_not_match_opening_tag: 'thẻ đóng không trùng tên thẻ mở',
  raw_tag_outerxml_invalid: 'thẻ @ phải đứng riêng trong một đoạn',
  raw_xml_tag_should_be_only_text_in_paragraph: 'thẻ @ phải đứng riêng trong một đoạn',
  loop_position_invalid: 'vị trí đoạn lặp làm hỏng bảng',
  malformed_xml: 'nội dung tệp bị hỏng',
  filetype_not_identified: 'tệp không phải là .docx',
};

interface TemplateError {
  readonly message?: string;
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly file?: string;
    readonly errors?: readonly TemplateError[];
  };
}

/** Every problem in an error thrown while compiling or rendering a template. */
export function compileProblems(error: unknown, templateName: string): Problem[] {
  const { properties, message } = error as TemplateError;
  if (properties?.errors) return properties.errors.flatMap((each) => compileProblems(each, templateName));
  const sentence =
    SENTENCES[properties?.id ?? ''] ?? `không đọc được (${properties?.id ?? message ?? 'lỗi lạ'})`;
  const tag = properties?.xtag ? `thẻ “${properties.xtag}”: ` : '';
  return [
    { where: `mẫu ${templateName}`, what: `${tag}${sentence}`, remedy: 'Mở mẫu bằng Word và sửa chỗ này' },
  ];
}
