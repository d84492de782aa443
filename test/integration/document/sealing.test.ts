/** Images of signature and seal get into a document when it is signed and sealed, as the office keeps them. */
import { beforeAll, expect, test } from 'vitest';
import type { VersionFile } from '../../../domain/document/content.ts';
import { freshDatabase } from '../../stack/database.ts';
import { picturesOf, textOf } from '../documents/pdf-facts.ts';
import { keepImages, type Kept } from './kept-images.ts';
import { confirmList, draft, smallOffice } from './office.ts';
import { runOffice, type RunningDocument } from './running.ts';
import { CLERK, DIRECTOR, upToSigning } from './steps.ts';

const { db } = await freshDatabase();
const { db: rehearsalDb } = await freshDatabase();
const office = await runOffice(db);
const rehearsal = await runOffice(rehearsalDb);

beforeAll(async () => {
  await smallOffice(db, 'production');
  await smallOffice(rehearsalDb);
  await keepImages({ db, office });
  await keepImages({ db: rehearsalDb, office: rehearsal });
});

async function begin(documentId: string, of: Kept = { db, office }): Promise<RunningDocument> {
  await draft(of.db, documentId);
  await confirmList(of.db, documentId);
  const document = await of.office.start(documentId);
  await upToSigning(document);
  return document;
}

const mainOf = (files: readonly VersionFile[]): VersionFile => {
  const found = files.find(({ role }) => role === 'main');
  if (!found) throw new Error('no main file');
  return found;
};
const pdfOf = async ({ pdf }: VersionFile, { files } = office): Promise<Buffer> => files.get(pdf);

test('each step adds its own image to what was there, and the paper to be sealed has none of the seal', async () => {
  const document = await begin('co-anh/cong-van');
  const laid = await document.read();
  expect(await document.decide(DIRECTOR, 'sign')).toMatchObject({ outcome: 'done', state: 'numbering' });
  const signed = await document.read();
  await document.decide(CLERK, 'issueNumber');
  const numbered = await document.read();
  await document.decide(CLERK, 'seal');
  const sealed = await document.read();
  expect(sealed.versions.map(({ reason }) => reason)).toEqual(['draft', 'signature', 'number', 'seal']);
  expect(sealed).toMatchObject({ signedVersion: laid.version, signedHash: laid.hash, state: 'dispatching' });
  const pdfs = await Promise.all([laid, signed, numbered, sealed].map(({ files }) => pdfOf(mainOf(files))));
  expect(pdfs.map(picturesOf)).toEqual([
    [],
    ['trang 1: 260 × 260'],
    ['trang 1: 260 × 260'],
    ['trang 1: 260 × 260', 'trang 1: 300 × 300'],
  ]);
  for (const [i, pdf] of pdfs.entries())
    for (const earlier of pdfs.slice(0, i))
      expect(pdf.subarray(0, earlier.length).equals(earlier)).toBe(true);
  const [, , numberedPdf = Buffer.alloc(0), sealedPdf = Buffer.alloc(0)] = pdfs;
  expect(textOf(sealedPdf)).toBe(textOf(numberedPdf));
  const paper = await office.files.get(mainOf(sealed.files).paper ?? '');
  expect(paper.equals(numberedPdf)).toBe(true);
  await toDispatch(document);
});

async function toDispatch(document: RunningDocument): Promise<void> {
  expect(await document.decide(CLERK, 'dispatch')).toMatchObject({ outcome: 'done', state: 'dispatching' });
  expect(await document.ended).toBe('kept');
}

test('by hand on paper: no version, no image, a seal over nothing', async () => {
  const document = await begin('tren-giay/cong-van');
  await document.decide(DIRECTOR, 'sign', { byHand: true });
  await document.decide(CLERK, 'issueNumber');
  await document.decide(CLERK, 'seal', { byHand: true });
  const { versions, files } = await document.read();
  expect(versions.map(({ reason }) => reason)).toEqual(['draft', 'number']);
  expect(picturesOf(await pdfOf(mainOf(files)))).toEqual([]);
  await toDispatch(document);
});

test('sent back after signing, the image is gone with the signature', async () => {
  const document = await begin('tra-lai/cong-van');
  await document.decide(DIRECTOR, 'sign');
  await document.decide(CLERK, 'sendBack', { comment: 'sai tên cơ quan' });
  expect(await document.read()).toMatchObject({ state: 'draft', signedVersion: null });
  await upToSigning(document);
  await document.decide(DIRECTOR, 'sign', { byHand: true });
  const { files } = await document.read();
  expect(picturesOf(await pdfOf(mainOf(files)))).toEqual([]);
  await document.decide(CLERK, 'void', { comment: 'không ban hành nữa' });
  expect(await document.ended).toBe('void');
});

test('a rehearsal bears BẢN THỬ instead of what is kept', async () => {
  const document = await begin('dien-tap/cong-van', { db: rehearsalDb, office: rehearsal });
  await document.decide(DIRECTOR, 'sign');
  await document.decide(CLERK, 'issueNumber');
  await document.decide(CLERK, 'seal');
  const { files } = await document.read();
  expect(picturesOf(await pdfOf(mainOf(files), rehearsal))).toEqual([
    'trang 1: 540 × 230',
    'trang 1: 432 × 432',
  ]);
  await toDispatch(document);
});
