/** The files of a document's current version, as .docx and PDF, named by a hash over them all: rendered, or those of the version before with something added. */
import { createHash } from 'node:crypto';
import type { DocumentContent, VersionFile, VersionReason } from '../../domain/document/content.ts';
import { numberDigits } from '../../domain/document/number-room.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import { templatesFor, type RenderedFile, type RenderInput } from '../../documents/engine.ts';
import { templateStopped } from '../../documents/readings/stopped.ts';
import { readKept } from '../../documents/template/kept-sources.ts';
import { attachedFiles } from '../../store/document/attached-files.ts';
import { readDocument, type CurrentDocument } from '../../store/document/document-facts.ts';
import { expectedNumber } from '../../store/document/expected-number.ts';
import { storeFiles } from '../../store/document/document-files.ts';
import { templatesOfDocument } from '../../store/template/document-templates.ts';
import { sourcesNotKept } from '../../store/template/sources.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { readLetterheadFacts } from '../../store/directory/letterhead.ts';
import { readOffice } from '../../store/office/office-clock.ts';
import { issue, putImage, type Made } from './add-to-files.ts';
import { convert, type RenderDeps } from './convert.ts';

/**
 * Makes the files once; twice at the same time, those of whoever was first stay.
 * @throws Refusal `templateProblem`, `directoryGap`, `pdfFailed` when a person has to mend something first
 */
export async function ensureFiles(deps: RenderDeps, documentId: string): Promise<void> {
  const document = await readDocument(deps.db, documentId);
  if (document.facts.hash !== null || document.facts.state === 'void') return;
  const { files, letterhead } = await (ADDING[document.current.reason] ?? render)(deps, document);
  const { version } = document.facts;
  await storeFiles(deps.db, { documentId, version, files, hash: hashOf(files), letterhead });
}

type Make = (deps: RenderDeps, document: CurrentDocument) => Promise<Made>;

/** Versions made of the files of the one before; the others are rendered. */
const ADDING: Partial<Readonly<Record<VersionReason, Make>>> = {
  signature: putImage,
  number: issue,
  seal: putImage,
};

/** sha256 over role, .docx and PDFs of every file in order: what decisions name. */
export const hashOf = (files: readonly VersionFile[]): string =>
  createHash('sha256')
    .update(
      files.map(({ role, docx, pdf, paper }) => [role, docx, pdf, paper ?? []].flat().join(':')).join('\n'),
    )
    .digest('hex');

/** A file to be signed, with the places where number and day will be written. */
async function lay(deps: RenderDeps, rendered: RenderedFile, { measure }: Maker): Promise<VersionFile> {
  const file = await convert(deps, rendered);
  const { frames, signature } = await measure(rendered.docx, await deps.files.get(file.pdf));
  return { ...file, frames, ...(signature && { signature }) };
}

/** Names and places as of the expected day of issue, whose month and year are printed; the day stays blank. */
async function render(deps: RenderDeps, { row, current }: CurrentDocument): Promise<Made> {
  const { db } = deps;
  const { document_type: documentType, unit_id: unitId, expected_on: on } = row;
  const facts = await readLetterheadFacts(db, { documentType, unitId, on });
  const { parentHeader, issuerHeader, issuerName, place, notation } = facts;
  const [year, month] = on.split('-').map(Number) as [number, number];
  const attached = await attachedTo(deps, current.content);
  const maker = await makerOf(deps, {
    documentId: row.id,
    documentType,
    content: current.content,
    attached,
  });
  const rendered = await maker.render({
    documentType,
    content: current.content,
    signatureBlock: current.signatureBlock,
    attached,
    formCode: row.campaign_id === null ? undefined : { campaignId: row.campaign_id, own: null },
    letterhead: {
      ...{ parentHeader, issuerHeader, issuerName, place, notation, year, month },
      typeLabel: DOCUMENT_TYPES[documentType].label,
      numberDigits: numberDigits(await expectedNumber(db, { documentType, on })),
      rehearsal: (await readOffice(db)).kind === 'rehearsal',
    },
  });
  const files = await Promise.all(rendered.map((file) => lay(deps, file, maker)));
  return { files, letterhead: { parentHeader, issuerHeader, place, notation } };
}

/** Files of annexes; one that is not kept is left to the engine, which says so. */
async function attachedTo({ db, files }: RenderDeps, content: DocumentContent): Promise<Map<string, Buffer>> {
  const { known } = await attachedFiles(db, content);
  return new Map(await Promise.all(known.map(async (sha256) => [sha256, await files.get(sha256)] as const)));
}

interface WhatToRender {
  readonly documentId: string;
  readonly documentType: string;
  readonly content: DocumentContent;
  readonly attached: ReadonlyMap<string, Buffer>;
}

interface Maker {
  render(input: RenderInput): Promise<RenderedFile[]>;
  readonly measure: RenderDeps['engine']['measure'];
}

/**
 * With the templates this document began with, whatever came into use since. Away from this process when one of them, or
 * an annex, came from outside: it may take long with these data, and others wait.
 */
async function makerOf(
  { db, files, engine, readings }: RenderDeps,
  { documentId, attached, ...input }: WhatToRender,
): Promise<Maker> {
  const builtIn = templatesFor(input).map((templateType) => {
    const { version: sha256, manifest } = engine.templates.get(templateType);
    return { templateType, sha256, manifest };
  });
  // Kept as files: an update of the software brings other templates, documents under way go on with these.
  for (const { templateType } of await sourcesNotKept(db, builtIn))
    await files.put(engine.templates.source(templateType).docx, MEDIA_TYPES.docx);
  const kept = await templatesOfDocument(db, documentId, builtIn);
  const own = await readKept(files, engine.templates, kept);
  const ours = kept.every(({ sha256 }) => builtIn.some((one) => one.sha256 === sha256));
  if (ours && attached.size === 0) {
    return { render: (asked) => engine.using(own).render(asked), measure: engine.measure };
  }
  const where = `mẫu ${engine.templates.source(input.documentType).manifest.title}`;
  return {
    render: (asked) => readings.render({ own, input: asked }).catch(templateStopped(where)),
    measure: (docx, pdf) => readings.measure({ docx, pdf }).catch(templateStopped(where)),
  };
}
