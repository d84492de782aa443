/** Opens a file that may be a filled form; untrusted, so its bounds and contents are checked before anything is read. */
import type { Problem } from '../../domain/failure/catalogue.ts';
import type { InboundAttachment } from '../../domain/inbound/read-message.ts';
import type { FormCode } from '../../domain/survey/form-code.ts';
import { checkFile } from '../intake/check-file.ts';
import type { FormReading } from './form-reading.ts';
import { codeInSheets, readFormXlsx } from './read-form-xlsx.ts';
import { readWorkbook } from '../spreadsheet/read-workbook.ts';
import { codeInDocx, readFormDocx, type FormAsIssued } from './read-form-docx.ts';

export interface OpenedForm {
  readonly code: FormCode | null;
  /** Not empty: it was not opened. */
  readonly problems: readonly Problem[];
  read(issued: FormAsIssued): Promise<FormReading | null>;
}

interface Kind {
  readonly name: RegExp;
  /** Undefined: none of our forms. */
  code(bytes: Buffer): Promise<FormCode | null | undefined>;
  read(bytes: Buffer, issued: FormAsIssued): Promise<FormReading | null>;
}

const KINDS: readonly Kind[] = [
  {
    name: /\.docx$/i,
    code: (bytes) => Promise.resolve(codeInDocx(bytes)),
    read: (bytes, issued) => Promise.resolve(readFormDocx(bytes, issued)),
  },
  {
    name: /\.xlsx$/i,
    code: async (bytes) => codeInSheets((await readWorkbook(bytes, 'tệp')).sheets ?? []),
    read: readFormXlsx,
  },
];

/** Undefined: none of our forms. A file that may not be opened could be one: a person has to look. */
export async function openForm({
  name,
  bytes: some,
}: Pick<InboundAttachment, 'name' | 'bytes'>): Promise<OpenedForm | undefined> {
  const bytes = Buffer.from(some.buffer, some.byteOffset, some.byteLength);
  const kind = KINDS.find((each) => each.name.test(name.trim()));
  if (!kind) return undefined;
  const problems = checkFile({ name, bytes }, { accept: ['docx', 'xlsx'], maxMegabytes: LARGEST_MEGABYTES });
  if (problems.length > 0) return unopened(problems);
  try {
    const code = await kind.code(bytes);
    return code === undefined ? undefined : { code, problems, read: (issued) => kind.read(bytes, issued) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unopened([
      { where: name, what: 'có phần lồng nhau quá sâu', remedy: 'Gửi lại phiếu lấy từ công văn' },
    ]);
  }
}

const unopened = (problems: readonly Problem[]): OpenedForm => ({
  ...{ code: null, problems },
  read: () => Promise.resolve(null),
});

const LARGEST_MEGABYTES = 20;
