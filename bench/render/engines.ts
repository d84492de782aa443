/** Each way to make the letter, as quick as its library lets it be. */
import { deflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import type { Letter } from './letter.ts';

export interface Engine {
  readonly name: string;
  /** Makes the letter once. */
  readonly make: () => Buffer | Promise<Buffer>;
}

/** Libraries are loaded only when they are measured: memory is counted one by one. */
export const ENGINES: Readonly<Record<string, (letter: Letter) => Promise<Engine>>> = {
  async ours({ braces, data }) {
    const { loadTemplate } = await import('../../documents/template/load-template.ts');
    const { renderTemplate } = await import('../../documents/render/render-template.ts');
    const { readTags, tagPaths } = await import('../../documents/template/inventory.ts');
    const { parseTemplate } = await import('../../documents/template/parse.ts');
    const tags = tagPaths(readTags(parseTemplate(braces, 'bench').files, 'bench'));
    const manifest = { documentType: 'bench', title: 'bench', tags, reserved: [], styles: [], sample: {} };
    const template = loadTemplate({ name: 'bench', manifest, docx: braces });
    return { name: 'ours', make: () => renderTemplate(template, data) };
  },
  async docxtemplater({ braces, data }) {
    const { default: Docxtemplater } = await import('docxtemplater');
    const options = { paragraphLoop: true, linebreaks: true };
    return {
      name: 'docxtemplater',
      make: () => new Docxtemplater(new PizZip(braces), options).render(data).toBuffer(),
    };
  },
  async 'easy-template-x'({ braces, data }) {
    const { TemplateHandler } = await import('easy-template-x');
    const handler = new TemplateHandler();
    return { name: 'easy-template-x', make: () => handler.process(braces, data as never) };
  },
  async 'docx-templates'({ commands, data }) {
    const { createReport } = await import('docx-templates');
    // Without the sandbox it is quicker: the template here is our own.
    const options = {
      template: commands,
      data,
      cmdDelimiter: ['{', '}'] as [string, string],
      noSandbox: true,
    };
    return { name: 'docx-templates', make: async () => Buffer.from(await createReport(options)) };
  },
  /** No engine can be quicker: the pieces put together, and one deflate. */
  async floor(letter) {
    const made = await (await ENGINES.ours?.(letter))?.make();
    const xml = new PizZip(made ?? Buffer.alloc(0)).file('word/document.xml')?.asText() ?? '';
    const pieces = xml.split(/(?<=<w:t[^>]*>)|(?=<\/w:t>)/);
    return { name: 'floor', make: () => deflateRawSync(Buffer.from(pieces.join(''))) };
  },
};
