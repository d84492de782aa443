/** Properties of letters and paragraphs as WordprocessingML states them; what a style does not state is undefined. */
import type { Element } from '@xmldom/xmldom';
import type { Align, LineSpacing } from '../../domain/form/view.ts';
import { childrenOf } from '../form-files/docx-view.ts';

export interface RunLook {
  readonly ascii?: string | undefined;
  readonly hAnsi?: string | undefined;
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly raised?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly colour?: string | undefined;
}

export interface ParagraphLook {
  readonly align?: Align | undefined;
  readonly firstLine?: number | undefined;
  readonly indent?: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly line?: LineSpacing | undefined;
  readonly pageBreakBefore?: boolean | undefined;
  readonly bordered?: boolean | undefined;
  readonly contextual?: boolean | undefined;
  readonly numId?: string | undefined;
  readonly level?: number | undefined;
}

export const MM_PER_TWIP = 25.4 / 1440;

/** The first child of that name. */
export const childOf = (node: Element | null | undefined, name: string): Element | undefined =>
  node ? [...childrenOf(node)].find((each) => each.tagName === name) : undefined;

export const valueOf = (node: Element | null | undefined, name: string): string | undefined =>
  childOf(node, name)?.getAttribute('w:val') ?? undefined;

/** Only what `later` states replaces what was there. */
export function over<T extends object>(earlier: T, later: T): T {
  const stated = Object.entries(later).filter(([, value]) => value !== undefined);
  return { ...earlier, ...(Object.fromEntries(stated) as T) };
}

const toggle = (node: Element, name: string): boolean | undefined => {
  const found = childOf(node, name);
  return found ? !['0', 'false', 'off', 'none'].includes(found.getAttribute('w:val') ?? '1') : undefined;
};

/** @param themeFont the font a theme gives for `minorHAnsi`, `majorAscii` … */
export function runLook(rPr: Element | undefined, themeFont: (name: string) => string | undefined): RunLook {
  if (!rPr) return {};
  const fonts = childOf(rPr, 'w:rFonts');
  const font = (kind: string): string | undefined => {
    const theme = fonts?.getAttribute(`w:${kind}Theme`);
    return (theme ? themeFont(theme) : undefined) ?? fonts?.getAttribute(`w:${kind}`) ?? undefined;
  };
  const size = Number(valueOf(rPr, 'w:sz'));
  const colour = valueOf(rPr, 'w:color');
  const vertical = valueOf(rPr, 'w:vertAlign');
  return {
    ascii: font('ascii'),
    hAnsi: font('hAnsi'),
    size: size > 0 ? size / 2 : undefined,
    bold: toggle(rPr, 'w:b'),
    italic: toggle(rPr, 'w:i'),
    underline: toggle(rPr, 'w:u'),
    raised: vertical === undefined ? undefined : vertical !== 'baseline',
    capitals: toggle(rPr, 'w:caps'),
    hidden: toggle(rPr, 'w:vanish'),
    colour: colour?.toUpperCase(),
  };
}

const ALIGNS: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
  lowKashida: 'both',
  mediumKashida: 'both',
  highKashida: 'both',
  thaiDistribute: 'both',
};

export function paragraphLook(pPr: Element | undefined): ParagraphLook {
  if (!pPr) return {};
  const spacing = childOf(pPr, 'w:spacing');
  const ind = childOf(pPr, 'w:ind');
  const numPr = childOf(pPr, 'w:numPr');
  const align = valueOf(pPr, 'w:jc');
  const border = childOf(pPr, 'w:pBdr');
  const level = valueOf(numPr, 'w:ilvl');
  return {
    align: align === undefined ? undefined : ALIGNS[align],
    firstLine: firstLineOf(ind),
    indent: twips(ind, 'w:left') ?? twips(ind, 'w:start'),
    before: isOn(spacing?.getAttribute('w:beforeAutospacing')) ? AUTO_GAP : points(spacing, 'w:before'),
    after: isOn(spacing?.getAttribute('w:afterAutospacing')) ? AUTO_GAP : points(spacing, 'w:after'),
    line: lineOf(spacing),
    pageBreakBefore: toggle(pPr, 'w:pageBreakBefore'),
    bordered: border === undefined ? undefined : [...childrenOf(border)].some(isDrawn),
    contextual: toggle(pPr, 'w:contextualSpacing'),
    numId: valueOf(numPr, 'w:numId'),
    level: level === undefined ? undefined : Number(level),
  };
}

/** What Word puts where a page of the web would. */
const AUTO_GAP = 14;

const isDrawn = (border: Element): boolean => !['nil', 'none', null].includes(border.getAttribute('w:val'));
const isOn = (value: string | null | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

const numberIn = (node: Element | undefined, name: string): number | undefined => {
  const text = node?.getAttribute(name);
  const value = Number(text);
  return text === null || text === undefined || text === '' || !Number.isFinite(value) ? undefined : value;
};
const twips = (node: Element | undefined, name: string): number | undefined => {
  const value = numberIn(node, name);
  return value === undefined ? undefined : value * MM_PER_TWIP;
};
const points = (node: Element | undefined, name: string): number | undefined => {
  const value = numberIn(node, name);
  return value === undefined ? undefined : value / 20;
};

function firstLineOf(ind: Element | undefined): number | undefined {
  const hanging = twips(ind, 'w:hanging');
  return hanging === undefined ? twips(ind, 'w:firstLine') : -hanging;
}

function lineOf(spacing: Element | undefined): LineSpacing | undefined {
  const value = numberIn(spacing, 'w:line');
  if (value === undefined) return undefined;
  const rule = spacing?.getAttribute('w:lineRule') ?? 'auto';
  if (rule === 'auto') return { rule: 'multiple', value: value / 240 };
  return { rule: rule === 'exact' ? 'exact' : 'atLeast', value: value / 20 };
}
