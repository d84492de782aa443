/** The papers of what came in: both registers, landscape, and the slip on which it is settled (Phụ lục IV, mục VI–VIII). */
import type { FollowUpRow, IncomingRow } from '../../domain/incoming/registers.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { rehearsalMark, type Letterhead } from '../data/letterhead.ts';
import { REGISTER_HEAD_LEFT } from '../data/measures.ts';
import { issuerData } from '../data/official.ts';
import { renderTemplate } from '../render/render-template.ts';
import type { TemplateLibrary } from '../template/library.ts';

interface Head extends Pick<Letterhead, 'parentHeader' | 'issuerHeader' | 'rehearsal'> {
  readonly year: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
}
export interface IncomingRegisterInput extends Head {
  readonly rows: readonly IncomingRow[];
}
export interface FollowUpInput extends Head {
  readonly rows: readonly FollowUpRow[];
}

export const incomingRegisterDocx = (templates: TemplateLibrary, input: IncomingRegisterInput): Buffer =>
  renderTemplate(templates.get('soVanBanDen'), {
    ...headData(input),
    rows: input.rows.map((row) => ({ ...row })),
  });

export const followUpDocx = (templates: TemplateLibrary, input: FollowUpInput): Buffer =>
  renderTemplate(templates.get('soTheoDoiGiaiQuyet'), {
    ...headData(input),
    rows: input.rows.map((row) => ({ ...row })),
  });

const headData = ({ rows, ...head }: Head & { readonly rows: readonly object[] }) => ({
  ...issuerData(head, REGISTER_HEAD_LEFT),
  year: String(head.year),
  firstDay: formatDay(head.firstDay),
  lastDay: formatDay(head.lastDay),
  span: rows.length === 0 ? 'chưa có văn bản đến' : `${rows.length} văn bản`,
  rehearsalMark: rehearsalMark(head.rehearsal),
});

export interface SlipInput extends Pick<Letterhead, 'parentHeader' | 'issuerHeader' | 'rehearsal'> {
  readonly arrivalNumber: string;
  readonly arrivedOn: string;
  /** "Công văn số 1801/UBND-KGVX ngày 07/7/2023 của …" */
  readonly documentLine: string;
  readonly subject: string;
  readonly instruction: string;
  readonly leadUnit: string;
  readonly supportingUnits: string;
  readonly due: string;
  readonly instructedBy: string;
  readonly unitInstruction: string;
  readonly person: string;
  readonly personDue: string;
  readonly assignedBy: string;
  readonly proposal: string;
}

/** Whatever is not said yet is left to be written by hand. */
const BY_HAND = '…………………………………………';

export function slipDocx(
  templates: TemplateLibrary,
  { parentHeader, issuerHeader, rehearsal, ...slip }: SlipInput,
): Buffer {
  const said = Object.entries(slip).map(([key, text]) => [
    key,
    text === '' && !SIGNATURES.has(key) ? BY_HAND : text,
  ]);
  return renderTemplate(templates.get('phieuGiaiQuyet'), {
    ...issuerData({ parentHeader, issuerHeader }),
    ...(Object.fromEntries(said) as Record<string, string>),
    rehearsalMark: rehearsalMark(rehearsal),
  });
}

const SIGNATURES: ReadonlySet<string> = new Set(['instructedBy', 'assignedBy']);
