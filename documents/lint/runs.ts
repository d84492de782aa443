/** The letters of one paragraph with how each looks, and what else stands in it: breaks, boxes, drawn lines. */
import type { Element } from '@xmldom/xmldom';
import type { Run } from '../../domain/form/view.ts';
import { childrenOf, inside } from '../form-files/docx-view.ts';
import { childOf, over, runLook, valueOf, type RunLook } from './look.ts';
import type { StyleBook } from './styles.ts';

export interface ParagraphContent {
  readonly runs: readonly Run[];
  /** Pages that end before the first letter, and inside. */
  readonly breaksBefore: number;
  readonly breaksAfter: number;
  /** Word noted where a page ended when it last laid the file out. */
  readonly notedBreak: boolean;
  /** Shapes that hold no text, pictures too: a line may be pasted as one. */
  readonly drawn: number;
  readonly boxes: readonly Box[];
  readonly changes: number;
}

export interface Box {
  readonly content: Element;
  readonly side: 'left' | 'right' | 'full';
}

/** WordprocessingML measures drawings in these: 12700 to the point. */
const EMU_PER_TWIP = 635;

/** @param look what the paragraph gives its letters before they state their own */
export function readRuns(p: Element, look: RunLook, styles: StyleBook): ParagraphContent {
  const runs: Run[] = [];
  const boxes: Box[] = [];
  let [before, after, changes] = [0, 0, 0];
  let noted = false;
  let drawn = 0;
  const pageEnds = (): void =>
    void (runs.some(({ text }) => text.trim() !== '') ? (after += 1) : (before += 1));
  let field = 0;
  let result = true;

  const drawing = (node: Element): void => {
    const found = [...outermost(node, 'w:txbxContent')];
    for (const content of found) boxes.push({ content, side: sideOf(node) });
    drawn += found.length === 0 ? 1 : shapesIn(node) - found.length;
  };
  const letters = (node: Element, own: RunLook): void => {
    for (const child of childrenOf(node)) {
      const text = textOf(child);
      if (text !== null && (field === 0 || result)) push(text, own);
      switch (child.tagName) {
        case 'w:br':
          if (child.getAttribute('w:type') === 'page') pageEnds();
          break;
        case 'w:lastRenderedPageBreak':
          noted = true;
          pageEnds();
          break;
        case 'w:fldChar':
          [field, result] = afterFieldChar(child.getAttribute('w:fldCharType'), field, result);
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          drawing(child);
          break;
        case 'mc:AlternateContent': {
          const choice = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
          if (choice) letters(choice, own);
          break;
        }
      }
    }
  };
  const push = (text: string, own: RunLook): void => {
    if (own.hidden) return;
    const previous = runs.at(-1);
    const next = toRun(text, own);
    if (previous && sameLook(previous, next))
      runs[runs.length - 1] = { ...previous, text: previous.text + text };
    else runs.push(next);
  };
  const walk = (node: Element): void => {
    for (const child of childrenOf(node)) {
      if (child.tagName === 'w:r') {
        const rPr = childOf(child, 'w:rPr');
        const own = over(
          over(look, styles.characterStyle(valueOf(rPr, 'w:rStyle'))),
          runLook(rPr, styles.themeFont),
        );
        letters(child, own);
      } else if (child.tagName === 'w:del' || child.tagName === 'w:moveFrom') changes += 1;
      else if (child.tagName !== 'w:pPr') {
        if (child.tagName === 'w:ins' || child.tagName === 'w:moveTo') changes += 1;
        walk(child);
      }
    }
  };
  walk(p);
  return { runs, breaksBefore: before, breaksAfter: after, notedBreak: noted, drawn, boxes, changes };
}

/** Not those inside another of them, which come up when that one is read: boxes in boxes would be read twice each time. */
function* outermost(node: Element, name: string): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (child.tagName === name) yield child;
    else if (child.tagName !== 'mc:Fallback') yield* outermost(child, name);
  }
}

