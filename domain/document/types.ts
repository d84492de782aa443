/**
 * Types of official document (Nghị định 30/2020/NĐ-CP, Điều 7; Phụ lục III, mục I) and the steps each goes through here.
 * A new type is a row here, a template with its manifest, and a golden.
 */
export type DocumentStep = 'contentCheck' | 'formCheck' | 'signing' | 'numbering' | 'sealing' | 'dispatching';

interface TypeRow {
  /** As printed in capitals at box 5a; a công văn prints none. */
  readonly label: string;
  /** Group of the notation; a công văn has none. */
  readonly abbreviation: string;
  readonly printsAddressees: boolean;
  readonly steps: readonly DocumentStep[];
}

const EVERY_STEP: readonly DocumentStep[] = [
  'contentCheck',
  'formCheck',
  'signing',
  'numbering',
  'sealing',
  'dispatching',
];

export const DOCUMENT_TYPES = {
  congVan: { label: 'Công văn', abbreviation: '', printsAddressees: true, steps: EVERY_STEP },
  baoCao: { label: 'Báo cáo', abbreviation: 'BC', printsAddressees: true, steps: EVERY_STEP },
} as const satisfies Record<string, TypeRow>;

export type DocumentType = keyof typeof DOCUMENT_TYPES;
