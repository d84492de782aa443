import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';

interface Scan {
  readonly dpi?: number;
  readonly turn?: number;
  readonly script?: boolean;
}

/** Two pages of A4, each one picture. */
export async function scannedPdf({ dpi = 200, turn = 0, script = false }: Scan = {}): Promise<Buffer> {
  const upright = turn % 180 === 0;
  const [width, height] = upright ? [595.28, 841.89] : [841.89, 595.28];
  const png = new PNG({ width: Math.round((width * dpi) / 72), height: Math.round((height * dpi) / 72) });
  png.data.fill(250);
  const bytes = PNG.sync.write(png, { colorType: 2 });
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedPng(bytes);
  for (let i = 0; i < 2; i += 1) {
    const page = pdf.addPage([width, height]);
    page.drawImage(picture, { x: 0, y: 0, width, height });
    page.setRotation(degrees(turn));
  }
  if (script) pdf.addJavaScript('main', 'app.alert("x")');
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}
