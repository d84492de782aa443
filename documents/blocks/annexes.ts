import type { Annex } from '../../domain/document/content.ts';
import { roman } from '../../domain/vietnamese/ordinals.ts';
import { blocksXml } from './blocks.ts';
import { inlineRuns } from './inline.ts';
import { reservedXml } from './reserved.ts';
import { ruleXml } from './rule.ts';
import { paragraph, run } from './xml.ts';

export const ANNEX_STYLES = ['AnnexNumber', 'AnnexTitle', 'AnnexReference', 'Rule', 'Gap'] as const;

/** What the words under an annex's title name (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1.c). */
interface AnnexReference {
  /** "Công văn", "Báo cáo". */
  readonly typeName: string;
  readonly notation: string;
  /** The room of the month. */
  readonly month: string;
  readonly issuerName: string;
}

export interface AnnexContext {
  readonly reference: AnnexReference;
  /** `w:sectPr` of the template: each annex is a section with page numbers of its own (mục III.1.đ). */
  readonly sectionProperties: string;
  readonly width: number;
}

/** Annexes after the signature, each on its own page; empty when there are none. */
export const annexesXml = (annexes: readonly Annex[], context: AnnexContext): string =>
  annexes.map((annex, i) => annexXml(annex, annexNumber(annexes.length, i), context, 9000 + 10 * i)).join('');

/** The rule under the reference is of one length whatever the title. */
const TYPICAL_TITLE = 'DANH MỤC KÈM THEO VĂN BẢN';

function annexXml(annex: Annex, number: string, context: AnnexContext, firstId: number): string {
  return (
    paragraph('Gap', '', context.sectionProperties) +
    paragraph('AnnexNumber', run(number)) +
    paragraph('AnnexTitle', inlineRuns(annex.title.toLocaleUpperCase('vi'))) +
    paragraph('AnnexReference', referenceRuns(context.reference, firstId)) +
    ruleXml({ text: TYPICAL_TITLE, size: 14, column: context.width }) +
    paragraph('Gap', '') +
    blocksXml(annex.body, { width: context.width, keepWithNext: false })
  );
}

const referenceRuns = (reference: AnnexReference, id: number): string =>
  reservedXml('codeNumber', id, { words: `(Kèm theo ${reference.typeName} số ` }) +
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
