import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { loadTemplate, type Template } from './load-template.ts';
import { manifestSchema, type TemplateSource } from './manifest.ts';

export interface TemplateLibrary {
  /** The checked template of that type. Refusal `templateProblem` with everything wrong about it. */
  get(documentType: string): Template;
  /** The same before it is checked. Refusal `templateProblem` when there is none. */
  source(documentType: string): TemplateSource;
  /** Every type there is a template for. */
  types(): readonly string[];
}

/** Templates of a folder: each sub-folder with a `manifest.json` and a `template.docx` is one. Checked on first use. */
export function openTemplates(templatesDir: string): TemplateLibrary {
  const manifests = readManifests(templatesDir);
  const loaded = new Map<string, Template>();
  const source = (documentType: string): TemplateSource => {
    const found = manifests.get(documentType);
    if (!found) throw noTemplate(documentType, templatesDir);
    return found;
  };
  return {
    types: () => [...manifests.keys()],
    source,
    get(documentType) {
      const template = loaded.get(documentType) ?? loadTemplate(source(documentType));
      loaded.set(documentType, template);
      return template;
    },
  };
}

function readManifests(templatesDir: string): Map<string, TemplateSource> {
  const folders = readdirSync(templatesDir, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(path.join(templatesDir, entry.name, 'template.docx')),
    )
    .map((entry) => entry.name);
  return new Map(
    folders.map((name) => {
      const source = readSource(path.join(templatesDir, name), name);
      return [source.manifest.documentType, source];
    }),
  );
}

function readSource(folder: string, name: string): TemplateSource {
  const text = readFileSync(path.join(folder, 'manifest.json'), 'utf8').normalize('NFC');
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (parsed.success)
    return { name, manifest: parsed.data, docx: readFileSync(path.join(folder, 'template.docx')) };
  throw new Refusal(
    'templateProblem',
    parsed.error.issues.map((issue) => ({
      where: `templates/${name}/manifest.json`,
      what: `mục “${issue.path.join('.')}” thiếu, thừa hoặc sai kiểu`,
      remedy: 'Sửa tệp manifest.json đi kèm mẫu',
    })),
  );
}

const noTemplate = (documentType: string, templatesDir: string): Refusal =>
  new Refusal('templateProblem', [
    {
      where: documentType,
      what: 'chưa có mẫu cho loại văn bản này',
      remedy: `Thêm thư mục có template.docx và manifest.json vào ${path.basename(templatesDir)}/`,
    },
  ]);
