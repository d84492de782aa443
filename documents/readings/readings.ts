/**
 * What is done with a file from outside before anybody has looked at it: it may take long, or harm whoever does it.
 * `openReadingPool` does these in processes of their own, `readingsHere` in this one, with the same answers. What goes in
 * and what comes out is plain data: it travels between processes.
 */
import { openForm } from '../form-files/open-form.ts';
import type { FormAsIssued } from '../form-files/read-form-docx.ts';
import type { DocumentEngine, Paper, PaperInput, RenderInput } from '../engine.ts';
import { readMessage } from '../intake/read-message.ts';
import { readSigningImage } from '../intake/signing-image.ts';
import { markCopy } from '../issued/mark-copy.ts';
import { sampleSigned } from '../issued/sample-signed.ts';
import { lintFile } from '../lint/lint-file.ts';
import { fileLines } from '../modules/sub-document/file-lines.ts';
import { judgeFile } from '../modules/sub-document/judge-file.ts';
import { readWorkbook } from '../spreadsheet/read-workbook.ts';
import { inventoryIn, judgeTemplate } from '../template/check/judge-template.ts';
import { joinTags } from '../template/check/join-tags.ts';
import { templateFacts } from '../template/check/template-facts.ts';
import type { TemplateSource } from '../template/manifest.ts';
import { previewOf } from '../template/preview.ts';
import type { SigningImageKind } from '../../domain/document/signing-image.ts';

interface NamedFile {
  readonly name: string;
  readonly bytes: Buffer;
}
interface Docx {
  readonly docx: Buffer;
}
interface TemplateFile extends Docx {
  readonly documentType: string;
}

/** Made from templates of the office's own, by document type, where it has them. */
interface Own {
  readonly own: ReadonlyMap<string, TemplateSource>;
}
type Print = Own & { [P in Paper]: { readonly paper: P; readonly input: PaperInput<P> } }[Paper];

/** @param engine with the templates that came with the software */
export const READINGS = {
  message: (_engine: DocumentEngine, { raw }: { readonly raw: Buffer }) => readMessage(raw),
  lint: (_engine: DocumentEngine, { name, bytes }: NamedFile) => lintFile(bytes, name),

  judgeTemplate: (engine: DocumentEngine, { documentType, docx }: TemplateFile) =>
    judgeTemplate(engine, documentType, docx),
  inventory: (_engine: DocumentEngine, { docx }: Docx) => inventoryIn(docx),
  templateFacts: (_engine: DocumentEngine, { docx }: Docx) => templateFacts(docx),
  joinTags: (_engine: DocumentEngine, { docx }: Docx) => joinTags(docx),
  previewTemplate: (engine: DocumentEngine, { documentType, docx }: TemplateFile) =>
    previewOf(engine, { ...engine.templates.source(documentType), docx }),
  /** The PDF of such a preview, with what stands for signature and seal. */
  signPreview: async (engine: DocumentEngine, file: Docx & { readonly pdf: Buffer }) =>
    (await sampleSigned(engine, file, await engine.measure(file.docx, file.pdf))).pdf,

  render: (engine: DocumentEngine, { own, input }: Own & { readonly input: RenderInput }) =>
    engine.using(own).render(input),
  measure: (engine: DocumentEngine, { docx, pdf }: Docx & { readonly pdf: Buffer }) =>
    engine.measure(docx, pdf),
  print: (engine: DocumentEngine, { own, paper, input }: Print) => engine.using(own)[paper](input as never),

  judgeAnnex: (_engine: DocumentEngine, { docx, name }: Docx & { readonly name: string }) =>
    judgeFile(docx, name),

  fileLines: (_engine: DocumentEngine, { docx }: Docx) => fileLines(docx),

  workbook: (_engine: DocumentEngine, { bytes, where }: { readonly bytes: Buffer; readonly where: string }) =>
    readWorkbook(bytes, where),
  /** Null: none of our forms. */
  openForm: async (_engine: DocumentEngine, file: NamedFile) => {
    const opened = await openForm(file);
    return opened ? { code: opened.code, problems: opened.problems } : null;
  },
  readForm: async (_engine: DocumentEngine, { fields, docx, ...file }: NamedFile & FormAsIssued) =>
    (await openForm(file))?.read({ fields, docx }) ?? null,

  signingImage: (
    _engine: DocumentEngine,
    {
      bytes,
      kind,
      millimetres,
    }: { readonly bytes: Buffer; readonly kind: SigningImageKind; readonly millimetres: number },
  ) => readSigningImage(bytes, kind, millimetres),
  markCopy: (
    _engine: DocumentEngine,
    { name, pdf, lines }: { readonly name: string; readonly pdf: Buffer; readonly lines: readonly string[] },
  ) => markCopy(name, pdf, lines),
} as const;

type Table = typeof READINGS;
export type ReadingName = keyof Table;
export type Readings = {
  readonly [Name in ReadingName]: (
    input: Parameters<Table[Name]>[1],
  ) => Promise<Awaited<ReturnType<Table[Name]>>>;
};

/** Each by the given way of doing one. */
export function readingsBy(read: (name: ReadingName, input: unknown) => Promise<unknown>): Readings {
  const names = Object.keys(READINGS) as ReadingName[];
  return Object.fromEntries(
    names.map((name) => [name, (input: unknown) => read(name, input)]),
  ) as unknown as Readings;
}

/** In this process, one after the other with everything else it does. */
export function readingsHere(engine: DocumentEngine): Readings {
  return readingsBy(async (name, input) => READINGS[name](engine, input as never));
}
