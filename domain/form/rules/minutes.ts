/** Minutes tell when a meeting began and ended (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II, mẫu 1.9). */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { CONTENT_CHECK, type Fault, type FormRule } from '../rule.ts';
import { datesIn } from '../text/dates.ts';

interface Moment {
  readonly line: Line;
  readonly minutes: number;
  /** ISO; null where no day is told. */
  readonly day: string | null;
}

const HOUR = /(\d{1,2}) ?(?:giờ|h|:) ?(?:(\d{2})(?!\d))?/u;

function momentIn(line: Line | undefined): Moment | null {
  const hour = HOUR.exec(line?.text ?? '');
  if (!line || !hour) return null;
  return {
    line,
    minutes: Number(hour[1]) * 60 + Number(hour[2] ?? 0),
    day: datesIn(line.text)[0]?.day ?? null,
  };
}

/** A meeting that ends on another day may end at any hour. */
function ended({ body, type }: OfficialForm): Fault[] {
  if (type?.code !== 'BB') return [];
  const begun = momentIn(
    body.find(({ text }) => /^\W{0,3}(?:\d\. ?)?Thời gian(?: bắt đầu)?\s*:/u.test(text)),
  );
  const over = momentIn(
    body.find(({ text }) => /^\p{L}+ (?:họp|nghị|thảo|việc)?[^.]{0,60}kết thúc (?:vào|lúc|hồi)/u.test(text)),
  );
  if (!begun || !over) return [];
  const sameDay = begun.day === null || over.day === null || begun.day === over.day;
  const earlier = begun.day !== null && over.day !== null && over.day < begun.day;
  return earlier || (sameDay && over.minutes <= begun.minutes)
    ? [
        {
          at: over.line,
          what: 'cuộc họp kết thúc trước khi bắt đầu',
          remedy: 'Kiểm tra lại giờ, ngày bắt đầu và kết thúc',
        },
      ]
    : [];
}

export const MINUTES_RULES: readonly FormRule[] = [
  {
    id: 'minutes.ended',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'biên bản: kết thúc sau khi bắt đầu',
    check: ended,
  },
];