function afterFieldChar(type: string | null, field: number, result: boolean): [number, boolean] {
  if (type === 'begin') return [field + 1, false];
  if (type === 'separate') return [field, true];
  return field <= 1 ? [0, true] : [field - 1, result];
}

const TEXTS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:sym': '□',
};

function textOf(node: Element): string | null {
  if (node.tagName === 'w:t') return node.textContent ?? '';
  if (node.tagName === 'w:br')
    return ['page', 'column'].includes(node.getAttribute('w:type') ?? '') ? null : '\n';
  return TEXTS[node.tagName] ?? null;
}

/** What Word takes where nothing is stated. */
const DEFAULT_FONT = 'Times New Roman';
const DEFAULT_SIZE = 10;

function toRun(text: string, look: RunLook): Run {
  const fonts = new Set<string>();
  if (/[\u0021-\u007e]/.test(text)) fonts.add(look.ascii ?? look.hAnsi ?? DEFAULT_FONT);
  if (/[\u00a0-\u024f\u0300-\u036f\u1e00-\u1eff]/.test(text.replace(/\u00a0/g, '')))
    fonts.add(look.hAnsi ?? look.ascii ?? DEFAULT_FONT);
  return {
    text,
    fonts: [...fonts],
    size: look.size ?? DEFAULT_SIZE,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    underline: look.underline ?? false,
    raised: look.raised ?? false,
    capitals: look.capitals ?? false,
    colour: !look.colour || look.colour === 'AUTO' ? null : look.colour,
  };
}

const sameLook = (a: Run, b: Run): boolean =>
  JSON.stringify({ ...a, text: '' }) === JSON.stringify({ ...b, text: '' });

/** A group may hold boxes and lines at once. */
const shapesIn = (node: Element): number =>
  Math.max(
    [...inside(node, 'w:txbxContent')].length,
    ['wps:wsp', 'v:line', 'v:shape', 'v:rect', 'wps:cNvCnPr'].reduce(
      (sum, name) => sum + [...inside(node, name)].length,
      0,
    ) - [...inside(node, 'wps:cNvCnPr')].length,
  );

/** A box in the left or right half of the page, by where it is anchored; "full" when it is wide or cannot be told. */
function sideOf(node: Element): Box['side'] {
  const horizontal = inside(node, 'wp:positionH').next().value as Element | undefined;
  const extent = inside(node, 'wp:extent').next().value as Element | undefined;
  const width = Number(extent?.getAttribute('cx')) / EMU_PER_TWIP;
  if (!horizontal || !(width > 0) || width > 6200) return vmlSide(node);
  const named = childOf(horizontal, 'wp:align')?.textContent;
  if (named === 'left' || named === 'right') return named;
  const offset = Number(childOf(horizontal, 'wp:posOffset')?.textContent ?? 0) / EMU_PER_TWIP;
  const fromPage = horizontal.getAttribute('relativeFrom') === 'page' ? 1701 : 0;
  return offset - fromPage + width / 2 < 4535 ? 'left' : 'right';
}

function vmlSide(node: Element): Box['side'] {
  const shape = [...inside(node, 'v:shape'), ...inside(node, 'v:rect')][0];
  const style = shape?.getAttribute('style') ?? '';
  const points = (name: string): number | undefined => {
    const found = new RegExp(`(?:^|;)${name}:(-?[\\d.]+)(pt|in|mm|cm)?`).exec(style.replace(/\s/g, ''));
    const unit = { pt: 1, in: 72, mm: 2.835, cm: 28.35 }[found?.[2] ?? 'pt'] ?? 1;
    return found ? Number(found[1]) * unit : undefined;
  };
  const [left, width] = [points('margin-left'), points('width')];
  if (left === undefined || width === undefined || width > 310) return 'full';
  return left + width / 2 < 227 ? 'left' : 'right';
}
