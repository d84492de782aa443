/** Page size, margins and page number of every section of a .docx. */
import type { Element } from '@xmldom/xmldom';
import type { PageNumber, PageSetup } from '../../domain/form/view.ts';
import { childrenOf, inside } from '../form-files/docx-view.ts';
import { childOf, MM_PER_TWIP, over, paragraphLook, runLook, valueOf } from './look.ts';
import type { DocxPackage } from './package.ts';
import type { StyleBook } from './styles.ts';

/** Word's page where a section states none: US Letter. */
const LETTER = { width: 12240, height: 15840, margin: 1440 };

export function readSections(docx: DocxPackage, styles: StyleBook, body: Element): PageSetup[] {
  let inherited: ReadonlyMap<string, string> = new Map();
  return [...sectionProperties(body)].map((sectPr) => {
    inherited = new Map([...inherited, ...headersOf(sectPr)]);
    return setupOf(sectPr, pageNumberOf(docx, styles, { sectPr, parts: inherited }));
  });
}

function* sectionProperties(body: Element): Generator<Element> {
  const last = childOf(body, 'w:sectPr');
  for (const found of inside(body, 'w:sectPr')) if (found !== last && isOfParagraph(found)) yield found;
  if (last) yield last;
}

/** Not the former one that a tracked change keeps. */
const isOfParagraph = (sectPr: Element): boolean =>
  (sectPr.parentNode as Element | null)?.tagName === 'w:pPr';

function setupOf(sectPr: Element, pageNumber: PageNumber | null): PageSetup {
  const [size, margin] = [childOf(sectPr, 'w:pgSz'), childOf(sectPr, 'w:pgMar')];
  const mm = (node: Element | undefined, name: string, usual: number): number =>
    Math.abs(Number(node?.getAttribute(name) ?? usual)) * MM_PER_TWIP;
  const gutter = mm(margin, 'w:gutter', 0);
  return {
    width: mm(size, 'w:w', LETTER.width),
    height: mm(size, 'w:h', LETTER.height),
    margins: {
      top: mm(margin, 'w:top', LETTER.margin),
      right: mm(margin, 'w:right', LETTER.margin),
      bottom: mm(margin, 'w:bottom', LETTER.margin),
      left: mm(margin, 'w:left', LETTER.margin) + gutter,
    },
    pageNumber,
  };
}

/** `headerReference default` → relationship id. */
const headersOf = (sectPr: Element): (readonly [string, string])[] =>
  [...childrenOf(sectPr)]
    .filter(({ tagName }) => tagName === 'w:headerReference' || tagName === 'w:footerReference')
    .map((each) => [
      `${each.tagName} ${each.getAttribute('w:type') ?? 'default'}`,
      each.getAttribute('r:id') ?? '',
    ]);

interface Headers {
  readonly sectPr: Element;
  readonly parts: ReadonlyMap<string, string>;
}

function pageNumberOf(docx: DocxPackage, styles: StyleBook, { sectPr, parts }: Headers): PageNumber | null {
  const title = childOf(sectPr, 'w:titlePg');
  const different =
    title !== undefined && !['0', 'false', 'off'].includes(title.getAttribute('w:val') ?? '1');
  const numberIn = (zone: 'header' | 'footer', type: string): PageNumber | null => {
    const target = docx.target(parts.get(`w:${zone}Reference ${type}`) ?? '');
    const root = target ? docx.part(target) : null;
    return root ? findNumber(root, styles, zone) : null;
  };
  const found = numberIn('header', 'default') ?? numberIn('footer', 'default');
  const onFirst = different ? (numberIn('header', 'first') ?? numberIn('footer', 'first')) !== null : true;
  return found && { ...found, onFirst };
}

function findNumber(
  root: Element,
  styles: StyleBook,
  zone: PageNumber['zone'],
): (Omit<PageNumber, 'onFirst'> & { onFirst: boolean }) | null {
  const simple = [...inside(root, 'w:fldSimple')].filter((each) =>
    isPage(each.getAttribute('w:instr') ?? ''),
  );
  const complex = [...inside(root, 'w:instrText')].filter((each) => isPage(each.textContent ?? ''));
  const field = simple[0] ?? complex[0];
  if (!field) return null;
  const p = ancestor(field, 'w:p');
  const pPr = childOf(p, 'w:pPr');
  const style = styles.paragraphStyle(valueOf(pPr, 'w:pStyle'));
  const look = over(over(styles.paragraph, style.paragraph), paragraphLook(pPr));
  const r = ancestor(field, 'w:r') ?? childOf(field, 'w:r');
  const letters = over(
    over(over(styles.run, style.run), styles.characterStyle(valueOf(childOf(r, 'w:rPr'), 'w:rStyle'))),
    runLook(childOf(r, 'w:rPr'), styles.themeFont),
  );
  const frame = childOf(pPr, 'w:framePr')?.getAttribute('w:xAlign');
  const tab = p && !inside(p, 'w:ptab').next().done;
  const align = frame === 'center' || tab ? 'center' : (look.align ?? 'left');
  return {
    zone,
    align: align === 'left' && centredByTab(p, look.indent ?? 0) ? 'center' : align,
    size: letters.size ?? 10,
    upright: !letters.italic,
    onFirst: true,
  };
}

const isPage = (code: string): boolean => /^\s*PAGE\b/i.test(code);

/** Word's header style has a tab stop in the middle. */
const centredByTab = (p: Element | undefined, _indent: number): boolean =>
  p !== undefined && !inside(p, 'w:tab').next().done;

function ancestor(node: Element, name: string): Element | undefined {
  let at = node.parentNode as Element | null;
  while (at && at.tagName !== name) at = at.parentNode as Element | null;
  return at ?? undefined;
}
