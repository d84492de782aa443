/** Values of an attached file made such as Word takes: other programs write lengths with decimals and leave out what it asks for. */

const LENGTHS = new Set(
  (
    'w:w w:h w:left w:right w:start w:end w:firstLine w:hanging w:before w:after w:line w:pos w:space w:x w:y w:tblpX w:tblpY ' +
    'w:leftFromText w:rightFromText w:topFromText w:bottomFromText'
  ).split(' '),
);
const NUMBERED = new Set(
  (
    'w:sz w:szCs w:kern w:position w:spacing w:w w:gridSpan w:gridBefore w:gridAfter w:ilvl w:outlineLvl w:start ' +
    'w:startOverride w:trHeight w:fitText'
  ).split(' '),
);
const DECIMAL = /^\s*-?\d*\.\d+\s*$/;

/** Half a twentieth of a point is no length to Word: it refuses the file. */
export function isOddLength(element: string, attribute: string, value: string): boolean {
  if (!DECIMAL.test(value)) return false;
  return (
    LENGTHS.has(attribute) ||
    (attribute === 'w:val' && NUMBERED.has(element)) ||
    (/^(?:wp|a|pic|wps|wpg):/.test(element) && !attribute.includes(':'))
  );
}

/** Of tables, rows and cells: Word writes "on" and "off". */
const SWITCHES = new Set(
  'w:tblHeader w:cantSplit w:hidden w:bidiVisual w:noWrap w:tcFitText w:hideMark'.split(' '),
);
const SWITCHED: Readonly<Record<string, string>> = { '1': 'on', true: 'on', '0': 'off', false: 'off' };

export function valueOf(element: string, attribute: string, value: string): string {
  if (isOddLength(element, attribute, value)) return String(Math.round(Number(value)));
  return SWITCHES.has(element) && attribute === 'w:val' ? (SWITCHED[value] ?? value) : value;
}

/** What says nothing without a value is left out. */
const NEEDS_VALUE = new Set(
  (
    'w:jc w:sz w:szCs w:color w:highlight w:numFmt w:lvlJc w:suff w:vAlign w:textAlignment w:vertAlign w:gridSpan ' +
    'w:outlineLvl w:ilvl w:numId w:start w:kern w:position w:w w:textDirection w:em w:effect w:top w:left w:bottom ' +
    'w:right w:between w:bar w:insideH w:insideV w:tl2br w:tr2bl w:bdr w:tblStyleRowBandSize w:tblStyleColBandSize'
  ).split(' '),
);
/** Sides of cells have a width and no value. */
const SIDES = /^w:(?:top|left|bottom|right|start|end)$/;

/** The attributes completed; null when the element is to be left out. */
export function completed(element: string, attributes: string): string | null {
  if (attributes.includes(' w:val="')) return attributes;
  if (element === 'w:shd') return ` w:val="clear"${attributes}`;
  if (SIDES.test(element) && attributes.includes(' w:w="')) return attributes;
  return NEEDS_VALUE.has(element) ? null : attributes;
}
