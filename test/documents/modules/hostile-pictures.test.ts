/** Pictures come from outside: what is not a whole PNG or JPEG of reasonable size never gets into a document. */
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { qrPng } from '../../../documents/form-files/qr-png.ts';
import { pictureSize } from '../../../documents/modules/picture-size.ts';
import { pictureProblems, type TemplatePicture } from '../../../documents/modules/template-picture.ts';

const PNG_BYTES = qrPng('van thu');
const picture = (bytes: Uint8Array, millimetres = 30): TemplatePicture => ({
  picture: bytes,
  millimetres,
  words: 'ảnh',
  shows: 'photo',
});
const wrong = (value: TemplatePicture): string =>
  pictureProblems(value, 'mẫu thử', false)
    .map(({ what }) => what)
    .join('; ');
const NOT_ONE = 'không phải ảnh PNG hoặc JPEG còn nguyên vẹn';

/** SOI, an APP0, a frame of that size, EOI. */
const jpeg = (width: number, height: number): Buffer =>
  Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8],
    ...[height >> 8, height & 255, width >> 8, width & 255, 3, ...Array<number>(9).fill(0), 0xff, 0xd9],
  ]);

const withSize = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(PNG_BYTES);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

describe('a picture', () => {
  it('that is whole is taken', () => {
    const { width, height } = PNG.sync.read(PNG_BYTES);
    expect(pictureSize(PNG_BYTES)).toEqual({ extension: 'png', width, height });
    expect(pictureSize(jpeg(640, 480))).toEqual({ extension: 'jpeg', width: 640, height: 480 });
    expect(wrong(picture(PNG_BYTES))).toBe('');
    expect(wrong(picture(jpeg(640, 480)))).toBe('');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['a PNG cut short', PNG_BYTES.subarray(0, -1)],
    ['a PNG with something behind it', Buffer.concat([PNG_BYTES, Buffer.from('PK')])],
    ['a PNG without its head', Buffer.concat([PNG_BYTES.subarray(0, 8), PNG_BYTES.subarray(33)])],
    ['a JPEG without an end', jpeg(1, 1).subarray(0, -2)],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9])],
    ['no width at all', withSize(0, 100)],
    ['no height at all', jpeg(10, 0)],
  ])('that is %s is refused', (_, bytes) => {
    expect(wrong(picture(bytes))).toBe(NOT_ONE);
  });

  it.each([
    [withSize(60_000, 60_000), 'ảnh 60000 × 60000 điểm, quá 4100 điểm mỗi chiều'],
    [
      jpeg(100, 5_000),
      'ảnh 100 × 5000 điểm, quá 4100 điểm mỗi chiều; ảnh in ra 30 × 1500 mm, không vừa trang giấy',
    ],
    [
      Buffer.concat([jpeg(10, 10).subarray(0, -2), Buffer.alloc(3_000_000), jpeg(1, 1).subarray(-2)]),
      'ảnh nặng 2,9 MB, quá 2 MB',
    ],
  ])('too large is refused, with everything that is wrong', (bytes, what) => {
    expect(wrong(picture(bytes))).toBe(what);
  });

  it.each([0, -1, 171, Number.NaN, Infinity])('printed %s mm wide is refused', (millimetres) => {
    expect(wrong(picture(PNG_BYTES, millimetres))).toContain('không vừa trang giấy');
  });

  it('of any bytes is judged without an exception', () => {
    const heads = [
      Buffer.alloc(0),
      PNG_BYTES.subarray(0, 8),
      PNG_BYTES.subarray(0, 33),
      Buffer.from([0xff, 0xd8]),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 80 }), (head, rest) => {
        const size = pictureSize(Buffer.concat([head, rest]));
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
