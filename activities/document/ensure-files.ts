/** The files of a document's current version: rendered or stamped, as .docx and PDF, named by a hash over them all. */
import { createHash } from 'node:crypto';
import type { VersionFile } from '../../domain/document/content.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import { FAILURES, Refusal } from '../../domain/failure/catalogue.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';
import type { DocumentEngine, Letterhead, RenderedFile } from '../../documents/engine.ts';
import type { PdfConverter } from '../../documents/pdf/converter.ts';
import type { Database } from '../../store/database.ts';
import { readDocument, readVersion, type CurrentDocument } from '../../store/document-facts.ts';
import { storeFiles } from '../../store/document-files.ts';
import { MEDIA_TYPES, type FileStorage } from '../../store/file-storage.ts';
import { readLetterheadFacts } from '../../store/letterhead.ts';
import { readOffice } from '../../store/office-clock.ts';
import { readWakeCount, reportWaiting } from '../../store/process.ts';

export interface RenderDeps {
  readonly db: Database;
  readonly files: FileStorage;
  readonly engine: Pick<DocumentEngine, 'render' | 'stamp'>;
  readonly pdf: Pick<PdfConverter, 'convert'>;
}

/**
 * Makes the files once; twice at the same time gives the same files or those of whoever was first.
 * @returns ready false when a person has to mend something; the process then says what it waits for
 */
export async function ensureFiles(deps: RenderDeps, documentId: string): Promise<{ ready: boolean }> {
  const { db } = deps;
  const seen = await readWakeCount(db, documentProcessId(documentId));
  const document = await readDocument(db, documentId);
  if (document.facts.hash !== null) return { ready: true };
  try {
    const made = await Promise.all((await makeDocx(deps, document)).map((file) => store(deps, file)));
    await storeFiles(db, {
      documentId,
      version: document.facts.version,
      files: made,
      hash: hashOf(made),
    });
    return { ready: true };
  } catch (error) {
    if (!(error instanceof Refusal) || FAILURES[error.type].retry) throw error;
    const waitingFor = `chờ sửa để tạo được tệp: ${error.message}`;
    await reportWaiting(db, documentProcessId(documentId), { seen, nextAlarmAt: null, waitingFor });
    return { ready: false };
  }
}

/** sha256 over role, .docx and PDF of every file in order: what decisions name. */
export const hashOf = (files: readonly VersionFile[]): string =>
  createHash('sha256')
    .update(files.map(({ role, docx, pdf }) => `${role}:${docx}:${pdf}`).join('\n'))
    .digest('hex');

const makeDocx = (deps: RenderDeps, document: CurrentDocument): Promise<RenderedFile[]> =>
  document.current.reason === 'number' ? stampSigned(deps, document) : render(deps, document);

async function store({ files, pdf }: RenderDeps, file: RenderedFile): Promise<VersionFile> {
  const paper = await pdf.convert(file.docx);
  return {
    role: file.role,
    name: file.name,
    docx: await files.put(file.docx, MEDIA_TYPES.docx),
    pdf: await files.put(paper, MEDIA_TYPES.pdf),
  };
}

/** Number and day are written into the very file that was signed: nothing else in it changes. */
async function stampSigned(
  { db, files, engine }: RenderDeps,
  { row, number }: CurrentDocument,
): Promise<RenderedFile[]> {
  const signed = row.signed_version === null ? null : await readVersion(db, row.id, row.signed_version);
  if (!number || !signed?.files) throw new Error(`${row.id}: phiên bản ghi số không có số hoặc bản đã ký`);
  const [year, month, day] = number.promulgatedOn.split('-').map(Number) as [number, number, number];
  const stamp = { codeNumber: number.number, day, month, year };
  return Promise.all(
    signed.files.map(async ({ role, name, docx }) => ({
      role,
      name,
      docx: engine.stamp(await files.get(docx), stamp),
    })),
  );
}

async function render(
  { db, engine }: RenderDeps,
  { row, current }: CurrentDocument,
): Promise<RenderedFile[]> {
  return engine.render({
    documentType: row.document_type,
    content: current.content,
    signatureBlock: current.signatureBlock,
    letterhead: await letterheadOf(db, row),
  });
}

/** Names and places as of the expected day of issue, whose month and year are printed; the day stays blank. */
async function letterheadOf(db: Database, row: CurrentDocument['row']): Promise<Letterhead> {
  const facts = await readLetterheadFacts(db, {
    documentType: row.document_type,
    unitId: row.unit_id,
    on: row.expected_on,
  });
  const [year, month] = row.expected_on.split('-').map(Number) as [number, number];
  return {
    parentHeader: facts.parentHeader,
    issuerHeader: facts.issuerHeader,
    issuerName: facts.issuerName,
    place: facts.place,
    notation: facts.notation,
    typeLabel: DOCUMENT_TYPES[row.document_type].label,
    year,
    month,
    rehearsal: (await readOffice(db)).kind === 'rehearsal',
  };
}
