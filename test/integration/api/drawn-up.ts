/** Documents drawn up, changed and rendered as the worker does it, without looking at the paper. */
import PizZip from 'pizzip';
import { expect } from 'vitest';
import { ensureFiles } from '../../../activities/document/ensure-files.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { readingsHere } from '../../../documents/readings/readings.ts';
import { addVersion, draftDocument } from '../../../store/document/document-draft.ts';
import { readDocument } from '../../../store/document/document-facts.ts';
import { docxText } from '../../documents/docx.ts';
import { TEMPLATES_DIR } from '../../documents/samples.ts';
import { CONTENT } from '../../domain/document/example.ts';
import { BLOCK } from '../document/office.ts';
import type { TestOffice } from './office.ts';

const signer = { ...BLOCK, personId: 'tran-tung-chuan' };
const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const unmeasured = { ...engine, measure: () => Promise.resolve({ frames: [], signature: null }) };
const pdf = { convert: () => Promise.resolve(Buffer.from('%PDF-1.7')) };

export function drawnUp({ db, files }: Pick<TestOffice, 'db' | 'files'>) {
  const draft = (documentId: string): Promise<void> =>
    db.transaction().execute((trx) =>
      draftDocument(trx, {
        documentId,
        campaignId: null,
        role: 'letter',
        documentType: 'congVan',
        unitId: 'qlcn-ttcn',
        drafterPersonId: null,
        subject: CONTENT.subject,
        content: CONTENT,
        signatureBlock: signer,
      }),
    );

  /** The next version, with another subject. */
  async function edit(documentId: string): Promise<void> {
    const { row } = await readDocument(db, documentId);
    const version = row.version + 1;
    const content = { ...CONTENT, subject: `khảo sát, bản ${version}` };
    await db.transaction().execute((trx) =>
      addVersion(trx, {
        documentId,
        version,
        reason: 'content',
        content,
        signatureBlock: signer,
        createdBy: null,
      }),
    );
  }

  const render = (documentId: string): Promise<void> =>
    ensureFiles({ db, files, engine: unmeasured, readings: readingsHere(unmeasured), pdf }, documentId);

  async function mainText(documentId: string): Promise<string> {
    const { current } = await readDocument(db, documentId);
    const main = current.files?.find(({ role }) => role === 'main');
    const docx = await files.get(main?.docx ?? '');
    expect(new PizZip(docx).file('word/document.xml')).not.toBeNull();
    return docxText(docx);
  }

  return { draft, edit, render, mainText };
}
