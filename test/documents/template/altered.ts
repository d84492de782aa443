import { readFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { TEMPLATES_DIR } from '../samples.ts';

export interface Change {
  readonly part: string;
  readonly change: (xml: string) => string;
}

export const templateDocx = (folder: string): Buffer =>
  readFileSync(path.join(TEMPLATES_DIR, folder, 'template.docx'));

/** A template that came with the software, changed as a clerk would change it in Word. */
export function alteredDocx(folder: string, ...changes: readonly Change[]): Buffer {
  const zip = new PizZip(templateDocx(folder));
  for (const { part, change } of changes) {
    const before = zip.file(part)?.asText() ?? '';
    const after = change(before);
    if (after === before) throw new Error(`the change of ${part} changed nothing`);
    zip.file(part, after);
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
