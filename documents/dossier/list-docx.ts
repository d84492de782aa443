import type { ListRow } from '../../domain/dossier/list-of-documents.ts';
import type { DossierPlan } from '../../domain/dossier/plan.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { rehearsalMark, type Letterhead } from '../data/letterhead.ts';
import { issuerData } from '../data/official.ts';
import { renderTemplate } from '../render/render-template.ts';
import type { TemplateLibrary } from '../template/library.ts';

/** The list of documents of a dossier, open or closed. */
export interface DossierListInput
  extends Pick<Letterhead, 'parentHeader' | 'issuerHeader' | 'rehearsal'>, DossierPlan {
  readonly openedOn: Day;
  /** null: still open. */
  readonly closedOn: Day | null;
  readonly rows: readonly ListRow[];
}

/** Left column of the head, twentieths of a point. */
const HEAD_LEFT = 4200;

/** Mục lục văn bản trong hồ sơ as .docx. */
export function dossierListDocx(templates: TemplateLibrary, input: DossierListInput): Buffer {
  const { code, title, retention, openedOn, closedOn, rows } = input;
  return renderTemplate(templates.get('mucLucHoSo'), {
    ...issuerData(input, HEAD_LEFT),
    code,
    title,
    retention,
    span: closedOn
      ? `Từ ngày ${formatDay(openedOn)} đến ngày ${formatDay(closedOn)}`
      : `Mở ngày ${formatDay(openedOn)}, chưa kết thúc`,
    closing: `Hồ sơ có ${rows.length} văn bản, tài liệu.`,
    rows: rows.map((row) => ({ ...row })),
    rehearsalMark: rehearsalMark(input.rehearsal),
  });
}
