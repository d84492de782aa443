/**
 * What stands at the top right of an electronic copy (box 14): form of the copy, who made it, when, to the second and
 * with the time zone; no image (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.3).
 */
import { isoInstant } from '../time/day.ts';

export const COPY_KINDS = {
  saoY: { label: 'Sao y', typed: 'sao-y' },
  saoLuc: { label: 'Sao lục', typed: 'sao-luc' },
  trichSao: { label: 'Trích sao', typed: 'trich-sao' },
} as const;
export type CopyKind = keyof typeof COPY_KINDS;

interface CopyFacts {
  readonly kind: CopyKind;
  readonly issuerName: string;
  readonly at: Date;
  /** Such a copy is worth nothing, and says so. */
  readonly rehearsal: boolean;
}

export const copyMark = ({ kind, issuerName, at, rehearsal }: CopyFacts): readonly string[] => [
  `${COPY_KINDS[kind].label}${rehearsal ? ' (BẢN THỬ)' : ''}`,
  issuerName,
  isoInstant(at),
];

/** Of the picture a scanned page is. */
export interface ScanFacts {
  readonly dpi: number;
  readonly colour: boolean;
}

const LEAST_DPI = 200;

/** What a scan has to be (mục I.2); a page that is no picture was never scanned. */
export function scanProblems(scan: ScanFacts | null) {
  if (!scan) return [];
  const { dpi, colour } = scan;
  const source = 'Phụ lục I, phần II, mục I.2';
  return [
    ...(dpi < LEAST_DPI
      ? [
          {
            where: 'file',
            what: `ảnh quét ${dpi} dpi, ít nhất phải ${LEAST_DPI} dpi`,
            remedy: `quét lại (${source})`,
          },
        ]
      : []),
    ...(colour
      ? []
      : [{ where: 'file', what: 'ảnh quét không có màu', remedy: `quét lại ở chế độ ảnh màu (${source})` }]),
  ];
}
