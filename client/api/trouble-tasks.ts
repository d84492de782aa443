import type { Actor, PostRank } from '../../domain/directory/post.ts';
import { FAILURES, type FailureRow } from '../../domain/failure/catalogue.ts';
import type { Queryable } from '../../store/database.ts';
import { troubledProcesses, type TroubledProcess } from '../../store/open-processes.ts';
import type { TaskFor } from './task.ts';

interface Menders {
  readonly ranks: readonly PostRank[];
  /** Only those of the unit whose document or campaign it is. */
  readonly ofUnit?: boolean;
}

const ADMINISTRATOR: Menders = { ranks: ['administrator'] };
/** Who mends it, by the catalogue; nobody called it, so what a caller would mend is the administrator's. */
const MENDERS: Readonly<Record<FailureRow['whoActs'], Menders>> = {
  caller: ADMINISTRATOR,
  recipient: ADMINISTRATOR,
  administrator: ADMINISTRATOR,
  clerk: { ranks: ['clerk'] },
  officer: { ranks: ['officer'], ofUnit: true },
  unitHead: { ranks: ['unitHead', 'deputyUnitHead'], ofUnit: true },
  leader: { ranks: ['head', 'deputyHead'] },
};

/** Processes that wait for something to be mended, for whoever can mend it. */
export async function troubleTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  const troubled = await troubledProcesses(db);
  return troubled.filter((one) => actors.some((actor) => mends(actor, one))).map(taskOf);
}

function mends(actor: Actor, { trouble, unitId }: TroubledProcess): boolean {
  const { ranks, ofUnit } = MENDERS[FAILURES[trouble].whoActs];
  return ranks.includes(actor.rank) && (!ofUnit || actor.unitId === unitId);
}

const taskOf = ({ objectId, subject, trouble, waitingFor, kind }: TroubledProcess): TaskFor => ({
  object: objectId,
  title: subject,
  label: `Sửa để chạy tiếp: ${FAILURES[trouble].sentence}`,
  note: waitingFor,
  words: kind === 'survey' ? `survey show ${objectId}` : `document show ${objectId}`,
});
