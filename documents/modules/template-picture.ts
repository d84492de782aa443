import type { Problem } from '../../domain/failure/catalogue.ts';
import { pictureSize, type PictureSize } from './picture-size.ts';

/** A picture as the value of `{%name}`. */
export interface TemplatePicture {
  /** PNG or JPEG. */
  readonly picture: Uint8Array;
  /** Width on paper; the height follows. */
  readonly millimetres: number;
  /** What it shows, for those who cannot see it. */
  readonly words: string;
  /** Signature and seal get into a document when it is signed and sealed, and in no other way. */
  readonly shows: 'code' | 'chart' | 'photo' | 'signature' | 'seal';
}

export const isPicture = (value: unknown): value is TemplatePicture =>
  typeof value === 'object' && value !== null && 'picture' in value && value.picture instanceof Uint8Array;

export const isOfSigning = ({ shows }: TemplatePicture): boolean => shows === 'signature' || shows === 'seal';

/** The text area of A4, and more pixels than a printer of 600 dpi shows on it. */
const WIDEST_MILLIMETRES = 170;
const HIGHEST_MILLIMETRES = 247;
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_PIXELS = 4_100;

/** Everything wrong with a picture that came from somewhere. `sample` prints BẢN THỬ for signature and seal. */
export function pictureProblems(value: TemplatePicture, where: string, sample: boolean): Problem[] {
  if (isOfSigning(value))
    return sample
      ? []
      : [
          {
            where,
            what: 'ảnh chữ ký, con dấu chỉ được đưa vào văn bản ở bước ký, đóng dấu',
            remedy: 'Bỏ ảnh này khỏi dữ liệu',
          },
        ];
  const size = pictureSize(value.picture);
  if (size === null)
    return [
      {
        where,
        what: 'không phải ảnh PNG hoặc JPEG còn nguyên vẹn',
        remedy: 'Lưu lại ảnh thành PNG hoặc JPEG rồi gửi lại',
      },
    ];
  const high = (value.millimetres * size.height) / size.width;
  const unfit =
    !(value.millimetres >= 1 && value.millimetres <= WIDEST_MILLIMETRES) || high > HIGHEST_MILLIMETRES;
  return [
    ...pictureFileProblems(value.picture, size),
    ...(unfit
      ? [
          {
            what: `ảnh in ra ${Math.round(value.millimetres)} × ${Math.round(high)} mm, không vừa trang giấy`,
            remedy: `Đặt chiều rộng từ 1 đến ${WIDEST_MILLIMETRES} mm, chiều cao không quá ${HIGHEST_MILLIMETRES} mm`,
          },
        ]
      : []),
  ].map((problem) => ({ where, ...problem }));
}

/** A picture too heavy, or with more points than paper shows. */
export function pictureFileProblems(
  { length }: Uint8Array,
  { width, height }: PictureSize,
): { readonly what: string; readonly remedy: string }[] {
  return [
    ...(length > MOST_BYTES
      ? [{ what: `ảnh nặng ${megabytes(length)} MB, quá 2 MB`, remedy: 'Giảm dung lượng ảnh' }]
      : []),
    ...(Math.max(width, height) > MOST_PIXELS
      ? [
          {
            what: `ảnh ${width} × ${height} điểm, quá ${MOST_PIXELS} điểm mỗi chiều`,
            remedy: 'Thu nhỏ ảnh',
          },
        ]
      : []),
  ];
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace('.', ',');
