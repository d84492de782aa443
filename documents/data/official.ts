import { basisCitation } from '../../domain/document/citation.ts';
import type { DocumentContent, SignatureBlock } from '../../domain/document/content.ts';
import { drafterText } from '../../domain/document/to-places.ts';
import { annexesXml } from '../blocks/annexes.ts';

import { blankMonth, blankNumber, blankOf } from '../blocks/reserved.ts';
import type { DrawnCharts } from '../charts/drawn-charts.ts';
import { blocksXml } from '../blocks/blocks.ts';
import { withEndMark } from '../blocks/end-mark.ts';
import { ruleXml } from '../blocks/rule.ts';
import type { CarriedFile } from '../modules/sub-document/carry-file.ts';
import type { TemplateData } from '../render/check-data.ts';
import type { Tag } from '../template/inventory.ts';
import { rehearsalMark, type Letterhead } from './letterhead.ts';
import { HEAD_LEFT, ISSUER_SIZE, SUBJECT, TEXT_WIDTH } from './measures.ts';
import { issuerLines, titleLines } from './title-lines.ts';

export interface OfficialDocumentInput {
  readonly content: DocumentContent;
  readonly signatureBlock: SignatureBlock;
  readonly letterhead: Letterhead;
  /** `w:sectPr` of the template. */
  readonly sectionProperties: string;
  /** Attached files, by the place of their annex. */
  readonly files?: ReadonlyMap<number, CarriedFile>;
  readonly charts: DrawnCharts;
}

/**
 * What an official document of any type can print (boxes 1–4, 5, 6, 7, 9 and annexes), as far as the template has a tag
 * for it. What people wrote is never left out: a part that says something and has no place stays, and is refused.
 */
export function officialData(tags: readonly Tag[], input: OfficialDocumentInput): TemplateData {
  const has = (name: string): boolean => tags.some((tag) => tag.name === name);
  const said = partsSaid(input.content);
  return {
    ...picked(factsData(input), has),
    ...(has('subjectLines') || has('subjectRule') ? picked(titleData(input.content.subject), has) : {}),
    ...Object.assign(
      {},
      ...partsData(input).map((part) =>
        said[part.part] && !Object.keys(part.data).some(has) ? part.data : picked(part.data, has),
      ),
    ),
  } as TemplateData;
}

const picked = (data: TemplateData, has: (name: string) => boolean): TemplateData =>
  Object.fromEntries(Object.entries(data).filter(([name]) => has(name)));

/** What is so whoever writes the document. */
const factsData = ({ letterhead, content, signatureBlock }: OfficialDocumentInput): TemplateData => ({
  ...issuerData(letterhead),
  issuerName: letterhead.issuerName,
  notation: letterhead.notation,
  place: letterhead.place,
  ...blanks(letterhead),
  typeLabel: letterhead.typeLabel,
  subject: content.subject,
  signerLines: signatureBlock.lines.map((line) => ({ line })),
  signerName: signatureBlock.fullName,
  rehearsalMark: rehearsalMark(letterhead.rehearsal),
});

/** The subject below the name of a type; it takes longer to break into lines than all else, so only where it is printed. */
function titleData(subject: string): TemplateData {
  const subjectLines = titleLines(subject);
  return { subjectLines, subjectRule: ruleXml({ text: subjectLines, ...SUBJECT }) };
}

type Part = 'addressees' | 'bases' | 'body' | 'toPlaces' | 'filing' | 'initials' | 'annexes';

const partsSaid = (content: DocumentContent): Readonly<Record<Part, boolean>> => ({
  addressees: content.addressees.length > 0,
  bases: (content.bases ?? []).length > 0,
  body: content.body.length > 0,
  toPlaces: content.toPlaces.length > 0,
  filing: content.filing !== '',
  initials: (content.initials ?? '') !== '',
  annexes: (content.annexes ?? []).length > 0,
});

/** Each part by the tags that may print it. */
const partsData = ({
  content,
  letterhead,
  sectionProperties,
  files = new Map(),
  charts,
}: OfficialDocumentInput): readonly { readonly part: Part; readonly data: TemplateData }[] => [
  { part: 'addressees', data: addresseesData(content.addressees) },
  {
    part: 'bases',
    data: {
      bases: (content.bases ?? []).map((basis) => ({
        text: typeof basis === 'string' ? basis : basisCitation(basis),
      })),
    },
  },
  {
    // To the end of the document, or before more fixed words.
    part: 'body',
    data: {
      body: blocksXml(withEndMark(content.body), { width: TEXT_WIDTH, keepWithNext: true, charts }),
      passage: blocksXml(content.body, { width: TEXT_WIDTH, keepWithNext: false, charts }),
    },
  },
  { part: 'toPlaces', data: { toPlaces: content.toPlaces.map((name) => ({ name })) } },
  { part: 'filing', data: { filing: content.filing } },
  { part: 'initials', data: { initials: drafterText(content.initials ?? '', content.copies) } },
  {
    part: 'annexes',
    data: {
      annexes: annexesXml(content.annexes ?? [], {
        reference: annexReference(letterhead),
        sectionProperties,
        width: TEXT_WIDTH,
        files,
        charts,
      }),
    },
  },
];

/** Box 2: the parent when there is one, the issuer, and the rule that fits its name. */
export const issuerData = (
  letterhead: Pick<Letterhead, 'parentHeader' | 'issuerHeader'>,
  column = HEAD_LEFT,
): TemplateData => {
  const lines = issuerLines(letterhead.issuerHeader, column);
  return {
    parent: letterhead.parentHeader ? [{ header: letterhead.parentHeader }] : [],
    issuerHeader: lines,
    issuerRule: ruleXml({ text: lines, size: ISSUER_SIZE, column }),
  };
};

/**
 * Box 9a: one addressee on the line of "Kính gửi", several each on a line of its own (Nghị định 30/2020/NĐ-CP, Phụ
 * lục I, mục II.9.d).
 */
function addresseesData(addressees: readonly string[]): TemplateData {
  const rows = addressees.map((name) => ({ name }));
  return {
    addressees: rows,
    oneAddressee: rows.length === 1 ? rows : [],
    severalAddressees: rows.length > 1 ? [{ lines: rows }] : [],
  };
}

export const annexReference = (letterhead: Letterhead) => ({
  typeName: letterhead.typeLabel,
  notation: letterhead.notation,
  ...blanks(letterhead),
  issuerName: letterhead.issuerName,
});

/** A document signed on the last day of a month may get its number on the first of the next: both stay blank. */
const blanks = (letterhead: Pick<Letterhead, 'month' | 'numberDigits'>) => ({
  codeNumber: blankNumber(letterhead.numberDigits),
  month: blankMonth(letterhead.month),
  year: blankOf('promulgationYear'),
});
