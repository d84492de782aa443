/** What the lines of a PDF tell of its margins and of how its paragraphs are set. */
import { describe, expect, test } from 'vitest';
import { edgesOf, marginsOf } from '../../../documents/lint/pdf-edges.ts';
import { layoutOf } from '../../../documents/lint/pdf-layout.ts';
import type { Segment } from '../../../documents/lint/pdf-rows.ts';

const WIDTH = 595;
const line = (x0: number, x1: number, y: number, text = 'lời văn'): Segment => ({
  pieces: [],
  text,
  x0,
  x1,
  y,
  height: 16,
  size: 14,
});
const page = { width: WIDTH, height: 842, pieces: [] };
/** Three lines, the first set in, the last short. */
const paragraph = (left: number, right: number, y: number, setIn = 28, step = 16): Segment[] => [
  line(left + setIn, right, y),
  line(left, right, y + step),
  line(left, left + 200, y + 2 * step),
];
const letter = (left: number, right: number): Segment[] =>
  [200, 260, 320, 380].flatMap((y) => paragraph(left, right, y));

describe('edges', () => {
  test('are where the text begins and ends, though most wide lines are set in', () => {
    expect(edgesOf(letter(85, 538), WIDTH)).toEqual({
      left: 85,
      right: 538,
      flush: true,
      sure: true,
      pitch: 2.1,
    });
  });

  test('tell how far lines stand apart that are set double', () => {
    const double = [200, 320, 440, 560].flatMap((y) => paragraph(85, 538, y, 28, 33));
    expect(edgesOf(double, WIDTH).pitch).toBeCloseTo(2.43, 1);
    const one = letter(85, 538).map((each) => ({ ...each, y: each.y * 2 }));
    expect(edgesOf([...letter(85, 538), ...one], WIDTH).pitch).toBe(2.1);
  });

  test('are not sure of a few lines', () => {
    expect(edgesOf(paragraph(85, 538, 200), WIDTH).sure).toBe(false);
  });

  test('of ragged text show no margin on the right', () => {
    const ragged = letter(85, 538).map((each, i) => ({ ...each, x1: each.x1 - ((i * 23) % 61) }));
    const edges = edgesOf(ragged, WIDTH);
    expect(marginsOf(page, [ragged.map((each) => [each])], edges)?.right).toBeNaN();
  });
});

describe('margins', () => {
  const lines = letter(57, 566);
  const rows = [[[line(300, 500, 30, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')], ...lines.map((each) => [each])]];

  test('are told on both sides, above only where the text comes too close', () => {
    const margins = marginsOf(page, rows, edgesOf(lines, WIDTH));
    expect(margins?.left).toBeCloseTo(20.1, 1);
    expect(margins?.right).toBeCloseTo(10.2, 1);
    expect(margins?.top).toBeCloseTo(6.1, 1);
    expect(margins?.bottom).toBeNaN();
  });
});

describe('a paragraph', () => {
  const edges = { left: 85, right: 538, flush: true, sure: true, pitch: 2.1 };
  const above = { segments: paragraph(85, 538, 100), cell: null };
  const told = (segments: Segment[]) => layoutOf({ segments, cell: null }, above, edges);

  test('tells how far it is set in, the gap above it and its lines', () => {
    const { firstLine, before, align, line: spacing } = told(paragraph(85, 538, 154));
    expect(firstLine).toBeCloseTo(9.9, 1);
    expect(before).toBe(6);
    expect(align).toBe('both');
    expect(spacing?.value).toBeCloseTo(1, 1);
  });

  test('shows ragged lines', () => {
    const [first, second, third] = paragraph(85, 538, 154) as [Segment, Segment, Segment];
    expect(told([first, { ...second, x1: 500 }, third]).align).toBe('left');
  });

  test.each([
    ['of two lines', paragraph(85, 538, 154).slice(0, 2)],
    ['far below the one above', paragraph(85, 538, 300)],
    ['that hangs', paragraph(85, 538, 154).map((each) => ({ ...each, x0: each.x0 + 30 }))],
  ])('%s tells nothing', (_, segments) => {
    expect(told(segments)).toEqual({});
  });
});
