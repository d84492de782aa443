import type { Problem } from '../../domain/failure/catalogue.ts';
import type { CitedDocument } from '../../domain/document/citation.ts';
import { isPicture, pictureProblems, type TemplatePicture } from '../modules/template-picture.ts';
import type { Tag } from '../template/inventory.ts';
import { isCited, takesCitation } from './filters.ts';

/** Data of a template: texts, ready-made XML for `@` tags, lists for sections, documents for tags that cite, pictures. */
export type TemplateData = { readonly [name: string]: TemplateValue };
export type TemplateValue = string | CitedDocument | TemplatePicture | readonly TemplateData[];

/** Every tag without a value, every value without a tag, every value of the wrong kind. */
export function checkData(
  tags: readonly Tag[],
  data: TemplateData,
  where: string,
  sample = false,
): Problem[] {
  const missing = tags
    .filter(
      (tag) => !Object.hasOwn(data, tag.name) || data[tag.name] === undefined || data[tag.name] === null,
    )
    .map((tag) => problem(where, `thiếu dữ liệu cho thẻ {${tag.name}}`));
  const surplus = Object.keys(data)
    .filter((name) => !tags.some((tag) => tag.name === name))
    .map((name) => problem(where, `mẫu không có thẻ {${name}} để in dữ liệu này`));
  return [...missing, ...surplus, ...tags.flatMap((tag) => checkValue(tag, data, where, sample))];
}

function checkValue(tag: Tag, data: TemplateData, where: string, sample: boolean): Problem[] {
  const value = Object.hasOwn(data, tag.name) ? data[tag.name] : undefined;
  if (value === undefined || value === null) return [];
  if (tag.kind === 'picture')
    return isPicture(value)
      ? pictureProblems(value, `${where}, ảnh ${tag.name}`, sample)
      : [problem(where, `{%${tag.name}} cần một ảnh`)];
  if (typeof value === 'string')
    return tag.kind === 'section' ? [problem(where, `{#${tag.name}} cần một danh sách`)] : [];
  if (tag.filters.some(takesCitation))
    return isCited(value) ? [] : [problem(where, `{${tag.name}} cần một văn bản để viện dẫn`)];
  if (tag.kind !== 'section' || !isList(value))
    return [problem(where, `{${tag.name}} cần một đoạn chữ, không phải danh sách`)];
  return value.flatMap((item, index) =>
    checkData(tag.inside, item, `${where}, ${tag.name}[${index}]`, sample),
  );
}

const isList = (value: TemplateValue): value is readonly TemplateData[] => Array.isArray(value);

const problem = (where: string, what: string): Problem => ({
  where,
  what,
  remedy: 'Đối chiếu mẫu với manifest.json rồi tạo lại văn bản',
});
