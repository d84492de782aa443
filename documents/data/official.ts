import type { DocumentContent, SignatureBlock } from '../../domain/document/content.ts';
import { annexesXml } from '../blocks/annexes.ts';
import { blocksXml } from '../blocks/blocks.ts';
import { withEndMark } from '../blocks/end-mark.ts';
import { ruleXml } from '../blocks/rule.ts';
import type { TemplateData } from '../render/check-data.ts';
import { monthText, rehearsalMark, type Letterhead } from './letterhead.ts';

export interface OfficialDocumentInput {
  readonly content: DocumentContent;
  readonly signatureBlock: SignatureBlock;
  readonly letterhead: Letterhead;
  /** `w:sectPr` of the template. */
  readonly sectionProperties: string;
}

/** Twentieths of a point: 160 mm of text, and the left column of the head. */
export const TEXT_WIDTH = 9071;
const HEAD_LEFT = 3969;
const ISSUER_SIZE = 12;

/** Data every official document prints, whatever its type (boxes 1–4, 6, 7, 9b and annexes). */
export function officialData({
  content,
  signatureBlock,
  letterhead,
  ...input
}: OfficialDocumentInput): TemplateData {
  return {
    ...issuerData(letterhead),
    notation: letterhead.notation,
    place: letterhead.place,
    month: monthText(letterhead.month),
    year: String(letterhead.year),
    subject: content.subject,
    ...addresseesData(content.addressees),
    body: blocksXml(withEndMark(content.body), { width: TEXT_WIDTH, keepWithNext: true }),
    toPlaces: content.toPlaces.map((name) => ({ name })),
    filing: content.filing,
    initials: content.initials ?? '',
    signerLines: signatureBlock.lines.map((line) => ({ line })),
    signerName: signatureBlock.fullName,
    annexes: annexesXml(content.annexes ?? [], {
      reference: annexReference(letterhead),
      sectionProperties: input.sectionProperties,
      width: TEXT_WIDTH,
    }),
    rehearsalMark: rehearsalMark(letterhead.rehearsal),
  };
}

/** Box 2: the parent when there is one, the issuer, and the rule that fits its name. */
export const issuerData = (
  letterhead: Pick<Letterhead, 'parentHeader' | 'issuerHeader'>,
  column = HEAD_LEFT,
): TemplateData => ({
  parent: letterhead.parentHeader ? [{ header: letterhead.parentHeader }] : [],
  issuerHeader: letterhead.issuerHeader,
  issuerRule: ruleXml({ text: letterhead.issuerHeader, size: ISSUER_SIZE, column }),
});

/**
 * Box 9a: one addressee on the line of "Kính gửi", several each on a line of its own, ";" after each and "." after
 * the last (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.d).
 */
function addresseesData(addressees: readonly string[]): TemplateData {
  const [only, ...others] = addressees;
  const lines = addressees.map((name, i) => ({ name, end: i === addressees.length - 1 ? '.' : ';' }));
  return {
    oneAddressee: only !== undefined && others.length === 0 ? [{ name: only }] : [],
    severalAddressees: others.length > 0 ? [{ lines }] : [],
  };
}

export const annexReference = (letterhead: Letterhead) => ({
  typeName: letterhead.typeLabel,
  notation: letterhead.notation,
  month: monthText(letterhead.month),
  year: String(letterhead.year),
  issuerName: letterhead.issuerName,
});
