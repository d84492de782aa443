/** Takes files that were uploaded with a form: bounded, checked for what they really are, stored by content. */
import { checkFile, mediaTypeOf } from '../../../documents/intake/check-file.ts';
import { lowerFirst } from '../../../domain/vietnamese/list.ts';
import type { FileField, FormField } from '../../../domain/survey/form.ts';
import type { RawAnswer } from '../../../store/survey/drafts.ts';
import type { FileStorage } from '../../../store/file-storage.ts';
import type { Posted } from '../posted.ts';
import { formProblem, type FormProblem } from './answer.ts';
import { megabytesOf } from './field-view.ts';
import { fileText } from './file-value.ts';
import { fileName } from './inputs.ts';

export interface TakenFiles {
  readonly raw: RawAnswer;
  readonly problems: readonly FormProblem[];
}

/** Files of inputs that the form does not have are left out; a refused one is named, the others are still taken. */
export async function takeFiles(
  fields: readonly FormField[],
  posted: Posted,
  storage: FileStorage,
): Promise<TakenFiles> {
  const raw: Record<string, string> = {};
  const problems: FormProblem[] = [];
  for (const field of fields) {
    const file = posted.files.find(({ input }) => input === fileName(field.id));
    if (field.type !== 'file' || !file) continue;
    const fault = file.bytes ? faultOf(field, file.name, file.bytes) : tooLarge(field);
    if (fault) problems.push(formProblem(fields, placed(field, `“${file.name}”: ${fault}`)));
    else if (file.bytes) raw[field.id] = await store(file.name, file.bytes, storage);
  }
  return { raw, problems };
}

const placed = (field: FileField, what: string) => ({ field: field.id, name: field.id, what });
const tooLarge = (field: FileField): string => `tệp lớn quá ${megabytesOf(field)} MB`;

/** Everything that speaks against the file, in one sentence; null: nothing. */
function faultOf(field: FileField, name: string, bytes: Buffer): string | null {
  const problems = checkFile({ name, bytes }, { accept: field.accept, maxMegabytes: megabytesOf(field) });
  return (
    problems.map(({ what, remedy }) => (remedy ? `${what} (${lowerFirst(remedy)})` : what)).join('; ') || null
  );
}

async function store(name: string, bytes: Buffer, storage: FileStorage): Promise<string> {
  const sha256 = await storage.put(bytes, mediaTypeOf(name) ?? 'application/octet-stream');
  return fileText({ sha256, name, size: bytes.length });
}
