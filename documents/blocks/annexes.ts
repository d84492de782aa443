import type { Annex } from '../../domain/document/content.ts';
import { roman } from '../../domain/vietnamese/ordinals.ts';
import type { DrawnCharts } from '../charts/drawn-charts.ts';
import { across, lastSection } from '../modules/last-section.ts';
import type { CarriedFile } from '../modules/sub-document/carry-file.ts';
import { widthOf } from '../modules/sub-document/sections.ts';
import { blocksXml } from './blocks.ts';
import { inlineRuns } from './inline.ts';
import { ACROSS_WIDTH, liesAcross } from './lies-across.ts';
import { reservedXml } from './reserved.ts';
import { ruleXml } from './rule.ts';
import { paragraph, run } from './xml.ts';

export const ANNEX_STYLES = ['AnnexNumber', 'AnnexTitle', 'AnnexReference', 'Rule', 'Gap'] as const;

/** What the words under an annex's title name (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1.c). */
interface AnnexReference {
  /** "Công văn", "Báo cáo". */
  readonly typeName: string;
  readonly notation: string;
  /** The room of the number, of the month. */
  readonly codeNumber: string;
  readonly month: string;
  readonly issuerName: string;
}

export interface AnnexContext {
  readonly reference: AnnexReference;
  /** `w:sectPr` of the template: each annex is a section with page numbers of its own (mục III.1.đ). */
  readonly sectionProperties: string;
  readonly width: number;
  readonly charts: DrawnCharts;
  /** Attached files, by the place of their annex. */
  readonly files?: ReadonlyMap<number, CarriedFile>;
}

/** Annexes after the signature, each a section of its own that lies as it needs; empty when there are none. */
export function annexesXml(annexes: readonly Annex[], context: AnnexContext): string {
  const pages = annexes.map((annex, i) => pageOfAnnex(annex, context.files?.get(i), context));
  const written = annexes.map((annex, i) => {
    const ended = pages[i - 1]?.section ?? context.sectionProperties;
    const own = { ...context, width: pages[i]?.width ?? context.width };
    const number = annexNumber(annexes.length, i);
    return (
      paragraph('Gap', '', ended) +
      annexXml(annex, number, own, 9000 + 10 * i) +
      (context.files?.get(i)?.xml ?? '')
    );
  });
  const last = pages.at(-1);
  return written.join('') + (last?.changed ? lastSection(last.section) : '');
}

interface AnnexPage {
  /** Of the text area at its beginning. */
  readonly width: number;
  /** `w:sectPr` at its end. */
  readonly section: string;
  /** It is not that of the document. */
  readonly changed: boolean;
}

function pageOfAnnex(annex: Annex, file: CarriedFile | undefined, context: AnnexContext): AnnexPage {
  const { sectionProperties, width } = context;
  const [first] = file?.pages ?? [];
  if (file && first) return { width: widthOf(first), section: file.lastSection, changed: true };
  return liesAcross(annex)
    ? { width: ACROSS_WIDTH, section: across(sectionProperties), changed: true }
    : { width, section: sectionProperties, changed: false };
}

/** The rule under the reference is of one length whatever the title. */
const TYPICAL_TITLE = 'DANH MỤC KÈM THEO VĂN BẢN';

function annexXml(annex: Annex, number: string, context: AnnexContext, firstId: number): string {
  return (
    paragraph('AnnexNumber', run(number)) +
    paragraph('AnnexTitle', inlineRuns(annex.title.toLocaleUpperCase('vi'))) +
    paragraph('AnnexReference', referenceRuns(context.reference, firstId)) +
    ruleXml({ text: TYPICAL_TITLE, size: 14, column: context.width }) +
    paragraph('Gap', '') +
    blocksXml(annex.body, { width: context.width, keepWithNext: false, charts: context.charts })
  );
}

const referenceRuns = (reference: AnnexReference, id: number): string =>
  reservedXml('codeNumber', id, {
    words: `(Kèm theo ${reference.typeName} số `,
    text: reference.codeNumber,
  }) +
  run(`/${reference.notation} ngày `) +
  reservedXml('promulgationDay', id + 1) +
  run(' tháng ') +
  reservedXml('promulgationMonth', id + 2, { text: reference.month }) +
  run(' năm ') +
  reservedXml('promulgationYear', id + 3) +
  run(` của ${reference.issuerName})`);

/** "Phụ lục" alone, or "Phụ lục I", "Phụ lục II" when there are several (mục III.1.a). */
const annexNumber = (count: number, index: number): string =>
  count === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`;
