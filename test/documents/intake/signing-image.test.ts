import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { readSigningImage } from '../../../documents/intake/signing-image.ts';
import { pictureSize } from '../../../documents/modules/picture-size.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import type { SigningImageKind } from '../../../domain/document/signing-image.ts';
import { BLUE, CLEAR, RED, ringPng, type Colour } from '../drawn-png.ts';
import { TEMPLATES_DIR } from '../samples.ts';

const image = (name: string): Buffer => readFileSync(path.join(TEMPLATES_DIR, 'images', `${name}.png`));
const SEAL = image('dau-ban-thu');
const SIGNATURE = image('chu-ky-ban-thu');

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png({ width = 40, height = 40, interlace = 0, raw = Buffer.alloc((1 + 40 * 4) * 40) }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function refusalOf(bytes: Buffer, kind: SigningImageKind = 'seal', millimetres = 36): string {
  try {
    readSigningImage(bytes, kind, millimetres);
  } catch (error) {
    if (error instanceof Refusal)
      return `${error.type}: ${error.problems.map(({ what }) => what).join(' | ')}`;
    throw error;
  }
  return 'taken';
}

describe('an image that may be kept', () => {
  it('comes out as its pixels alone, without the empty margin', () => {
    const given = ringPng(RED, CLEAR);
    const end = given.length - 12;
    const talkative = Buffer.concat([
      given.subarray(0, end),
      chunk('tEXt', Buffer.from('Comment\0<script>')),
      given.subarray(end),
    ]);
    const kept = readSigningImage(talkative, 'seal', 36);
    expect([kept.width, kept.height]).toEqual([260, 260]);
    expect(pictureSize(kept.png)).toEqual({ extension: 'png', width: 260, height: 260 });
    expect(kept.png.includes('script')).toBe(false);
    expect(readSigningImage(given, 'seal', 36).png.equals(kept.png)).toBe(true);
  });

  it('is also what stands for one in samples', () => {
    expect(readSigningImage(SEAL, 'seal', 36).width).toBeGreaterThan(420);
    expect(readSigningImage(SIGNATURE, 'signature', 45).width).toBeGreaterThan(480);
  });
});

const MEGABYTE = 1024 * 1024;
const WHITE: Colour = [255, 255, 255, 255];

test.each<readonly [string, Buffer, RegExp]>([
  ['a JPEG', Buffer.from('ffd8ffe000104a46', 'hex'), /^hostileFile: không phải ảnh PNG/],
  ['a picture cut short', SEAL.subarray(0, 3_000), /^hostileFile: không phải ảnh PNG/],
  ['more behind its end', Buffer.concat([SEAL, Buffer.from('PK')]), /^hostileFile: không phải ảnh PNG/],
  [
    'more pixels than fit a page',
    png({ width: 60_000, height: 60_000 }),
    /^hostileFile: ảnh 60000 × 60000 điểm/,
  ],
  ['far more pixels than it says', png({ raw: Buffer.alloc(64 * MEGABYTE) }), /^hostileFile: phần điểm ảnh/],
  ['fewer pixels than it says', png({ raw: Buffer.alloc(100) }), /^hostileFile: phần điểm ảnh/],
  ['interlaced', png({ interlace: 1 }), /^hostileFile: ảnh lưu kiểu xen dòng/],
  ['over two megabytes', Buffer.alloc(3 * MEGABYTE), /^hostileFile: ảnh nặng/],
  ['nothing drawn', png({}), /^invalidInput: ảnh trống/],
  ['a white ground', ringPng(RED, WHITE), /^invalidInput: ảnh dấu không có nền trong suốt/],
  ['blue, for a seal', ringPng(BLUE, CLEAR), /^invalidInput: ảnh dấu không phải màu đỏ/],
  ['too coarse', ringPng(RED, CLEAR, { size: 120, margin: 5 }), /^invalidInput: ảnh rộng 110 điểm.*78 dpi/],
])('refused: %s', (_, bytes, said) => {
  expect(refusalOf(bytes)).toMatch(said);
});

it('tells everything that is wrong with the picture at once', () => {
  expect(refusalOf(ringPng(RED, WHITE), 'signature', 200)).toMatch(
    /nền trong suốt \| ảnh chữ ký không phải màu xanh \| chiều rộng 200 mm, phải từ 15 đến 70 mm \| .* dpi/,
  );
});
