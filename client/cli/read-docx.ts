import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../domain/failure/catalogue.ts';

/** A .docx of this machine as a body of JSON. @throws Refusal `invalidInput` */
export function docxIn(file: string): { readonly name: string; readonly base64: string } {
  try {
    return { name: basename(file), base64: readFileSync(file).toString('base64') };
  } catch {
    throw new Refusal('invalidInput', [
      { where: file, what: 'không đọc được tệp', remedy: 'ghi đúng đường dẫn của tệp .docx' },
    ]);
  }
}
