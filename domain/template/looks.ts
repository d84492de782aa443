/**
 * How the decree wants the letters of each part of a document (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II and the
 * sample table of mục V), by the tag that prints it. Sizes are points.
 */
import { ND30 } from '../form/rule.ts';

export interface LegalLook {
  /** "số, ký hiệu". */
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly source: string;
}

const look = (
  label: string,
  [from, to]: readonly [number, number],
  style: '' | 'bold' | 'italic',
  place: string,
): LegalLook => ({
  label,
  from,
  to,
  bold: style === 'bold',
  italic: style === 'italic',
  source: ND30(`phần I, mục ${place}`),
});

const PLACE_AND_DAY = look('địa danh và thời gian ban hành', [13, 14], 'italic', 'II.4');
const ADDRESSEES = look('nơi nhận ở Kính gửi', [13, 14], '', 'II.9');
const TO_PLACES = look('danh sách Nơi nhận', [11, 11], '', 'II.9');
const SIGNER = look('quyền hạn, chức vụ và họ tên người ký', [13, 14], 'bold', 'II.7');

const LOOKS: Readonly<Record<string, LegalLook>> = {
  'parent.header': look('tên cơ quan chủ quản', [12, 13], '', 'II.2'),
  issuerHeader: look('tên cơ quan ban hành', [12, 13], 'bold', 'II.2'),
  notation: look('số, ký hiệu', [13, 13], '', 'II.3'),
  place: PLACE_AND_DAY,
  month: PLACE_AND_DAY,
  year: PLACE_AND_DAY,
  typeLabel: look('tên loại', [13, 14], 'bold', 'II.5'),
  'oneAddressee.name': ADDRESSEES,
  'severalAddressees.lines.name': ADDRESSEES,
  'toPlaces.name': TO_PLACES,
  filing: TO_PLACES,
  initials: look('ký hiệu người soạn thảo', [11, 11], '', 'III.2'),
  'signerLines.line': SIGNER,
  signerName: SIGNER,
};

const SUBJECT_OF_LETTER = look('trích yếu công văn', [12, 13], '', 'II.5');
const SUBJECT_OF_TYPE = look('trích yếu', [13, 14], 'bold', 'II.5');

/** @param named the type prints its name above the subject; a công văn does not */
export function legalLook(tag: string, named: boolean): LegalLook | undefined {
  if (tag === 'subject') return named ? SUBJECT_OF_TYPE : SUBJECT_OF_LETTER;
  return Object.hasOwn(LOOKS, tag) ? LOOKS[tag] : undefined;
}

/** The font of official documents (mục I.4). */
export const LEGAL_FONT = { name: 'Times New Roman', source: ND30('phần I, mục I.4') } as const;
