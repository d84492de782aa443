import PizZip from 'pizzip';
import { pack } from '../../../documents/render/pack.ts';

/** One change to a rendered document: `from` must be there, so that no defect is planted in vain. */
export interface Edit {
  /** `document.xml` when absent. */
  readonly part?: string;
  readonly from: string | RegExp;
  readonly to: string;
}

export function mutate(docx: Buffer, edits: readonly Edit[]): Buffer {
  const zip = new PizZip(docx);
  for (const { part = 'word/document.xml', from, to } of edits) {
    const xml = zip.file(part)?.asText() ?? '';
    const changed = xml.replace(from, to);
    if (changed === xml) throw new Error(`nothing to change: ${String(from)} in ${part}`);
    zip.file(part, changed);
  }
  return pack(zip);
}
