/** What docxtemplater makes when it compiles a template anew, with our modules and nothing else of ours. */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { TemplateData } from '../../../documents/render/check-data.ts';
import { templateModules } from '../../../documents/modules/modules.ts';
import { Pictures } from '../../../documents/modules/pictures.ts';
import { parseTag } from '../../../documents/render/parser.ts';

const OPTIONS = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  stripInvalidXMLChars: true,
  parser: parseTag,
};

/** Name → text of every part, as the plain library makes it. */
export function plain(docx: Buffer, data: TemplateData, pictures = new Pictures()): Record<string, string> {
  const missing = () => {
    throw new Error('a tag without data');
  };
  const document = new Docxtemplater(new PizZip(docx), {
    ...OPTIONS,
    nullGetter: missing,
    modules: templateModules(pictures),
  }).render(data);
  return partsOf(new PizZip(document.toBuffer()));
}

export const partsOf = (zip: PizZip): Record<string, string> =>
  Object.fromEntries(
    Object.values(zip.files)
      .filter(({ dir }) => !dir)
      .map((file) => [file.name, file.asText()]),
  );
