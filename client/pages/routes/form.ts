import type { TableField } from '../../../domain/survey/form.ts';
import { saveDraft, type RawAnswer } from '../../../store/survey/drafts.ts';
import type { Asked, Change } from '../change.ts';
import { inFormOrder, readForm } from '../form/answer.ts';
import { keptFiles } from '../form/file-value.ts';
import { addRow, elementId, rawFromPosted, removeRow, rowCount, rowId } from '../form/inputs.ts';
import { takeFiles } from '../form/take-files.ts';
import { first } from '../posted.ts';
import type { GoTo } from '../screen.ts';
import { formScreen } from '../views/form.ts';
import { fileNotices } from '../views/not-recorded.ts';

const ACTION = 'thao-tac';

/** Every button of the form saves the draft first; then rows are added or removed, or the answer is reviewed. */
export const filling: Change = {
  path: '/phieu',
  answering: true,
  async make(asked) {
    const { visit, posted, deps } = asked;
    const { fields } = visit.page.campaign.definition.form;
    const taken = await takeFiles(fields, posted, deps.files);
    const moved = moveRows(asked, { ...typedRaw(asked), ...taken.raw });
    await saveDraft(deps.db, visit.page.recipient.id, moved.raw);
    const reviewing = first(posted, ACTION) === 'xem-lai';
    const problems = inFormOrder(
      fields,
      taken.problems,
      reviewing ? readForm(fields, moved.raw).problems : [],
    );
    if (problems.length > 0) return formScreen(visit, { raw: moved.raw, problems, status: 422 });
    return reviewing ? { goTo: `${visit.base}/xem-lai` } : moved;
  },
  showAgain: (asked, why) =>
    formScreen(asked.visit, {
      raw: typedRaw(asked),
      ...why,
      notices: [...why.notices, ...fileNotices(asked.posted)],
    }),
};

/** What was typed, and the files kept from before. */
export function typedRaw({ visit, posted }: Omit<Asked, 'deps'>): RawAnswer {
  const { fields } = visit.page.campaign.definition.form;
  return { ...rawFromPosted(fields, posted), ...keptFiles(fields, visit.page, posted) };
}

/** `them:<table>` and `xoa:<table>:<row>`; anything else only saves. */
function moveRows({ visit, posted }: Asked, raw: RawAnswer): GoTo & { readonly raw: RawAnswer } {
  const [verb = '', id = '', row = ''] = first(posted, ACTION).split(':');
  const { fields } = visit.page.campaign.definition.form;
  const table = fields.find((field): field is TableField => field.type === 'table' && field.id === id);
  const form = `${visit.base}/phieu`;
  if (verb === 'them' && table) {
    const added = addRow(table, raw);
    return { raw: added, goTo: `${form}#${rowId(table.id, rowCount(table, added) - 1)}` };
  }
  if (verb === 'xoa' && table)
    return { raw: removeRow(table, raw, Number(row)), goTo: `${form}#${elementId(table.id)}` };
  return { raw, goTo: `${form}?da-luu` };
}
