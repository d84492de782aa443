import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { archiveOf, entryOf, type Entry } from '../archive/archive.ts';
import { templateModules } from '../modules/modules.ts';
import { Pictures } from '../modules/pictures.ts';
import { COMPILE_OPTIONS, type ParsedFile, type ParsedTemplate } from '../template/parse.ts';
import type { TemplateData } from './check-data.ts';
import { fillFile, type Filling } from './fill-file.ts';
import { parseTag } from './parser.ts';
import { joinSteps } from './join-steps.ts';
import { stepsOf, type Step } from './steps.ts';

/** A template compiled once: what never changes is deflated, what changes is a list of steps. */
export interface CompiledTemplate {
  /** The bytes of the filled .docx; `missed` takes the tags without a value. The same data gives the same bytes. */
  fill(data: TemplateData, missed: string[]): Buffer;
}

export function compileTemplate(docx: Buffer, { files, still, names }: ParsedTemplate): CompiledTemplate {
  const entries = new Map([...still].map(([name, content]) => [name, entryOf(name, content)]));
  const moving = files.map((file) => ({ file, steps: joinedSteps(file), entry: keptEntry(file.name) }));
  const usual = moving.filter((each): each is Moving => each.steps !== null);
  const filledEntries = (filling: Filling): Entry[] =>
    usual.length === moving.length
      ? usual.map(({ file, steps, entry }) => entry(fillFile(file, steps, filling)))
      : filledByDocxtemplater(docx, files, filling);
  return {
    fill(data, missed) {
      const pictures = new Pictures();
      const filled = new Map(filledEntries({ data, missed, pictures }).map((entry) => [entry.name, entry]));
      for (const [name, content] of pictures.files((name) => still.get(name)?.toString() ?? ''))
        filled.set(name, entryOf(name, content));
      const added = [...filled.keys()].filter((name) => !names.includes(name));
      return archiveOf([...names, ...added].flatMap((name) => filled.get(name) ?? entries.get(name) ?? []));
    },
  };
}

function joinedSteps(file: ParsedFile): readonly Step[] | null {
  const steps = stepsOf(file);
  return steps && joinSteps(steps, file.containers);
}

interface Moving {
  readonly file: ParsedFile;
  readonly steps: readonly Step[];
  readonly entry: (xml: string) => Entry;
}

/**
 * Headers and footers mostly say the same from one document to the next: the last one is kept deflated. A large one is the
 * text itself, which would stay in memory with every template for nothing.
 */
function keptEntry(name: string): (xml: string) => Entry {
  let last: { readonly xml: string; readonly entry: Entry } | undefined;
  return (xml) => {
    if (last?.xml === xml) return last.entry;
    const entry = entryOf(name, Buffer.from(xml));
    if (xml.length <= LARGEST_KEPT) last = { xml, entry };
    return entry;
  };
}

/** Letters; a header has some hundreds. */
const LARGEST_KEPT = 16 * 1024;

/** Sections that repeat page breaks or section properties are left to docxtemplater, which compiles anew each time. */
function filledByDocxtemplater(
  docx: Buffer,
  files: readonly ParsedFile[],
  { data, missed, pictures }: Filling,
): Entry[] {
  const nullGetter = (part: DXT.Part): string => {
    missed.push(part.value);
    return '';
  };
  const options = { ...COMPILE_OPTIONS, parser: parseTag, nullGetter, modules: templateModules(pictures) };
  const zip = new Docxtemplater<PizZip>(new PizZip(docx), options).render(data).getZip();
  return files.map(({ name }) => entryOf(name, zip.file(name)?.asNodeBuffer() ?? Buffer.alloc(0)));
}
