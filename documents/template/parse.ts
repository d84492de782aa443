import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { templateModules } from '../modules/modules.ts';
import { Pictures } from '../modules/pictures.ts';
import { compileProblems } from './compile-problems.ts';

/** A template as docxtemplater's own lexer and parser read it, kept for any number of fillings. */
export interface ParsedTemplate {
  /** Files with tags in them, in the order docxtemplater fills them. */
  readonly files: readonly ParsedFile[];
  /** Every other file with its final content, as docxtemplater leaves it whatever the data. */
  readonly still: ReadonlyMap<string, Buffer>;
  /** Every file of the archive in its order. */
  readonly names: readonly string[];
}

export interface ParsedFile {
  /** `word/document.xml`. */
  readonly name: string;
  readonly contentType: string;
  readonly parts: readonly DXT.Part[];
  readonly containers: readonly Container[];
  /** docxtemplater's last pass over a file or a section: a table without rows goes, a cell gets its paragraph, … */
  readonly mend: (pieces: string[]) => string[];
  /** What the modules do to a whole file when it is filled. */
  readonly finish: (pieces: string[]) => string[];
}

/** An element that must contain one of some others: docxtemplater's last pass mends or drops it. */
export interface Container {
  readonly tag: string;
  readonly shouldContain: readonly string[];
  /** Goes when it contains none of them; otherwise it gets one. */
  readonly drop?: boolean;
}

/** How every template is compiled. What a tag may name is decided by the reader of the data. */
export const COMPILE_OPTIONS = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  stripInvalidXMLChars: true,
} as const;

/**
 * What is read of a compiled docxtemplater beside its public methods. The version is pinned, and
 * `test/documents/render/same-as-docxtemplater.test.ts` holds every template against the plain library.
 */
interface Compiled {
  readonly compiled: Readonly<
    Record<string, { readonly postparsed: DXT.Part[]; readonly contentType: string }>
  >;
  readonly fileTypeConfig: { readonly tagShouldContain: readonly Container[] };
}
type JoinUncorrupt = (
  this: void,
  pieces: string[],
  options: { contentType: string; fileTypeConfig: object },
) => string[];

/** Refusal `templateProblem` when docxtemplater cannot compile it. */
export function parseTemplate(docx: Buffer, templateName: string): ParsedTemplate {
  try {
    return parse(docx);
  } catch (error) {
    throw new Refusal('templateProblem', compileProblems(error, templateName));
  }
}

function parse(docx: Buffer): ParsedTemplate {
  const zip = new PizZip(docx);
  const names = Object.values(zip.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => name);
  const seen: { join?: JoinUncorrupt } = {};
  const document = new Docxtemplater<PizZip>(zip, {
    ...COMPILE_OPTIONS,
    nullGetter: () => '',
    modules: [...templateModules(new Pictures()), witness(seen)],
  });
  const { compiled, fileTypeConfig } = document as unknown as Compiled;
  const filled = document.render({}).getZip();
  const files = Object.entries(compiled)
    .filter(([, { postparsed }]) => postparsed.some(({ type }) => type === 'placeholder'))
    .map(([name, { postparsed, contentType }]): ParsedFile => ({
      name,
      contentType,
      parts: postparsed,
      containers: fileTypeConfig.tagShouldContain,
      mend: (pieces) => (seen.join ? seen.join(pieces, { contentType, fileTypeConfig }) : pieces),
      finish: (pieces) =>
        document.modules.reduce((sofar, module) => module.postrender?.(sofar, {}) ?? sofar, pieces),
    }));
  const withTags = new Set(files.map(({ name }) => name));
  const still = names
    .filter((name) => !withTags.has(name))
    .map((name): [string, Buffer] => [name, filled.file(name)?.asNodeBuffer() ?? Buffer.alloc(0)]);
  return { files, names, still: new Map(still) };
}

/** docxtemplater hands its own tools to the modules while it renders. */
const witness = (seen: { join?: JoinUncorrupt }): DXT.Module => ({
  name: 'Witness',
  render(_part: DXT.Part, options: DXT.RenderOptions) {
    seen.join = (options as unknown as { joinUncorrupt: JoinUncorrupt }).joinUncorrupt;
    return null;
  },
});
