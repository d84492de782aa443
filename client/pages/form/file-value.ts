/** Files that were uploaded, as a draft keeps them: bytes are in the file storage, the draft names them. */
import type { FileValue, FormField } from '../../../domain/survey/form.ts';
import type { RawAnswer } from '../../../store/survey/drafts.ts';
import type { RecipientPage } from '../../../store/survey/recipient-page.ts';
import { dropName, keptName } from './inputs.ts';
import { first, type Posted } from '../posted.ts';

export const fileText = (file: FileValue): string => `${file.sha256}:${file.size}:${file.name}`;

/** The file that the raw value of a file field names; null when it names none. */
export function fileOf(raw: string | readonly string[] | undefined): FileValue | null {
  const match = typeof raw === 'string' ? /^([0-9a-f]{64}):(\d+):(.+)$/.exec(raw) : null;
  return match ? { sha256: match[1] ?? '', size: Number(match[2]), name: match[3] ?? '' } : null;
}

/**
 * Files kept from before that the sender did not drop. Only files this recipient uploaded under this field are known:
 * a hash typed by hand names nothing.
 */
export function keptFiles(fields: readonly FormField[], page: RecipientPage, posted: Posted): RawAnswer {
  const kept = fields
    .filter((field) => field.type === 'file' && first(posted, dropName(field.id)) === '')
    .flatMap((field) => {
      const sha256 = first(posted, keptName(field.id));
      const file = uploadedBefore(field, page).find((one) => one.sha256 === sha256);
      return file ? [[field.id, fileText(file)] as const] : [];
    });
  return Object.fromEntries(kept);
}

function uploadedBefore(field: FormField, page: RecipientPage): FileValue[] {
  const draft = fileOf(page.draft?.values[field.id]);
  const sent = page.answers.map((answer) => answer.values[field.id]).filter(isFile);
  return draft ? [draft, ...sent] : sent;
}

export const isFile = (value: unknown): value is FileValue =>
  typeof value === 'object' && value !== null && 'sha256' in value;
