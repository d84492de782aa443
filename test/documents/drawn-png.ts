import { PNG } from 'pngjs';

export type Colour = readonly [number, number, number, number];
export const RED: Colour = [200, 20, 30, 255];
export const BLUE: Colour = [30, 60, 190, 255];
export const CLEAR: Colour = [0, 0, 0, 0];

/** A ring of one colour on a ground of another, with an empty margin around it. */
export function ringPng(ink: Colour, ground: Colour, { size = 300, margin = 20 } = {}): Buffer {
  const png = new PNG({ width: size, height: size });
  const centre = size / 2;
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const far = Math.hypot(x + 0.5 - centre, y + 0.5 - centre);
      const on = far <= centre - margin && far >= (centre - margin) * 0.8;
      png.data.set(on ? ink : ground, 4 * (y * size + x));
    }
  return PNG.sync.write(png);
}
