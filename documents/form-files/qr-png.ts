import { PNG } from 'pngjs';
import qrcode from 'qrcode-generator';

/** Pixels a module, and modules of white around: without them a reader does not find the code (ISO/IEC 18004, 5.3.8). */
const SCALE = 4;
const QUIET = 4;

/** A QR code as PNG; medium correction, so that a seal over its corner does no harm. The same text, the same bytes. */
export function qrPng(text: string): Buffer {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const width = (modules + 2 * QUIET) * SCALE;
  const png = new PNG({ width, height: width, colorType: 0, inputHasAlpha: true });
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const [row, column] = [Math.floor(y / SCALE) - QUIET, Math.floor(x / SCALE) - QUIET];
      const inside = row >= 0 && column >= 0 && row < modules && column < modules;
      const shade = inside && code.isDark(row, column) ? 0 : 255;
      png.data.fill(shade, 4 * (y * width + x), 4 * (y * width + x) + 3);
      png.data[4 * (y * width + x) + 3] = 255;
    }
  return PNG.sync.write(png, { colorType: 0, inputHasAlpha: true });
}
