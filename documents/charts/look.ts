/** How series and slices differ: in lightness first, so that a print in grey tells them apart, then by pattern and line. */

/** Dark and light take turns; a pattern lies on every one that has a neighbour of about its lightness. */
const FILLS = [
  '#1f4e79',
  '#bdd7ee',
  '#5b9bd5',
  '#ffffff',
  '#7f7f7f',
  '#d9d9d9',
  '#2e75b6',
  '#f2f2f2',
] as const;
export const INK = '#000000';
export const GRID = '#c8c8c8';

const PATTERNS = [
  null,
  null,
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.2, 4], rotation: -Math.PI / 4 },
  {
    symbol: 'circle',
    symbolSize: 0.6,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
  },
  null,
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.2, 5], rotation: Math.PI / 4 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.2, 4], rotation: 0 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.2, 4], rotation: Math.PI / 2 },
] as const;

export interface Fill {
  readonly color: string;
  readonly borderColor: string;
  readonly borderWidth: number;
  readonly decal?: object;
}

/** Of the series or the slice at that place. */
export function fillAt(index: number): Fill {
  const pattern = PATTERNS[index % PATTERNS.length];
  return {
    color: FILLS[index % FILLS.length] ?? INK,
    borderColor: INK,
    borderWidth: 0.6,
    ...(pattern ? { decal: { color: 'rgba(0, 0, 0, 0.75)', ...pattern } } : {}),
  };
}

const LINES = [
  { color: INK, type: 'solid', symbol: 'circle' },
  { color: '#2e75b6', type: [7, 4], symbol: 'rect' },
  { color: '#595959', type: [2, 3], symbol: 'triangle' },
  { color: '#1f4e79', type: [9, 3, 2, 3], symbol: 'diamond' },
  { color: '#7f7f7f', type: 'solid', symbol: 'emptyCircle' },
  { color: '#5b9bd5', type: [4, 2], symbol: 'emptyRect' },
] as const;

export const lineAt = (index: number): (typeof LINES)[number] => LINES[index % LINES.length] ?? LINES[0];
