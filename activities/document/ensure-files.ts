/** The files of a document's current version: rendered or stamped, as .docx and PDF, named by a hash over them all. */
import { createHash } from 'node:crypto';
import type { PrintedLetterhead, VersionFile } from '../../domain/document/content.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import type { DocumentEngine, RenderedFile } from '../../documents/engine.ts';
import type { PdfConverter } from '../../documents/pdf/converter.ts';
import type { Database } from '../../store/database.ts';
import { readDocument, readVersion, type CurrentDocument } from '../../store/document/document-facts.ts';
import { storeFiles } from '../../store/document/document-files.ts';
import { MEDIA_TYPES, type FileStorage } from '../../store/file-storage.ts';
import { readLetterheadFacts } from '../../store/directory/letterhead.ts';
import { readOffice } from '../../store/office/office-clock.ts';

export interface RenderDeps {
  readonly db: Database;
  readonly files: FileStorage;
  readonly engine: Pick<DocumentEngine, 'render' | 'stamp'>;
  readonly pdf: Pick<PdfConverter, 'convert'>;
}

/**
 * Makes the files once; twice at the same time, those of whoever was first stay.
 * @throws Refusal `templateProblem`, `directoryGap`, `pdfFailed` when a person has to mend something first
 */
export async function ensureFiles(deps: RenderDeps, documentId: string): Promise<void> {
  const document = await readDocument(deps.db, documentId);
  if (document.facts.hash !== null || document.facts.state === 'void') return;
  const { docx, letterhead } = await makeDocx(deps, document);
  const files = await Promise.all(docx.map((file) => store(deps, file)));
  const { version } = document.facts;
  await storeFiles(deps.db, { documentId, version, files, hash: hashOf(files), letterhead });
}

/** sha256 over role, .docx and PDF of every file in order: what decisions name. */
export const hashOf = (files: readonly VersionFile[]): string =>
  createHash('sha256')
    .update(files.map(({ role, docx, pdf }) => `${role}:${docx}:${pdf}`).join('\n'))
    .digest('hex');

interface Made {
  readonly docx: readonly RenderedFile[];
  readonly letterhead: PrintedLetterhead;
}

const makeDocx = (deps: RenderDeps, document: CurrentDocument): Promise<Made> =>
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
): Promise<Made> {
  const signed = row.signed_version === null ? null : await readVersion(db, row.id, row.signed_version);
  if (!number || !signed?.files || !signed.letterhead)
    throw new Error(`${row.id}: phiên bản ghi số không có số hoặc bản đã ký`);
  const [year, month, day] = number.promulgatedOn.split('-').map(Number) as [number, number, number];
  const stamp = { codeNumber: number.number, day, month, year };
  const docx = signed.files.map(async ({ role, name, docx: sha256 }) => ({
    role,
    name,
    docx: engine.stamp(await files.get(sha256), stamp),
  }));
  return { docx: await Promise.all(docx), letterhead: signed.letterhead };
}

/** Names and places as of the expected day of issue, whose month and year are printed; the day stays blank. */
async function render({ db, engine }: RenderDeps, { row, current }: CurrentDocument): Promise<Made> {
  const { document_type: documentType, unit_id: unitId, expected_on: on } = row;
  const facts = await readLetterheadFacts(db, { documentType, unitId, on });
  const { parentHeader, issuerHeader, issuerName, place, notation } = facts;
  const [year, month] = on.split('-').map(Number) as [number, number];
  const docx = await engine.render({
    documentType,
    content: current.content,
    signatureBlock: current.signatureBlock,
    formCode: row.campaign_id === null ? undefined : { campaignId: row.campaign_id, own: null },
    letterhead: {
      ...{ parentHeader, issuerHeader, issuerName, place, notation, year, month },
      typeLabel: DOCUMENT_TYPES[documentType].label,
      rehearsal: (await readOffice(db)).kind === 'rehearsal',
    },
  });
  return { docx, letterhead: { parentHeader, issuerHeader, place, notation } };
}
