/** A document that came in as a line of each register, and as the slip tells it. */
import { dayOf, formatDay, type Day } from '../time/day.ts';
import { progressOf, type ProgressFacts } from './progress.ts';
import type { FollowUpRow, IncomingRow } from './registers.ts';

export interface ArrivalLine extends ProgressFacts {
  readonly number: number | null;
  readonly arrivedAt: Date;
  readonly author: string;
  readonly codeNotation: string | null;
  readonly documentDate: Day | null;
  readonly documentType: string;
  readonly subject: string;
  readonly supportingUnits: readonly string[];
  readonly instructedAt: Date | null;
  readonly dueWords: string | null;
  readonly note: string | null;
}

const numberOf = ({ number }: ArrivalLine): string => (number === null ? '' : String(number));
const dayOrNone = (day: Day | null): string => (day === null ? '' : formatDay(day));

/** "Phòng A (chủ trì); Phòng B (phối hợp)" */
function receiverOf({ leadUnit, supportingUnits, person }: ArrivalLine): string {
  if (leadUnit === null) return '';
  const lead = supportingUnits.length > 0 ? `${leadUnit} (chủ trì)` : leadUnit;
  const support = supportingUnits.map((unit) => `${unit} (phối hợp)`);
  return [person === null ? lead : `${lead} – ${person}`, ...support].join('; ');
}

export const incomingRow = (line: ArrivalLine): IncomingRow => ({
  arrivedOn: formatDay(dayOf(line.arrivedAt)),
  arrivalNumber: numberOf(line),
  author: line.author,
  codeNotation: line.codeNotation ?? '',
  documentDate: dayOrNone(line.documentDate),
  typeAndSubject: typeAndSubject(line),
  receiver: receiverOf(line),
  forwardedOn: line.instructedAt === null ? '' : formatDay(dayOf(line.instructedAt)),
  received: '',
  note: line.note ?? '',
});

export const followUpRow = (line: ArrivalLine, now: Date): FollowUpRow => ({
  arrivalNumber: numberOf(line),
  document: documentLine(line),
  receiver: receiverOf(line),
  due: line.dueWords?.replace(/^.*?: /u, '') ?? (line.isAnswer ? '' : 'không có thời hạn'),
  progress: progressOf(line, now),
  reply: line.reply ?? '',
  note: line.note ?? '',
});

/** "Công văn số 1801/UBND-KGVX ngày 07/7/2023 của Ủy ban nhân dân tỉnh Hưng Yên" */
export function documentLine(
  line: Pick<ArrivalLine, 'documentType' | 'codeNotation' | 'documentDate' | 'author'>,
): string {
  const number = line.codeNotation === null ? '' : ` số ${line.codeNotation}`;
  const day = line.documentDate === null ? '' : ` ngày ${formatDay(line.documentDate)}`;
  return `${line.documentType}${number}${day} của ${line.author}`;
}

/** "Phiếu trả lời Công văn số …": what the type says already is not said again. */
function typeAndSubject({ documentType, subject }: ArrivalLine): string {
  const said = /\p{L}+ \p{L}+$/u.exec(documentType)?.[0] ?? documentType;
  const again = subject.toLowerCase().startsWith(`${said.toLowerCase()} `);
  return `${documentType} ${again ? subject.slice(said.length + 1) : subject}`;
}
