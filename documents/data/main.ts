import { Refusal } from '../../domain/failure/catalogue.ts';
import type { TemplateData } from '../render/check-data.ts';
import type { Template } from '../template/load-template.ts';
import { fieldProblems, fieldsData } from './fields.ts';
import { officialData, type OfficialDocumentInput } from './official.ts';

/**
 * Data of an official document of any type: what all of them can print, and the form's own fields. A new form is a
 * folder in `templates/` and a golden. Refusal `templateProblem` names every field that is missing or wrong.
 */
export function mainData(template: Template, input: OfficialDocumentInput): TemplateData {
  const { fields: specs = {} } = template.manifest;
  const values = input.content.fields ?? {};
  const problems = fieldProblems(specs, values, `mẫu ${template.name}`);
  if (problems.length > 0) throw new Refusal('templateProblem', problems);
  return { ...officialData(template.tags, input), ...fieldsData(specs, values, input.charts) };
}
