import type { PostRow } from '../../domain/dispatch/post-register.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { rehearsalMark, type Letterhead } from '../data/letterhead.ts';
import { REGISTER_HEAD_LEFT } from '../data/measures.ts';
import { issuerData } from '../data/official.ts';
import { renderTemplate } from '../render/render-template.ts';
import type { TemplateLibrary } from '../template/library.ts';

export interface PostRegisterInput extends Pick<Letterhead, 'parentHeader' | 'issuerHeader' | 'rehearsal'> {
  /** First and last day covered. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly rows: readonly PostRow[];
}

/** The register of what was posted as .docx, landscape, with room for the stamp of the post. */
export const postRegisterDocx = (templates: TemplateLibrary, input: PostRegisterInput): Buffer =>
  renderTemplate(templates.get('soGuiBuuDien'), {
    ...issuerData(input, REGISTER_HEAD_LEFT),
    firstDay: formatDay(input.firstDay),
    lastDay: formatDay(input.lastDay),
    span: spanOf(input.rows),
    rows: input.rows.map((row) => ({ ...row })),
    rehearsalMark: rehearsalMark(input.rehearsal),
  });

function spanOf(rows: readonly PostRow[]): string {
  if (rows.length === 0) return 'không có văn bản nào gửi qua bưu điện';
  const envelopes = rows.reduce((sum, row) => sum + Number(row.envelopes), 0);
  return `${rows.length} lượt gửi, ${envelopes} bì`;
}
