/** Styles of a .docx with what they inherit: document defaults, then the chain of `basedOn`, from the root down. */
import type { Element } from '@xmldom/xmldom';
import { childrenOf, inside } from '../form-files/docx-view.ts';
import type { DocxPackage } from './package.ts';
import { childOf, over, paragraphLook, runLook, valueOf, type ParagraphLook, type RunLook } from './look.ts';

export interface StyleBook {
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
  /** By style id; of the default style of that kind when the id is absent or unknown. */
  paragraphStyle(id: string | undefined): { readonly paragraph: ParagraphLook; readonly run: RunLook };
  characterStyle(id: string | undefined): RunLook;
  tableStyle(id: string | undefined): TableStyle;
  readonly themeFont: (name: string) => string | undefined;
}

export interface TableStyle {
  readonly paragraph: ParagraphLook;
  readonly run: RunLook;
  readonly ruled: boolean;
}

/** Word stops following a chain of styles that bites its own tail; so do we. */
const DEEPEST = 20;

export function readStyles(docx: DocxPackage): StyleBook {
  const root = docx.related('styles') ?? docx.part('word/styles.xml');
  const themeFont = themeFonts(docx.related('theme'));
  const styles = root ? [...childrenOf(root)].filter(({ tagName }) => tagName === 'w:style') : [];
  const byId = new Map(styles.map((style) => [style.getAttribute('w:styleId') ?? '', style]));
  const defaults = new Map(
    styles
      .filter((style) => ['1', 'true'].includes(style.getAttribute('w:default') ?? ''))
      .map((style) => [style.getAttribute('w:type'), style]),
  );
  const chain = (id: string | undefined, type: string): Element[] => {
    const found: Element[] = [];
    let style = (id === undefined ? undefined : byId.get(id)) ?? defaults.get(type);
    while (style && found.length < DEEPEST) {
      found.unshift(style);
      style = byId.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return found;
  };
  const docDefaults = childOf(root, 'w:docDefaults');
  const run = runLook(childOf(childOf(docDefaults, 'w:rPrDefault'), 'w:rPr'), themeFont);
  const paragraph = paragraphLook(childOf(childOf(docDefaults, 'w:pPrDefault'), 'w:pPr'));
  const looks = (id: string | undefined, type: string) =>
    chain(id, type).reduce<{ paragraph: ParagraphLook; run: RunLook }>(
      (sum, style) => ({
        paragraph: over(sum.paragraph, paragraphLook(childOf(style, 'w:pPr'))),
        run: over(sum.run, runLook(childOf(style, 'w:rPr'), themeFont)),
      }),
      { paragraph: {}, run: {} },
    );
  const remember = <T>(make: (id: string | undefined) => T) => {
    const known = new Map<string | undefined, T>();
    return (id: string | undefined): T => {
      const found = known.get(id) ?? make(id);
      known.set(id, found);
      return found;
    };
  };
  return {
    run,
    paragraph,
    themeFont,
    paragraphStyle: remember((id) => looks(id, 'paragraph')),
    characterStyle: remember((id) => (id === undefined ? {} : looks(id, 'character').run)),
    tableStyle: remember((id) => ({
      ...looks(id, 'table'),
      ruled: chain(id, 'table').some((style) => hasInnerLines(childOf(style, 'w:tblPr'))),
    })),
  };
}

/** Whether lines are printed between the cells. */
export function hasInnerLines(tblPr: Element | undefined): boolean {
  const borders = childOf(tblPr, 'w:tblBorders');
  return ['w:insideH', 'w:insideV'].some(
    (side) => !['nil', 'none', undefined].includes(valueOf(borders, side)),
  );
}

/** `minorHAnsi`, `majorAscii` … → the Latin font of that part of the theme. */
function themeFonts(theme: Element | null): (name: string) => string | undefined {
  const latin = (part: string): string | undefined => {
    const found = theme ? (inside(theme, part).next().value as Element | undefined) : undefined;
    return childOf(found, 'a:latin')?.getAttribute('typeface') ?? undefined;
  };
  const [minor, major] = [latin('a:minorFont'), latin('a:majorFont')];
  return (name) => (name.startsWith('major') ? major : minor);
}
