import type { FormAnnex } from '../../domain/document/content.ts';
import type { FormCode } from '../../domain/survey/form-code.ts';
import { formFieldsXml } from '../blocks/form-fields.ts';
import { codeLineXml } from '../form-files/code-line.ts';
import type { TemplateData } from '../render/check-data.ts';
import { rehearsalMark, type Letterhead } from './letterhead.ts';
import { TEXT_WIDTH } from './measures.ts';
import { annexReference } from './official.ts';

/** The blank form a recipient fills in, an annex of the letter in a file of its own. */
export const surveyFormData = (
  form: FormAnnex,
  letterhead: Letterhead,
  code: FormCode | undefined,
): TemplateData => ({
  code: code ? codeLineXml(code) : '',
  title: form.title.toLocaleUpperCase('vi'),
  ...annexReference(letterhead),
  introduction: form.introduction ? [{ text: form.introduction }] : [],
  fields: formFieldsXml(form.fields, TEXT_WIDTH),
  requiredNote: form.fields.some((field) => field.required)
    ? [{ text: 'Mục có dấu (*) là mục phải trả lời.' }]
    : [],
  rehearsalMark: rehearsalMark(letterhead.rehearsal),
});
