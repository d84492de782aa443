/**
 * Who signs, as what (Nghị định 30/2020/NĐ-CP, Điều 13). The block is verified as of the office clock; a person with an
 * authority of their own may take the document over, but signs only after the form check has seen the new block.
 */
import type { SignatureBlock } from '../../domain/document/content.ts';
import type { NextFacts } from '../../domain/document/decide.ts';
import { stepAfter } from '../../domain/document/decide.ts';
import { proposeSignatureBlock, verifySignatory } from '../../domain/directory/signature-block.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { readSignatoryFacts } from '../../store/directory/signatories.ts';
import { renewList, type Renewed } from '../survey/chase-signing.ts';
import type { Decision, Preparation } from './decision.ts';
import { withStepImage } from './step-image.ts';

export async function changeSigner(decision: Decision): Promise<Preparation> {
  const block = await proposed(decision, decision.request.signerPostId ?? '');
  if (sameBlock(block, decision.document.current.signatureBlock))
    throw new Refusal('invalidInput', [
      { where: 'signerPostId', what: `khối chữ ký đã ghi ${block.lines.join(' ')}`, remedy: 'không cần đổi' },
    ]);
  return withBlock(decision, block);
}

export async function sign(decision: Decision): Promise<Preparation> {
  const { document, actor, trx, today } = decision;
  const { signatureBlock: block } = document.current;
  const renewed = await renewList(decision);
  if (renewed) return signLater(decision, renewed);
  const own = actor.personId === block.personId;
  const verified = own
    ? verifySignatory(await readSignatoryFacts(trx), {
        personId: actor.personId,
        block,
        documentType: document.row.document_type,
        unitId: document.row.unit_id,
        on: today,
      })
    : { ok: true as const, block: await proposed(decision, actor.postId) };
  if (!verified.ok) throw new Refusal('signatoryInvalid', verified.problems);
  if (own && sameBlock(verified.block, block)) {
    const image = await withStepImage(decision, 'signature');
    return { ...image, details: { signedAs: block.lines, ...image.details } };
  }
  return {
    ...withBlock(decision, verified.block),
    instead: unsigned(decision),
    note: `Chưa ký: khối chữ ký đã đổi thành ${verified.block.lines.join(' ')}, chuyển lại văn thư kiểm tra thể thức`,
  };
}

/** The list in it became shorter: what is signed must be what is true, so the form check sees the new version first. */
const signLater = (decision: Decision, { content, answered }: Renewed): Preparation => ({
  version: { reason: 'content', content, signatureBlock: decision.document.current.signatureBlock },
  instead: unsigned(decision),
  note: `Chưa ký: ${answered} nơi trong danh sách đã trả lời, danh sách đã lập lại, chuyển lại văn thư kiểm tra thể thức`,
  details: { answered },
});

/** What stays undone when the block had to be changed first. */
const unsigned = ({ document, next }: Decision): NextFacts => ({
  ...next,
  state: stepAfter(document.row.document_type, 'contentCheck'),
  signature: 'keep',
  formCheck: 'cleared',
});

async function proposed({ trx, document, today }: Decision, signerPostId: string): Promise<SignatureBlock> {
  const proposal = proposeSignatureBlock(await readSignatoryFacts(trx), {
    signerPostId,
    documentType: document.row.document_type,
    unitId: document.row.unit_id,
    on: today,
  });
  if ('problems' in proposal) throw new Refusal('signatoryInvalid', proposal.problems);
  return proposal.block;
}

const withBlock = ({ document }: Decision, block: SignatureBlock): Preparation => ({
  version: { reason: 'signer', content: document.current.content, signatureBlock: block },
  details: { signer: block.fullName, lines: block.lines, basis: block.basis },
});

/** As printed and by the same right. */
const sameBlock = (a: SignatureBlock, b: SignatureBlock): boolean =>
  JSON.stringify([a.lines, a.fullName, a.competence, a.postId, a.personId, a.authorityId]) ===
  JSON.stringify([b.lines, b.fullName, b.competence, b.postId, b.personId, b.authorityId]);
