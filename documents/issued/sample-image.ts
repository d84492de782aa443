import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImageSize } from '../../domain/document/signature-boxes.ts';
import type { SigningImageKind } from '../../domain/document/signing-image.ts';
import { pictureSize } from '../modules/picture-size.ts';

export interface SampleImage {
  readonly png: Buffer;
  readonly size: ImageSize;
}

const SAMPLES: Readonly<Record<SigningImageKind, { readonly file: string; readonly millimetres: number }>> = {
  signature: { file: 'chu-ky-ban-thu.png', millimetres: 45 },
  seal: { file: 'dau-ban-thu.png', millimetres: 36 },
};

const known = new Map<string, SampleImage>();

/** The image that says BẢN THỬ, from the folder of templates. Read once. */
export function sampleImage(templatesDir: string, kind: SigningImageKind): SampleImage {
  const { file, millimetres } = SAMPLES[kind];
  const name = path.join(templatesDir, 'images', file);
  const found = known.get(name) ?? read(name, millimetres);
  known.set(name, found);
  return found;
}

function read(name: string, millimetres: number): SampleImage {
  const png = readFileSync(name);
  const size = pictureSize(png);
  if (!size) throw new Error(`${name}: không phải ảnh`);
  return { png, size: { millimetres, width: size.width, height: size.height } };
}
