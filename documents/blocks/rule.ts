import { paragraph } from './xml.ts';
import { widestBoldLine } from './text-width.ts';

/** Between 1/3 and 1/2 of the line above (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2.b, II.5.b). */
const SHARE = 0.42;
const TWIPS_PER_POINT = 20;

export interface RuledText {
  /** The bold text above the rule. */
  readonly text: string;
  /** Points. */
  readonly size: number;
  /** Width of the column the text is centred in, twentieths of a point. */
  readonly column: number;
  /** How far the text stays away from either side of it. */
  readonly indent?: number;
}

/** The short centred rule below the issuer's name or the subject, as long as the law asks for that very text. */
export function ruleXml({ text, size, column, indent = 0 }: RuledText): string {
  const line = widestBoldLine(text, size, (column - 2 * indent) / TWIPS_PER_POINT) * TWIPS_PER_POINT;
  const side = Math.round((column - line * SHARE) / 2);
  return paragraph(
    'Rule',
    '',
    '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' +
      `<w:ind w:left="${side}" w:right="${side}"/>`,
  );
}
