/** The last look before sending; what is sent is exactly what is shown here. */
import type { AnswerValues, FormField } from '../../../domain/survey/form.ts';
import type { RawAnswer } from '../../../store/survey/drafts.ts';
import { shownAnswer } from '../form/answer.ts';
import { fileOf } from '../form/file-value.ts';
import { keptName, valueName } from '../form/inputs.ts';
import type { Screen } from '../screen.ts';
import type { Visit } from '../visit.ts';
import { lateNotices } from './due.ts';
import type { Notice } from './notice.ts';

export interface Reviewed {
  readonly raw: RawAnswer;
  readonly values: AnswerValues;
  readonly requestId: string;
  readonly notices?: readonly Notice[];
  readonly status?: number;
}

export const REQUEST_ID = 'ma-yeu-cau';

const AGAIN = 'Gửi rồi vẫn sửa và gửi lại được.';
const AGAIN_IN_TIME = 'Gửi rồi vẫn sửa và gửi lại được trong thời hạn trả lời.';

export function reviewScreen({ page, base }: Visit, reviewed: Reviewed): Screen {
  const { definition } = page.campaign;
  const late = lateNotices(page);
  return {
    template: 'review',
    title: 'Xem lại trước khi gửi',
    status: reviewed.status,
    data: {
      base,
      notices: [...(reviewed.notices ?? []), ...late],
      recipient: page.recipient.name,
      issuer: page.issuer || 'cơ quan ban hành',
      shown: shownAnswer(definition.form.fields, reviewed.values),
      hidden: [
        ...hiddenInputs(definition.form.fields, reviewed.raw),
        { name: REQUEST_ID, value: reviewed.requestId },
      ],
      afterwards: late.length > 0 || !page.due ? AGAIN : AGAIN_IN_TIME,
    },
  };
}

function hiddenInputs(fields: readonly FormField[], raw: RawAnswer): { name: string; value: string }[] {
  const files = new Set(fields.filter(({ type }) => type === 'file').map(({ id }) => id));
  return Object.entries(raw).flatMap(([key, value]) => {
    if (!files.has(key)) return [value].flat().map((one) => ({ name: valueName(key), value: one }));
    const file = fileOf(value);
    return file ? [{ name: keptName(key), value: file.sha256 }] : [];
  });
}
