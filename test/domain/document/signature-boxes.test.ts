import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sealBox, signatureBox } from '../../../domain/document/signature-boxes.ts';

const place = { page: 0, x: 360, y: 80, width: 120, size: 14, above: 180 };
const image = fc.record({
  millimetres: fc.integer({ min: 15, max: 70 }),
  width: fc.integer({ min: 100, max: 2_000 }),
  height: fc.integer({ min: 100, max: 2_000 }),
});

it('centres a signature over the name and never lets it touch the letters above and below', () => {
  fc.assert(
    fc.property(image, (kept) => {
      const { x, y, width, height } = signatureBox(place, kept);
      expect(x + width / 2).toBeCloseTo(420, 6);
      expect(y).toBeGreaterThanOrEqual(80 + 0.7 * 14);
      expect(y + height).toBeLessThanOrEqual(180 - 0.2 * 14);
      expect(width / height).toBeCloseTo(kept.width / kept.height, 6);
      expect(width).toBeLessThanOrEqual((kept.millimetres * 72) / 25.4 + 1e-9);
    }),
  );
});

it('lays a seal in real size over the left third of the signature, level with it', () => {
  fc.assert(
    fc.property(image, image, (seal, signature) => {
      const [over, under] = [sealBox(place, seal, signature), signatureBox(place, signature)];
      expect(over.width).toBeCloseTo((seal.millimetres * 72) / 25.4, 6);
      expect(over.x + over.width).toBeCloseTo(under.x + under.width / 3, 6);
      expect(over.y + over.height / 2).toBeCloseTo(under.y + under.height / 2, 6);
    }),
  );
});

it('has a place for a seal where the signature is written by hand', () => {
  const seal = { millimetres: 36, width: 400, height: 400 };
  const box = sealBox(place, seal, null);
  expect(box.x + box.width).toBeLessThan(420);
  expect(box.x + box.width).toBeGreaterThan(360);
});
