import { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFRef, type PDFObject } from '@cantoo/pdf-lib';

/**
 * The PDF changed by an incremental update: the bytes given are the beginning of the bytes returned, so what was signed
 * can always be had back whole. Changed may be pages, with their own resources; anything else must be new.
 */
export async function updated(
  pdf: Buffer,
  change: (document: PDFDocument) => Promise<void>,
): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, {
    ...{ forIncrementalUpdate: true, updateMetadata: false },
    parseSpeed: ParseSpeeds.Fast,
  });
  const { context } = document;
  // The library looks through all objects for the owner of each thing that is set, new streams among them, and would
  // never come to an end with a report of thousands of rows.
  const owners = ownersOf(document);
  context.registerObjectChange = (changed) => {
    const owner = owners.get(changed);
    if (owner) context.snapshot?.markRefForSave(owner);
  };
  await change(document);
  await document.flush();
  const bytes = await document.save({
    // Both kinds of cross-reference must not stand in one file.
    useObjectStreams: context.pdfFileDetails.useObjectStreams,
    addDefaultPage: false,
    objectsPerTick: OBJECTS_PER_TICK,
  });
  return Buffer.from(bytes);
}

/** Between them others have their turn. */
const OBJECTS_PER_TICK = 5_000;

const RESOURCES = PDFName.of('Resources');
const KINDS = ['Font', 'XObject'].map((kind) => PDFName.of(kind));

/** Every page, its resources and the dictionaries in them, with the object of the file that each stands in. */
function ownersOf(document: PDFDocument): Map<PDFObject, PDFRef> {
  const owners = new Map<PDFObject, PDFRef>();
  for (const { node, ref } of document.getPages()) {
    owners.set(node, ref);
    const resources = node.Resources();
    if (!resources) continue;
    const owner = refOr(node.get(RESOURCES), ref);
    owners.set(resources, owner);
    for (const kind of KINDS) {
      const found = resources.lookupMaybe(kind, PDFDict);
      if (found) owners.set(found, refOr(resources.get(kind), owner));
    }
  }
  return owners;
}

const refOr = (object: PDFObject | undefined, other: PDFRef): PDFRef =>
  object instanceof PDFRef ? object : other;
