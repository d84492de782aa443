import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Template } from '../template/load-template.ts';
import { SAMPLE } from '../modules/watermark.ts';
import { checkData, type TemplateData } from './check-data.ts';
import { normaliseData } from './normalise-data.ts';

/**
 * Fills a template. The same template and data give the same bytes.
 * Refusal `templateProblem` names every tag without a value and every value without a tag; nothing is printed as
 * "undefined".
 */
export function renderTemplate(
  template: Template,
  data: TemplateData,
  { sample = false }: RenderOptions = {},
): Buffer {
  const problems = checkData(template.tags, data, `mẫu ${template.name}`, sample);
  if (problems.length > 0) throw new Refusal('templateProblem', problems);
  const missed: string[] = [];
  const compiled = sample ? template.marked(SAMPLE) : template.compiled;
  const docx = compiled.fill(normaliseData(data), missed);
  if (missed.length === 0) return docx;
  throw new Refusal(
    'templateProblem',
    missed.map((name) => ({ where: `mẫu ${template.name}`, what: `thiếu dữ liệu cho thẻ {${name}}` })),
  );
}

export interface RenderOptions {
  /** Shows what a template looks like: BẢN THỬ across every page and in place of signature and seal. */
  readonly sample?: boolean;
}
