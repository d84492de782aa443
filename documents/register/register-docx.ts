import type { RegisterRow } from '../../domain/document/register.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { rehearsalMark, type Letterhead } from '../data/letterhead.ts';
import { REGISTER_HEAD_LEFT } from '../data/measures.ts';
import { issuerData } from '../data/official.ts';
import { renderTemplate } from '../render/render-template.ts';
import type { TemplateLibrary } from '../template/library.ts';

/** The register of one series and year, or of some days of it. */
export interface RegisterInput extends Pick<Letterhead, 'parentHeader' | 'issuerHeader' | 'rehearsal'> {
  readonly year: number;
  /** Whether first and last number say what it covers; several series each have their own. */
  readonly oneSeries: boolean;
  /** "Công văn", "Các loại văn bản có tên loại". */
  readonly seriesName: string;
  /** First and last day covered. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** In the order of numbers, void ones too. */
  readonly rows: readonly RegisterRow[];
}

/** The register as .docx, landscape (Nghị định 30/2020/NĐ-CP, Điều 16.2.b: printed with every column and bound). */
export function registerDocx(templates: TemplateLibrary, input: RegisterInput): Buffer {
  return renderTemplate(templates.get('soVanBanDi'), {
    ...issuerData(input, REGISTER_HEAD_LEFT),
    year: String(input.year),
    seriesName: input.seriesName,
    firstDay: formatDay(input.firstDay),
    lastDay: formatDay(input.lastDay),
    span: spanOf(input),
    rows: input.rows.map((row) => ({ ...row })),
    rehearsalMark: rehearsalMark(input.rehearsal),
  });
}

function spanOf({ rows, oneSeries }: RegisterInput): string {
  if (rows.length === 0) return 'chưa có số nào được cấp';
  return oneSeries ? numberSpan(rows) : `${rows.length} văn bản`;
}

const numberSpan = (rows: readonly RegisterRow[]): string =>
  `từ số ${numberOf(rows[0])} đến số ${numberOf(rows.at(-1))}`;
const numberOf = (row: RegisterRow | undefined): string => row?.codeNotation.split('/')[0] ?? '';
