/** A small PNG: sixteen shades of black, of the red of seals and of the blue of signatures, one byte a pixel. */
import { crc32, deflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Index into the palette, row by row. */
  readonly pixels: Uint8Array;
}

type Rgb = readonly [red: number, green: number, blue: number];
const INKS: readonly Rgb[] = [
  [0, 0, 0],
  [200, 16, 24],
  [16, 48, 160],
];
const SHADES = 16;

/** Of the ink a pixel is printed in, as near as sixteen shades allow: 0 full, 15 paper. */
export function inked([red, green, blue]: Rgb): number {
  const paleness = Math.min(red, green, blue);
  const coloured = Math.max(red, green, blue) - paleness > 40;
  const ink = !coloured ? 0 : red > blue ? 1 : 2;
  return ink * SHADES + Math.round((paleness / 255) * (SHADES - 1));
}

const palette = Buffer.from(
  INKS.flatMap((ink) =>
    Array.from({ length: SHADES }, (_, shade) =>
      ink.map((part) => Math.round(part + ((255 - part) * shade) / (SHADES - 1))),
    ).flat(),
  ),
);

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BIT_DEPTH = 8;
const PALETTE = 3;

export function inkedPng({ width, height, pixels }: Picture): Buffer {
  const stride = 1 + width;
  const raw = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) raw.set(pixels.subarray(y * width, (y + 1) * width), y * stride + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BIT_DEPTH, PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([head, body, check]);
}
