/** Where the images of a signature and a seal go (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.d, II.8.a). */
import type { SignaturePlace } from './frame.ts';

/** Points from the lower left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An image as the office keeps it: its width on paper, and width by height. */
export interface ImageSize {
  readonly millimetres: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const POINTS = 72 / 25.4;
/** Of a letter, in parts of its size: how far capitals rise above the baseline and tails hang below it. */
const RISE = 0.72;
const TAIL = 0.22;
/** Points left free between image and letters. */
const AIR = 2;
/** Of the seal, how much of the signature's image it covers. */
const COVERED = 1 / 3;
/** What a signature takes where there is no image of one. */
const USUAL_SIGNATURE: ImageSize = { millimetres: 45, width: 9, height: 4 };

/** Centred between block 7a and the name; made smaller when it would touch the letters. */
export function signatureBox(place: SignaturePlace, image: ImageSize): Box {
  const bottom = place.y + RISE * place.size + AIR;
  const room = Math.max(place.above - TAIL * place.size - AIR - bottom, 4 * place.size);
  const natural = image.millimetres * POINTS;
  const width = Math.min(natural, (room * image.width) / image.height);
  const height = (width * image.height) / image.width;
  return {
    x: place.x + place.width / 2 - width / 2,
    y: bottom + (room - height) / 2,
    width,
    height,
  };
}

/** In real size, over the left third of the signature and level with it. */
export function sealBox(place: SignaturePlace, seal: ImageSize, signature: ImageSize | null): Box {
  const under = signatureBox(place, signature ?? USUAL_SIGNATURE);
  const width = seal.millimetres * POINTS;
  const height = (width * seal.height) / seal.width;
  return {
    x: under.x + under.width * COVERED - width,
    y: under.y + under.height / 2 - height / 2,
    width,
    height,
  };
}
