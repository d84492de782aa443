/** The elements that hold properties and what may stand in each, in the only order Word takes (ECMA-376 Part 1, 17.3–17.9). */
const words = (text: string): readonly string[] => text.split(' ');

const EDGES = 'top start left bottom end right';
const CELL_SIDES = `${EDGES} insideH insideV`;

const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
      'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
      'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
      'textboxTightWrap outlineLvl cnfStyle rPr sectPr',
  ),
  'w:rPr': words(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
      'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
      'eastAsianLayout specVanish oMath',
  ),
  'w:tblPr': words(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
      'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  'w:tblPrEx': words('tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook'),
  'w:trPr': words(
    'cnfStyle gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden',
  ),
  'w:tcPr': words(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers',
  ),
  'w:tblStylePr': words('pPr rPr tblPr trPr tcPr'),
  'w:pBdr': words('top left bottom right between bar'),
  'w:tblBorders': words(CELL_SIDES),
  'w:tcBorders': words(`${CELL_SIDES} tl2br tr2bl`),
  'w:tblCellMar': words(EDGES),
  'w:tcMar': words(EDGES),
  'w:numPr': words('ilvl numId'),
  'w:lvl': words('start numFmt lvlRestart isLgl suff lvlText legacy lvlJc pPr rPr'),
  'w:lvlOverride': words('startOverride lvl'),
};

/** Every property there is, whatever it stands in. */
export const PROPERTIES: ReadonlySet<string> = new Set(
  Object.values(ORDER).flatMap((names) => names.map((name) => `w:${name}`)),
);

export const holdsProperties = (name: string): boolean => Object.hasOwn(ORDER, name);

/** One property: the name of its element, `w:jc`, and its XML. */
export interface Property {
  readonly name: string;
  readonly xml: string;
}

/** Properties as they may stand in that element: in order, each once (the last counts), nothing else. */
export function inOrder(element: string, properties: readonly Property[]): string {
  const order = ORDER[element] ?? [];
  const found = new Map(properties.map(({ name, xml }) => [name, xml]));
  return order.map((name) => found.get(`w:${name}`) ?? '').join('');
}

/** Marks of changes and what belongs to a list's shape alone; they are judged elsewhere, or come where they like. */
const ANYWHERE =
  /^w:(?:pStyle|lvlPicBulletId|divId|ins|del|cellIns|cellDel|cellMerge|moveFrom|moveTo|\w+Change|numberingChange)$/;

/** Whether these children stand there in Word's order. */
export function stands(element: string, children: readonly string[]): boolean {
  const order = ORDER[element] ?? [];
  // The properties of a row come in any order.
  if (element === 'w:trPr') return true;
  const ranks = children.filter((name) => !ANYWHERE.test(name)).map((name) => order.indexOf(name.slice(2)));
  return ranks.every((rank, i) => rank >= 0 && (i === 0 || rank > (ranks[i - 1] ?? 0)));
}
