/** The image that signing or sealing puts into a document, when the office keeps one and it is not done on paper. */
import { SIGNING_IMAGES, type SigningImageKind } from '../../domain/document/signing-image.ts';
import { readVersion } from '../../store/document/document-facts.ts';
import { imageInUse, type ImageOwner } from '../../store/document/signing-images.ts';
import type { Decision, Preparation } from './decision.ts';

/** A new version, made of the one before and the image; nothing when the document stays as it is. */
export async function withStepImage(decision: Decision, kind: SigningImageKind): Promise<Preparation> {
  const { trx, document, request, actor } = decision;
  const { label } = SIGNING_IMAGES[kind];
  if (request.byHand) return { details: { byHand: true } };
  const owner: ImageOwner = { kind, personId: kind === 'seal' ? null : actor.personId };
  const image = await imageInUse(trx, owner);
  if (!image) return {};
  if (!(await hasPlace(decision, kind))) return { note: `mẫu của văn bản không có chỗ cho ${label}` };
  const { content, signatureBlock } = document.current;
  return {
    version: { reason: kind, content, signatureBlock, signingImageId: image.id },
    details: { image: image.sha256 },
  };
}

/** Documents laid out before forms kept a place for it, or on a form that has none, stay without. */
async function hasPlace({ trx, document }: Decision, kind: SigningImageKind): Promise<boolean> {
  const { row, current } = document;
  const signed =
    kind === 'signature'
      ? current
      : row.signed_version && (await readVersion(trx, row.id, row.signed_version));
  if (!signed) return false;
  return (signed.files ?? []).some(({ role, signature }) => role === 'main' && signature !== undefined);
}
