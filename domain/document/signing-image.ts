/**
 * Images of signatures and of the seal as an office keeps them: blue and red, PNG with a transparent ground, the seal in
 * real size (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.d, II.8.a).
 */
import type { Problem } from '../failure/catalogue.ts';

export type SigningImageKind = 'signature' | 'seal';

interface KindRow {
  readonly label: string;
  readonly colour: 'xanh' | 'đỏ';
  /** Width on paper, millimetres. */
  readonly narrowest: number;
  readonly widest: number;
  readonly source: string;
}

export const SIGNING_IMAGES: Readonly<Record<SigningImageKind, KindRow>> = {
  signature: {
    label: 'ảnh chữ ký',
    colour: 'xanh',
    narrowest: 15,
    widest: 70,
    source: 'Phụ lục I, phần I, mục II.7.d',
  },
  seal: {
    label: 'ảnh dấu',
    colour: 'đỏ',
    narrowest: 15,
    widest: 60,
    source: 'Phụ lục I, phần I, mục II.8.a',
  },
};

/** What its pixels are like. */
export interface InkFacts {
  /** Of what is not transparent, once the empty margins are off. */
  readonly width: number;
  readonly height: number;
  /** Share of pixels one can see the page through, of ink, and of ink in the legal colour: 0…1. */
  readonly clear: number;
  readonly blue: number;
  readonly red: number;
}

const LEAST_CLEAR = 0.2;
const LEAST_COLOUR = 0.6;
/** Dots an inch that print without steps. */
const LEAST_DPI = 150;

/** Everything against an image that could be read. */
export function inkProblems(
  kind: SigningImageKind,
  millimetres: number,
  { width, clear, ...colours }: InkFacts,
): Problem[] {
  const { label, colour, narrowest, widest, source } = SIGNING_IMAGES[kind];
  const share = colour === 'xanh' ? colours.blue : colours.red;
  const dpi = Math.round((width * 25.4) / millimetres);
  const checks: ReadonlyArray<readonly [boolean, Problem]> = [
    [
      clear < LEAST_CLEAR,
      {
        where: 'file',
        what: `${label} không có nền trong suốt`,
        remedy: `xóa nền rồi lưu thành PNG có lớp trong suốt (${source})`,
      },
    ],
    [
      share < LEAST_COLOUR,
      {
        where: 'file',
        what: `${label} không phải màu ${colour}`,
        remedy: `quét lại bằng chế độ ảnh màu; ${label} có màu ${colour} (${source})`,
      },
    ],
    [
      millimetres < narrowest || millimetres > widest,
      {
        where: 'millimetres',
        what: `chiều rộng ${millimetres} mm, phải từ ${narrowest} đến ${widest} mm`,
        remedy:
          kind === 'seal'
            ? 'ghi đúng đường kính (chiều rộng) của con dấu thật'
            : 'ghi chiều rộng chữ ký trên giấy',
      },
    ],
    [
      dpi < LEAST_DPI,
      {
        where: 'file',
        what: `ảnh rộng ${width} điểm, in ra ${millimetres} mm chỉ còn ${dpi} dpi, chữ sẽ vỡ`,
        remedy: `quét lại ở ít nhất ${LEAST_DPI} dpi`,
      },
    ],
  ];
  return checks.flatMap(([wrong, problem]) => (wrong ? [problem] : []));
}
