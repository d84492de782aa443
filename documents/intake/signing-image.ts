/** An image of a signature or a seal that somebody hands in: hostile until checked, then drawn anew. */
import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { inkProblems, type InkFacts, type SigningImageKind } from '../../domain/document/signing-image.ts';
import { pictureSize } from '../modules/picture-size.ts';

export interface SigningImage {
  /** Without margins and without anything but its pixels. */
  readonly png: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export const MOST_IMAGE_BYTES = 2 * 1024 * 1024;
const MOST_PIXELS = 2_000;

/**
 * @param millimetres its width on paper
 * @throws Refusal `hostileFile` for what may not be opened, `invalidInput` with everything else against it
 */
export function readSigningImage(bytes: Buffer, kind: SigningImageKind, millimetres: number): SigningImage {
  const unsafe = unsafeIn(bytes);
  if (unsafe) throw new Refusal('hostileFile', [unsafe]);
  const image = decoded(bytes);
  const ink = inkBox(image);
  const problems = inkProblems(kind, millimetres, factsOf(image, ink));
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  return cut(image, ink);
}

/** PNG: where the fields of IHDR lie in the file. */
const IHDR = { depth: 24, colour: 25, interlace: 28 };
/** Samples of a pixel by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Before anything is unpacked: a whole PNG of fair size that holds no more pixels than it says. */
function unsafeIn(bytes: Buffer): Problem | null {
  const refused = (what: string, remedy: string): Problem => ({ where: 'file', what, remedy });
  if (bytes.length > MOST_IMAGE_BYTES) return refused('ảnh nặng quá 2 MB', 'giảm dung lượng ảnh');
  const size = pictureSize(bytes);
  if (size?.extension !== 'png')
    return refused('không phải ảnh PNG còn nguyên vẹn', 'lưu lại ảnh thành .png');
  const { width, height } = size;
  if (Math.max(width, height) > MOST_PIXELS)
    return refused(`ảnh ${width} × ${height} điểm, quá ${MOST_PIXELS} điểm mỗi chiều`, 'thu nhỏ ảnh');
  if (bytes.readUInt8(IHDR.interlace) !== 0)
    return refused('ảnh lưu kiểu xen dòng (interlaced)', 'lưu lại ảnh, bỏ chọn Interlaced');
  const samples = SAMPLES[bytes.readUInt8(IHDR.colour)];
  const depth = bytes.readUInt8(IHDR.depth);
  const raw = samples === undefined ? 0 : (1 + Math.ceil((width * samples * depth) / 8)) * height;
  return inflatesTo(bytes, raw) ? null : refused('phần điểm ảnh bị hỏng', 'lưu lại ảnh thành .png');
}

function inflatesTo(bytes: Buffer, expected: number): boolean {
  if (expected === 0) return false;
  try {
    return inflateSync(dataOf(bytes), { maxOutputLength: expected }).length === expected;
  } catch {
    return false;
  }
}

function dataOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return Buffer.concat(parts);
}

function decoded(bytes: Buffer): PNG {
  try {
    return PNG.sync.read(bytes);
  } catch {
    throw new Refusal('hostileFile', [
      { where: 'file', what: 'không đọc được ảnh PNG', remedy: 'lưu lại ảnh thành .png' },
    ]);
  }
}

interface InkBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Fainter than this is the ground. */
const FAINT = 16;

/** `at` is where its red, green, blue and alpha begin. */
function eachPixel({ width, height }: PNG, look: (x: number, y: number, at: number) => void): void {
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) look(x, y, 4 * (y * width + x));
}

/** @throws Refusal `invalidInput` when nothing is drawn */
function inkBox(image: PNG): InkBox {
  let [left, top, right, bottom] = [image.width, image.height, -1, -1];
  eachPixel(image, (x, y, at) => {
    if ((image.data[at + 3] ?? 0) < FAINT) return;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  });
  if (right >= left) return { left, top, right, bottom };
  throw new Refusal('invalidInput', [{ where: 'file', what: 'ảnh trống, không có nét nào' }]);
}

/** So much more than the other two makes a colour. */
const STRONGER = 30;

function factsOf(image: PNG, { left, top, right, bottom }: InkBox): InkFacts {
  const seen = { all: 0, clear: 0, ink: 0, blue: 0, red: 0 };
  eachPixel(image, (x, y, at) => {
    if (x < left || x > right || y < top || y > bottom) return;
    const [red = 0, green = 0, blue = 0, alpha = 0] = image.data.subarray(at, at + 4);
    seen.all += 1;
    if (alpha < FAINT) seen.clear += 1;
    else seen.ink += 1;
    if (alpha >= FAINT && red > green + STRONGER && red > blue + STRONGER) seen.red += 1;
    if (alpha >= FAINT && blue > red + STRONGER && blue > green) seen.blue += 1;
  });
  return {
    width: right - left + 1,
    height: bottom - top + 1,
    clear: seen.clear / seen.all,
    blue: seen.blue / seen.ink,
    red: seen.red / seen.ink,
  };
}

function cut(image: PNG, { left, top, right, bottom }: InkBox): SigningImage {
  const [width, height] = [right - left + 1, bottom - top + 1];
  const ink = new PNG({ width, height });
  PNG.bitblt(image, ink, left, top, width, height, 0, 0);
  return { png: PNG.sync.write(ink, { colorType: 6 }), width, height };
}
