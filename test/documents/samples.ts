import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tempFolder } from '../temp-folder.ts';
import path from 'node:path';
import PizZip from 'pizzip';
import type { FormAnnex } from '../../domain/document/content.ts';
import type { FormCode } from '../../domain/survey/form-code.ts';
import { createDocumentEngine, type Letterhead, type RenderInput } from '../../documents/engine.ts';
import type { CallSheetInput } from '../../documents/call-sheet/call-sheet-docx.ts';
import type { DossierListInput } from '../../documents/dossier/list-docx.ts';
import type {
  FollowUpInput,
  IncomingRegisterInput,
  SlipInput,
} from '../../documents/incoming/incoming-docx.ts';
import type { LabelsInput } from '../../documents/labels/labels-docx.ts';
import type { EnvelopesInput } from '../../documents/post/envelopes-docx.ts';
import type { PostRegisterInput } from '../../documents/post/post-register-docx.ts';
import type { RegisterInput } from '../../documents/register/register-docx.ts';
import type { Manifest } from '../../documents/template/manifest.ts';

export const TEMPLATES_DIR = path.resolve('templates');

/** Every folder with a template, by name. */
export const templateFolders = (): string[] =>
  readdirSync(TEMPLATES_DIR)
    .filter((name) => existsSync(path.join(TEMPLATES_DIR, name, 'template.docx')))
    .sort();

export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(TEMPLATES_DIR, folder, 'manifest.json'), 'utf8')) as Manifest;

/** The sample of a template as what its builder takes. */
export const sampleOf = <T>(folder: string): T => manifestOf(folder).sample as T;

/** The sample of an official document. */
export const official = (folder: string): RenderInput => ({
  documentType: manifestOf(folder).documentType,
  ...sampleOf<Omit<RenderInput, 'documentType'>>(folder),
});
export const letter = (): RenderInput => official('cong-van');
export const report = (): RenderInput => official('bao-cao');
/** For tests that bring charts of their own. */
export function reportWithoutChart(): RenderInput {
  const { content, ...rest } = report();
  return { ...rest, content: { ...content, body: content.body.filter(({ kind }) => kind !== 'chart') } };
}

/** Moments stand as text in the sample. */
export function callSheet(): CallSheetInput {
  const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
  const text = JSON.stringify(sampleOf('danh-sach-goi-dien'));
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' && instant.test(value) ? new Date(value) : value,
  ) as CallSheetInput;
}

type Engine = ReturnType<typeof createDocumentEngine>;

/** How the sample of a template becomes a file, where it is none of an official document. */
const RENDER_SAMPLE: Readonly<Record<string, (engine: Engine) => Promise<Buffer>>> = {
  'phieu-khao-sat': (engine) => formOf(engine),
  'muc-luc-ho-so': (engine) =>
    Promise.resolve(engine.dossierList(sampleOf<DossierListInput>('muc-luc-ho-so'))),
  'so-van-ban-di': (engine) => Promise.resolve(engine.register(sampleOf<RegisterInput>('so-van-ban-di'))),
  'so-gui-buu-dien': (engine) =>
    Promise.resolve(engine.postRegister(sampleOf<PostRegisterInput>('so-gui-buu-dien'))),
  'bi-thu': (engine) => Promise.resolve(engine.envelopes(sampleOf<EnvelopesInput>('bi-thu'))),
  'so-van-ban-den': (engine) =>
    Promise.resolve(engine.incomingRegister(sampleOf<IncomingRegisterInput>('so-van-ban-den'))),
  'so-theo-doi-giai-quyet': (engine) =>
    Promise.resolve(engine.followUp(sampleOf<FollowUpInput>('so-theo-doi-giai-quyet'))),
  'phieu-giai-quyet': (engine) => Promise.resolve(engine.slip(sampleOf<SlipInput>('phieu-giai-quyet'))),
  'nhan-gui': (engine) => Promise.resolve(engine.labels(sampleOf<LabelsInput>('nhan-gui'))),
  'danh-sach-goi-dien': (engine) => Promise.resolve(engine.callSheet(callSheet())),
};

export function renderSample(folder: string, templatesDir = TEMPLATES_DIR): Promise<Buffer> {
  const render = RENDER_SAMPLE[folder] ?? ((engine: Engine) => mainOf(engine, official(folder)));
  return render(createDocumentEngine({ templatesDir }));
}

async function mainOf(engine: Engine, input: RenderInput): Promise<Buffer> {
  const [main] = await engine.render(input);
  if (main?.role !== 'main') throw new Error('no main file');
  return main.docx;
}

interface FormSample {
  readonly form: FormAnnex;
  readonly letterhead: Letterhead;
  readonly formCode: FormCode;
}

async function formOf(engine: Engine): Promise<Buffer> {
  const { form, letterhead, formCode } = sampleOf<FormSample>('phieu-khao-sat');
  const input = letter();
  const files = await engine.render({ ...input, letterhead, formCode, content: { ...input.content, form } });
  const found = files.find((file) => file.role === 'form');
  if (!found) throw new Error('no form');
  return found.docx;
}

/** A copy of the templates with one part of one of them changed. Returns the folder of templates. */
export function alteredTemplates(
  folder: string,
  change: (xml: string) => string,
  part = 'word/document.xml',
): string {
  const copy = tempFolder('van-thu-templates-');
  cpSync(TEMPLATES_DIR, copy, { recursive: true });
  const file = path.join(copy, folder, 'template.docx');
  const zip = new PizZip(readFileSync(file));
  const before = zip.file(part)?.asText() ?? '';
  const after = change(before);
  if (after === before) throw new Error('the change changed nothing');
  zip.file(part, after);
  writeFileSync(file, zip.generate({ type: 'nodebuffer' }));
  return copy;
}
