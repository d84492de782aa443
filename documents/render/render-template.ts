import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { compileProblems } from '../template/compile-problems.ts';
import { COMPILE_OPTIONS } from '../template/inventory.ts';
import type { Template } from '../template/load-template.ts';
import { checkData, type TemplateData } from './check-data.ts';
import { normaliseData } from './normalise-data.ts';
import { pack } from './pack.ts';
import { parseTag } from './parser.ts';

/**
 * Fills a template. The same template and data give the same bytes.
 * Refusal `templateProblem` names every tag without a value and every value without a tag; nothing is printed as
 * "undefined".
 */
export function renderTemplate(template: Template, data: TemplateData): Buffer {
  const problems = checkData(template.tags, data, `mẫu ${template.name}`);
  if (problems.length > 0) throw new Refusal('templateProblem', problems);
  const missed: string[] = [];
  const zip = fill(template, normaliseData(data), missed);
  if (missed.length === 0) return pack(zip);
  throw new Refusal(
    'templateProblem',
    missed.map((name) => ({ where: `mẫu ${template.name}`, what: `thiếu dữ liệu cho thẻ {${name}}` })),
  );
}

/** docxtemplater compiles a document once and renders it once; a compiled one cannot be kept (its own rule). */
function fill(template: Template, data: TemplateData, missed: string[]): PizZip {
  const nullGetter = (part: DXT.Part): string => {
    missed.push(part.value);
    return '';
  };
  try {
    const document = new Docxtemplater(new PizZip(template.bytes), {
      ...COMPILE_OPTIONS,
      parser: parseTag,
      nullGetter,
    });
    return document.render(data).getZip();
  } catch (error) {
    throw new Refusal('templateProblem', compileProblems(error, template.name));
  }
}
