/** What signing, numbering and sealing add to files that stay what they were: nothing is rendered again. */
import type { PrintedLetterhead, VersionFile } from '../../domain/document/content.ts';
import type { ImageSize } from '../../domain/document/signature-boxes.ts';
import type { StepImage } from '../../documents/issued/draw-image.ts';
import type { IssueStamp } from '../../documents/issued/issue-file.ts';
import { readVersion, type CurrentDocument } from '../../store/document/document-facts.ts';
import { signingImage } from '../../store/document/signing-images.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { readOffice } from '../../store/office/office-clock.ts';
import { convert, type RenderDeps } from './convert.ts';

export interface Made {
  readonly files: readonly VersionFile[];
  readonly letterhead: PrintedLetterhead;
}

interface Before {
  /** Of the version before: the signed one, or what was added to it so far. */
  readonly files: readonly VersionFile[];
  /** As signed: tells where things go. */
  readonly signed: readonly VersionFile[];
  readonly letterhead: PrintedLetterhead;
}

async function before({ db }: RenderDeps, { row }: CurrentDocument): Promise<Before> {
  const signed = row.signed_version === null ? null : await readVersion(db, row.id, row.signed_version);
  const last = await readVersion(db, row.id, row.version - 1);
  if (!last?.files || !signed?.files || !signed.letterhead)
    throw new Error(`${row.id}: bản ${row.version} không có bản đã ký trước nó`);
  return { files: last.files, signed: signed.files, letterhead: signed.letterhead };
}

/** Number and day, written into what was signed. */
export async function issue(deps: RenderDeps, document: CurrentDocument): Promise<Made> {
  const { files, signed, letterhead } = await before(deps, document);
  const { number } = document;
  if (!number) throw new Error(`${document.row.id}: phiên bản ghi số không có số`);
  const [year, month, day] = number.promulgatedOn.split('-').map(Number) as [number, number, number];
  const { codeNotation, issuedAt } = number;
  const stamp = { codeNumber: number.number, day, month, year, codeNotation, issuedAt };
  return {
    letterhead,
    files: await Promise.all(files.map((file) => issueOne(deps, file, { stamp, signed }))),
  };
}

interface Issue extends Pick<Before, 'signed'> {
  readonly stamp: IssueStamp;
}

async function issueOne(deps: RenderDeps, file: VersionFile, { stamp, signed }: Issue): Promise<VersionFile> {
  const { role, name } = file;
  const frames = signed.find((each) => each.role === role)?.frames ?? [];
  const docx = await deps.files.get(file.docx);
  // Signed before the places of the PDF were measured: month and year are printed, which only the .docx can correct.
  if (frames.length === 0) return convert(deps, { role, name, docx: deps.engine.stamp(docx, stamp) });
  const pdf = await deps.files.get(file.pdf);
  const issued = await deps.engine.issue({ role, docx, pdf, frames }, stamp);
  return {
    role,
    name,
    docx: await deps.files.put(issued.docx, MEDIA_TYPES.docx),
    pdf: await deps.files.put(issued.pdf, MEDIA_TYPES.pdf),
    ...(issued.paper && { paper: await deps.files.put(issued.paper, MEDIA_TYPES.pdf) }),
  };
}

/**
 * The image of the signature or the seal. What is printed on paper gets the seal itself (Nghị định 30/2020/NĐ-CP, Điều
 * 18 khoản 5), so no image of it.
 */
export async function putImage(deps: RenderDeps, document: CurrentDocument): Promise<Made> {
  const { files, signed, letterhead } = await before(deps, document);
  const place = signed.find(({ role }) => role === 'main')?.signature;
  const image = await imageOf(deps, document);
  const added = files.map(async (file) => {
    if (file.role !== 'main' || !place) return file;
    const { role, name, paper = file.pdf } = file;
    const [docx, pdf] = [await deps.files.get(file.docx), await deps.files.get(file.pdf)];
    const drawn = await deps.engine.draw({ docx, pdf, signature: place }, image);
    return {
      role,
      name,
      docx: await deps.files.put(drawn.docx, MEDIA_TYPES.docx),
      pdf: await deps.files.put(drawn.pdf, MEDIA_TYPES.pdf),
      ...(image.kind === 'seal' && { paper }),
    };
  });
  return { letterhead, files: await Promise.all(added) };
}

/** What the decision named; a rehearsal never bears a real one. */
async function imageOf(deps: RenderDeps, { row, current }: CurrentDocument): Promise<StepImage> {
  if (current.signingImageId === null) throw new Error(`${row.id}: bản ${row.version} không có ảnh`);
  const { kind, sha256, size } = await signingImage(deps.db, current.signingImageId);
  const under = kind === 'seal' ? await signatureUnder(deps, row) : null;
  if ((await readOffice(deps.db)).kind === 'rehearsal') {
    const sample = deps.engine.sampleImage(kind);
    return { kind, ...sample, under: under && deps.engine.sampleImage('signature').size };
  }
  return { kind, png: await deps.files.get(sha256), size, under };
}

/** The image that signing has put there; null: signed by hand. */
async function signatureUnder(
  { db }: RenderDeps,
  { id, signed_version }: CurrentDocument['row'],
): Promise<ImageSize | null> {
  const first = await readVersion(db, id, (signed_version ?? 0) + 1);
  if (first?.reason !== 'signature' || first.signingImageId === null) return null;
  return (await signingImage(db, first.signingImageId)).size;
}
