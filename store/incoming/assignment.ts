/** The document from above that a definition names by its row in the incoming register. */
import { formatDay } from '../../domain/time/day.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import type { SurveyDefinition } from '../../domain/survey/definition.ts';
import { lastDayBefore } from '../../domain/survey/timing.ts';
import { lowerFirst } from '../../domain/vietnamese/list.ts';
import type { Queryable, Trx } from '../database.ts';
import { fileArrival } from './file-arrival.ts';
import { readArrival, type ArrivalRecord } from './list-arrivals.ts';

export interface Assigned {
  readonly definition: SurveyDefinition;
  readonly problems: readonly Problem[];
}

/** The definition with reference and due day of the row where it does not say them itself. */
export async function withAssignment(db: Queryable, definition: SurveyDefinition): Promise<Assigned> {
  const { assignment } = definition;
  if (assignment?.arrival === undefined) return { definition, problems: [] };
  const found = await find(db, assignment.arrival);
  if (!found) return { definition, problems: [unknown(assignment.arrival)] };
  return {
    definition: {
      ...definition,
      assignment: {
        ...assignment,
        reference: assignment.reference ?? referenceOf(found),
        dueOn: assignment.dueOn ?? (found.dueAt ? lastDayBefore(found.dueAt) : undefined),
      },
    },
    problems: problemsOf(found, definition),
  };
}

async function find(db: Queryable, ref: string): Promise<ArrivalRecord | null> {
  try {
    return await readArrival(db, ref);
  } catch (error) {
    if (error instanceof Refusal && error.type === 'notFound') return null;
    throw error;
  }
}

const where = 'assignment.arrival';
const unknown = (ref: string): Problem => ({
  where,
  what: `sổ đến không có số ${ref}`,
  remedy: 'xem: vanthu incoming list; hoặc ghi reference thay cho arrival',
});

function problemsOf(found: ArrivalRecord, { unit, assignment }: SurveyDefinition): Problem[] {
  const ref = assignment?.arrival ?? '';
  const problems: Problem[] = [];
  if (found.isAnswer)
    problems.push({ where, what: `số đến ${ref} là phiếu trả lời khảo sát, không phải văn bản giao việc` });
  if (found.closedAt)
    problems.push({
      where,
      what: `văn bản đến ${ref} đã giải quyết xong`,
      remedy: 'bỏ dòng arrival nếu đợt này làm theo văn bản khác',
    });
  if (found.campaignId !== null)
    problems.push({ where, what: `văn bản đến ${ref} đã có đợt khảo sát ${found.campaignId} thực hiện` });
  if (found.leadUnitId !== null && found.leadUnitId !== unit)
    problems.push({
      where,
      what: `văn bản đến ${ref} giao ${found.leadUnit ?? ''} chủ trì`,
      remedy: 'sửa unit, hoặc xin lãnh đạo giao lại',
    });
  return problems;
}

/** "Công văn số 1801/UBND-KGVX ngày 07/7/2023 của … về việc …" */
function referenceOf({ documentType, codeNotation, documentDate, author, subject }: ArrivalRecord): string {
  const number = codeNotation === null ? '' : ` số ${codeNotation}`;
  const day = documentDate === null ? '' : ` ngày ${formatDay(documentDate)}`;
  const what = subject.replace(/^(?:V\/v|Về việc|Về)\s+/iu, '');
  return `${documentType}${number}${day} của ${author} về việc ${lowerFirst(what)}`;
}

/** Links the launched campaign with the row that asked for it. */
export async function linkAssignment(trx: Trx, { code, assignment }: SurveyDefinition): Promise<void> {
  if (assignment?.arrival === undefined) return;
  const arrival = await readArrival(trx, assignment.arrival);
  await fileArrival(trx, code, arrival);
  await trx.updateTable('campaign').set({ arrival_id: arrival.id }).where('id', '=', code).execute();
}
