import type { Element } from '@xmldom/xmldom';
import { attribute, child, children } from './names.ts';

/** Word's page where a file states none: US Letter, an inch of margin. */
const USUAL = { w: 12240, h: 15840, margin: 1440 };
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** A section of an attached file: the page it is laid out on, lengths in twentieths of a point. */
export interface PageOfSection {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<(typeof SIDES)[number], number>>;
}

export function pageOf(properties: Element | undefined): PageOfSection {
  const [size, margin] = [child(properties, 'w:pgSz'), child(properties, 'w:pgMar')];
  const length = (node: Element | undefined, name: string, usual: number): number => {
    const value = Math.abs(Math.round(Number(attribute(node, `w:${name}`) ?? usual)));
    return Number.isFinite(value) ? value : usual;
  };
  const gutter = length(margin, 'gutter', 0);
  const side = (name: string): number => length(margin, name, USUAL.margin);
  return {
    width: length(size, 'w', USUAL.w),
    height: length(size, 'h', USUAL.h),
    margins: { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') + gutter },
  };
}

/** Of the text area. */
export const widthOf = ({ width, margins }: PageOfSection): number => width - margins.left - margins.right;

/**
 * Properties of a section of the annex: page, margins and columns of the file; headers, footers and the look of the page
 * number of the letter. The first section counts its pages anew, the others go on (Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * mục III.1.đ).
 * @param letter `w:sectPr` of the template
 */
export function sectionXml(letter: string, properties: Element | undefined, first: boolean): string {
  const { width, height, margins } = pageOf(properties);
  const across = width > height ? ' w:orient="landscape"' : '';
  const edge = (name: string): string => new RegExp(` w:${name}="(\\d+)"`).exec(letter)?.[1] ?? '510';
  const sides = SIDES.map((side) => ` w:${side}="${margins[side]}"`).join('');
  return (
    `<w:sectPr>${(letter.match(/<w:(?:header|footer)Reference [^>]*\/>/g) ?? []).join('')}` +
    `<w:type w:val="${first ? 'nextPage' : typeOf(properties)}"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"${across}/>` +
    `<w:pgMar${sides} w:header="${edge('header')}" w:footer="${edge('footer')}" w:gutter="0"/>` +
    (first ? '<w:pgNumType w:start="1"/>' : '') +
    columnsXml(properties) +
    (first && letter.includes('<w:titlePg') ? '<w:titlePg/>' : '') +
    '</w:sectPr>'
  );
}

const typeOf = (properties: Element | undefined): string =>
  attribute(child(properties, 'w:type'), 'w:val') === 'continuous' ? 'continuous' : 'nextPage';

function columnsXml(properties: Element | undefined): string {
  const columns = child(properties, 'w:cols');
  const number = (node: Element | undefined, name: string): string => {
    const value = Number(attribute(node, `w:${name}`));
    return Number.isInteger(value) && value > 0 ? ` w:${name}="${value}"` : '';
  };
  const uneven = children(columns, 'w:col')
    .map((each) => `<w:col${number(each, 'w')}${number(each, 'space')}/>`)
    .join('');
  const equal = uneven === '' ? '' : ' w:equalWidth="0"';
  return `<w:cols${number(columns, 'num')}${number(columns, 'space') || ' w:space="720"'}${equal}>${uneven}</w:cols>`;
}
