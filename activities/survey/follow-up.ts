/** Later documents of a campaign: drafted for the unit to submit, a story of their own each. */
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import type { DocumentContent } from '../../domain/document/content.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Cited } from '../../domain/survey/extension-letter.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { LetterFacts } from '../../domain/survey/letter.ts';
import type { Campaign } from '../../store/survey/campaigns.ts';
import type { Queryable, Trx } from '../../store/database.ts';
import { copyRecipients } from '../../store/dispatch/follow-up.ts';
import { freezeByEngine } from '../../store/dispatch/recipients.ts';
import { newestLetter } from '../../store/document/amendments.ts';
import { draftDocument } from '../../store/document/document-draft.ts';
import { ensureDocumentProcess } from '../../store/document/document-process.ts';
import { liveNumber } from '../../store/document/numbering.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import { printedName, readDraftingFacts, type DraftingFacts } from '../../store/survey/drafting.ts';

export interface FollowUp {
  readonly campaign: Campaign;
  readonly documentId: string;
  readonly role: 'extension' | 'chase' | 'escalation';
  readonly content: DocumentContent;
  readonly facts: DraftingFacts;
  /** What its effect needs; read by its row in `activities/document/consequences.ts`. */
  readonly mandate: Readonly<Record<string, unknown>>;
}

/** Drafts the document and starts its story. The list of who gets it is the caller's. */
export async function draftFollowUp(trx: Trx, followUp: FollowUp): Promise<void> {
  const { campaign, documentId, role, content, facts, mandate } = followUp;
  await draftDocument(trx, {
    documentId,
    campaignId: campaign.id,
    role,
    documentType: 'congVan',
    unitId: campaign.unitId,
    drafterPersonId: facts.drafter?.personId ?? null,
    subject: content.subject,
    content,
    signatureBlock: facts.signatureBlock,
    expectedOn: facts.on,
  });
  await trx
    .updateTable('document')
    .set({ mandate: JSON.stringify(mandate) })
    .where('id', '=', documentId)
    .execute();
  await ensureDocumentProcess(trx, documentId, 'relay');
}

/** The list of such a document needs no second confirmation: it is drawn from the letter's, which a person confirmed. */
export async function freezeList(
  trx: Trx,
  documentId: string,
  letterRecipientIds: readonly number[],
): Promise<void> {
  await copyRecipients(trx, documentId, letterRecipientIds);
  await freezeByEngine(trx, documentId, 'Lấy từ danh sách nơi nhận của công văn đã được xác nhận');
}

export async function draftingFactsOf(trx: Queryable, campaign: Campaign): Promise<DraftingFacts> {
  return readDraftingFacts(trx, campaign.definition, { documentType: 'congVan', on: await officeToday(trx) });
}

/** What the wording of every such letter needs. */
export const letterFactsOf = ({ definition }: Campaign, facts: DraftingFacts): LetterFacts => ({
  issuer: facts.issuer.name,
  address: facts.issuer.address ?? undefined,
  unitAbbreviation: facts.unitAbbreviation,
  initials: facts.drafter?.initials ?? undefined,
  addressees: definition.addressees.map((one) => ({
    label: printedName(facts.directory, one, facts.on),
    purpose: one.purpose,
  })),
  superiors: facts.superiors,
});

/** The letter in force. @throws Refusal `wrongState` when it has no number */
export async function citedLetter(db: Queryable, campaignId: string): Promise<Cited> {
  const cited = await citedDocument(db, await newestLetter(db, letterIdOf(campaignId)));
  if (!cited) throw new Refusal('wrongState', [{ where: 'state', what: 'công văn khảo sát chưa phát hành' }]);
  return cited;
}

export async function citedDocument(db: Queryable, documentId: string): Promise<Cited | null> {
  const number = await liveNumber(db, documentId);
  return number && { codeNotation: formatCodeNotation(number), promulgatedOn: number.promulgatedOn };
}

/** The next free id of its kind: `<campaign>/gia-han-2`. */
export async function nextDocumentId(db: Queryable, campaignId: string, kind: string): Promise<string> {
  const prefix = `${campaignId}/${kind}-`;
  const rows = await db.selectFrom('document').select('id').where('id', 'like', `${prefix}%`).execute();
  const taken = rows.map(({ id }) => Number(id.slice(prefix.length))).filter(Number.isInteger);
  return `${prefix}${Math.max(0, ...taken) + 1}`;
}
